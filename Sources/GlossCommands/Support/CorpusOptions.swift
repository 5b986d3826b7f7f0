internal import ArgumentParser
internal import GlossFormats
internal import GlossLint
internal import GlossTerms
internal import GlossText

/// Options of commands that look at many pages together.
struct CorpusOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Use this term list in place of those that ship; may be repeated; none for no list.", valueName: "file"),
    completion: .file())
  var glossary: [String] = []

  @Option(
    help: ArgumentHelp("Use this term list on top of the others; may be repeated.", valueName: "file"),
    completion: .file())
  var addGlossary: [String] = []

  @Option(help: "The language of the texts that were translated.")
  var sourceLang: LanguageTag = .chinese

  @Option(help: ArgumentHelp(DictionaryLoader.help, valueName: "file"), completion: .file())
  var dictionary: String?

  /// The lists in force.
  ///
  /// - Throws: `Failure`.
  func glossaries(_ console: Console) throws -> [Glossary] {
    try TermbaseLoader.glossaries(orNone: glossary, additional: addGlossary, console)
  }

  /// What pages are analysed with.
  func analyzer(_ termbase: Termbase, _ console: Console) -> Analyzer {
    Analyzer(termbase: termbase, dictionary: DictionaryLoader(path: dictionary, console).dictionary(from:to:))
  }

  var readOptions: ReadOptions { ReadOptions(sourceLanguage: sourceLang, targetLanguage: nil) }
}
