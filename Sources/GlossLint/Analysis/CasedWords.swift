internal import GlossICU
internal import GlossText

/// The words of a term with their capitals: what a listed name and its place in a text are compared by.
struct CasedWords {
  private struct Word {
    /// UTF-8 bytes of the text.
    let range: ByteRange
    let folded: String
    let startsUpper: Bool
    let startsLower: Bool
    /// Several capitals: an abbreviation, which in lower case is another word (IT, it).
    let isAbbreviation: Bool
    let followsHyphen: Bool
  }

  private let text: [UInt8]
  private let words: [Word]

  /// Words that names hold in lower case.
  private static let small: Set<String> = [
    "a", "an", "and", "as", "at", "by", "for", "from", "in", "into", "of", "on", "or", "over", "the", "to", "with",
  ]
  /// Before a name they make another name, which most styles write in lower case: northeast China.
  private static let directions: Set<String> = [
    "north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "northern", "southern",
    "eastern", "western", "northeastern", "northwestern", "southeastern", "southwestern", "central", "mainland",
  ]

  /// Articles are left out, since they come and go.
  init(_ string: String) {
    let text = Array(string.utf8)
    self.text = text
    var words: [Word] = []
    var index = 0
    while index < text.count {
      guard Self.isPart(text, index) else {
        index += 1
        continue
      }
      let start = index
      while index < text.count, Self.isPart(text, index) { index += 1 }
      let folded = text.string(start..<index).lowercased()
      if ["a", "an", "the"].contains(folded) { continue }
      words.append(
        Word(
          range: start..<index, folded: folded, startsUpper: (0x41...0x5A).contains(text[start]),
          startsLower: (0x61...0x7A).contains(text[start]),
          isAbbreviation: text[start..<index].count { (0x41...0x5A).contains($0) } > 1,
          followsHyphen: start > 0 && text[start - 1] == 0x2D))
    }
    self.words = words
  }

  /// Letters, digits and apostrophes; every scalar beyond ASCII but spaces, dashes and quotation marks.
  private static func isPart(_ text: [UInt8], _ index: Int) -> Bool {
    let byte = text[index]
    if byte < 0x80 { return byte.isASCIIAlphanumeric || byte == 0x27 }
    var start = index
    while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
    let scalar = text.scalar(at: start, end: text.count).scalar
    // U+2019 is an apostrophe as well.
    return scalar != 0xA0 && scalar != 0x3000 && (scalar == 0x2019 || !(0x2000...0x206F).contains(scalar))
  }

  /// The words that have capitals in a name.
  var significant: [Int] { words.indices.filter { !Self.small.contains(words[$0].folded) } }

  /// Whether it begins with a number, as slogans and plans do, which official texts write in lower case too: one country,
  /// two systems; the 13th five-year plan.
  var startsWithNumber: Bool {
    guard let first = words.first?.folded else { return false }
    return first.utf8.first.map(\.isASCIIDigit) ?? false || SloganLexicon.english.numbers.contains(first)
      || SloganLexicon.english.ordinals.contains(first)
  }

  /// Whether the last word is a noun of institutions, places, programmes or doctrines, which ends names.
  var endsInNameNoun: Bool {
    words.last.map { NameNouns.shared.endsNames($0.folded) || NameNouns.shared.works.contains($0.folded) } ?? false
  }

  /// Whether all words that can have a capital have one, and there are several. A part after a hyphen need not.
  var isName: Bool {
    let letters = significant.filter { words[$0].startsUpper || words[$0].startsLower }
    return letters.count { words[$0].startsUpper } > 1
      && letters.allSatisfy { words[$0].startsUpper || words[$0].followsHyphen }
  }

  /// The words that `listed` has with a capital and this text without; nil where the words do not pair up.
  func lowered(from listed: CasedWords) -> [Int]? {
    guard words.count == listed.words.count,
      !words.indices.contains(where: { listed.words[$0].isAbbreviation && words[$0].startsLower })
    else { return nil }
    return significant.filter { listed.words[$0].startsUpper && words[$0].startsLower }
  }

  /// Whether the words in lower case are such as careful writers leave so: the noun of a place, a direction before a
  /// name, or what stands after one of the allowed `forms`.
  func isHouseStyle(_ lower: [Int], forms: [CasedWords]) -> Bool {
    guard let first = lower.first, lower.count < significant.count else { return false }
    // Sub-district is one noun.
    if words[first...].dropFirst().allSatisfy(\.followsHyphen) {
      let noun = words[first...].map(\.folded).joined(separator: "-")
      if NameNouns.shared.areas.contains(noun) || NameNouns.shared.areas.contains(String(noun.dropLast())) {
        return true
      }
    }
    if lower.allSatisfy({ Self.directions.contains(words[$0].folded) }), first == significant.first { return true }
    guard lower == Array(first..<words.count) else { return false }
    return forms.contains { form in
      form.words.count <= first
        && form.words.indices.allSatisfy {
          form.words[$0].folded == words[$0].folded && form.words[$0].startsUpper == words[$0].startsUpper
        } && words[form.words.count..<words.count].indices.allSatisfy { lower.contains($0) }
    }
  }

  /// The text with capitals for the words of `lower`.
  func capitalized(_ lower: [Int]) -> String {
    var result = text
    for index in lower { result[words[index].range.lowerBound] -= 0x20 }
    return String(decoding: result, as: UTF8.self)
  }
}
