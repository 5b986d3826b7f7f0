internal import GlossText

/// What the title of a column says of it.
enum ColumnTitle: Hashable {
  case source, target
  case language(LanguageTag)

  /// Nil for a title that says nothing of a language or a side. Notes, ids and dates are such.
  init?(_ title: String) {
    let bytes = Array(title.utf8)
    let name = bytes.string((0..<bytes.count).trimmed(in: bytes)).lowercased()
    let words = LanguageTag.words(of: name)
    if Self.sources.contains(name) {
      self = .source
    } else if Self.targets.contains(name) {
      self = .target
    } else if let tag = Self.tag(name.hasPrefix("lang=") ? String(name.dropFirst(5)) : name) {
      self = .language(tag)
    } else if words.count <= 3, let language = LanguageTag(namedAmong: words) {
      self = .language(language)
    } else {
      return nil
    }
  }

  private static let sources: Set<String> = [
    "source", "src", "source text", "source term", "source language", "source segment", "original", "原文", "源文", "源语言",
    "源文本",
  ]
  private static let targets: Set<String> = [
    "target", "tgt", "trg", "target text", "target term", "target language", "target segment", "translation", "译文",
    "目标语言", "目标文本", "翻译",
  ]

  /// Languages whose tags are taken for titles; "id" and "no" are words of tables as well.
  private static let tags: Set<String> = [
    "ar", "bg", "bn", "ca", "cs", "da", "de", "el", "en", "es", "et", "fa", "fi", "fr", "he", "hi", "hr", "hu", "it",
    "ja", "kk", "km", "ko", "ky", "lo", "lt", "lv", "mn", "ms", "nb", "nl", "pl", "pt", "ro", "ru", "sk", "sl", "sr",
    "sv", "sw", "ta", "th", "tl", "tr", "uk", "ur", "uz", "vi", "yue", "zh",
  ]

  private static func tag(_ name: String) -> LanguageTag? {
    LanguageTag(name).flatMap { tags.contains($0.primary) ? $0 : nil }
  }
}
