import GlossICU
import GlossTerms
import GlossText

/// Term lists and texts made by a seeded generator: words by Zipf's law, terms in the text.
struct GeneratedLists {
  private let characters: [String]
  private let words: [String]
  private let chinese: [String]
  private let english: [[String]]

  /// - Parameter concepts: each with one Chinese term of two to eight characters and two or three English ones of two to
  ///   six words.
  init(concepts: Int, using generator: inout Generator) throws {
    // The 3,755 common characters of GB 2312; 8,000 words of two to four syllables.
    var bytes: [UInt8] = []
    for row in UInt8(0xB0)...0xD7 {
      for cell in UInt8(0xA1)...(row == 0xD7 ? 0xF9 : 0xFE) { bytes += [row, cell] }
    }
    let text = try Charset.decode(bytes[...], as: "GB18030")
    let characters = String(decoding: text, as: UTF8.self).map(String.init)
    let syllables = ["re", "form", "con", "struct", "de", "vel", "op", "ment", "in", "no", "va", "tion", "ser", "vice"]
    var words: [String] = []
    for _ in 0..<8_000 {
      words.append(
        (0..<generator.next(in: 2...4)).map { _ in syllables[generator.next(below: syllables.count)] }.joined())
    }
    var chinese: [String] = []
    var english: [[String]] = []
    for _ in 0..<concepts {
      chinese.append(
        (0..<generator.next(in: 2...8)).map { _ in characters[generator.cube(below: characters.count)] }.joined())
      english.append(
        (0..<generator.next(in: 2...3)).map { _ in
          (0..<generator.next(in: 2...6)).map { _ in words[generator.rank(below: words.count)] }.joined(separator: " ")
        })
    }
    (self.characters, self.words, self.chinese, self.english) = (characters, words, chinese, english)
  }

  func glossary() throws -> Glossary {
    var table = "id\tzh\ten\n"
    for index in chinese.indices {
      table += "c\(index)\t\(chinese[index])\t\(english[index].joined(separator: " | "))\n"
    }
    return try GlossaryFile.read(SourceFile(path: "generated.tsv", text: table))
  }

  /// Characters with a term every 25 or so, in sentences of 40.
  func chineseText(bytes: Int, using generator: inout Generator) -> [UInt8] {
    var text: [UInt8] = []
    while text.count < bytes {
      for _ in 0..<40 { text += characters[generator.cube(below: characters.count)].utf8 }
      text += chinese[generator.next(below: chinese.count)].utf8
      text += "。".utf8
    }
    return text
  }

  /// Words with a term every 20 or so.
  func englishText(bytes: Int, using generator: inout Generator) -> [UInt8] {
    var text: [UInt8] = []
    while text.count < bytes {
      for _ in 0..<20 {
        text += words[generator.rank(below: words.count)].utf8
        text.append(0x20)
      }
      let renderings = english[generator.next(below: english.count)]
      text += renderings[generator.next(below: renderings.count)].utf8
      text += ". ".utf8
    }
    return text
  }
}

/// Numbers that are the same in every run (SplitMix64).
struct Generator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
    return z ^ z >> 31
  }

  mutating func next(below limit: Int) -> Int { Int(next() % UInt64(limit)) }

  mutating func next(in range: ClosedRange<Int>) -> Int { range.lowerBound + next(below: range.count) }

  /// A rank below `limit`, by Zipf's law in steps: each power of two holds as much as the one before.
  mutating func rank(below limit: Int) -> Int {
    let width = next(below: Int.bitWidth - (limit - 1).leadingZeroBitCount)
    return min((1 << width) - 1 + next(below: 1 << width), limit - 1)
  }

  /// A number below `limit`, small ones often, though not as often: the characters of Chinese.
  mutating func cube(below limit: Int) -> Int {
    let uniform = Double(next() >> 11) / Double(1 << 53)
    return min(Int(uniform * uniform * uniform * Double(limit)), limit - 1)
  }
}
