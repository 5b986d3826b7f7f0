package import GlossICU
internal import GlossSegmentation
internal import GlossText

/// Finds concepts by a part of an id, of a term in any language, or of the pinyin of a Chinese term.
///
/// Capitals, width, and simplified or traditional do not matter, nor do marks around what is looked for (a term that was
/// copied with its quotation marks) and blanks between ideographs; words of English count in any form, "&" as "and".
/// Pinyin goes without tones, with or without spaces, from the start of a character on.
package struct GlossarySearch {
  private let query: [UInt8]
  /// The stems of the words that are looked for, each between spaces; empty when there is no word.
  private let stems: [UInt8]
  private let letters: [UInt8]

  package init(_ query: String) {
    let folded = Self.folded(Self.bare(query))
    self.query = folded
    stems = Stemmer(.english).map { Self.stems(of: folded, $0) } ?? []
    letters = Self.letters(folded)
  }

  /// Without marks and blanks at the ends and blanks beside ideographs; what has nothing else stays.
  private static func bare(_ query: String) -> String {
    func isWord(_ character: Character) -> Bool { character.isLetter || character.isNumber }
    guard let first = query.firstIndex(where: isWord), let last = query.lastIndex(where: isWord) else { return query }
    var bare = ""
    var isBlankPending = false
    for character in query[first...last] {
      if character.isWhitespace {
        isBlankPending = true
        continue
      }
      let joins = isIdeograph(bare.last) && isIdeograph(character)
      if isBlankPending, !joins { bare.append(" ") }
      isBlankPending = false
      bare.append(character)
    }
    return bare
  }

  private static func isIdeograph(_ character: Character?) -> Bool {
    character?.unicodeScalars.first?.properties.isIdeographic ?? false
  }

  /// The letters of pinyin without what parts syllables; none where it is no pinyin. What keyboards write `lv` for, and
  /// dictionaries `lü`, reads `lu` here.
  private static func letters(_ folded: [UInt8]) -> [UInt8] {
    let plain = String(decoding: folded, as: UTF8.self).replacing("ü", with: "v").utf8
    guard plain.allSatisfy({ $0.isASCIILetter || $0 == 0x20 || $0 == 0x27 }) else { return [] }
    return plain.filter(\.isASCIILetter).map { $0 == UInt8(ascii: "v") ? UInt8(ascii: "u") : $0 }
  }

  /// Those of `entries` that are found, in their order. Linear; letters cost reading the pinyin of all Chinese terms.
  package func matches(in entries: [Termbase.Entry]) throws(ICUError) -> [Termbase.Entry] {
    guard !query.isEmpty else { return entries }
    let stemmer = stems.isEmpty ? nil : Stemmer(.english)
    var pinyin: PinyinReading?
    if !letters.isEmpty { pinyin = try PinyinReading(Self.characters(of: entries)) }
    return entries.filter { entry in
      if Self.folded(entry.concept.id).holds(query) { return true }
      return entry.terms.contains { term in
        let folded = Self.folded(term.term.text)
        if folded.holds(query) { return true }
        if let stemmer, !term.language.isUnspaced { return Self.stems(of: folded, stemmer).holds(stems) }
        return term.language.matches(.chinese) && (pinyin?.holds(letters, in: folded) ?? false)
      }
    }
  }

  private static func folded(_ text: String) -> [UInt8] {
    let folded = FoldedText.key(of: text)
    var result: [UInt8] = []
    result.reserveCapacity(folded.count)
    var index = 0
    while index < folded.count {
      let (scalar, length) = folded.scalar(at: index, end: folded.count)
      if length > 1 { result.append(scalar: ScriptFolding.simplified(scalar)) } else { result.append(folded[index]) }
      index += length
    }
    return result
  }

  /// The stems of the words of ASCII letters and digits in `folded`, each between spaces.
  private static func stems(of folded: [UInt8], _ stemmer: Stemmer) -> [UInt8] {
    let ampersand = UInt8(ascii: "&")
    let text = folded.contains(ampersand) ? folded.flatMap { $0 == ampersand ? Array(" and ".utf8) : [$0] } : folded
    let words = text.split { !$0.isASCIIAlphanumeric && $0 != 0x27 }
    guard !words.isEmpty else { return [] }
    return words.reduce(into: [0x20]) { $0 += stemmer.stem($1) + [0x20] }
  }

  private static func characters(of entries: [Termbase.Entry]) -> Set<UInt32> {
    var characters: Set<UInt32> = []
    for term in entries.lazy.flatMap(\.terms) where term.language.matches(.chinese) {
      let folded = folded(term.term.text)
      var index = 0
      while index < folded.count {
        let (scalar, length) = folded.scalar(at: index, end: folded.count)
        characters.insert(scalar)
        index += length
      }
    }
    return characters
  }
}

extension [UInt8] {
  /// Whether `part` stands in these bytes.
  fileprivate func holds(_ part: [UInt8]) -> Bool {
    guard let first = part.first, part.count <= count else { return part.isEmpty }
    for start in 0...(count - part.count)
    where self[start] == first && self[start..<start + part.count].elementsEqual(part) {
      return true
    }
    return false
  }
}
