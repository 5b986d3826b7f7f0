internal import GlossLint
internal import GlossText

/// What a review is made of, counted.
struct ReviewOutline {
  /// Those with findings, in order.
  let pages: [PageResult]
  /// The paths of those without.
  let cleanPaths: [String]
  /// The rules that found something, the busiest first.
  let rules: [Tally<String>]
  /// The gravest first, those without findings left out.
  let severities: [Tally<Severity>]
  private let numbers: [String: Int]

  struct Tally<Value: Sendable>: Sendable {
    let value: Value
    let count: Int
  }

  init(_ result: CheckResult) {
    pages = result.pages.filter { !$0.diagnostics.isEmpty }
    cleanPaths = result.pages.filter(\.diagnostics.isEmpty).map(\.file.path)
    severities = Severity.allCases.reversed().map { Tally(value: $0, count: result.count($0)) }.filter { $0.count > 0 }
    let counts = result.diagnostics.reduce(into: [String: Int]()) { $0[$1.rule, default: 0] += 1 }
    rules = counts.map { Tally(value: $0.key, count: $0.value) }.sorted { ($1.count, $0.value) < ($0.count, $1.value) }
    numbers = Dictionary(rules.enumerated().map { ($1.value, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The class of a rule's cards: a name that can stand in a style sheet, whatever the rule is called.
  func mark(ofRule rule: String) -> String { "r\(numbers[rule] ?? 0)" }
}

extension Severity {
  /// As a heading over several has it.
  var plural: String {
    switch self {
    case .error: "Errors"
    case .warning: "Warnings"
    case .info: "Infos"
    }
  }

  /// As one is called.
  var singular: String {
    switch self {
    case .error: "Error"
    case .warning: "Warning"
    case .info: "Info"
    }
  }
}
