internal import ArgumentParser
internal import GlossTerms

/// `glosslint glossary diff`: what one list says that another does not.
struct GlossaryDiffCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Say what changed from one list, or state of a list, to another.",
    discussion: """
      A list is a file, or a revision of git and a path: HEAD~3:terms/city.yml. Changes are grouped by who set the term. \
      Exit status: 0 also where there are differences.

      Examples:
        glosslint glossary diff old.yml new.yml
        glosslint glossary diff v1.2:terms/city.yml terms/city.yml --format json
      """)

  @Argument(help: ArgumentHelp("The list as it was.", valueName: "old"), completion: .file())
  var old: String

  @Argument(help: ArgumentHelp("The list as it is.", valueName: "new"), completion: .file())
  var new: String

  @Option(help: "text or json.")
  var format: GlossaryLintReport.Format = .text

  func run(_ console: Console) throws -> ExitStatus {
    let diff = GlossaryDiff(
      from: try ListSource.glossary(old, console), to: try ListSource.glossary(new, console))
    let report = GlossaryDiffReport(diff: diff)
    console.print(format == .json ? report.json : report.text)
    return .success
  }
}
