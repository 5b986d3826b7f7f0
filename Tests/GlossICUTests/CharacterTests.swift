import GlossICU
import Testing

@Suite("Characters and scripts")
struct CharacterTests {
  @Test(
    "A character is of the kind that Unicode says",
    arguments: [
      ("a", .letter), ("中", .letter), ("\u{301}", .mark), ("7", .digit), ("Ⅳ", .digit), ("½", .digit),
      ("。", .punctuation),
      ("“", .punctuation), ("-", .punctuation), ("¥", .symbol), ("+", .symbol), (" ", .space), ("\u{3000}", .space),
      ("\n", .control), ("\u{200B}", .format), ("\u{202E}", .format), ("\u{E000}", .other), ("\u{378}", .other),
    ] as [(Unicode.Scalar, CharacterClass)])
  func classes(_ scalar: Unicode.Scalar, _ expected: CharacterClass) {
    #expect(CharacterClass(scalar.value) == expected)
  }

  @Test(
    "Chinese characters are told from what stands beside them",
    arguments: [
      ("一", true), ("龥", true), ("〇", true), ("々", true), ("\u{3400}", true), ("\u{20000}", true), ("﨑", true),
      ("あ", false),
      ("。", false), ("ㄅ", false), ("A", false), ("Ａ", false), ("가", false),
    ] as [(Unicode.Scalar, Bool)])
  func han(_ scalar: Unicode.Scalar, _ expected: Bool) {
    #expect(isHan(scalar.value) == expected)
  }

  @Test("Chinese becomes pinyin, of a part of a text too")
  func transliterates() throws {
    let pinyin = try Transliterator("Han-Latin/Names; Latin-ASCII; Lower")
    let text = Array("重庆单雄".utf8)
    #expect(pinyin.transliterate(text, 6..<12) == "shan xiong")
    #expect(pinyin.transliterate(text, 0..<0) == "")
    let long = Array(String(repeating: "庄", count: 2_000).utf8)
    #expect(pinyin.transliterate(long, 0..<long.count)?.hasPrefix("zhuang zhuang") == true)
    #expect(throws: ICUError.self) { try Transliterator("No-Such") }
  }
}
