/// A stretch of text, in 0-based UTF-8 byte offsets, the end excluded. Whose text it is the owner says.
package typealias ByteRange = Range<Int>

extension ByteRange {
  /// The range moved by `distance` bytes.
  package func shifted(by distance: Int) -> ByteRange {
    lowerBound + distance..<upperBound + distance
  }

  /// The range without the ASCII and ideographic white space at its two ends in `utf8`.
  package func trimmed(in utf8: [UInt8]) -> ByteRange {
    var (start, end) = (lowerBound, upperBound)
    while start < end {
      let width = utf8.whiteSpace(startingAt: start, before: end)
      if width == 0 { break }
      start += width
    }
    while end > start {
      let width = utf8.whiteSpace(endingAt: end, after: start)
      if width == 0 { break }
      end -= width
    }
    return start..<end
  }
}

extension String {
  /// The text without the ASCII and ideographic white space at its two ends.
  package var trimmed: String {
    // Most texts have none, which their first and last bytes tell.
    guard let first = utf8.first, let last = utf8.last, first.mayStartWhiteSpace || last.mayEndWhiteSpace else {
      return self
    }
    let bytes = Array(utf8)
    let range = (0..<bytes.count).trimmed(in: bytes)
    return range.count == bytes.count ? self : bytes.string(range)
  }
}

extension UInt8 {
  fileprivate var mayStartWhiteSpace: Bool { self <= 0x20 || self == 0xC2 || self == 0xE2 || self == 0xE3 }
  fileprivate var mayEndWhiteSpace: Bool { self <= 0x20 || (0x80...0x8B).contains(self) || self == 0xA0 }
}

extension [UInt8] {
  /// `range` of these UTF-8 bytes as a string; malformed bytes become U+FFFD.
  package func string(_ range: ByteRange) -> String {
    String(decoding: self[range], as: UTF8.self)
  }

  /// The length of the white space scalar that starts at `index`; 0 when none does. Counts ASCII white space, U+00A0,
  /// U+3000 and U+200B: what a person sees as blank.
  package func whiteSpace(startingAt index: Int, before end: Int) -> Int {
    switch self[index] {
    case 0x09...0x0D, 0x20: return 1
    case 0xC2 where index + 1 < end && self[index + 1] == 0xA0: return 2
    case 0xE3 where index + 2 < end && self[index + 1] == 0x80 && self[index + 2] == 0x80: return 3
    case 0xE2 where index + 2 < end && self[index + 1] == 0x80 && (0x80...0x8B).contains(self[index + 2]): return 3
    default: return 0
    }
  }

  /// The length of the white space scalar that ends at `index`; 0 when none does.
  package func whiteSpace(endingAt index: Int, after start: Int) -> Int {
    for width in 1...3 where index - width >= start {
      if whiteSpace(startingAt: index - width, before: index) == width { return width }
    }
    return 0
  }
}
