/// A language as BCP 47 writes it: `zh-Hans`, `en-US`, `fr`. Capitals do not tell two apart.
package struct LanguageTag: Sendable, Hashable, CustomStringConvertible {
  /// The tag as it was given.
  package let tag: String
  /// The language alone, in lower case: `zh` of `zh-Hans-CN`.
  package let primary: String
  /// The whole in lower case.
  private let folded: String

  package static let chinese = LanguageTag(known: "zh")
  package static let english = LanguageTag(known: "en")

  /// Nil when `tag` does not have the form of a language tag. An underscore is read as a hyphen.
  package init?(_ tag: String) {
    let parts = tag.replacingUnderscores.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = parts.first, (2...3).contains(first.utf8.count), first.utf8.allSatisfy(\.isASCIILetter),
      parts.dropFirst().allSatisfy({ (1...8).contains($0.utf8.count) && $0.utf8.allSatisfy(\.isASCIIAlphanumeric) })
    else { return nil }
    self.tag = parts.joined(separator: "-")
    primary = first.lowercased()
    folded = parts.count == 1 ? primary : self.tag.lowercased()
  }

  private init(known tag: String) {
    self.tag = tag
    primary = tag
    folded = tag
  }

  package var description: String { tag }

  package static func == (left: Self, right: Self) -> Bool { left.folded == right.folded }

  package func hash(into hasher: inout Hasher) { hasher.combine(folded) }

  /// Whether a text in one serves where the other is asked for: the languages are the same, whatever the region or
  /// the script.
  package func matches(_ other: LanguageTag) -> Bool { primary == other.primary }

  /// Whether its words are written without spaces between them.
  package var isUnspaced: Bool { ["zh", "ja", "th", "lo", "my", "km", "yue"].contains(primary) }
}

extension String {
  fileprivate var replacingUnderscores: String {
    String(decoding: utf8.map { $0 == UInt8(ascii: "_") ? UInt8(ascii: "-") : $0 }, as: UTF8.self)
  }
}

extension UInt8 {
  package var isASCIILetter: Bool { (0x61...0x7A).contains(self | 0x20) }
  package var isASCIIDigit: Bool { (0x30...0x39).contains(self) }
  package var isASCIIAlphanumeric: Bool { isASCIILetter || isASCIIDigit }
}
