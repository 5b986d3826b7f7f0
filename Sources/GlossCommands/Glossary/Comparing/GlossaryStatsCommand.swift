internal import ArgumentParser
internal import GlossReports
internal import GlossTerms

/// `glosslint glossary stats`: what lists hold, in numbers.
struct GlossaryStatsCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats", abstract: "Count concepts and terms by language, status, authority, subject and year.",
    discussion: """
      Examples:
        glosslint glossary stats
        glosslint glossary stats terms/*.yml --format json
      """)

  @Argument(
    help: ArgumentHelp("Term lists; those that ship when none is given.", valueName: "list"), completion: .file())
  var lists: [String] = []

  @Option(help: "text or json.")
  var format: GlossaryLintReport.Format = .text

  func run(_ console: Console) throws -> ExitStatus {
    let glossaries =
      lists.isEmpty
      ? try TermbaseLoader.shipped()
      : try lists.map { try ListSource.glossary($0, console) }
    let statistics = GlossaryStatistics(glossaries)
    console.print(format == .json ? Self.json(statistics) : Self.text(statistics))
    return .success
  }

  private static func text(_ counts: GlossaryStatistics) -> String {
    var text = "concepts \(counts.concepts)\nterms    \(counts.terms)\n"
    text += "\nby language and status\n"
    let width = max(6, counts.languages.keys.map(\.count).max() ?? 0)
    for (language, statuses) in counts.languages.sorted(by: { $0.key < $1.key }) {
      let parts = TermStatus.allCases.compactMap { status in statuses[status].map { "\(status.rawValue) \($0)" } }
      text += "  \(language.padded(to: width)) \(parts.joined(separator: ", "))\n"
    }
    text += "\nterms by authority\n" + ranked(counts.authorities)
    text += "  \(String(counts.withoutAuthority).padded(to: 6)) standard renderings without one\n"
    text += "\nconcepts by subject\n" + ranked(counts.subjects)
    if counts.withoutSubject > 0 { text += "  \(String(counts.withoutSubject).padded(to: 6)) without one\n" }
    guard !counts.years.isEmpty else { return text }
    text += "\nterms by the year since when they are right\n"
    for (year, count) in counts.years.sorted(by: { $0.key < $1.key }) {
      text += "  \(String(count).padded(to: 6)) \(year)\n"
    }
    return text
  }

  private static func order(_ counts: [String: Int]) -> [(key: String, value: Int)] {
    counts.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }
  }

  private static func ranked(_ counts: [String: Int]) -> String {
    order(counts).map { "  \(String($0.value).padded(to: 6)) \($0.key)\n" }.joined()
  }

  private static func json(_ counts: GlossaryStatistics) -> String {
    func named(_ key: String, _ counts: [String: Int]) -> JSONValue {
      .array(order(counts).map { .object([(key, .string($0.key)), ("count", .number($0.value))]) })
    }
    let languages = counts.languages.sorted { $0.key < $1.key }.map { language, statuses in
      JSONValue.object(
        [("language", .string(language))]
          + TermStatus.allCases.map { ($0.rawValue, .number(statuses[$0] ?? 0)) })
    }
    let years = counts.years.sorted { $0.key < $1.key }
      .map { JSONValue.object([("year", .number($0.key)), ("count", .number($0.value))]) }
    return JSONValue.object([
      ("version", .number(1)),
      ("tool", .object([("name", .string("glosslint")), ("version", .string(Program.version))])),
      ("concepts", .number(counts.concepts)), ("terms", .number(counts.terms)), ("languages", .array(languages)),
      ("authorities", named("authority", counts.authorities)),
      ("withoutAuthority", .number(counts.withoutAuthority)), ("subjects", named("subject", counts.subjects)),
      ("withoutSubject", .number(counts.withoutSubject)), ("years", .array(years)),
    ]).text(isIndented: true) + "\n"
  }
}
