internal import ArgumentParser
internal import GlossFormats
internal import GlossText

/// Options of commands that look at many pages together.
struct CorpusOptions: ParsableArguments {
  @OptionGroup var lists: ListOptions

  @Option(help: "The language of the texts that were translated.")
  var sourceLang: LanguageTag = .chinese

  var readOptions: ReadOptions { ReadOptions(sourceLanguage: sourceLang, targetLanguage: nil) }
}
