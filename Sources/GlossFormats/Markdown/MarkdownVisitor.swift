internal import CMD4C
internal import GlossText

/// Receives md4c's events and makes blocks of them. A class, since md4c hands it back as a pointer.
///
/// md4c's text points into the buffer that it parses, so that an offset is a difference of pointers; line breaks and
/// the spaces that it makes of them point elsewhere.
final class MarkdownVisitor {
  let bytes: [UInt8]
  private let path: String
  let footnotes: Footnotes
  /// Where the bytes that are being parsed stand; they have the offsets of `bytes`.
  var base: UnsafeRawPointer?
  private let language: LanguageTag?
  private let options: ReadOptions

  private(set) var blocks: [Block] = []
  /// Why the visitor stopped the parser.
  private(set) var failure: ReadError?
  var builder: BlockBuilder
  var references = CharacterReferences()

  private var role = Block.Role.paragraph
  private var openListItems = 0
  /// A code block: nothing of it is text.
  var isInCode = false
  var html: MarkdownHTMLBlock?

  var openCodeSpans = 0
  /// A link was opened and has no text yet, so that the next piece shows whether it is an autolink.
  var isAtLinkStart = false
  /// Where the texts of links started that are open, innermost last.
  private var openLinks: [Int] = []
  /// Texts of links of the block that are the names of their definitions.
  private var labels: [ByteRange] = []
  /// A line ended, and where is known when the next piece comes.
  var pendingBreak = false
  /// Strikethrough was opened and has no text yet.
  var isAtDeletionStart = false
  var inlineTags = InlineTags()

  init(bytes: [UInt8], path: String, footnotes: Footnotes, language: LanguageTag?, _ options: ReadOptions) {
    (self.bytes, self.path, self.footnotes, self.language) = (bytes, path, footnotes, language)
    self.options = options
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
      role = .tableCell
      return 0
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
    flush()
    switch type {
    case MD_BLOCK_LI:
      openListItems -= 1
    case MD_BLOCK_CODE:
      isInCode = false
    case MD_BLOCK_HTML:
      do throws(ReadError) {
        blocks += try html?.blocks(of: bytes, path: path, language: language, options) ?? []
      } catch {
        failure = error
        return 1
      }
      html = nil
    default:
      break
    }
    role = openListItems > 0 ? .listItem : .paragraph
    return 0
  }

  func flush() {
    inlineTags = InlineTags()
    openCodeSpans = 0
    builder.endProtected()
    (pendingBreak, isAtLinkStart, isAtDeletionStart) = (false, false, false)
    openLinks = []
    builder.escaping = .markdown(labels: labels)
    labels = []
    if let block = builder.finish(role: role, language: language) { blocks.append(block) }
  }

  // MARK: Spans

  func enter(_ type: MD_SPANTYPE) -> Int32 {
    switch type {
    case MD_SPAN_CODE:
      openCodeSpans += 1
      builder.beginProtected()
    case MD_SPAN_A, MD_SPAN_IMG:
      isAtLinkStart = type == MD_SPAN_A
      openLinks.append(builder.sourceEnd)
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
    case MD_SPAN_A, MD_SPAN_IMG:
      isAtLinkStart = false
      readLabel()
    case MD_SPAN_DEL:
      isAtDeletionStart = false
      restoreTilde(at: skippingMarks(from: builder.sourceEnd, by: 1))
    default:
      break
    }
    return 0
  }

  /// Notes the text of the link that ends here, if it is the name of a definition as well.
  private func readLabel() {
    guard let start = openLinks.popLast() else { return }
    // A mark of emphasis, a tag or a line end may stand before the bracket.
    let end = bytes[builder.sourceEnd...].prefix(200).firstIndex(of: UInt8(ascii: "]")) ?? builder.sourceEnd
    let rest = bytes[end...].dropFirst()
    let hasOwnTarget =
      rest.first == UInt8(ascii: "(")
      || (rest.first == UInt8(ascii: "[") && rest.dropFirst().first != UInt8(ascii: "]"))
    if !hasOwnTarget { labels.append(start..<end) }
  }

  func updateProtection() {
    if openCodeSpans > 0 || inlineTags.isProtecting { builder.beginProtected() } else { builder.endProtected() }
  }
}
