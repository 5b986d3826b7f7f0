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

  /// - Throws: `Failure` for a rule that is none and a date that is none.
  func given() throws -> GivenSettings {
    let rules = [select, ignore].map { $0.flatMap { $0.split(separator: ",").map(String.init) } }
    for id in rules.joined() where BuiltInRules.rule(named: id) == nil { throw Failure(UnknownRule(id).description) }
    let date = try date.map { date in
      guard let given = PartialDate(date) else {
        throw Failure("--date \"\(date)\" is no date such as 2016, 2016-03 or 2016-03-05")
      }
      return given
    }
    return GivenSettings(
      select: rules[0], ignore: rules[1], date: date, encoding: encoding, sourceEncoding: sourceEncoding)
  }
}

/// What a command line says of all pages, read. What is absent is not said.
struct GivenSettings: Sendable {
  var select: [String] = []
  var ignore: [String] = []
  var date: PartialDate?
  var encoding: TextEncoding?
  var sourceEncoding: TextEncoding?
  var sourceLanguage: LanguageTag?
}

extension TextEncoding: ExpressibleByArgument {
  package init?(argument: String) { self.init(label: argument) }
}
