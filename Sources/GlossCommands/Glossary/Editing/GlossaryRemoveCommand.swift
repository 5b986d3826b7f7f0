internal import ArgumentParser
internal import GlossTerms

/// `glosslint glossary remove`: concepts that go.
struct GlossaryRemoveCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Take concepts out of a list; the comments between concepts stay.",
    discussion: """
      Example:
        glosslint glossary remove city.yml tide-gate old-harbour
      """)

  @OptionGroup var options: ChangeOptions

  @Argument(help: "The concepts.")
  var ids: [String]

  func run(_ console: Console) throws -> ExitStatus {
    var change = try ListChange(options.list, console)
    for id in ids { try change.perform([.removeConcept(try change.concept(id).id)]) }
    try change.write(allowsWarnings: options.allowWarnings)
    return .success
  }
}
