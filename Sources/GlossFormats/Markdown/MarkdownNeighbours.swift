internal import GlossText

/// What stands around a place of Markdown, and must mean the same with another text there.
struct MarkdownNeighbours {
  private let place: Escaping.Place

  init(_ place: Escaping.Place) {
    self.place = place
  }

  /// Whether `written`, with its escapes, can stand in the place.
  func allow(_ written: String) -> Bool {
    let text = Array(written.utf8)
    return !place.isInReference && !place.isAfterTagOpening && place.before != UInt8(ascii: "\\")
      && keepsLine(text) && keepsEmphasis(text) && makesNoLink(text)
  }

  // MARK: Lines

  /// The line starts what it started before: a list, a heading, or nothing; and it does not become blank.
  private func keepsLine(_ text: [UInt8]) -> Bool {
    let isBlank = text.allSatisfy(\.isASCIIWhiteSpace)
    if isBlank, place.isAloneOnLine { return false }
    guard let start = place.lineStart else { return true }
    if let first = text.first, first.isASCIIWhiteSpace { return false }
    let end = place.lineEnd
    let old = place.bytes[place.range].prefix(200)
    return markers(start + old + end) == markers(start + text + end)
  }

  /// What the marks at the start of a line open, in order.
  private func markers(_ line: ArraySlice<UInt8>) -> [UInt8] {
    var rest = line
    var found: [UInt8] = []
    while true {
      rest = rest.drop { $0 == 0x20 || $0 == 0x09 }
      guard let first = rest.first else { return found }
      let run = rest.prefix { $0 == first }.count
      let afterRun = rest.dropFirst(run)
      let isWholeLine = rest.allSatisfy { $0 == first || $0 == 0x20 || $0 == 0x09 }
      switch first {
      case UInt8(ascii: ">"):
        found.append(first)
        rest = rest.dropFirst()
      case UInt8(ascii: "="), UInt8(ascii: "_"):
        return isWholeLine ? found + [first] : found
      case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
        if isWholeLine { return found + [first, first] }
        guard run == 1, isBlank(afterRun.first) else { return found }
        found.append(first)
        rest = afterRun
      case UInt8(ascii: "#"):
        return run <= 6 && isBlank(afterRun.first) ? found + [first, UInt8(run)] : found
      case UInt8(ascii: "`"), UInt8(ascii: "~"):
        return run >= 3 ? found + [first] : found
      case UInt8(ascii: "<"), UInt8(ascii: "["), UInt8(ascii: ":"):
        return found + [first]
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let digits = rest.prefix { (0x30...0x39).contains($0) }.count
        let stop = rest.dropFirst(digits)
        guard digits <= 9, let mark = stop.first, mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")"),
          isBlank(stop.dropFirst().first)
        else { return found }
        found.append(mark)
        rest = stop.dropFirst()
      default:
        return found
      }
    }
  }

  private func isBlank(_ byte: UInt8?) -> Bool { byte == nil || byte == 0x20 || byte == 0x09 }

  // MARK: Spans

  private enum Kind { case blank, punctuation, letter }

  /// A mark of emphasis opens or closes by the kinds of its two neighbours.
  private func keepsEmphasis(_ text: [UInt8]) -> Bool {
    let marks: Set<UInt8> = [UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "`")]
    let range = place.range
    if let before = place.before, marks.contains(before) {
      let new = text.isEmpty ? kind(at: range.upperBound, in: place.bytes) : kind(at: 0, in: text)
      if new != kind(at: range.lowerBound, in: place.bytes) || text.isEmpty && place.after.map(marks.contains) ?? true {
        return false
      }
    }
    if let after = place.after, marks.contains(after) {
      let new = text.isEmpty ? kind(before: range.lowerBound, in: place.bytes) : kind(before: text.count, in: text)
      if new != kind(before: range.upperBound, in: place.bytes) { return false }
    }
    return true
  }

  private func kind(at index: Int, in bytes: [UInt8]) -> Kind {
    String(decoding: bytes[min(index, bytes.count)...].prefix(4), as: UTF8.self).unicodeScalars.first
      .map { Self.kind($0) } ?? .blank
  }

  private func kind(before index: Int, in bytes: [UInt8]) -> Kind {
    var start = index - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return start >= 0 ? kind(at: start, in: bytes) : .blank
  }

  private static func kind(_ scalar: Unicode.Scalar) -> Kind {
    if scalar.properties.isWhitespace { return .blank }
    switch scalar.properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol:
      return .punctuation
    default:
      return .letter
    }
  }

  /// Brackets that stand apart stay apart: `[a] (b)` without the blank would be a link, `!` before one a picture.
  private func makesNoLink(_ text: [UInt8]) -> Bool {
    let first = text.first ?? place.after
    let last = text.last ?? place.before
    let openers: Set<UInt8> = [UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: ":")]
    if place.before == UInt8(ascii: "]"), let first, openers.contains(first) { return false }
    if let after = place.after, openers.contains(after), last == UInt8(ascii: "!") || last == UInt8(ascii: "]") {
      return false
    }
    // With nothing left between them two marks may become one.
    let isJoin = text.isEmpty && !(place.before ?? 0x20).isASCIIWhiteSpace && !(place.after ?? 0x20).isASCIIWhiteSpace
    return !isJoin || isLetter(place.before) || isLetter(place.after)
  }

  private func isLetter(_ byte: UInt8?) -> Bool { byte.map { $0 >= 0x80 || $0.isASCIIAlphanumeric } ?? false }
}
