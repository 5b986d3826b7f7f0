internal import GlossFormats
internal import GlossText

/// One spelling of what may be a name, with the places where it stands on the page.
struct NameSpelling: Sendable {
  /// As it is shown.
  let display: String
  /// In lower case, without apostrophes and spaces; what spellings are compared by.
  let letters: [UInt8]
  /// Nil when it is no pinyin.
  let syllables: [[UInt8]]?
  let form: Form
  var places: [Place] = []

  /// Whether two are one spelling, however they are shown.
  func isSame(as other: NameSpelling) -> Bool { letters == other.letters && form == other.form }

  enum Form: Sendable, Hashable, CaseIterable {
    /// One word: `Xiaohejiayuan`.
    case word
    /// Two words: `Xiaohe Jiayuan`.
    case twoWords
    /// A word and an English noun, compared as if the noun were in pinyin: `Mingzhen Palace` as `mingzhengong`.
    case translated
    /// A word with an English word stuck to its end: `Xiaohezhijiethe`.
    case withTail
  }

  struct Place: Sendable {
    let block: Int
    let sentence: Int
    let range: ByteRange
    /// The surname before it, when the word before is one.
    let surname: String?
    /// The noun after it, in lower case, when the noun is one that ends names.
    let noun: String?
  }
}

/// A name in pinyin on a page, with the noun after it: kept until all pages were seen.
package struct NameUse: Sendable {
  let spelling: NameSpelling
  let place: NameSpelling.Place
  let location: Location
}

/// The spellings on a page that may be names in pinyin, or slips for such names.
struct NameSpellings {
  private(set) var all: [NameSpelling] = []
  private var indexes: [Key: Int] = [:]
  private let pinyin = Pinyin.shared

  /// The letters alone do not tell: `Xiaohejiayuan` and `Xiaohe Jiayuan` are two spellings with the same letters.
  private struct Key: Hashable {
    let letters: [UInt8]
    let form: NameSpelling.Form
  }

  /// What sticks to a name when a space is lost.
  private static let tails = ["the", "and", "of"]

  /// - Complexity: linear in the page.
  init(_ page: Page) {
    let blocks = page.document.blocks.indices.map { PageWord.words(ofBlock: $0, page, joiningHyphens: true) }
    let lowerCase = Set(blocks.joined().lazy.filter { $0.casing == .lower }.map(\.folded))
    for (block, words) in blocks.enumerated() where !words.isEmpty {
      let isTitle = page.isTitleCase(block: block, words)
      for index in words.indices where words[index].casing == .capitalised {
        add(index, words, isTitle: isTitle, lowerCase, page.text(ofBlock: block))
      }
    }
  }

  /// The spellings of a site: pages stand for sentences, so that a spelling counts once a page, and two on one page are
  /// two names.
  ///
  /// - Parameter uses: with the number of the page.
  init(_ uses: [(page: Int, use: NameUse)]) {
    for (page, use) in uses {
      let key = Key(letters: use.spelling.letters, form: use.spelling.form)
      let index = indexes[key] ?? all.count
      if index == all.count {
        indexes[key] = index
        var spelling = use.spelling
        spelling.places = []
        all.append(spelling)
      }
      all[index].places.append(
        .init(block: page, sentence: page, range: use.place.range, surname: use.place.surname, noun: use.place.noun))
    }
  }

  private mutating func add(
    _ index: Int, _ words: [PageWord], isTitle: Bool, _ lowerCase: Set<String>, _ text: [UInt8]
  ) {
    let word = words[index]
    guard !lowerCase.contains(word.folded), word.folded.utf8.allSatisfy({ $0 < 0x80 && $0 != 0x2D }) else { return }
    let before = index > 0 && word.isAdjacent ? words[index - 1] : nil
    let after = index + 1 < words.count && words[index + 1].isAdjacent ? words[index + 1] : nil
    let surname = before.flatMap { $0.casing == .capitalised && pinyin.surnames.contains($0.folded) ? $0.folded : nil }
    let noun = after.flatMap { NameNouns.shared.endsNames($0.folded) ? $0.folded : nil }
    let syllables = pinyin.englishWords.contains(word.folded) ? nil : pinyin.syllables(of: word.folded)
    if let syllables {
      if syllables.count > 1 {
        note(text, word.range, word.folded, syllables, .word, word, surname: surname, noun: noun)
        if let noun = after, noun.casing == .capitalised, let ending = pinyin.genericNouns[noun.folded] {
          for ending in ending {
            guard let last = pinyin.syllables(of: ending) else { continue }
            note(
              text, word.range.lowerBound..<noun.range.upperBound, word.folded + ending, syllables + last, .translated,
              word, surname: surname, noun: nil)
          }
        }
      }
      if let after, after.casing == .capitalised, !lowerCase.contains(after.folded),
        !pinyin.englishWords.contains(after.folded), let rest = pinyin.syllables(of: after.folded)
      {
        let next = index + 2 < words.count && words[index + 2].isAdjacent ? words[index + 2].folded : ""
        note(
          text, word.range.lowerBound..<after.range.upperBound, word.folded + after.folded, syllables + rest, .twoWords,
          word, surname: pinyin.surnames.contains(word.folded) ? word.folded : nil,
          noun: NameNouns.shared.endsNames(next) ? next : nil)
      }
    } else if !isTitle, !word.startsSentence || after?.casing == .capitalised, word.folded.utf8.count >= 5,
      !pinyin.englishWords.contains(word.folded)
    {
      note(text, word.range, word.folded, nil, .word, word, surname: surname, noun: noun)
      for tail in Self.tails where word.folded.hasSuffix(tail) && word.folded.utf8.count >= tail.utf8.count + 6 {
        let stem = String(word.folded.dropLast(tail.utf8.count))
        note(text, word.range, stem, pinyin.syllables(of: stem), .withTail, word, surname: surname, noun: noun)
      }
    }
  }

  private mutating func note(
    _ text: [UInt8], _ range: ByteRange, _ folded: String, _ syllables: [[UInt8]]?, _ form: NameSpelling.Form,
    _ word: PageWord, surname: String?, noun: String?
  ) {
    let letters = folded.utf8.filter { $0 != 0x27 }
    guard letters.count >= 4 else { return }
    let key = Key(letters: letters, form: form)
    let index = indexes[key] ?? all.count
    if index == all.count {
      indexes[key] = index
      all.append(NameSpelling(display: text.string(range), letters: letters, syllables: syllables, form: form))
    }
    all[index].places.append(
      .init(block: word.block, sentence: word.sentence, range: range, surname: surname, noun: noun))
  }
}

extension NameSpellings {
  /// Buckets with more spellings than this say nothing, and are left out: so the work stays linear in the page.
  private static let largestBucket = 48

  /// The pairs of spellings that may be near each other, each once: those from which one letter can be dropped, or in
  /// which one syllable can be cut down to its initial, so that the same is left.
  func nearPairs() -> Set<Pair> {
    var buckets: [UInt64: [Int]] = [:]
    for (index, spelling) in all.enumerated() {
      for key in Self.keys(of: spelling) where buckets[key]?.last != index { buckets[key, default: []].append(index) }
    }
    var pairs = Set<Pair>()
    for bucket in buckets.values where bucket.count > 1 && bucket.count <= Self.largestBucket {
      for (position, first) in bucket.enumerated() {
        for second in bucket[(position + 1)...] where first != second {
          // Two made up of several words are two names in a row, or a surname and a name.
          if all[first].form != .word, all[second].form != .word { continue }
          pairs.insert(Pair(first: min(first, second), second: max(first, second)))
        }
      }
    }
    return pairs
  }

  struct Pair: Hashable {
    let first: Int
    let second: Int
  }

  /// Hashes of what is left; those that happen to be equal make a pair that the comparison turns down.
  private static func keys(of spelling: NameSpelling) -> [UInt64] {
    let letters = spelling.letters
    guard spelling.form != .twoWords || letters.count >= 6 else { return [] }
    var keys = [hash(letters)]
    for dropped in letters.indices.dropFirst() {
      keys.append(hash(letters[(dropped + 1)...], from: hash(letters[..<dropped])))
    }
    var start = 0
    for syllable in spelling.syllables ?? [] {
      // A mark that is no letter keeps these keys apart from the others.
      let cut = hash([0x2A], from: hash(syllable.prefix(1), from: hash(letters[..<start])))
      start += syllable.count
      keys.append(hash(letters[min(start, letters.count)...], from: cut))
    }
    return keys
  }

  /// FNV-1a.
  private static func hash(_ bytes: some Sequence<UInt8>, from seed: UInt64 = 0xCBF2_9CE4_8422_2325) -> UInt64 {
    bytes.reduce(seed) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
