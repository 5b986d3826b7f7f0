internal import GlossFormats
internal import GlossLint
internal import GlossText

/// The pairs that the pages of a folder tell of each other: a page may name its source, or its translations.
struct AlternatePairs {
  /// Sources by their translations, as absolute paths.
  private(set) var sources: [String: String] = [:]

  /// - Parameters:
  ///   - pages: the pages that nothing else tells the partners of, as absolute paths.
  ///   - sourceLanguage: what the page at a path is translated from, or written in where it is a source.
  init(_ pages: [String], _ addresses: SiteAddresses, sourceLanguage: (String) -> LanguageTag) {
    let links = pages.map { ($0, AlternateLinks(of: $0, addresses)) }.filter { !$0.1.pages.isEmpty }
    // What a page is written in is said by itself, or by others.
    var languages: [String: LanguageTag] = [:]
    for (page, links) in links { languages[page] = links.language }
    for (_, links) in links {
      for (language, page) in links.pages where languages[page] == nil { languages[page] = language }
    }
    var found: [(target: String, source: String)] = []
    for (page, links) in links {
      let source = sourceLanguage(page)
      guard let own = languages[page] ?? Self.detected(page, addresses.store) else { continue }
      if own.matches(source) {
        for (language, target) in links.pages where !language.matches(source) { found.append((target, page)) }
      } else if let match = links.pages.first(where: { $0.language.matches(source) }) {
        // What a page says of itself goes before what others say of it.
        sources[page] = match.path
      }
    }
    for (target, source) in found where sources[target] == nil { sources[target] = source }
  }

  private static func detected(_ page: String, _ store: any PageStore) -> LanguageTag? {
    guard let bytes = try? store.bytes(page) else { return nil }
    return (try? FileLoader.document(page, bytes, ReadOptions()))?.detectedLanguage(named: LanguagePath(page).language)
  }
}
