package import GlossText
internal import GlossXML

/// Reads TMX 1.1 to 1.4b. Its document type names a file that is never opened.
///
/// A memory may hold any number of languages; it is read for two of them (``TMXLanguages``). A unit with several
/// variants in the target language gives a pair for each, with the source of the same ordinal or the last.
package enum TMXReader {
  /// - Throws: ``ReadError``: not well-formed, no TMX of a version that is known. Linear; of a memory in more than two
  ///   languages only the texts of two are kept.
  package static func read(_ file: SourceFile, _ options: ReadOptions) throws(ReadError) -> BilingualDocument {
    var languages = TMXLanguages()
    let pairs: UnitPairs
    do throws(SourceError) {
      try XMLReader.read(file) { (event, _) throws(SourceError) in languages.take(event) }
      var parser = TMXParser(file: file, languages: languages.chosen(options))
      var cdata = CDATATracker(bytes: file.utf8)
      try XMLReader.read(file) { (event, range) throws(SourceError) in
        cdata.pass(event, range)
        try parser.take(event, range, isCDATA: cdata.isInside)
      }
      pairs = parser.pairs
    } catch {
      throw ReadError(error)
    }
    return try pairs.document(file, .tmx, options)
  }
}

/// The languages of a memory.
struct TMXLanguages {
  private var known: [LanguageTag] = []
  private var written = Set<String>()
  private var declaredSource: LanguageTag?

  mutating func take(_ event: XMLEvent) {
    guard case .start(let name, let attributes) = event else { return }
    switch name.local {
    case "header": declaredSource = attributes[XMLName("srclang")].flatMap { LanguageTag($0) }
    case "tuv":
      guard let tag = Self.language(of: attributes), written.insert(tag).inserted, let language = LanguageTag(tag)
      else { return }
      known.append(language)
    default: break
    }
  }

  /// What a `tuv` says of its language: `xml:lang`, in TMX 1.1 `lang`.
  static func language(of attributes: XMLAttributes) -> String? {
    attributes[.xmlLanguage] ?? attributes[XMLName("lang")]
  }

  /// The source is the language that `options` names where the memory has it, else the one it says it was made from;
  /// the target is that of `options`, else English, else the first other language.
  func chosen(_ options: ReadOptions) -> LanguagePair {
    let source =
      known.first { $0.matches(options.sourceLanguage) }
      ?? declaredSource.flatMap { declared in known.first { $0.matches(declared) } } ?? known.first
    let others = known.filter { language in source.map { !language.matches($0) } ?? true }
    let wanted = [options.targetLanguage, .english].compactMap { $0 }
    let target = wanted.lazy.compactMap { wanted in others.first { $0.matches(wanted) } }.first ?? others.first
    return LanguagePair(source: source, target: target)
  }
}
