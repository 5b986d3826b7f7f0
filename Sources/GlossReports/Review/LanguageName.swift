internal import GlossText

extension LanguageTag {
  /// What a reviewer calls the language: by name where it is one that the program knows more of, else by its tag.
  var name: String {
    switch primary {
    case "zh": "Chinese"
    case "en": "English"
    case "fr": "French"
    case "ja": "Japanese"
    default: tag
    }
  }
}
