/// British and American spellings of one word, from a file of rules: `part colour color`, `end isation ization`,
/// `word grey gray`. Every rule works both ways.
struct SpellingVariants: Sendable {
  private enum Place: String {
    /// Anywhere in a word: unfavourable.
    case part
    /// At its end, after three letters at least: "prize" is not "prise".
    case end
    /// The whole word.
    case word
  }

  private struct Rule: Sendable {
    let place: Place
    let from: [UInt8]
    let to: [UInt8]
  }

  /// The rules by the first two letters of what they replace, which few places of a word have.
  private var rules: [[Rule]] = Array(repeating: [], count: 26 * 26)

  init(_ data: [UInt8]) {
    for line in data.split(separator: 0x0A) where line.first != UInt8(ascii: "#") {
      let fields = line.split(separator: 0x20).map { Array($0) }
      guard fields.count == 3, let place = Place(rawValue: String(decoding: fields[0], as: UTF8.self)) else { continue }
      add(Rule(place: place, from: fields[1], to: fields[2]))
      add(Rule(place: place, from: fields[2], to: fields[1]))
    }
  }

  private mutating func add(_ rule: Rule) {
    guard let bucket = Self.bucket(rule.from[...], rule.from.startIndex) else { return }
    rules[bucket].append(rule)
  }

  private static func bucket(_ word: ArraySlice<UInt8>, _ index: Int) -> Int? {
    guard index + 1 < word.endIndex else { return nil }
    let (first, second) = (Int(word[index]) - 0x61, Int(word[index + 1]) - 0x61)
    return (0..<26).contains(first) && (0..<26).contains(second) ? first * 26 + second : nil
  }

  /// Adds each other spelling of `word`, which is in lower case.
  func append(of word: ArraySlice<UInt8>, to list: inout FormList) {
    for index in word.indices {
      guard let bucket = Self.bucket(word, index) else { continue }
      for rule in rules[bucket] {
        let end = index + rule.from.count
        guard end <= word.endIndex, word[index..<end].elementsEqual(rule.from) else { continue }
        let fits =
          switch rule.place {
          case .part: true
          case .end: end == word.endIndex && index >= word.startIndex + 3
          case .word: end == word.endIndex && index == word.startIndex
          }
        guard fits else { continue }
        list.append(word, replacing: index..<end, by: rule.to)
      }
    }
  }
}
