internal import CHunspell
internal import Foundation

/// The words of a language, as Hunspell's dictionaries have them.
///
/// Not `Sendable`: Hunspell keeps state. Opening one reads some 100 000 words, which takes about a tenth of a second, so
/// it is done when a word is first looked up.
final class SpellingDictionary {
  private let handle: OpaquePointer

  /// Where systems keep Hunspell's dictionaries, in the order in which they are looked for.
  private static let folders = [
    "/usr/share/hunspell", "/usr/share/myspell", "/usr/share/myspell/dicts", "/usr/local/share/hunspell",
    "/opt/homebrew/share/hunspell", "/Library/Spelling",
  ]

  /// Whether a dictionary of that name is there to be opened. Looks at a few files.
  static func isInstalled(_ name: String) -> Bool { path(of: name) != nil }

  /// Those of the dictionaries of English that are installed.
  static var files: [String] {
    ["en_US", "en_GB"].compactMap(path).flatMap { [$0 + ".aff", $0 + ".dic"] }
  }

  /// Where the installed dictionary of that name is, without the ending of a file.
  private static func path(of name: String) -> String? {
    folders.lazy.map { "\($0)/\(name)" }.first { path in
      FileManager.default.isReadableFile(atPath: path + ".aff")
        && FileManager.default.isReadableFile(atPath: path + ".dic")
    }
  }

  /// Opens the installed dictionary of that name (`en_US`); nil when there is none.
  init?(named name: String) {
    guard let found = Self.path(of: name), let handle = Hunspell_create(found + ".aff", found + ".dic") else {
      return nil
    }
    self.handle = handle
  }

  deinit { Hunspell_destroy(handle) }

  /// Whether it knows `word`, which is to be ASCII: dictionaries differ in their encodings.
  func knows(_ word: String) -> Bool { Hunspell_spell(handle, word) != 0 }

  /// What may have been meant, the likeliest first. Takes some milliseconds.
  func suggestions(for word: String) -> [String] {
    var list: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
    let count = Hunspell_suggest(handle, &list, word)
    defer { Hunspell_free_list(handle, &list, count) }
    guard let list else { return [] }
    return (0..<Int(count)).compactMap { list[$0].map { String(cString: $0) } }
  }
}
