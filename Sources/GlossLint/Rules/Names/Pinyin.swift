internal import GlossSegmentation

/// What is known of names in pinyin: the syllables, the surnames, the places that everybody knows.
struct Pinyin: Sendable {
  static let shared = Pinyin()

  /// Surnames of one syllable.
  let surnames: Set<String>
  /// Provinces and prefecture-level cities.
  let places: Set<String>
  /// English words that read as pinyin.
  let englishWords: Set<String>
  /// For an English noun that ends names, the pinyin of what it translates.
  let genericNouns: [String: [String]]
  private let table: Set<UInt64>

  /// Longer words are no names; the bound keeps the reading linear.
  private static let longestWord = 40
  private static let longestSyllable = 6

  private init() {
    let names = SectionedData(PackageResources.pinyin_names_txt)
    surnames = Set(names["surnames"])
    places = Set(names["places"])
    englishWords = Set(names["English words"])
    var nouns: [String: [String]] = [:]
    for entry in names["generic nouns"] {
      let parts = entry.split(separator: "=")
      guard parts.count == 2 else { continue }
      nouns[String(parts[0])] = parts[1].split(separator: "|").map(String.init)
    }
    genericNouns = nouns
    table = Set(SectionedData(PackageResources.pinyin_syllables_txt)[""].map { Self.key(Array($0.utf8)[...]) })
  }

  /// The syllables of a word in lower case, as few as will do; nil when it is no pinyin. A syllable inside a word
  /// starts with `a`, `e` or `o` only after an apostrophe (`xi'an`), as the orthography has it.
  func syllables(of word: String) -> [[UInt8]]? {
    let letters = Array(word.utf8)
    guard !letters.isEmpty, letters.count <= Self.longestWord else { return nil }
    var result: [[UInt8]] = []
    for part in letters.split(separator: UInt8(ascii: "'"), omittingEmptySubsequences: false) {
      guard let syllables = read(Array(part)) else { return nil }
      result += syllables
    }
    return result
  }

  private func read(_ letters: [UInt8]) -> [[UInt8]]? {
    guard !letters.isEmpty else { return nil }
    // From each place on: how many syllables reach the end, and how long the first of them is.
    var best = [(count: Int, length: Int)?](repeating: nil, count: letters.count + 1)
    best[letters.count] = (0, 0)
    for start in letters.indices.reversed() {
      if start > 0, letters[start] == 0x61 || letters[start] == 0x65 || letters[start] == 0x6F { continue }
      for length in 1...Self.longestSyllable where start + length <= letters.count {
        guard let rest = best[start + length], table.contains(Self.key(letters[start..<start + length])) else {
          continue
        }
        if rest.count + 1 <= best[start]?.count ?? .max { best[start] = (rest.count + 1, length) }
      }
    }
    var result: [[UInt8]] = []
    var index = 0
    while index < letters.count {
      guard let step = best[index] else { return nil }
      result.append(Array(letters[index..<index + step.length]))
      index += step.length
    }
    return result
  }

  private static func key(_ syllable: ArraySlice<UInt8>) -> UInt64 {
    syllable.reduce(0) { $0 << 8 | UInt64($1) }
  }
}

extension Pinyin {
  /// Whether one syllable is easily written for the other: a letter of the final lost (`xi` for `xiao`, `ton` for
  /// `tong`) or the `h` of the initial (`zong` for `zhong`).
  static func isSlip(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    let (first, second) = (split(left), split(right))
    if first.initial == second.initial {
      return !first.final.isEmpty && !second.final.isEmpty
        && (first.final.isSubsequence(of: second.final) || second.final.isSubsequence(of: first.final))
    }
    guard first.final == second.final else { return false }
    return first.initial + [0x68] == second.initial || second.initial + [0x68] == first.initial
  }

  /// The consonants that a syllable starts with, and the rest.
  static func split(_ syllable: [UInt8]) -> (initial: [UInt8], final: [UInt8]) {
    let vowels: [UInt8] = [0x61, 0x65, 0x69, 0x6F, 0x75, 0x76]
    let end = syllable.firstIndex(where: vowels.contains) ?? syllable.count
    return (Array(syllable[..<end]), Array(syllable[end...]))
  }
}

extension [UInt8] {
  fileprivate func isSubsequence(of other: [UInt8]) -> Bool {
    var rest = self[...]
    for byte in other where rest.first == byte { rest = rest.dropFirst() }
    return rest.isEmpty
  }
}
