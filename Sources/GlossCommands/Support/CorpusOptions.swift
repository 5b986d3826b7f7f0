internal import ArgumentParser
internal import GlossFormats
internal import GlossText

/// Options of commands that look at many pages together.
struct CorpusOptions: ParsableArguments {
  @OptionGroup var lists: ListOptions

  @Option(help: "The language of the texts that were translated. (default: zh)")
  var sourceLang: LanguageTag?

  /// Where no configuration says it.
  var sourceLanguage: LanguageTag { sourceLang ?? .chinese }

  var readOptions: ReadOptions { ReadOptions(sourceLanguage: sourceLanguage, targetLanguage: nil) }
}
