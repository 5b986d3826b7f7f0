internal import ArgumentParser

/// `glosslint glossary`: an editor's work.
struct GlossaryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "glossary",
    abstract: "Look into term lists, check, change and compare them, bring them from and to other programs.",
    discussion: """
      Examples:
        glosslint glossary list --subject ecology
        glosslint glossary show 三严三实
        glosslint glossary lint terms/*.yml terms/*.tsv
        glosslint glossary import termbase.tbx --output terms.yml
        glosslint glossary export terms.yml --format tbx --output terms.tbx
        glosslint glossary add terms/city.yml --term zh=挡潮闸 --term en="tide gate"
        glosslint glossary diff HEAD~1:terms/city.yml terms/city.yml
        glosslint glossary extract zh/ en/ --output candidates.tsv
        glosslint glossary concord 一带一路 site/
      """,
    subcommands: [
      GlossaryListCommand.self, GlossaryShowCommand.self, GlossaryStatsCommand.self, GlossaryLintCommand.self,
      GlossaryAddCommand.self, GlossaryEditCommand.self, GlossaryRemoveCommand.self, GlossaryDiffCommand.self,
      GlossaryMergeCommand.self, GlossaryImportCommand.self, GlossaryExportCommand.self, GlossaryExtractCommand.self,
      GlossaryConcordCommand.self,
    ])
}
