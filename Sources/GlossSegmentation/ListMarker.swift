internal import GlossICU
internal import GlossText

/// What stands before an item of a list: `1.` `2)` `3.)` `a.` `•`.
struct ListMarker: Sendable, Hashable {
  /// Two markers of one list have the same form: the bullet itself, or what stands after the number or letter.
  enum Form: Sendable, Hashable {
    case bullet(UInt32)
    case number(suffix: [UInt8])
    case letter(suffix: [UInt8])
  }

  let form: Form
  /// The number, or the letter as written; 0 for a bullet.
  let value: Int
  /// Where the marker ends.
  let end: Int

  /// The marker that starts at `index`, with white space or, for a bullet, anything after it.
  init?(_ utf8: [UInt8], at index: Int, end: Int, bullets: Set<UInt32>) {
    guard index < end else { return nil }
    let (first, length) = utf8.scalar(at: index, end: end)
    var at = index + length
    if bullets.contains(first) {
      (form, value, self.end) = (.bullet(first), 0, at)
      return
    }
    let isNumber = isDigit(first) && first < 0x80
    var number = Int(first)
    if isNumber {
      number = Int(first) - 0x30
      // Years and amounts are longer than the number of a list's item.
      while at < end, utf8[at].isASCIIDigit, number < 100 {
        number = number * 10 + Int(utf8[at]) - 0x30
        at += 1
      }
    } else if first >= 0x80 || !UInt8(first).isASCIILetter {
      return nil
    }
    let suffixStart = at
    while at < end, at < suffixStart + 2, utf8[at] == UInt8(ascii: ".") || utf8[at] == UInt8(ascii: ")") { at += 1 }
    guard at > suffixStart, at == end || isBlank(utf8.scalar(at: at, end: end).scalar) else { return nil }
    let suffix = Array(utf8[suffixStart..<at])
    form = isNumber ? .number(suffix: suffix) : .letter(suffix: suffix)
    (value, self.end) = (number, at)
  }

  /// Whether `self` is the marker after `previous` in one list.
  func follows(_ previous: ListMarker) -> Bool {
    guard form == previous.form else { return false }
    if case .bullet = form { return true }
    return value == previous.value + 1
  }

  /// Whether all that stands in `range` is a marker, in any of the forms that a stop makes: `1.` `1.2.` `(3).` `IV.`
  /// `a.)` `• 9.`.
  static func fills(_ range: ByteRange, of utf8: [UInt8], bullets: Set<UInt32>) -> Bool {
    var index = utf8.skipBlanks(from: range.lowerBound, to: range.upperBound)
    guard range.upperBound - index <= 16, index < range.upperBound else { return false }
    let (first, length) = utf8.scalar(at: index, end: range.upperBound)
    if bullets.contains(first) { index = utf8.skipBlanks(from: index + length, to: range.upperBound) }
    if index < range.upperBound, utf8[index] == UInt8(ascii: "(") { index += 1 }
    let rest = utf8[index..<range.upperBound]
    let body = rest.prefix { $0.isASCIIAlphanumeric || $0 == UInt8(ascii: ".") }
    let label = body.prefix { $0.isASCIIAlphanumeric }
    guard !label.isEmpty, rest.dropFirst(body.count).allSatisfy({ isSuffix($0) }) || isWideStop(rest, body.count) else {
      return false
    }
    let isNumber = body.allSatisfy { $0.isASCIIDigit || $0 == UInt8(ascii: ".") } && label.count <= 3
    let isLetter = label.count == 1 && label.endIndex + 1 >= body.endIndex
    let isRoman =
      label.count <= 5 && label.endIndex + 1 >= body.endIndex
      && (label.allSatisfy { "IVXLC".utf8.contains($0) } || label.allSatisfy { "ivxlc".utf8.contains($0) })
    return isNumber || isLetter || isRoman
  }

  private static func isSuffix(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: ")")
  }

  /// `1．`, with the full-width full stop.
  private static func isWideStop(_ rest: ArraySlice<UInt8>, _ count: Int) -> Bool {
    Array(rest.dropFirst(count)) == [0xEF, 0xBC, 0x8E]
  }
}
