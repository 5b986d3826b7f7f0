import Foundation
import GlossFormats
import GlossLint
import GlossText
import Testing

@Suite("Planted defects")
struct CorpusTests {
  /// Defects that are not found yet, and why. One that is found must leave this list.
  static let knownMisses: [String: [String: String]] = [
    "about-us": [
      "51 inconsistent-rendering Cloud Islet Technology Town": "the Chinese has the name without quotation marks",
      "43 repeated-item new materials, marine equipment, and new materials": "only names are told apart for certain",
    ],
    "accord-fr": [
      "7 number-mismatch 360\u{202F}000 habitants": "numbers are not read in French",
      "17 list-count quatre domaines": "what is announced is not read in French",
      "11 quote-mismatch »”": "a second closing mark of another kind is not seen in French",
      "23 number-mismatch 2\u{202F}000 visiteurs": "numbers are not read in French",
      "25 omitted-text oiseaux.": "the aligner puts the gap at the heading of the point",
      "33 inconsistent-rendering «\u{A0}Salle de lecture de la route soyeuse\u{A0}»":
        "French names have one capital, and stand between guillemets",
    ],
    "annual-report": [
      "70 omitted-text fell by 15.6 percent.":
        "linked together with the sentence before it; with a dictionary it is found"
    ],
    "budget-report": [
      "52 near-miss-rendering eight-points decision": "passes for a form of the listed words",
      "74 inconsistent-rendering Finance Through Train":
        "“Through the Fiscal Bridge” at the start of a sentence is taken for a name as a whole",
      "78 omitted-text elsewhere.": "linked together with the sentence after it",
    ],
    "five-year-outline": [
      "50 list-count five areas of work": "what follows is no list of as many items in one place",
      "68 repeated-item specialized, refined, distinctive, and specialized": "only names are told apart for certain",
      "68 inconsistent-rendering Return to Nest Plan":
        "“Under the Homecoming Program” at the start of a sentence is taken for a name as a whole",
    ],
    "harbour-hant": [
      "27 name-variant Yanpu": "one letter of a short name, and it reads as a name of its own"
    ],
    "livelihood-notice": [
      "41 omitted-text 2020.": "linked together with the sentence before it"
    ],
    "meeting-notice": [
      "25 omitted-text lower the cost of borrowing.": "linked together with the sentence before it"
    ],
    "work-meeting": [
      "11 list-count five requirements": "the six that follow are paragraphs of their own"
    ],
    "policy-page": [
      "40 near-miss-rendering supply-side structure reform":
        "the list has this very form as deprecated, which goes first"
    ],
  ]

  /// The findings by folder, made once for all tests.
  private static let findings = Result {
    try Dictionary(uniqueKeysWithValues: Corpus.all.map { ($0.folder, try $0.findings()) })
  }

  private func findings(_ corpus: Corpus) throws -> [Diagnostic] {
    try #require(try Self.findings.get()[corpus.folder])
  }

  @Test("Every planted defect is found at its place", arguments: Corpus.all)
  func found(_ corpus: Corpus) throws {
    let findings = try findings(corpus)
    let lines = try Lines(corpus.document(corpus.target))
    for row in try corpus.expectations() {
      let isFound = findings.contains { lines.meets($0, row) }
      if let reason = Self.knownMisses[corpus.folder]?["\(row)"] {
        withKnownIssue("\(row): \(reason)") { #expect(isFound) }
      } else {
        let near = findings.filter { $0.location.start.line == row.line }
        #expect(isFound, "\(row); the line has \(near.map { "\($0.rule): \($0.location.text)" })")
      }
    }
  }

  @Test("Every planted defect is for a rule that exists")
  func rulesExist() throws {
    let planted = Set(try Corpus.all.flatMap { try $0.expectations().map(\.rule) })
    #expect(planted.subtracting(BuiltInRules.ids) == [])
  }

  @Test("Known misses are rows of the lists")
  func knownMissesExist() throws {
    for (folder, misses) in Self.knownMisses {
      let corpus = try #require(Corpus.all.first { $0.folder == folder })
      let rows = Set(try corpus.expectations().map(\.description))
      for miss in misses.keys { #expect(rows.contains(miss), "\(folder): \(miss)") }
    }
  }

  /// What else is found: false alarms, or mistakes of the texts. A change of this file is to be looked at.
  @Test("What is found beyond the planted defects is what it was")
  func unlisted() throws {
    var report = ""
    for corpus in Corpus.all {
      let lines = try Lines(corpus.document(corpus.target))
      let rows = try corpus.expectations()
      let others = try findings(corpus).filter { finding in
        finding.severity >= .warning && !rows.contains { lines.meets(finding, $0) || lines.overlaps(finding, $0) }
      }
      report += "\(corpus.folder): \(others.count)\n"
      for finding in others {
        report += "  \(finding.location.start.line):\(finding.location.start.column) \(finding.severity.rawValue)"
        report += " \(finding.rule): \(finding.message)\n"
      }
    }
    try Golden.expect(report, "corpora/unlisted.txt")
  }
}

/// Where the planted defects of a document stand, in bytes of its file.
private struct Lines {
  private let file: SourceFile
  /// The visible text of each line, and for its bytes their places in the file.
  private var visible: [Int: (text: [UInt8], places: [ByteRange])] = [:]

  init(_ document: Document) {
    file = document.file
    for block in document.blocks {
      for offset in block.text.indices {
        let place = block.map.sourceRange(of: offset..<offset + 1)
        let line = file.lines.position(of: place.lowerBound).line
        visible[line, default: ([], [])].text.append(block.text[offset])
        visible[line, default: ([], [])].places.append(place)
      }
    }
  }

  private func range(of row: Corpus.Expectation) -> ByteRange? {
    guard let (text, places) = visible[row.line] else { return nil }
    let sought = Array(row.text.utf8)
    guard let start = text.indices.first(where: { text[$0...].starts(with: sought) }) else { return nil }
    return places[start].lowerBound..<places[start + sought.count - 1].upperBound
  }

  /// Whether a finding is what a row asks for: the rule, the line, and words in common; for an omission the end of the
  /// words, white space after it not counted.
  func meets(_ finding: Diagnostic, _ row: Corpus.Expectation) -> Bool {
    row.rules.contains(finding.rule) && overlaps(finding, row)
  }

  func overlaps(_ finding: Diagnostic, _ row: Corpus.Expectation) -> Bool {
    guard finding.location.start.line == row.line, let range = range(of: row) else { return false }
    let place = finding.location.range
    if row.rule == "omitted-text" {
      guard finding.rule == row.rule, place.lowerBound >= range.upperBound else { return false }
      return file.utf8[range.upperBound..<place.lowerBound].allSatisfy { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D }
    }
    return place.overlaps(range) || (place.isEmpty && range.contains(place.lowerBound))
  }
}
