import GlossSegmentation
import GlossTerms
import GlossText
import Testing

@Suite("Forms of English words")
struct EnglishFormTests {
  private func isFound(_ text: String, _ term: String) throws -> Bool {
    try !Found.all(in: "We speak of \(text) here.", "zh\ten\n词\t\(term)", .english).isEmpty
  }

  @Test(
    "British and American spellings are one word, both ways",
    arguments: [
      ("colour", "color"), ("unfavourable", "unfavorable"), ("neighbourhoods", "neighborhood"),
      ("labourers", "laborer"),
      ("centred", "center"), ("kilometres", "kilometer"), ("theatres", "theater"), ("catalogues", "catalog"),
      ("defence", "defense"), ("organising", "organize"), ("modernisation", "modernization"), ("analysed", "analyze"),
      ("programmes", "program"), ("travelling", "travel"), ("fuelled", "fuel"), ("fulfil", "fulfill"),
      ("instalments", "installment"), ("judgement", "judgment"), ("ageing", "aging"), ("grey", "gray"),
      ("paediatric", "pediatric"), ("ploughs", "plow"), ("licence", "license"),
    ])
  func spellings(_ british: String, _ american: String) throws {
    #expect(try isFound(british, american))
    #expect(try isFound(american, british))
  }

  @Test(
    "Words that only look so are not",
    arguments: [
      ("tor", "tour"), ("prise", "prize"), ("sise", "size"), ("fier", "fire"), ("paper", "papre"), ("dogue", "dog"),
      ("ton", "tonne"), ("check", "cheque"), ("planet", "plan"), ("organ", "organisation"),
      ("general", "generation"), ("found", "foundation"),
    ])
  func noSpellings(_ text: String, _ term: String) throws {
    #expect(try !isFound(text, term))
  }

  @Test(
    "Irregular forms",
    arguments: [
      ("withdrew", "withdraw"), ("arisen", "arise"), ("undergone", "undergo"), ("foresaw", "foresee"),
      ("dealt", "deal"),
      ("shrunk", "shrink"), ("froze", "freeze"), ("criteria", "criterion"), ("analyses", "analysis"),
      ("bases", "basis"),
      ("crises", "crisis"), ("feet", "foot"), ("understood", "understand"), ("broadcasting", "broadcast"),
      ("misled", "mislead"), ("overtaken", "overtake"), ("halves", "half"), ("sizes", "size"),
    ])
  func irregular(_ form: String, _ term: String) throws {
    #expect(try isFound(form, term))
  }

  @Test(
    "A plural that is listed has its singular, of whichever word it is one",
    arguments: [
      ("bus", "buses"), ("house", "houses"), ("hero", "heroes"), ("movie", "movies"), ("city", "cities"),
      ("base", "bases"), ("basis", "bases"), ("axe", "axes"), ("axis", "axes"), ("shoe", "shoes"),
    ])
  func plurals(_ singular: String, _ listed: String) throws {
    #expect(try isFound(singular, listed))
    #expect(try isFound(listed, singular))
  }

  @Test(
    "Marks and spaces that are seen alike are alike",
    arguments: [
      ("people\u{2019}s\u{A0}congress", "people's congress"), ("workers' congress", "worker congress"),
      ("research & development", "research and development"), ("\u{2018}smart\u{2019} city", "smart city"),
      ("the Party's\u{A0}leadership", "Party leadership"),
    ])
  func marks(_ text: String, _ term: String) throws {
    #expect(try isFound(text, term))
  }

  @Test("Terms are cut as texts are, with and without ICU")
  func tokenizer() throws {
    let terms = try ShippedGlossaries.load().flatMap(\.concepts).flatMap { $0.terms(in: .english) }.map(\.text)
    let segmenter = try WordSegmenter(.english)
    var plain = 0
    for text in terms + ["people's", "a-b, c", "rock'n'roll", "'tis", "it' s", "well--known", "one,two", ""] {
      let utf8 = Array(text.utf8)
      guard let tokens = TermTokenizer.plainTokens(in: utf8, 0..<utf8.count) else { continue }
      plain += 1
      #expect(tokens == segmenter.tokens(in: utf8, 0..<utf8.count), "\(text)")
    }
    #expect(plain > terms.count / 2)
  }
}
