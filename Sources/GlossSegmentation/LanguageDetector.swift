internal import GlossICU
package import GlossText

/// Says which language a text is in, from its scripts, or that it is uncertain.
package enum LanguageDetector {
  /// The language of `utf8` and its share of the letters; nil when uncertain.
  package static func detect(_ utf8: [UInt8]) -> (language: LanguageTag, share: Double)? {
    var (han, latin, index) = (0, 0, 0)
    while index < utf8.count {
      let (scalar, length) = utf8.scalar(at: index, end: utf8.count)
      index += length
      if isHan(scalar) { han += 1 } else if scalar < 0x80, UInt8(scalar).isASCIILetter { latin += 1 }
    }
    // A Chinese character stands for about a word of Latin letters.
    guard han + latin > 0 else { return nil }
    let share = Double(han * 4) / Double(han * 4 + latin)
    return share > 0.5 ? (.chinese, share) : (.english, 1 - share)
  }
}
