import GlossFormats
import GlossText
import Testing

@Suite("Files of strings in pairs")
struct KeyedPairTests {
  @Test("Strings are paired by names, across formats; what only one side has is left out")
  func pairs() throws {
    let target = try read(#"{"en": {"a": {"b": "Port"}, "c": "Sea", "x": "Only here"}}"#, as: .json)
    let source = try read("zh-CN:\n  c: 海\n  a:\n    b: 港\n  y: 只在这里\n", as: .yaml)
    let pair = BilingualDocument(pairing: target, with: source)
    #expect(pair.units == ["港|Port", "海|Sea"])
    #expect(pair.source.metadata.language?.tag == "zh-CN" && pair.target.metadata.language == .english)
  }
}
