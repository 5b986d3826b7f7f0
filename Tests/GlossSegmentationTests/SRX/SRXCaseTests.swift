import Foundation
import GlossSegmentation
import GlossText
import Testing

@Suite("Sentences by SRX rules")
struct SRXCaseTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
  private static let ours = folder.appending(path: "../../Cases/srx/cases.jsonl").standardized
  private static let shared = folder.appending(path: "../../../../shared/formats/srx").standardized
  private static let isSharedPresent = FileManager.default.fileExists(atPath: shared.path)

  @Test("Each case is cut as it says")
  func cases() throws {
    let cases = try SRXCase.load(Self.ours)
    #expect(cases.count > 20)
    for item in cases { #expect(try item.cut() == item.sentences, "\(item.id)") }
  }

  @Test("So are those of another engine", .enabled(if: isSharedPresent, "no shared data beside the project"))
  func engineCases() throws {
    for item in try SRXCase.load(Self.shared.appending(path: "srx_engine_cases.jsonl")) {
      #expect(try item.cut() == item.sentences, "\(item.id)")
    }
  }

  @Test(
    "Files of other projects are read, or refused in one line",
    .enabled(if: isSharedPresent, "no shared data beside the project"))
  func files() throws {
    let text = Array("Mr. Lu rows. He sings!\nReally? 他走了。没人说话！Nie wiem, np. tak. Dr. A. B. spi.".utf8)
    let walk = try #require(FileManager.default.enumerator(at: Self.shared, includingPropertiesForKeys: nil))
    var refused: [String] = []
    var count = 0
    for case let url as URL in walk where url.pathExtension == "srx" {
      count += 1
      do {
        let file = try SourceFile(path: url.lastPathComponent, bytes: Array(Data(contentsOf: url)))
        let rules = try SRXReader.read(file)
        for tag in ["en", "zh", "pl", "de", "ja", "uk", "th"] {
          let language = try #require(LanguageTag(tag))
          let found = try SentenceSegmenter(language, rules: rules).sentences(in: text, 0..<text.count)
          #expect(found.flatMap { text[$0] } == text)
        }
      } catch let error as SourceError {
        refused.append(error.description)
        #expect(!error.description.contains("\n"))
      }
    }
    #expect(count > 15)
    #expect(refused == [#"invalid.srx:2:1: version "" of SRX cannot be read; 2.0 and 1.0 can"#])
  }

  @Test("A language without rules is cut as without a file")
  func otherLanguage() throws {
    let body = """
      <languagerules><languagerule languagerulename="all"/></languagerules>
      <maprules><languagemap languagepattern="en.*" languagerulename="all"/></maprules>
      """
    let rules = try srx("", body: body)
    let text = Array("One. Two.".utf8)
    #expect(try SentenceSegmenter(.english, rules: rules).sentences(in: text, 0..<text.count).count == 1)
    let french = try #require(LanguageTag("fr"))
    #expect(try SentenceSegmenter(french, rules: rules).sentences(in: text, 0..<text.count).count == 2)
  }

  @Test(
    "Where Okapi's option asks for it, ICU cuts what the rules leave open",
    arguments: ["useIcu4jBreakRules", "useICU4JBreakRules"])
  func breaksOfICU(_ option: String) throws {
    let rules = try srx(
      """
      <rule break="no"><beforebreak>\\bMr\\.</beforebreak><afterbreak>\\s</afterbreak></rule>
      """,
      header: """
        <header cascade="no"><o:options xmlns:o="http://okapi.sf.net/srx-extensions" \(option)="yes"/></header>
        """)
    let text = "Mr. Lu rows. He sings. 😀 Good."
    let utf8 = Array("??\(text)".utf8)
    let found = try SentenceSegmenter(.english, rules: rules).sentences(in: utf8, 2..<utf8.count)
    #expect(found.map { utf8.string($0) } == ["Mr. Lu rows.", " He sings.", " 😀 Good."])
  }

  @Test("A range of a text is cut as a text")
  func range() throws {
    let rules = try srx(#"<rule><beforebreak>^.\.</beforebreak></rule>"#)
    let utf8 = Array("x. a.b.".utf8)
    #expect(try SentenceSegmenter(.english, rules: rules).sentences(in: utf8, 3..<6) == [3..<5, 5..<6])
    #expect(try SentenceSegmenter(.english, rules: rules).sentences(in: utf8, 3..<3) == [])
  }
}
