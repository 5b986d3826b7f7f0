internal import ArgumentParser
internal import GlossFormats
internal import GlossLint
internal import GlossTerms
internal import GlossText

/// What the command line says of all pages. It stands above what the configuration says.
struct SettingOptions: ParsableArguments, Sendable {
  @Option(
    help: ArgumentHelp("Ask this rule only; may be repeated, or hold several ids with commas.", valueName: "rule"),
    completion: .pageRules)
  var select: [String] = []

  @Option(help: ArgumentHelp("Do not ask this rule; as --select.", valueName: "rule"), completion: .pageRules)
  var ignore: [String] = []

  @Option(help: ArgumentHelp("The date of pages that give none: 2016, 2016-03, 2016-03-05.", valueName: "date"))
  var date: String?

  @Option(
    help: ArgumentHelp(
      "The encoding of the pages, whatever they say themselves: UTF-8, UTF-16LE, GB18030, Big5.", valueName: "label"))
  var encoding: TextEncoding?

  @Option(help: ArgumentHelp("The encoding of their sources.", valueName: "label"))
  var sourceEncoding: TextEncoding?

  /// - Returns: the ids of `--select` and `--ignore`.
  /// - Throws: `Failure` for one that no rule has.
  func rules() throws -> (select: [String], ignore: [String]) {
    let chosen = [select, ignore].map { $0.flatMap { $0.split(separator: ",").map(String.init) } }
    for id in chosen.joined() where BuiltInRules.rule(named: id) == nil { throw Failure(UnknownRule(id).description) }
    return (chosen[0], chosen[1])
  }

  /// - Throws: `Failure`.
  func givenDate() throws -> PartialDate? {
    try date.map { date in
      guard let given = PartialDate(date) else {
        throw Failure("--date \"\(date)\" is no date such as 2016, 2016-03 or 2016-03-05")
      }
      return given
    }
  }
}

extension TextEncoding: ExpressibleByArgument {
  package init?(argument: String) { self.init(label: argument) }
}
