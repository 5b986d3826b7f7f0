internal import CMD4C
internal import GlossText

// The text of Markdown blocks, as md4c reports it piece by piece.
extension MarkdownVisitor {
  func add(_ type: MD_TEXTTYPE, _ text: UnsafePointer<CChar>?, _ size: Int) -> Int32 {
    let range = text.flatMap { offsets(of: $0, size) }
    switch type {
    case _ where isInCode:
      break
    case _ where html != nil:
      if let range { html?.pieces.append(range) }
    case MD_TEXT_BR, MD_TEXT_SOFTBR:
      pendingBreak = true
    case MD_TEXT_NULLCHAR:
      let start = bytes[builder.sourceEnd...].firstIndex(of: 0) ?? builder.sourceEnd
      builder.append(decoded: [0xEF, 0xBF, 0xBD], from: start..<min(start + 1, bytes.count))
    case MD_TEXT_CODE where range == nil:
      // The end of a line inside inline code.
      pendingBreak = true
    default:
      guard let range else { break }
      writePendingBreak(before: range.lowerBound)
      if isAtDeletionStart {
        isAtDeletionStart = false
        restoreTilde(at: skippingMarks(from: range.lowerBound - 1, by: -1))
      }
      switch type {
      case MD_TEXT_HTML:
        addTag(range)
      case MD_TEXT_ENTITY:
        addReference(range)
      case MD_TEXT_CODE:
        builder.append(range)
      default:
        addText(range)
      }
    }
    return 0
  }

  private func offsets(of text: UnsafePointer<CChar>, _ size: Int) -> ByteRange? {
    guard let base else { return nil }
    let start = UnsafeRawPointer(text) - base
    return start >= 0 && start + size <= bytes.count ? start..<start + size : nil
  }

  private func addText(_ range: ByteRange) {
    var range = range
    if isAtLinkStart {
      isAtLinkStart = false
      let before = range.lowerBound - 1
      if before >= 0, bytes[before] == UInt8(ascii: "<"), range.upperBound < bytes.count,
        bytes[range.upperBound] == UInt8(ascii: ">")
      {
        builder.beginProtected()
        builder.append(range)
        updateProtection()
        return
      }
    }
    let escape = range.lowerBound - 1
    if escape >= builder.sourceEnd, bytes[escape] == UInt8(ascii: "\\"), !range.isEmpty,
      bytes[range.lowerBound].isASCIIPunctuation
    {
      builder.append(decoded: [bytes[range.lowerBound]], from: escape..<range.lowerBound + 1)
      range = range.lowerBound + 1..<range.upperBound
    }
    builder.append(range)
  }

  private func addReference(_ range: ByteRange) {
    if let reference = references.match(bytes, at: range.lowerBound, before: range.upperBound) {
      builder.append(decoded: reference.value, from: range.lowerBound..<range.lowerBound + reference.length)
      builder.append(range.lowerBound + reference.length..<range.upperBound)
    } else {
      builder.append(range)
    }
  }

  /// A piece of inline HTML. Only its start matters: a tag over several lines comes in several pieces.
  private func addTag(_ range: ByteRange) {
    switch inlineTags.read(bytes, range) {
    case .lineBreak: builder.appendSpace(range, isLineBreak: true)
    case .protection: updateProtection()
    case .nothing: builder.skip(to: range.upperBound)
    }
  }

  /// The line end lies between the last piece and `next`, with markup on either side of it perhaps.
  private func writePendingBreak(before next: Int) {
    guard pendingBreak else { return }
    pendingBreak = false
    if footnotes.contains(next), openCodeSpans == 0 {
      flush()
      return
    }
    let limit = builder.sourceEnd
    var end = next
    while end > limit, bytes[end - 1] != 0x0A, bytes[end - 1] != 0x0D { end -= 1 }
    let isPair = end - 2 >= limit && bytes[end - 1] == 0x0A && bytes[end - 2] == 0x0D
    builder.appendSpace(max(limit, end - (isPair ? 2 : 1))..<max(limit, end), isLineBreak: true)
  }

  /// md4c takes the tildes of "3~5 and 7~9" for strikethrough. Only a double tilde is; a single one is text.
  func restoreTilde(at index: Int) {
    let tilde = UInt8(ascii: "~")
    guard index >= builder.sourceEnd, index < bytes.count, bytes[index] == tilde,
      index == 0 || bytes[index - 1] != tilde, index + 1 == bytes.count || bytes[index + 1] != tilde
    else { return }
    builder.append(index..<index + 1)
  }

  /// From `start` on, past the marks of emphasis and code.
  func skippingMarks(from start: Int, by step: Int) -> Int {
    var index = start
    while index >= builder.sourceEnd, index < bytes.count, [0x2A, 0x5F, 0x60].contains(bytes[index]) { index += step }
    return index
  }
}

extension UInt8 {
  fileprivate var isASCIIPunctuation: Bool { self > 0x20 && self < 0x7F && !isASCIIAlphanumeric }
}
