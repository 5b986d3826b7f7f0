internal import ArgumentParser
internal import GlossTerms
internal import GlossText

/// `glosslint glossary edit`: other things said of a concept.
struct GlossaryEditCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "Change a concept of a list; nothing but its lines is touched.",
    discussion: """
      --term adds a term, or sets the status, and what stands in brackets, of one that is there; terms are given as to \
      "glossary add". --set takes the keys \(keys.joined(separator: ", ")); with nothing behind the equals sign the key \
      goes. The list is linted before it is written.

      Examples:
        glosslint glossary edit city.yml tide-gate --set note="Works Bureau, 2020" \\
          --term en.deprecated=tidegate
        glosslint glossary edit city.yml tide-gate --term en="tidal gate" \\
          --term en.admitted="tide gate"
        glosslint glossary edit city.yml tide-gate --remove-term en=tidegate
      """)

  private static let keys = ConceptField.allCases.map(\.rawValue)

  @OptionGroup var options: ChangeOptions

  @Argument(help: "The concept.")
  var id: String

  @Option(help: ArgumentHelp("Set a key of the concept; may be repeated.", valueName: "key=value"))
  var set: [String] = []

  @Option(help: ArgumentHelp("Add or change a term: LANGUAGE[.STATUS]=TEXT; may be repeated.", valueName: "term"))
  var term: [String] = []

  @Option(help: ArgumentHelp("Take out a term: LANGUAGE=TEXT; may be repeated.", valueName: "term"))
  var removeTerm: [String] = []

  func run(_ console: Console) throws -> ExitStatus {
    guard !(set + term + removeTerm).isEmpty else {
      throw Failure("nothing to change: give --set, --term or --remove-term")
    }
    var change = try ListChange(options.list, console)
    let concept = try change.concept(id)
    var edits: [GlossaryEdit] = []
    let sections = try ListChange.saying { () throws(EditError) in try TermArgument.sections(term) }
    for section in sections { edits += GlossaryEdit.putting(section.terms, section.language, in: concept) }
    for argument in removeTerm {
      let parts = try ListChange.saying { () throws(EditError) in try TermArgument.parts(argument) }
      edits.append(.removeTerm(.init(parts.value, parts.language, concept: id)))
    }
    // A new id comes last: the other changes go by the old one.
    let fields = try set.map(field)
    edits += (fields.filter { !$0.isID } + fields.filter(\.isID)).map(\.edit)
    try change.perform(edits)
    try change.write(allowsWarnings: options.allowWarnings)
    return .success
  }

  private func field(_ argument: String) throws -> (edit: GlossaryEdit, isID: Bool) {
    let sides = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard let key = sides.first, sides.count == 2, let field = ConceptField(rawValue: key) else {
      let hint = closest(to: sides.first ?? "", among: Self.keys).map { "; did you mean \"\($0)\"?" } ?? ""
      throw Failure("\"\(argument)\" sets no key of a concept (\(Self.keys.joined(separator: ", ")))\(hint)")
    }
    var value = sides[1].isEmpty ? nil : sides[1]
    if let given = value, field.isFlag {
      guard let flag = TruthValue.read(given) else {
        throw Failure("--set \"\(argument)\": \(key) must be true or false")
      }
      value = "\(flag)"
    }
    return (.setField(field, value, concept: id), field == .id)
  }
}
