internal import GlossICU
internal import GlossText

/// The pinyin of terms without tones, for searching: "xinfazhanlinian" for 新发展理念.
///
/// Each character has the one reading that ICU gives it by itself. Opening ICU's table takes 85 ms, so one is made only
/// where letters are looked for; it then reads each character once.
struct PinyinReading {
  private let readings: [UInt32: [UInt8]]

  /// - Parameter characters: those of all terms that are to be read.
  init(_ characters: Set<UInt32>) throws(ICUError) {
    let transliterator = try Transliterator("Han-Latin; Latin-ASCII; Lower")
    var readings: [UInt32: [UInt8]] = [:]
    let ideographs = characters.filter(Self.isIdeograph).sorted()
    // Lines keep the characters apart; some thousands at a time.
    for start in stride(from: 0, to: ideographs.count, by: 1_000) {
      let part = ideographs[start..<min(start + 1_000, ideographs.count)]
      var text: [UInt8] = []
      for scalar in part {
        text.append(scalar: scalar)
        text.append(0x0A)
      }
      let lines = transliterator.transliterate(text, 0..<text.count)?.utf8.split(
        separator: 0x0A, omittingEmptySubsequences: false)
      for (scalar, line) in zip(part, lines ?? []) {
        readings[scalar] = line.filter(\.isASCIILetter)
      }
    }
    self.readings = readings
  }

  /// Whether `letters` stand in the pinyin of a folded term that holds ideographs, from the start of a character on.
  func holds(_ letters: [UInt8], in folded: [UInt8]) -> Bool {
    var reading: [UInt8] = []
    var starts: [Int] = []
    var index = 0
    while index < folded.count {
      let (scalar, length) = folded.scalar(at: index, end: folded.count)
      if let syllable = readings[scalar] {
        starts.append(reading.count)
        reading += syllable
      } else if length == 1, folded[index].isASCIIAlphanumeric {
        reading.append(folded[index])
      }
      index += length
    }
    return starts.contains { reading[$0...].starts(with: letters) }
  }

  private static func isIdeograph(_ scalar: UInt32) -> Bool {
    (0x3400...0x9FFF).contains(scalar) || (0x2_0000...0x3_FFFF).contains(scalar)
  }
}
