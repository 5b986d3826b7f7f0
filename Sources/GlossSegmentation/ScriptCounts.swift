internal import GlossICU
internal import GlossText

/// How many characters of each script a text holds, and how many words that are frequent in English.
struct ScriptCounts: Sendable {
  private(set) var han = 0
  private(set) var kana = 0
  private(set) var latin = 0
  private(set) var other = 0
  private(set) var simplified = 0
  private(set) var traditional = 0
  /// Words in ASCII, and those among them that are frequent in English.
  private(set) var words = 0
  private(set) var english = 0

  private struct Data: Sendable {
    static let shared = Data()
    let english: Set<WordKey>
    let simplified: Set<UInt32>
    let traditional: Set<UInt32>

    private init() {
      let data = SectionedData(PackageResources.languages_txt)
      english = Set(data["english"].compactMap { WordKey($0.utf8) })
      let (hans, hant) = (data.scalars("simplified"), data.scalars("traditional"))
      simplified = hans.subtracting(hant)
      traditional = hant.subtracting(hans)
    }
  }

  /// Counts the first `limit` bytes of `utf8`.
  init(_ utf8: [UInt8], upTo limit: Int) {
    let data = Data.shared
    let end = min(utf8.count, limit)
    var index = 0
    var wordStart: Int?
    while index < end {
      let (scalar, length) = utf8.scalar(at: index, end: end)
      if scalar < 0x80, UInt8(scalar).isASCIILetter {
        latin += 1
        if wordStart == nil { wordStart = index }
        index += length
        continue
      }
      if let start = wordStart { count(utf8[start..<index], data) }
      wordStart = nil
      if isHan(scalar) {
        han += 1
        if data.simplified.contains(scalar) { simplified += 1 }
        if data.traditional.contains(scalar) { traditional += 1 }
      } else if scalar >= 0x80 {
        count(scalar)
      }
      index += length
    }
    if let start = wordStart { count(utf8[start..<end], data) }
  }

  private mutating func count(_ word: ArraySlice<UInt8>, _ data: Data) {
    words += 1
    if let key = WordKey(word, lowercased: true), data.english.contains(key) { english += 1 }
  }

  private mutating func count(_ scalar: UInt32) {
    switch scalar {
    case 0x3041...0x30FA, 0x30FC...0x30FE, 0x31F0...0x31FF, 0xFF66...0xFF9D: kana += 1
    case 0xC0...0x24F where CharacterClass(scalar) == .letter, 0x1E00...0x1EFF, 0xFF21...0xFF3A, 0xFF41...0xFF5A:
      latin += 1
    default:
      if CharacterClass(scalar) == .letter { other += 1 }
    }
  }
}
