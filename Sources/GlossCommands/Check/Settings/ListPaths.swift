internal import GlossLint
internal import GlossTerms

/// The files that the lists of a run come from: those of the command line, else those of the configuration.
struct ListPaths {
  /// In place of those that ship, which are meant where there are none; a single `none` for no list.
  let glossaries: [String]
  let additionalGlossaries: [String]
  let segmentationRules: String?
  let calques: [String]
  /// Of the aligner; `none` for none, nil for the installed one.
  let dictionary: String?

  init(_ configuration: Configuration, _ options: ListOptions) {
    let given = options.glossaries
    glossaries =
      given.glossary.isEmpty ? (configuration.glossaries ?? []).map(configuration.pathOrNone) : given.glossary
    additionalGlossaries = configuration.additionalGlossaries.map(configuration.path) + given.addGlossary
    segmentationRules = options.srx ?? configuration.segmentationRules.map(configuration.path)
    calques = configuration.calques.map(configuration.path)
    dictionary = options.dictionary ?? configuration.dictionary.map(configuration.pathOrNone)
  }

  /// Those of a command that reads no configuration.
  init(_ options: ListOptions) {
    self.init(Configuration(folder: ""), options)
  }

  /// All of them, in an order.
  var all: [String] {
    glossaries + additionalGlossaries + [segmentationRules].compactMap(\.self) + calques
      + [dictionary].compactMap(\.self)
  }

  /// The term lists.
  ///
  /// - Throws: `Failure`.
  func termLists(_ console: Console) throws -> [Glossary] {
    try TermbaseLoader.glossaries(glossaries, additional: additionalGlossaries, console)
  }

  /// What a command of one thread analyses pages with.
  ///
  /// - Parameter termbase: made of the term lists.
  /// - Throws: `Failure` or `SourceError` for an SRX file that cannot be used.
  func analyzer(_ termbase: Termbase, characters: CharacterComparison = .fold, _ console: Console) throws -> Analyzer {
    Analyzer(
      CompiledLists(termbase, characters: characters),
      segmentationRules: try SRXLoader.rules(segmentationRules, console),
      dictionary: DictionaryLoader(path: dictionary, console).dictionary(from:to:))
  }
}
