import Foundation
import GlossFormats
import GlossLint
import GlossTerms
import GlossText
import Testing

/// The bilingual texts of `corpora/`, with their gold alignments and planted defects.
struct Corpus: CustomTestStringConvertible, Sendable {
  let folder: String
  let name: String
  let fileExtension: String
  /// The languages, as the names of the files have them.
  var source = "zh"
  var target = "en"

  static let all = [
    Corpus(folder: "about-us", name: "about", fileExtension: "html"),
    Corpus(folder: "accord-fr", name: "accord", fileExtension: "txt", target: "fr"),
    Corpus(folder: "annual-report", name: "report", fileExtension: "md"),
    Corpus(folder: "budget-report", name: "budget", fileExtension: "md"),
    Corpus(folder: "five-year-outline", name: "outline", fileExtension: "md"),
    Corpus(folder: "harbour-hant", name: "harbour", fileExtension: "html", source: "zh-Hant"),
    Corpus(folder: "livelihood-notice", name: "livelihood", fileExtension: "txt"),
    Corpus(folder: "meeting-notice", name: "notice", fileExtension: "txt"),
    Corpus(folder: "policy-page", name: "policy", fileExtension: "html"),
    Corpus(folder: "work-meeting", name: "work", fileExtension: "txt"),
  ]

  private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../corpora")
    .standardizedFileURL

  var testDescription: String { folder }

  func text(_ ending: String) throws -> String {
    try String(contentsOf: Self.root.appending(path: "\(folder)/\(name).\(ending)"), encoding: .utf8)
  }

  /// The document of a language, as its reader gives it.
  func document(_ language: String) throws -> Document {
    let ending = "\(language).\(fileExtension)"
    return try Documents.page(SourceFile(path: "\(folder)/\(name).\(ending)", text: text(ending)))
  }

  /// The sentences of a language, each a block.
  func sentences(_ language: String) throws -> Document {
    let file = SourceFile(path: "\(name).\(language).sentences", text: try text("\(language).sentences"))
    let blocks = (1..<file.lines.lineCount).compactMap { line in
      file.lines.range(ofLine: line).map { range in
        Block(text: Array(file.utf8[range]), map: OffsetMap(verbatim: range.count, at: range.lowerBound))
      }
    }
    return Document(file: file, format: .text, blocks: blocks)
  }

  /// The gold links, as `0,1:2`.
  func links() throws -> [String] { try text("links").split(separator: "\n").map(String.init) }

  /// A planted defect.
  struct Expectation: CustomStringConvertible, Sendable {
    let line: Int
    let rule: String
    let text: String
    /// The rules that would do: its own, and those of which the note says that they are as good.
    let rules: Set<String>

    var description: String { "\(line) \(rule) \(text)" }
  }

  func expectations() throws -> [Expectation] {
    try text("expected.tsv").split(separator: "\n").dropFirst().map { row in
      let cells = row.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      return Expectation(
        line: try #require(Int(cells[0])), rule: cells[1], text: cells[2],
        rules: Set(BuiltInRules.ids.filter { cells[3].contains("\($0) is as good") }).union([cells[1]]))
    }
  }

  /// What the rules that are on find in the translation beside its Chinese, with the lists that ship.
  func findings() throws -> [Diagnostic] {
    var settings = LintSettings()
    settings.targetLanguage = LanguageTag(target)
    settings.date = PartialDate("2018-03-16")
    let linter = Linter(settings: settings, termbase: Termbase(layers: try ShippedGlossaries.load()))
    return try linter.check(document(target), source: document(source)).diagnostics
  }
}
