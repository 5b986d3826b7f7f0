internal import ArgumentParser

/// The root: what `glosslint --help` shows.
struct GlosslintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "glosslint",
    abstract: "Checks translations for terminology, numbers, omissions and typography.",
    discussion: """
      Examples:
        glosslint check draft.en.md --source draft.zh.md
        glosslint check site/ --format concise --fail-on error
        glosslint align report.zh.txt report.en.txt
        glosslint glossary show 三严三实
        glosslint explain number-mismatch

      Exit codes: 0 nothing found, 1 findings, 2 something could not be done.
      """,
    version: Program.version,
    subcommands: [
      CheckCommand.self, SegmentCommand.self, AlignCommand.self, WordsCommand.self, GlossaryCommand.self,
      DriftCommand.self, DictionaryCommand.self, RulesCommand.self, ExplainCommand.self, InitCommand.self,
    ])
}
