internal import GlossICU
internal import GlossText

extension [UInt8] {
  /// The scalar that ends at `index`, and its length in bytes; a byte that ends no well-formed scalar counts as U+FFFD
  /// of length 1. `index` must be greater than `start`.
  func scalar(before index: Int, start: Int) -> (scalar: UInt32, length: Int) {
    let last = self[index - 1]
    if last < 0x80 { return (UInt32(last), 1) }
    for length in 2...4 where index - length >= start {
      let found = scalar(at: index - length, end: index)
      if found.length == length { return found }
      if self[index - length] & 0xC0 != 0x80 { break }
    }
    return (0xFFFD, 1)
  }

  /// The end of the white space that starts at `index`.
  func skipBlanks(from index: Int, to end: Int) -> Int {
    var index = index
    while index < end {
      let (next, length) = scalar(at: index, end: end)
      guard isBlank(next) else { break }
      index += length
    }
    return index
  }
}

/// Whether a reader sees nothing there: white space, line ends, the zero-width space.
func isBlank(_ scalar: UInt32) -> Bool {
  switch scalar {
  case 0x20, 0x09...0x0D, 0x85, 0xA0, 0x1680, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
  default: false
  }
}

/// Whether ICU's sentence iterator always breaks after it.
func isLineEnd(_ scalar: UInt32) -> Bool {
  scalar == 0x0A || scalar == 0x0D || scalar == 0x85 || scalar == 0x2028 || scalar == 0x2029
}

func isDigit(_ scalar: UInt32) -> Bool {
  (0x30...0x39).contains(scalar) || (0xFF10...0xFF19).contains(scalar)
}

/// Whether a scalar is a small letter.
func isLower(_ scalar: UInt32) -> Bool {
  if scalar < 0x80 { return (0x61...0x7A).contains(scalar) }
  return Unicode.Scalar(scalar)?.properties.isLowercase ?? false
}

func isUpper(_ scalar: UInt32) -> Bool {
  if scalar < 0x80 { return (0x41...0x5A).contains(scalar) }
  return Unicode.Scalar(scalar)?.properties.isUppercase ?? false
}

/// Whether a scalar is a letter of a script that is written with spaces.
func isSpacedLetter(_ scalar: UInt32) -> Bool {
  if scalar < 0x80 { return (0x61...0x7A).contains(scalar | 0x20) }
  return !isHan(scalar) && !(0x3040...0x30FF).contains(scalar) && CharacterClass(scalar) == .letter
}

/// `.` and its full-width and small forms, which also end abbreviations and number lists.
func isFullStop(_ scalar: UInt32) -> Bool { scalar == 0x2E || scalar == 0xFF0E || scalar == 0x2024 || scalar == 0xFE52 }

/// `?` and `!`, alone or in one character.
func isLatinMark(_ scalar: UInt32) -> Bool {
  scalar == 0x3F || scalar == 0x21 || (0x203C...0x203D).contains(scalar) || (0x2047...0x2049).contains(scalar)
}

/// The stops of Chinese and Japanese.
func isIdeographicStop(_ scalar: UInt32) -> Bool {
  switch scalar {
  case 0x3002, 0xFF01, 0xFF1F, 0xFF61, 0xFE12, 0xFE15, 0xFE16, 0xFE56, 0xFE57: true
  default: false
  }
}

func isStop(_ scalar: UInt32) -> Bool {
  isFullStop(scalar) || isLatinMark(scalar) || scalar == 0x2026 || isIdeographicStop(scalar)
}
