/// Languages as the titles of columns name them, in English or Chinese.
extension LanguageTag {
  /// `Chinese`, `Traditional Chinese`, `Chinese (Simplified)`, `英语`; nil where the title has other words, too.
  package init?(name: String) {
    let words = Self.words(of: name)
    guard words.count == 1 || (words.count == 2 && Self.script(words) != nil) else { return nil }
    self.init(namedAmong: words)
  }

  /// The language that one of the first two words names, with the script that any of them names.
  package init?(namedAmong words: [String]) {
    guard let tag = words.prefix(2).lazy.compactMap({ Self.names[$0] }).first else { return nil }
    self.init(Self.script(words).map { "\(tag)-\($0)" } ?? tag)
  }

  /// The words of a title in lower case, without brackets and the like.
  package static func words(of title: String) -> [String] {
    title.lowercased().split { !$0.isLetter && $0 != "-" }.map(String.init)
  }

  private static let names: [String: String] = [
    "chinese": "zh", "中文": "zh", "汉语": "zh", "简体中文": "zh-Hans", "繁体中文": "zh-Hant", "繁體中文": "zh-Hant",
    "english": "en", "英文": "en", "英语": "en", "french": "fr", "法文": "fr", "法语": "fr", "german": "de", "德文": "de",
    "德语": "de", "japanese": "ja", "日文": "ja", "日语": "ja", "korean": "ko", "韩文": "ko", "韩语": "ko", "russian": "ru",
    "俄文": "ru", "俄语": "ru", "spanish": "es", "西班牙文": "es", "西班牙语": "es", "arabic": "ar", "阿拉伯文": "ar",
    "阿拉伯语": "ar", "portuguese": "pt", "italian": "it",
  ]

  private static func script(_ words: [String]) -> String? {
    if words.contains("simplified") || words.contains("简体") { return "Hans" }
    if words.contains("traditional") || words.contains("繁体") || words.contains("繁體") { return "Hant" }
    return nil
  }
}
