/// How wide text stands on a terminal, so that an underline ends up below the words it is about.
///
/// Columns follow East Asian Width (UAX #11) as terminals apply it: wide and full-width scalars take two, marks that
/// combine with what stands before them none, all else one. Ambiguous scalars (“ ” … —) count as one, which is what
/// terminals do unless set otherwise. Right-to-left text is measured, not reordered.
package enum DisplayWidth {
  /// `text` filled up with blanks, before it or after it.
  static func padded(_ text: String, before: Bool, to columns: Int) -> String {
    let padding = String(repeating: " ", count: max(0, columns - self.columns(text)))
    return before ? padding + text : text + padding
  }

  /// Columns of `text` as it stands: nothing in it is escaped.
  package static func columns(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + columns($1) }
  }

  /// Columns of one scalar; 0 for marks, controls and what has no width of its own.
  static func columns(_ scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x300 { return (0x20..<0x7F).contains(scalar.value) || scalar.value >= 0xA0 ? 1 : 0 }
    if isMark(scalar) { return 0 }
    return isWide(scalar) ? 2 : 1
  }

  /// Whether the scalar is drawn over or into the one before it.
  static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: true
    // Vowels and final consonants of a Hangul syllable written as letters.
    default: (0x1160...0x11FF).contains(scalar.value) || (0xD7B0...0xD7FF).contains(scalar.value)
    }
  }

  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value >= 0x1100 else { return false }
    if wide.contains(where: { $0.contains(scalar.value) }) { return true }
    // Half of a flag takes one column, a whole flag two.
    let isFlagHalf = (0x1F1E6...0x1F1FF).contains(scalar.value)
    return scalar.properties.isEmojiPresentation && !isFlagHalf
  }

  /// The blocks that are wide or full-width throughout, as far as assigned; emoji apart, which are told by their
  /// property.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F,  // Hangul leading consonants
    0x2329...0x232A,  // Angle brackets
    0x2630...0x2637,  // Trigrams
    0x268A...0x268F,  // Digrams
    0x2E80...0x303E,  // Radicals, description characters, CJK punctuation, the ideographic space
    0x3041...0x4DFF,  // Kana, Bopomofo, compatibility letters, extension A, hexagrams
    0x4E00...0xA4CF,  // Unified ideographs, Yi
    0xA960...0xA97F,  // Hangul extension A
    0xAC00...0xD7A3,  // Hangul syllables
    0xF900...0xFAFF,  // Compatibility ideographs
    0xFE10...0xFE19,  // Vertical forms
    0xFE30...0xFE6F,  // Compatibility and small forms
    0xFF01...0xFF60,  // Full-width forms
    0xFFE0...0xFFE6,  // Full-width signs
    0x16FE0...0x18DFF,  // Tangut, Khitan
    0x1AFF0...0x1B2FF,  // Kana and Nüshu
    0x1D300...0x1D376,  // Tai Xuan Jing, counting rods
    0x1F200...0x1F265,  // Enclosed ideographs
    0x20000...0x3FFFD,  // Ideographs of the supplementary planes
  ]
}
