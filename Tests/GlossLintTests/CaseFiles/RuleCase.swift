import Foundation
import GlossLint
import GlossTerms
import GlossText
import Testing

/// A case: a text, what it translates, the lists in force, and what is to be found.
struct RuleCase: Sendable, CustomTestStringConvertible {
  let title: String
  let path: String
  let line: Int
  let target: CaseFile.Fence
  let source: CaseFile.Fence?
  let glossaries: [Glossary]
  let rules: [String]
  let date: PartialDate?
  let isKnownFailure: Bool
  let expected: [Expectation]
  /// The line of the block of findings.
  let findingsLine: Int
  let fixed: CaseFile.Fence?

  var testDescription: String { "\(path):\(line) \(title)" }

  /// A line of a block of findings.
  struct Expectation: Sendable, Hashable, CustomStringConvertible {
    let rule: String
    let text: String
    /// Any will do when nil.
    let severity: Severity?

    var description: String { "\(rule) \"\(text)\"" + (severity.map { " \($0.rawValue)" } ?? "") }
  }

  init(
    title: String, rule: String, path: String, line: Int, fences: [CaseFile.Fence]
  ) throws(CaseFile.Problem) {
    func problem(_ message: String, _ line: Int) -> CaseFile.Problem {
      CaseFile.Problem(path: path, line: line, message: message)
    }
    func only(_ kind: String) throws(CaseFile.Problem) -> CaseFile.Fence? {
      let found = fences.filter { $0.kind == kind }
      if found.count > 1 { throw problem("a second block \"\(kind)\"", found[1].line) }
      return found.first
    }
    let kinds = ["zh", "en", "glossary", "config", "findings", "fixed"]
    for fence in fences where !kinds.contains(fence.kind) {
      throw problem("unknown block \"\(fence.kind)\"; there are \(kinds.joined(separator: ", "))", fence.line)
    }
    guard let target = try only("en") else { throw problem("no block \"en\"", line) }
    guard let findings = try only("findings") else {
      throw problem("no block \"findings\"; leave it empty where nothing is to be found", line)
    }
    (self.title, self.path, self.line, self.target) = (title, path, line, target)
    source = try only("zh")
    fixed = try only("fixed")
    findingsLine = findings.line
    var glossaries: [Glossary] = []
    for fence in fences where fence.kind == "glossary" {
      glossaries.append(try Self.glossary(fence, path: path, number: glossaries.count + 1))
    }
    self.glossaries = glossaries

    var (rules, date, isKnownFailure) = ([rule], PartialDate?.none, false)
    if let config = try only("config") {
      for (offset, entry) in config.text.split(separator: "\n").enumerated() {
        let parts = entry.split(separator: ":", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
        let place = config.line + 1 + offset
        switch (parts.first, parts.last) {
        case ("rules", let value?):
          rules =
            value == "all"
            ? BuiltInRules.ids : value.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
        case ("date", let value?):
          guard let day = PartialDate(value) else { throw problem("no date: \(value)", place) }
          date = day
        case ("expect", "fail"):
          isKnownFailure = true
        default:
          throw problem("a line of config is \"rules: …\", \"date: …\" or \"expect: fail\"", place)
        }
      }
    }
    for id in rules where BuiltInRules.rule(named: id) == nil { throw problem("unknown rule \"\(id)\"", line) }
    (self.rules, self.date, self.isKnownFailure) = (rules, date, isKnownFailure)
    var expected: [Expectation] = []
    for (offset, entry) in findings.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    where !entry.allSatisfy(\.isWhitespace) {
      guard let match = entry.wholeMatch(of: /\s*(?:([a-z-]+) +)?"(.*)"(?: +(info|warning|error))?\s*/) else {
        throw problem(
          "a finding is written: rule \"the words\" severity, of which rule and severity may be left out",
          findings.line + 1 + offset)
      }
      expected.append(
        Expectation(
          rule: match.1.map(String.init) ?? rule, text: String(match.2),
          severity: match.3.flatMap { Severity(rawValue: String($0)) }))
    }
    self.expected = expected
  }

  /// A list in any of its forms: YAML, else a table with tabs or commas.
  private static func glossary(
    _ fence: CaseFile.Fence, path: String, number: Int
  ) throws(CaseFile.Problem) -> Glossary {
    let head = fence.text.prefix { $0 != "\n" }
    let form = head.hasPrefix("concepts:") || head.hasPrefix("glossary:") ? "yml" : head.contains("\t") ? "tsv" : "csv"
    do {
      return try GlossaryFile.read(SourceFile(path: "list\(number).\(form)", text: fence.text))
    } catch {
      let first = error.problems.first
      throw CaseFile.Problem(
        path: path, line: fence.line + (first?.location.line ?? 0), message: first?.message ?? "not a list")
    }
  }
}
