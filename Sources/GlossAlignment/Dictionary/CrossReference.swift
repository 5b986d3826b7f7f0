internal import GlossICU
internal import GlossText

/// What CC-CEDICT says of an entry in place of a translation: "variant of 才[cai2]", "CL:個|个[ge4]", "also pr. [a1]".
enum CrossReference {
  /// What stands before the word that is referred to.
  private static let openers = [
    "abbr. for", "abbr. of", "abbr. to", "also", "also called", "also written", "another name for", "cf", "cf.",
    "contraction of", "contrasted with", "now written", "opposite:", "same as", "see", "see also",
    "used erroneously for", "used in",
  ].map { Array($0.utf8) }
  /// What it may end in: "erhua variant of", "Taiwan equivalent:".
  private static let endings = ["equivalent of", "equivalent:", "variant of"].map { Array($0.utf8) }

  private static let measureWord = Array("CL:".utf8)
  private static let pronunciation = Array("pr. [".utf8)
  private static let bracket = UInt8(ascii: "[")

  /// The parts of a gloss that translate: without measure words, notes of pronunciation, and references up to the
  /// comma that ends them ("abbr. for 七言律诗, verse form …").
  static func removed(from gloss: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    let gloss = gloss.drop { $0 == UInt8(ascii: " ") }
    if gloss.starts(with: measureWord) { return [] }
    if let bracket = gloss.firstIndex(of: bracket) {
      if gloss[...bracket].suffix(pronunciation.count).elementsEqual(pronunciation) { return [] }
    }
    guard let word = firstIdeograph(in: gloss), opensReference(gloss[..<word]) else { return [gloss] }
    guard let comma = gloss[word...].firstIndex(where: { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") }) else {
      return []
    }
    return [gloss[(comma + 1)...]]
  }

  private static func opensReference(_ text: ArraySlice<UInt8>) -> Bool {
    // A remark may stand before: "(Tw) variant of".
    let start = text.lastIndex { $0 == UInt8(ascii: ")") || $0 == UInt8(ascii: ";") }.map { $0 + 1 } ?? text.startIndex
    let end = text.lastIndex { $0 != UInt8(ascii: " ") }.map { $0 + 1 } ?? text.startIndex
    guard start < end else { return false }
    let phrase = text[start..<end].drop { $0 == UInt8(ascii: " ") }
    return openers.contains { phrase.elementsEqual($0) }
      || endings.contains { phrase.suffix($0.count).elementsEqual($0) }
  }

  private static func firstIdeograph(in gloss: ArraySlice<UInt8>) -> Int? {
    var index = gloss.startIndex
    while index < gloss.endIndex {
      guard gloss[index] >= 0xE0 else {
        index += 1
        continue
      }
      let scalar = gloss[index...].scalar
      if isHan(scalar) { return index }
      index += 1
    }
    return nil
  }
}

extension ArraySlice<UInt8> {
  /// The scalar that these UTF-8 bytes start with; U+FFFD when they are no UTF-8.
  fileprivate var scalar: UInt32 {
    var decoder = UTF8()
    var bytes = makeIterator()
    if case .scalarValue(let scalar) = decoder.decode(&bytes) { return scalar.value }
    return 0xFFFD
  }
}
