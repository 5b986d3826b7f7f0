import Foundation
import GlossSegmentation
import GlossText
import Testing

/// A text, rules, and the sentences that the rules make of it: a line of `Tests/Cases/srx/cases.jsonl`.
struct SRXCase: Decodable, Sendable, CustomTestStringConvertible {
  struct Rule: Decodable {
    enum CodingKeys: String, CodingKey {
      case breaks = "break"
      case before, after
    }
    let breaks: Bool
    let before: String
    let after: String
  }

  struct RuleSet: Decodable {
    let name: String
    let rules: [Rule]
  }

  let id: String
  let lang: String
  let text: String
  let sentences: [String]
  let cascade: Bool
  /// Pattern and name of the rules.
  let maps: [[String]]
  let languagerules: [RuleSet]

  var testDescription: String { id }

  static func load(_ url: URL) throws -> [SRXCase] {
    try Data(contentsOf: url).split(separator: 0x0A).map { try JSONDecoder().decode(SRXCase.self, from: $0) }
  }

  var rules: SRXRules {
    var rules = SRXRules(path: "\(id).srx")
    rules.cascades = cascade
    for set in languagerules {
      rules.rules[set.name] = set.rules.map {
        .init(breaks: $0.breaks, before: $0.before, after: $0.after, line: 1, column: 1)
      }
    }
    rules.maps = maps.map { .init(pattern: $0[0], rules: $0[1], line: 1, column: 1) }
    return rules
  }

  /// What the rules make of the text.
  func cut() throws -> [String] {
    let language = try #require(LanguageTag(lang.isEmpty ? "und" : lang))
    let utf8 = Array(text.utf8)
    return try SentenceSegmenter(language, rules: rules).sentences(in: utf8, 0..<utf8.count).map { utf8.string($0) }
  }
}

/// The rules of a file that holds `rules` for every language.
func srx(_ rules: String, version: String = "2.0", header: String = "", body: String? = nil) throws -> SRXRules {
  let maps = #"<maprules><languagemap languagepattern=".*" languagerulename="all"/></maprules>"#
  return try SRXReader.read(
    SourceFile(
      path: "a.srx",
      text: """
        <srx version="\(version)" xmlns="http://www.lisa.org/srx20">\(header)<body>
        \(body ?? "<languagerules><languagerule languagerulename=\"all\">\n\(rules)\n</languagerule></languagerules>\(maps)")
        </body></srx>
        """))
}
