internal import GlossICU
internal import GlossText

/// A folded text as the codes of an automaton's characters, with the way back to its bytes.
///
/// Quotation marks have no code and no place here, so that a term goes on across them.
struct CharacterStream {
  private let text: [UInt8]
  private(set) var codes: [Int32] = []
  /// Where in the folded text each code stands.
  private var starts: [Int32] = []
  /// Where the numerals end that are one code, by where they start; other codes are one character.
  private var numeralEnds: [Int: Int] = [:]
  /// The characters that were simplified: the index of the code, and what the text really has. Ascending.
  private var originals: [(index: Int, scalar: UInt32)] = []

  /// The characters of `text`, which is folded, by `codes`. Linear.
  ///
  /// - Parameters:
  ///   - simplifies: whether a character without a code is looked up in its simplified form.
  ///   - numerals: ranges, none empty, that become one code each, ascending.
  init(
    _ text: [UInt8], codes table: CharacterCodes, simplifies: Bool,
    numerals: [(range: Range<Int>, code: Int32)] = []
  ) {
    self.text = text
    // No more codes than bytes; what is not used of the room costs nothing.
    codes = Array(unsafeUninitializedCapacity: text.count) { codes, count in
      starts = Array(unsafeUninitializedCapacity: text.count) { starts, startCount in
        var numeral = 0
        var index = 0
        while index < text.count {
          if numeral < numerals.count, numerals[numeral].range.lowerBound == index {
            codes.initializeElement(at: count, to: numerals[numeral].code)
            starts.initializeElement(at: count, to: Int32(truncatingIfNeeded: index))
            count += 1
            numeralEnds[index] = numerals[numeral].range.upperBound
            index = numerals[numeral].range.upperBound
            numeral += 1
            continue
          }
          let (scalar, length) = Self.scalar(text, index, text.count)
          var code = table.code(of: scalar)
          if code == 0 {
            if QuotationMark.isOne(scalar) {
              index += length
              continue
            }
            if simplifies, ScriptFolding.isPerhapsTraditional(scalar) {
              code = table.code(of: ScriptFolding.simplified(scalar))
              if code > 0 { originals.append((count, scalar)) }
            }
          }
          codes.initializeElement(at: count, to: code)
          starts.initializeElement(at: count, to: Int32(truncatingIfNeeded: index))
          count += 1
          index += length
        }
        startCount = count
      }
    }
  }

  /// As `scalar(at:end:)`, which asks more of bytes than folded text needs: here no byte of three is ever malformed.
  @inline(__always)
  private static func scalar(_ text: [UInt8], _ index: Int, _ end: Int) -> (scalar: UInt32, length: Int) {
    let first = UInt32(text[index])
    if first < 0x80 { return (first, 1) }
    if first & 0xF0 == 0xE0, index + 2 < end {
      return ((first & 0x0F) << 12 | UInt32(text[index + 1] & 0x3F) << 6 | UInt32(text[index + 2] & 0x3F), 3)
    }
    return text.scalar(at: index, end: end)
  }

  /// The bytes of the folded text from the code at `start` to the one before `end`, which must be greater.
  func range(_ start: Int, _ end: Int) -> Range<Int> {
    let last = Int(starts[end - 1])
    return Int(starts[start])..<(numeralEnds[last] ?? last + text.scalar(at: last, end: text.count).length)
  }

  /// Whether any character was simplified.
  var isSimplified: Bool { !originals.isEmpty }

  /// Whether no character from `start` to `end` was simplified.
  func isAsWritten(_ start: Int, _ end: Int) -> Bool {
    let next = originals.partitioningIndex { $0.index >= start }
    return next == originals.count || originals[next].index >= end
  }

  /// What the text has in the place of the simplified character at `index`; nil when that is what it has.
  func original(at index: Int) -> UInt32? {
    let place = originals.partitioningIndex { $0.index >= index }
    return place < originals.count && originals[place].index == index ? originals[place].scalar : nil
  }
}

/// The marks that Chinese and Japanese put around words, which no term is told apart by.
enum QuotationMark {
  /// Quotation marks, curly and straight, and the brackets of titles and of quotations: ‘ ’ “ ” ' " 〈 〉 《 》 「 」 『 』.
  @inline(__always)
  static func isOne(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x22, 0x27, 0x2018...0x2019, 0x201C...0x201D, 0x3008...0x300F: true
    default: false
    }
  }
}
