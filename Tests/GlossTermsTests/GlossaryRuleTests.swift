import Foundation
import GlossTerms
import Testing

/// The contract of a rule of term lists: it finds what its examples mark, and nothing else.
@Suite("Rules of term lists")
struct GlossaryRuleTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let rule: String
    let number: Int
    let example: GlossaryRuleExample

    var testDescription: String { "\(rule) #\(number)" }
  }

  static let cases: [Case] = GlossaryRules.all.flatMap { rule in
    rule.description.examples.enumerated().map { Case(rule: rule.description.id, number: $0 + 1, example: $1) }
  }

  /// The list without its markers, and where they stood.
  private static func unmarked(_ list: String, path: String) -> (text: String, places: [TermLocation]) {
    var places: [TermLocation] = []
    let lines = ("concepts:\n" + list).split(separator: "\n", omittingEmptySubsequences: false)
    let text = lines.enumerated().map { number, line in
      let parts = line.split(separator: "⟦", omittingEmptySubsequences: false)
      var column = 1
      for part in parts.dropLast() {
        column += part.unicodeScalars.count
        places.append(TermLocation(path: path, line: number + 1, column: column))
      }
      return parts.joined()
    }
    return (text.joined(separator: "\n") + "\n", places)
  }

  @Test(arguments: cases)
  func findsWhatIsMarked(_ example: Case) throws {
    let files = example.example.lists.enumerated().map { Self.unmarked($1, path: "list\($0 + 1).yml") }
    let lists = try files.enumerated().map { try Lists.read($1.text, path: "list\($0 + 1).yml") }
    let corpus = example.example.corpus.map { [Array($0.utf8)] } ?? []
    let found = try GlossaryRules.problems(in: lists, corpus: corpus).filter { $0.rule == example.rule }
    #expect(found.map(\.location) == files.flatMap(\.places), "found: \(found.map(\.description))")
  }

  @Test(arguments: GlossaryRules.all.map { $0.description.id })
  func isDocumented(_ id: String) throws {
    let rule = try #require(GlossaryRules.rule(named: id)).description
    #expect(!rule.summary.isEmpty && rule.summary.last != ".")
    #expect(rule.rationale.count > 80)
    #expect(rule.examples.count { $0.isFlagged } >= 2)
    #expect(rule.examples.count { !$0.isFlagged } >= 2)
  }

  @Test("The catalogue is sorted, and each rule has a file of its name")
  func catalogue() throws {
    let ids = GlossaryRules.all.map { $0.description.id }
    #expect(ids == ids.sorted())
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Sources/GlossTerms/Validation/Rules")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).map { String($0.dropLast(6)) }
    #expect(files.sorted() == GlossaryRules.all.map { "\($0)" })
  }
}
