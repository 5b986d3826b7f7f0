internal import ArgumentParser
internal import GlossReports
internal import GlossTerms
internal import GlossText

/// `glosslint glossary list`: a concept a line.
struct GlossaryListCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List concepts, one a line: id, then the standard term in each language.",
    discussion: """
      What is searched for may be a part of an id or of a term in any language, English in any form of its words, or \
      pinyin without tones.

      Examples:
        glosslint glossary list --subject ecology
        glosslint glossary list 发展
        glosslint glossary list gaige --status deprecated --language en
        glosslint glossary list --authority "(2021)" --format json
      """)

  @Argument(help: ArgumentHelp("List only what is like this.", valueName: "search"))
  var search: String?

  @OptionGroup var options: GlossaryOptions
  @OptionGroup var filter: EntryFilter

  @Option(help: "text, a line a concept, or json.")
  var format: GlossaryLintReport.Format = .text

  func run(_ console: Console) throws -> ExitStatus {
    var entries = try filter.entries(of: try options.termbase(console).entries)
    if let search {
      do {
        entries = try GlossarySearch(search).matches(in: entries)
      } catch {
        throw Failure("\(error)")
      }
    }
    guard format == .text else {
      console.print(EntryJSON.text(entries))
      return .success
    }
    var text = ""
    for entry in entries {
      text += VisibleText.line(entry.concept.id)
      for section in entry.concept.languages {
        let standard = section.terms.first { $0.status == .preferred } ?? section.terms.first
        text += "\t" + VisibleText.line(standard?.text ?? "")
      }
      text += "\n"
    }
    console.print(text)
    if entries.isEmpty {
      console.note("glosslint: no concept is \(search.map { "like \"\(VisibleText.line($0))\"" } ?? "of that kind")\n")
    }
    return .success
  }
}
