import Foundation
import GlossAlignment
import GlossReports
import GlossText
import Testing

@Suite("Alignments in each format")
struct AlignmentFormatTests {
  @Test(arguments: AlignmentFormat.allCases)
  func golden(_ format: AlignmentFormat) throws {
    try Golden.expect(format.text(SampleTexts.make()), "sample.\(format.rawValue)", in: "align")
  }

  @Test("Texts without a sentence", arguments: AlignmentFormat.allCases)
  func empty(_ format: AlignmentFormat) throws {
    let text = format.text(try SampleTexts.make([]))
    switch format {
    case .tsv, .links, .jsonl: #expect(text == "")
    case .tmx: try XMLCheck.expectWellFormed(text)
    case .html: #expect(text.contains("0 sentences in the source, 0 in the translation, 0 links: 0 doubtful"))
    }
  }

  @Test("A line of a table has three cells, whatever the text")
  func table() throws {
    // Every scalar that Unicode, or a reader of lines, takes for a line end.
    let text = "a\tb\nc\rd\r\ne\u{B}f\u{C}g\u{1C}h\u{1D}i\u{1E}j\u{85}k\u{2028}l\u{2029}m"
    let line = AlignmentFormat.tsv.text(try SampleTexts.make([(text, text)], confidence: 0.256))
    #expect(line == "a b c d e f g h i j k l m\ta b c d e f g h i j k l m\t0.26\n")
  }

  @Test(
    "Sentences are joined with a space, but for one after a wide mark",
    arguments: [
      ("zh", ["一。", "二！", "”三"], "一。二！”三"), ("zh", ["标题", "一。"], "标题 一。"), ("zh", ["OK.", "一。"], "OK. 一。"),
      ("zh", ["一。", "", "二。"], "一。二。"), ("en", ["One.", "Two…", "Three."], "One. Two… Three."),
      ("ja", ["一。", "二。"], "一。二。"), ("en", ["", "", "One."], "One."),
    ])
  func joined(_ tag: String, _ sentences: [String], _ expected: String) throws {
    let text = AlignedText(
      name: "a", language: try #require(LanguageTag(tag)), sentences: sentences.map { .init($0, line: 1) })
    let none = AlignedText(name: "b", language: .english, sentences: [])
    let link = Link(source: 0..<sentences.count, target: 0..<0)
    let line = AlignmentFormat.tsv.text(AlignedTexts(source: text, target: none, links: [link]))
    #expect(line == "\(expected)\t\t1.00\n")
  }

  @Test(
    "A confidence has two decimals; below a half it is doubtful, as it is shown",
    arguments: [
      (0, "0.00", true), (0.004, "0.00", true), (0.4949, "0.49", true), (0.495, "0.50", false), (0.5, "0.50", false),
      (0.07, "0.07", true), (0.999, "1.00", false), (1, "1.00", false), (-3, "0.00", true), (7, "1.00", false),
      (.nan, "0.00", true), (.infinity, "1.00", false),
    ] as [(Double, String, Bool)])
  func confidence(_ confidence: Double, _ shown: String, _ isDoubtful: Bool) throws {
    let texts = try SampleTexts.make([("一", "one")], confidence: confidence)
    #expect(AlignmentFormat.tsv.text(texts) == "一\tone\t\(shown)\n")
    #expect(texts.links.map(\.isDoubtful) == [isDoubtful])
    #expect(AlignmentFormat.html.text(texts).contains("<strong>doubtful</strong>") == isDoubtful)
    // What is no number of JSON is null.
    let line = AlignmentFormat.jsonl.text(texts)
    #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(line.utf8)) }
  }

  @Test("JSON lines give back the sentences, with number and place")
  func jsonLines() throws {
    let texts = try SampleTexts.make()
    let lines = AlignmentFormat.jsonl.text(texts).split(separator: "\n")
    let links = try lines.map { try JSONDecoder().decode(JSONLink.self, from: Data($0.utf8)) }
    #expect(links.map(\.kind) == ["1-1", "2-1", "1-2", "1-0", "0-1", "1-1", "1-1", "1-1"])
    #expect(links.map(\.confidence) == [0.996, 0.8049, 0.31, 0.7, 0, 0.4999, 0.4949, 1])
    for (found, text) in [(links.flatMap(\.source), texts.source), (links.flatMap(\.target), texts.target)] {
      #expect(found.map(\.index) == Array(text.sentences.indices))
      #expect(found.map { Array($0.text.utf8) } == text.sentences.map { Array($0.text.utf8) })
      #expect(found.map(\.line) == text.sentences.map(\.line))
      #expect(found.map(\.column) == text.sentences.map(\.column))
    }
  }

  private struct JSONLink: Decodable {
    struct Sentence: Decodable {
      let index: Int
      let text: String
      let line: Int
      let column: Int
    }
    let kind: String
    let confidence: Double
    let source: [Sentence]
    let target: [Sentence]
  }
}
