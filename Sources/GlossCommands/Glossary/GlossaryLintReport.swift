internal import ArgumentParser
internal import GlossReports
internal import GlossTerms

/// What `glossary lint` says.
struct GlossaryLintReport {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  /// How many lists could be read, and how many concepts they hold.
  let lists: Int
  let concepts: Int
  let problems: [GlossaryProblem]

  func text(_ format: Format) -> String {
    switch format {
    case .text: lines
    case .json: json.text(isIndented: true) + "\n"
    }
  }

  private var lines: String {
    let count = problems.count
    return problems.map { VisibleText.line("\($0)") + "\n" }.joined()
      + "\(concepts.counted("concept")) in \(lists.counted("list")), \(count.counted("remark"))\n"
  }

  /// The keys are those of the report of `check` where they say the same; docs/glossaries.md describes them.
  private var json: JSONValue {
    func count(_ severity: GlossaryProblem.Severity) -> JSONValue {
      .number(problems.count { $0.severity == severity })
    }
    return .object([
      ("version", .number(1)),
      ("tool", .object([("name", .string("glosslint")), ("version", .string(Program.version))])),
      ("findings", .array(problems.map(Self.finding))),
      (
        "summary",
        .object([
          ("lists", .number(lists)), ("concepts", .number(concepts)), ("errors", count(.error)),
          ("warnings", count(.warning)), ("infos", count(.info)),
        ])
      ),
    ])
  }

  private static func finding(_ problem: GlossaryProblem) -> JSONValue {
    .object([
      ("rule", .optional(problem.rule)),
      ("severity", .string(problem.severity.rawValue)),
      ("message", .string(problem.message)),
      ("file", .string(problem.location.path)),
      ("line", .number(problem.location.line)),
      ("column", .number(problem.location.column)),
    ])
  }
}
