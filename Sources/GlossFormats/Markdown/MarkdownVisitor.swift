internal import CMD4C
internal import GlossText

/// Receives md4c's events and makes blocks of them. A class, since md4c hands it back as a pointer.
///
/// md4c's text points into the buffer that it parses, so that an offset is a difference of pointers; line breaks and
/// the spaces that it makes of them point elsewhere.
final class MarkdownVisitor {
  let bytes: [UInt8]
  let footnotes: Footnotes
  /// Where the bytes that are being parsed stand; they have the offsets of `bytes`.
  var base: UnsafeRawPointer?
  private let language: LanguageTag?

  private(set) var blocks: [Block] = []
  private var builder: BlockBuilder
  private var references = CharacterReferences()

  private var role = Block.Role.paragraph
  private var openListItems = 0
  /// A code block: nothing of it is text.
  private var isInCode = false
  private var html: MarkdownHTMLBlock?

  private var openCodeSpans = 0
  /// A link was opened and has no text yet, so that the next piece shows whether it is an autolink.
  private var isAtLinkStart = false
  /// A line ended, and where is known when the next piece comes.
  private var pendingBreak = false
  /// Strikethrough was opened and has no text yet.
  private var isAtDeletionStart = false
  private var inlineTags = InlineTags()

  /// md4c fills short rows up to the width of the head, so that a file of n bytes can have n² cells.
  private(set) var hasTooManyCells = false
  private var cells = 0

  init(bytes: [UInt8], footnotes: Footnotes, language: LanguageTag?) {
    (self.bytes, self.footnotes, self.language) = (bytes, footnotes, language)
    builder = BlockBuilder(bytes: bytes)
  }

  static func at(_ pointer: UnsafeMutableRawPointer?) -> MarkdownVisitor? {
    pointer.map { Unmanaged<MarkdownVisitor>.fromOpaque($0).takeUnretainedValue() }
  }

  // MARK: Blocks

  func enter(_ type: MD_BLOCKTYPE, _ detail: UnsafeMutableRawPointer?) -> Int32 {
    flush()
    switch type {
    case MD_BLOCK_LI:
      openListItems += 1
    case MD_BLOCK_H:
      let level = detail?.load(as: MD_BLOCK_H_DETAIL.self).level ?? 1
      role = .heading(level: Int(level))
      return 0
    case MD_BLOCK_TH, MD_BLOCK_TD:
      cells += 1
      hasTooManyCells = cells > bytes.count + 1000
      role = .tableCell
      return hasTooManyCells ? 1 : 0
    case MD_BLOCK_CODE:
      isInCode = true
    case MD_BLOCK_HTML:
      html = MarkdownHTMLBlock()
    default:
      break
    }
    role = openListItems > 0 ? .listItem : .paragraph
    return 0
  }

  func leave(_ type: MD_BLOCKTYPE) -> Int32 {
    // md4c does not look at what a cell answers; the end of the row stops it.
    if hasTooManyCells { return 1 }
    flush()
    switch type {
    case MD_BLOCK_LI:
      openListItems -= 1
    case MD_BLOCK_CODE:
      isInCode = false
    case MD_BLOCK_HTML:
      if let html { blocks += html.blocks(of: bytes, language: language) }
      html = nil
    default:
      break
    }
    role = openListItems > 0 ? .listItem : .paragraph
    return 0
  }

  private func flush() {
    inlineTags = InlineTags()
    openCodeSpans = 0
    builder.endProtected()
    (pendingBreak, isAtLinkStart, isAtDeletionStart) = (false, false, false)
    if let block = builder.finish(role: role, language: language) { blocks.append(block) }
  }

  // MARK: Spans

  func enter(_ type: MD_SPANTYPE) -> Int32 {
    switch type {
    case MD_SPAN_CODE:
      openCodeSpans += 1
      builder.beginProtected()
    case MD_SPAN_A:
      isAtLinkStart = true
    case MD_SPAN_DEL:
      isAtDeletionStart = true
    default:
      break
    }
    return 0
  }

  func leave(_ type: MD_SPANTYPE) -> Int32 {
    switch type {
    case MD_SPAN_CODE:
      openCodeSpans -= 1
      updateProtection()
    case MD_SPAN_A:
      isAtLinkStart = false
    case MD_SPAN_DEL:
      isAtDeletionStart = false
      restoreTilde(at: builder.sourceEnd)
    default:
      break
    }
    return 0
  }

  private func updateProtection() {
    if openCodeSpans > 0 || inlineTags.isProtecting { builder.beginProtected() } else { builder.endProtected() }
  }

  /// md4c takes the tildes of "3~5 and 7~9" for strikethrough. Only a double tilde is; a single one is text.
  private func restoreTilde(at index: Int) {
    let tilde = UInt8(ascii: "~")
    guard index < bytes.count, bytes[index] == tilde, index == 0 || bytes[index - 1] != tilde,
      index + 1 == bytes.count || bytes[index + 1] != tilde
    else { return }
    builder.append(index..<index + 1)
  }

  // MARK: Text

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
    if isAtDeletionStart {
      isAtDeletionStart = false
      if range.lowerBound > builder.sourceEnd { restoreTilde(at: range.lowerBound - 1) }
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
}

extension UInt8 {
  fileprivate var isASCIIPunctuation: Bool { self > 0x20 && self < 0x7F && !isASCIIAlphanumeric }
}
