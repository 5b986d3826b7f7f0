internal import GlossFormats
internal import GlossLint
internal import GlossSegmentation
internal import GlossTerms

/// What a run checks its pages with, shared by all its threads.
struct CheckTools: Sendable {
  let settings: PathSettings
  let fixes: FixOptions
  /// Whether `--source` was given, which a file that holds its own source has no use for.
  let isSourceGiven: Bool
  private let lists: CompiledLists
  private let segmentationRules: SRXRules?
  private let dictionary: String?
  private let dictionaries = OpenDictionaries()

  /// Reads the lists.
  ///
  /// - Throws: `Failure` or `SourceError`, in one line, for one that cannot be used.
  init(
    _ settings: PathSettings, _ paths: ListPaths, fixes: FixOptions, isSourceGiven: Bool, _ console: Console
  ) throws {
    (self.settings, self.fixes, self.isSourceGiven) = (settings, fixes, isSourceGiven)
    let glossaries = try paths.termLists(console)
    segmentationRules = try SRXLoader.rules(paths.segmentationRules, console)
    dictionary = paths.dictionary
    let calques = try paths.calques.reduce(PhraseList.calques) { list, path in
      try list.adding(PhraseList(FileLoader.sourceFile(path, console)))
    }
    lists = CompiledLists(
      Termbase(layers: glossaries), calques: calques, characters: settings.general.lint.characters)
  }

  var termbase: Termbase { lists.termbase }

  /// What checks pages on one thread.
  ///
  /// - Parameter console: where it says what there is to say.
  func checker(_ console: Console) -> PageChecker {
    let dictionaries = DictionaryLoader(path: dictionary, console, sharing: dictionaries)
    let analyzer = Analyzer(
      lists, segmentationRules: segmentationRules, dictionary: dictionaries.dictionary(from:to:))
    return PageChecker(
      analyzer: analyzer, settings: settings, fixes: fixes, isSourceGiven: isSourceGiven, console: console)
  }
}
