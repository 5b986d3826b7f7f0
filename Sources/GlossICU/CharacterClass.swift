internal import CICU

/// What kind of character a scalar is, as far as segmentation and the rules ask.
package enum CharacterClass: Sendable {
  case letter, mark, digit, punctuation, symbol, space, control, format, other

  package init(_ scalar: UInt32) {
    self =
      switch gl_general_category(Int32(truncatingIfNeeded: scalar)) {
      case 1...5: .letter
      case 6...8: .mark
      case 9...11: .digit
      case 12...14: .space
      case 15: .control
      case 16: .format
      case 19...23, 28...29: .punctuation
      case 24...27: .symbol
      default: .other
      }
  }
}

/// Whether `scalar` is a Chinese character: the unified and compatibility ideographs and 〇.
@inlinable
package func isHan(_ scalar: UInt32) -> Bool {
  switch scalar {
  case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x3005...0x3007, 0xF900...0xFAFF, 0x20000...0x323AF: true
  default: false
  }
}
