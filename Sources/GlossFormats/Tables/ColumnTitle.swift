internal import GlossText

/// What the title of a column says of it.
enum ColumnTitle: Hashable {
  case source, target
  case language(LanguageTag)

  /// Nil for a title that says nothing of a language or a side. Notes, ids and dates are such.
  init?(_ title: String) {
    let bytes = Array(title.utf8)
    let name = bytes.string((0..<bytes.count).trimmed(in: bytes)).lowercased()
    let words = name.split { !$0.isLetter && $0 != "-" }.map(String.init)
    if Self.sources.contains(name) {
      self = .source
    } else if Self.targets.contains(name) {
      self = .target
    } else if let tag = Self.tag(name.hasPrefix("lang=") ? String(name.dropFirst(5)) : name) {
      self = .language(tag)
    } else if let first = words.first, let tag = Self.names[first] ?? (words.count > 1 ? Self.names[words[1]] : nil),
      words.count <= 3
    {
      self = .language(Self.script(words).flatMap { LanguageTag("\(tag)-\($0)") } ?? LanguageTag(tag) ?? .english)
    } else {
      return nil
    }
  }

  private static let sources: Set<String> = [
    "source", "src", "source text", "source language", "source segment", "original", "原文", "源文", "源语言", "源文本",
  ]
  private static let targets: Set<String> = [
    "target", "tgt", "trg", "target text", "target language", "target segment", "translation", "译文", "目标语言",
    "目标文本", "翻译",
  ]

  /// Languages whose tags are taken for titles; "id" and "no" are words of tables as well.
  private static let tags: Set<String> = [
    "ar", "bg", "bn", "ca", "cs", "da", "de", "el", "en", "es", "et", "fa", "fi", "fr", "he", "hi", "hr", "hu", "it",
    "ja", "kk", "km", "ko", "ky", "lo", "lt", "lv", "mn", "ms", "nb", "nl", "pl", "pt", "ro", "ru", "sk", "sl", "sr",
    "sv", "sw", "ta", "th", "tl", "tr", "uk", "ur", "uz", "vi", "yue", "zh",
  ]

  private static let names: [String: String] = [
    "chinese": "zh", "中文": "zh", "汉语": "zh", "简体中文": "zh-Hans", "繁体中文": "zh-Hant", "繁體中文": "zh-Hant",
    "english": "en", "英文": "en", "英语": "en", "french": "fr", "法文": "fr", "法语": "fr", "german": "de", "德文": "de",
    "德语": "de", "japanese": "ja", "日文": "ja", "日语": "ja", "korean": "ko", "韩文": "ko", "韩语": "ko", "russian": "ru",
    "俄文": "ru", "俄语": "ru", "spanish": "es", "西班牙文": "es", "西班牙语": "es", "arabic": "ar", "阿拉伯文": "ar",
    "阿拉伯语": "ar", "portuguese": "pt", "italian": "it",
  ]

  private static func tag(_ name: String) -> LanguageTag? {
    LanguageTag(name).flatMap { tags.contains($0.primary) ? $0 : nil }
  }

  private static func script(_ words: [String]) -> String? {
    if words.contains("simplified") || words.contains("简体") { return "Hans" }
    if words.contains("traditional") || words.contains("繁体") || words.contains("繁體") { return "Hant" }
    return nil
  }
}
