internal import ArgumentParser
internal import GlossTerms
internal import GlossText

/// `glosslint glossary list`: a concept a line.
struct GlossaryListCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List concepts, one a line: id, then the standard term in each language.")

  @OptionGroup var options: GlossaryOptions

  @Option(help: ArgumentHelp("Only concepts of this subject.", valueName: "subject"))
  var subject: String?

  func run(_ console: Console) throws -> ExitStatus {
    let entries = try options.termbase(console).entries.filter { subject == nil || $0.concept.subject == subject }
    if entries.isEmpty, let subject { throw Failure("no concept has the subject \"\(subject)\"") }
    for entry in entries {
      let terms = entry.concept.languages.map { section in
        section.terms.first { $0.status == .preferred }?.text ?? section.terms.first?.text ?? ""
      }
      console.print(([entry.concept.id] + terms).joined(separator: "\t") + "\n")
    }
    return .success
  }
}
