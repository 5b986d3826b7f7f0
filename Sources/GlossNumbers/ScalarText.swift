/// A stretch of UTF-8 as Unicode scalars, each with the byte it starts at.
///
/// Full-width ASCII is read as ASCII, save the full-width comma, which is punctuation between clauses. A byte that starts
/// no scalar is read as U+FFFD. Reading outside gives U+0000, so look-ahead and look-behind need no checks.
struct ScalarText {
  private var scalars: [Unicode.Scalar] = []
  private var offsets: [Int] = []

  /// Decodes `range`, cut to what there is of `utf8`. Linear.
  init(_ utf8: [UInt8], _ range: Range<Int>) {
    let range = range.clamped(to: 0..<utf8.count)
    scalars.reserveCapacity(range.count)
    offsets.reserveCapacity(range.count + 1)
    utf8.withUnsafeBufferPointer { bytes in
      var index = range.lowerBound
      while index < range.upperBound {
        offsets.append(index)
        let byte = bytes[index]
        if byte < 0x80 {
          scalars.append(Unicode.Scalar(byte))
          index += 1
        } else {
          let (scalar, length) = Self.decode(bytes, index, range.upperBound)
          scalars.append(Unicode.Scalar(Self.narrow(scalar)) ?? "\u{FFFD}")
          index += length
        }
      }
    }
    offsets.append(range.upperBound)
  }

  var count: Int { scalars.count }

  /// The scalar at `index`, U+0000 outside.
  subscript(index: Int) -> Unicode.Scalar {
    index >= 0 && index < scalars.count ? scalars[index] : "\0"
  }

  /// The bytes of the scalars `start..<end`.
  func bytes(_ start: Int, _ end: Int) -> Range<Int> {
    let low = min(max(start, 0), scalars.count)
    let high = min(max(end, low), scalars.count)
    return offsets[low]..<offsets[high]
  }

  /// Whether `word` stands at `index`.
  func has(_ word: ScalarWord, at index: Int) -> Bool {
    guard index >= 0, index + word.count <= scalars.count else { return false }
    for step in 0..<word.count where scalars[index + step] != word[step] { return false }
    return true
  }

  /// Whether `word` ends at `index` (exclusive).
  func has(_ word: ScalarWord, endingAt index: Int) -> Bool {
    has(word, at: index - word.count)
  }

  private static func decode(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> (UInt32, Int) {
    let first = UInt32(bytes[index])
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1
    guard length > 1, first < 0xF8, index + length <= end else { return (0xFFFD, 1) }
    var scalar = first & (0xFF >> UInt32(length + 1))
    for step in 1..<length {
      let byte = UInt32(bytes[index + step])
      guard byte & 0xC0 == 0x80 else { return (0xFFFD, 1) }
      scalar = scalar << 6 | (byte & 0x3F)
    }
    return (scalar, length)
  }

  private static func narrow(_ scalar: UInt32) -> UInt32 {
    scalar >= 0xFF01 && scalar <= 0xFF5E && scalar != 0xFF0C ? scalar - 0xFEE0 : scalar
  }
}

/// Classes of scalars that both readers ask for.
enum Scalar {
  static func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar >= "0" && scalar <= "9" }

  static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    (scalar >= "a" && scalar <= "z") || (scalar >= "A" && scalar <= "Z")
  }

  static func isUpper(_ scalar: Unicode.Scalar) -> Bool { scalar >= "A" && scalar <= "Z" }

  /// Space, tab, line ends, no-break and thin spaces, the ideographic space.
  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", "\t", "\n", "\r", "\u{A0}", "\u{2009}", "\u{202F}", "\u{3000}": true
    default: false
    }
  }

  /// Hyphens, dashes and tildes; one between two numbers makes a range.
  static func isDash(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "-", "~", "\u{2010}"..."\u{2015}", "\u{2212}", "\u{301C}": true
    default: false
    }
  }
}

/// A word to look for in a `ScalarText`.
typealias ScalarWord = [Unicode.Scalar]

func scalarWord(_ word: String) -> ScalarWord { Array(word.unicodeScalars) }
