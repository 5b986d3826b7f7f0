internal import Foundation
internal import GlossText

/// A path taken apart into the language that its name tells and the rest: `x.zh.md` and `zh/x.md` are both `x.md` in
/// Chinese.
struct LanguagePath: Hashable {
  /// The path without the tag: equal for a page and its translations.
  let key: String
  let language: LanguageTag?

  /// Languages whose codes are taken for tags in names; `x.min.html` is in none.
  private static let known: Set<String> = [
    "ar", "de", "en", "es", "fr", "id", "it", "ja", "ko", "ms", "pt", "ru", "th", "vi", "zh",
  ]

  /// - Parameter path: relative to the folder in which pairs are looked for.
  init(_ path: String) {
    var folders = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    var name = folders.popLast() ?? ""
    var found: LanguageTag?
    var parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    if parts.count >= 2 {
      // The tag stands before the extension, or last where there is none.
      for index in [parts.count - 2, parts.count - 1] where index > 0 && found == nil {
        if let tag = Self.tag(parts[index]) {
          found = tag
          parts.remove(at: index)
        }
      }
      name = parts.joined(separator: ".")
    }
    if found == nil, let index = folders.lastIndex(where: { Self.tag($0) != nil }) {
      found = Self.tag(folders[index])
      folders.remove(at: index)
    }
    key = (folders + [name]).joined(separator: "/")
    language = found
  }

  private static func tag(_ text: String) -> LanguageTag? {
    LanguageTag(text).flatMap { known.contains($0.primary) ? $0 : nil }
  }
}
