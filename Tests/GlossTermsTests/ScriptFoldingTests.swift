import GlossTerms
import GlossText
import Testing

@Suite("Simplified and traditional characters", .enabled(if: ScriptFolding.isAvailable))
struct ScriptFoldingTests {
  private func words(
    _ text: String, _ term: String, _ language: LanguageTag = .chinese, _ characters: CharacterComparison = .fold
  ) throws -> [String] {
    let termbase = try Lists.termbase("\(language.primary)\ten\n\(term)\tx")
    let utf8 = Array(text.utf8)
    return CharacterMatcher(termbase, language: language, characters: characters)
      .matches(in: utf8, 0..<utf8.count) { [] }.map { utf8.string($0.range) }
  }

  @Test(
    "A term is found in either script, listed in either",
    arguments: [
      ("高质量发展", "高質量發展"), ("乾隆", "乾隆"), ("理发", "理髮"), ("里程", "里程"), ("裡面", "里面"), ("粮食征购", "糧食徵購"),
      ("台湾", "臺灣"), ("数字经济", "數字經濟"), ("后来居上", "後來居上"),
    ])
  func bothWays(_ simplified: String, _ traditional: String) throws {
    for term in [simplified, traditional] {
      for form in [simplified, traditional] {
        #expect(try words("推动“\(form)”，。", term) == [form], "\(term) in \(form)")
      }
    }
  }

  @Test("Places are those of the text as it stands, whatever stands before")
  func places() throws {
    #expect(try words("ＡＢ\u{200B}㎏發展與智慧城市發展", "智慧城市发展") == ["智慧城市發展"])
  }

  @Test("Where characters are distinct each is itself alone")
  func distinct() throws {
    #expect(try words("智慧城市發展", "发展", .chinese, .distinct) == [])
    #expect(try words("乾隆年间", "乾隆", .chinese, .distinct) == ["乾隆"])
  }

  @Test("Japanese characters are not folded")
  func japanese() throws {
    let language = try #require(LanguageTag("ja"))
    #expect(try words("発展", "發展", language) == [])
    #expect(try words("發展", "发展", language) == [])
  }

  @Test("A spelling that is listed itself goes before one that is only folded")
  func exactFirst() throws {
    let termbase = try Lists.termbase("id\tzh\tzh.deprecated\ten\na\t发展\t發展\tx")
    func terms(_ text: String) -> [Found] {
      let utf8 = Array(text.utf8)
      return CharacterMatcher(termbase, language: .chinese).matches(in: utf8, 0..<utf8.count) { [] }
        .map { Found($0, utf8, termbase) }
    }
    #expect(terms("发展").map(\.terms) == [["发展"]])
    #expect(terms("發展").map(\.terms) == [["發展"]])
    #expect(terms("發展").map(\.fidelity) == [.exact])
    #expect(terms("發展").first?.isCovered == false)
  }
}
