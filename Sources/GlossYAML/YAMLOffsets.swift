internal import CYAML

/// Turns the marks of libyaml, which count characters, into bytes.
///
/// Marks are asked for nearly in their order, so that going on from the one before costs one pass over the file.
struct YAMLOffsets {
  private let text: UnsafeBufferPointer<UInt8>
  /// Where `text` starts in the file.
  private let start: Int
  /// The mark that was asked for last, in characters and in bytes.
  private var character = 0
  private var byte = 0

  /// - Parameter text: UTF-8 that stays where it is; what libyaml reads.
  init(_ text: UnsafeBufferPointer<UInt8>, start: Int) {
    (self.text, self.start) = (text, start)
  }

  /// The offset of `mark` in the file.
  mutating func offset(of mark: yaml_mark_t) -> Int {
    let wanted = Int(mark.index)
    while character < wanted, byte < text.count {
      byte += 1
      while byte < text.count, text[byte] & 0xC0 == 0x80 { byte += 1 }
      character += 1
    }
    while character > wanted, byte > 0 {
      byte -= 1
      while byte > 0, text[byte] & 0xC0 == 0x80 { byte -= 1 }
      character -= 1
    }
    return start + byte
  }

  /// `range` without the white space at its end.
  func withoutBlanks(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound, [0x20, 0x09, 0x0A, 0x0D].contains(text[end - start - 1]) { end -= 1 }
    return range.lowerBound..<end
  }
}
