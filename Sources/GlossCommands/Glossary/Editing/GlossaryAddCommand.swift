internal import ArgumentParser
internal import GlossTerms
internal import GlossText

/// `glosslint glossary add`: one more concept.
struct GlossaryAddCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add a concept to a list; what the list holds stays as it is written.",
    discussion: """
      A term is given as in the columns and cells of a table: a language, perhaps a status, and the term, with what else \
      is to be said of it in brackets; a bar parts several. The list is linted before it is written.

      Examples:
        glosslint glossary add city.yml --subject plans --term zh=新发展理念 \\
          --term en="new development philosophy"
        glosslint glossary add city.yml --term zh=闸门 --term en=gate \\
          --term en.deprecated="sluice [alone=false]"
      """)

  @OptionGroup var options: ChangeOptions

  @Option(help: ArgumentHelp("A term: LANGUAGE=TEXT or LANGUAGE.STATUS=TEXT; may be repeated.", valueName: "term"))
  var term: [String]

  @Option(help: "The id; made of the words of the first standard in Latin letters when not given.")
  var id: String?

  @Option(help: "The subject.")
  var subject: String?

  @Option(help: "The definition.")
  var definition: String?

  @Option(help: "A note for editors.")
  var note: String?

  @Option(help: "Who set the terms that say nothing else.")
  var authority: String?

  @Option(help: ArgumentHelp("Since when the renderings are right that say nothing else.", valueName: "date"))
  var since: String?

  @Option(help: ArgumentHelp("Put it behind this concept, not at the end.", valueName: "id"))
  var after: String?

  func run(_ console: Console) throws -> ExitStatus {
    var change = try ListChange(options.list, console)
    var sections = try ListChange.saying { () throws(EditError) in try TermArgument.sections(term, since: since) }
    if let authority {
      sections = sections.map { section in
        .init(language: section.language, terms: section.terms.map { $0.named(authority: authority) })
      }
    }
    let text = sections.first?.terms.first?.text ?? ""
    let place = TermLocation(path: options.list, line: 1, column: 1)
    let concept = Concept(
      id: id ?? Concept.id(for: sections) ?? text, subject: subject, definition: definition, note: note,
      languages: sections, location: place)
    try change.perform([.addConcept(concept, after: after)])
    try change.write(allowsWarnings: options.allowWarnings)
    return .success
  }
}
