import GlossSegmentation
import GlossTerms
import GlossText
import Testing

/// Term lists and texts in a few words.
enum Lists {
  static func read(_ text: String, path: String = "list.tsv") throws -> Glossary {
    try GlossaryFile.read(SourceFile(path: path, text: text))
  }

  static func yaml(_ text: String) throws -> Glossary { try read(text, path: "list.yml") }

  static func termbase(_ tables: String...) throws -> Termbase {
    Termbase(layers: try tables.enumerated().map { try read($1, path: "list\($0 + 1).tsv") })
  }

  /// What is wrong with a list that cannot be read.
  static func problems(_ text: String, path: String = "list.yml") throws -> [GlossaryProblem] {
    try #require(throws: GlossaryError.self) { try read(text, path: path) }.problems
  }

  static let place = TermLocation(path: "list.tsv", line: 1, column: 1)
}

/// A match as a test writes it: the words found, and the terms that they are.
struct Found: Hashable, CustomStringConvertible {
  let words: String
  let terms: [String]
  let fidelity: TermMatch.Fidelity
  let isCovered: Bool

  init(_ match: TermMatch, _ utf8: [UInt8], _ termbase: Termbase) {
    words = utf8.string(match.range)
    terms = match.terms.map { termbase[$0].text }
    (fidelity, isCovered) = (match.fidelity, match.isCovered)
  }

  var description: String { "\(words) = \(terms.joined(separator: "|")) (\(fidelity)\(isCovered ? ", covered" : ""))" }

  /// The matches of the terms of `table` in `text`.
  static func all(in text: String, _ table: String, _ language: LanguageTag) throws -> [Found] {
    let termbase = try Lists.termbase(table)
    let utf8 = Array(text.utf8)
    let tokens = try WordSegmenter(language).tokens(in: utf8, 0..<utf8.count)
    let matcher = try TermMatcher(termbase, language: language)
    return matcher.matches(in: utf8, 0..<utf8.count) { tokens[...] }.map { Found($0, utf8, termbase) }
  }
}
