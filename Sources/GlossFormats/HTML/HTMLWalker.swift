@preconcurrency internal import CGumbo
internal import GlossText

/// Walks a tree of gumbo's in the order of the text and makes blocks of it. Without recursion: a page says how deep its
/// tree is.
struct HTMLWalker {
  /// What holds for the text inside an element.
  struct Context {
    var role = Block.Role.paragraph
    /// The nearest `lang`.
    var language: LanguageTag?
    /// The `lang` of the nearest block element: a word in another language does not make the paragraph its.
    var blockLanguage: LanguageTag?
    var isProtected = false
    var isPreformatted = false
    /// What it holds is not read, though what it says about the page is.
    var isIgnored = false
    var selectors = SelectorMatcher.State()
    var mode = RawText.Mode.text
  }

  private struct Frame {
    let node: GumboNodePointer
    let kind: HTMLElementKind
    let context: Context
    var nextChild = 0
  }

  /// The bytes that gumbo parsed.
  let parsed: [UInt8]
  /// The bytes of the file; they differ from those where tags were taken out.
  private let original: [UInt8]
  let base: UnsafeRawPointer
  let shift: Int
  private let language: LanguageTag?
  /// Finds the elements that are ignored.
  private let ignored: SelectorMatcher

  var blocks: [Block] = []
  var metadata = DocumentMetadata()
  var references = CharacterReferences()
  private var builder: BlockBuilder
  /// What the text in the builder is, as its first piece says.
  private var builderContext = Context()
  /// Text that an annotation interrupts.
  private var interrupted: [(BlockBuilder, Context)] = []

  init(
    parsed: [UInt8], original: [UInt8], base: UnsafeRawPointer, shift: Int = 0, language: LanguageTag? = nil,
    ignoring selectors: [HTMLSelector] = []
  ) {
    (self.parsed, self.original, self.base, self.shift, self.language) = (parsed, original, base, shift, language)
    ignored = SelectorMatcher(selectors)
    builder = BlockBuilder(bytes: parsed, shift: shift)
  }

  mutating func walk(_ document: GumboNodePointer) {
    let context = Context(language: language, blockLanguage: language)
    var frames = [Frame(node: document, kind: .block, context: context)]
    while let frame = frames.last {
      guard frame.nextChild < frame.node.children.count else {
        leave(frame)
        frames.removeLast()
        continue
      }
      frames[frames.count - 1].nextChild += 1
      guard let child = frame.node.child(frame.nextChild) else { continue }
      switch child.pointee.type {
      case GUMBO_NODE_ELEMENT:
        let element = child.pointee.v.element
        let kind = HTMLElementKind(element)
        if let context = enter(element, kind, frame.context) {
          frames.append(Frame(node: child, kind: kind, context: context))
        }
      case GUMBO_NODE_TEXT, GUMBO_NODE_WHITESPACE:
        add(child.pointee.v.text, frame.context)
      case GUMBO_NODE_COMMENT:
        readComment(child.pointee.v.text)
      default:
        break
      }
    }
    flush()
  }

  // MARK: Elements

  /// What holds inside the element; nil when its content is left out.
  private mutating func enter(_ element: GumboElement, _ kind: HTMLElementKind, _ outer: Context) -> Context? {
    let attributes = HTMLAttributes(element)
    if attributes["hidden"] != nil { return nil }
    var context = outer
    if !ignored.isEmpty, !outer.isIgnored {
      let parts = HTMLElementParts(element: element, attributes: attributes)
      (context.selectors, context.isIgnored) = ignored.enter(parts, in: outer.selectors)
    }
    if let tag = attributes.string("lang") ?? attributes.string("xml:lang") {
      context.language = LanguageTag(tag.trimmingBlanks)
    }
    switch attributes.string("translate")?.lowercased() {
    case "no": context.isProtected = true
    case "yes", "": context.isProtected = false
    default: break
    }
    if attributes.has("notranslate", in: "class") { context.isProtected = true }

    if kind.isBlock {
      flush()
      context.blockLanguage = context.language
    }
    readMetadata(element, attributes, context)
    if !context.isIgnored { readAttributes(element, attributes, context) }
    switch kind {
    case .skipped:
      return nil
    case .lineBreak:
      addLineBreak(element, outer)
      return nil
    case .heading(let level):
      context.role = .heading(level: level)
    case .listItem:
      context.role = .listItem
    case .tableCell:
      context.role = .tableCell
    case .title:
      context.role = .title
      context.mode = .title
    case .preformatted:
      context.isPreformatted = true
      if element.tag == GUMBO_TAG_XMP || element.tag == GUMBO_TAG_PLAINTEXT { context.mode = .raw }
    case .code:
      context.isProtected = true
    case .annotation:
      interrupted.append((builder, builderContext))
      builder = BlockBuilder(bytes: parsed, shift: shift)
    case .inline, .block:
      break
    }
    return context
  }

  private mutating func leave(_ frame: Frame) {
    if frame.kind.isBlock { flush() }
    if case .annotation = frame.kind, let (builder, context) = interrupted.popLast() {
      flush()
      (self.builder, builderContext) = (builder, context)
    }
  }

  private mutating func addLineBreak(_ element: GumboElement, _ context: Context) {
    switch context.role {
    case .heading, .title:
      guard let range = element.original_tag.range(from: base, count: parsed.count),
        range.lowerBound >= builder.sourceEnd
      else { return }
      builder.appendSpace(range, isLineBreak: true)
    default:
      flush()
    }
  }

  /// Where the guard took out a block element, the block ends all the same.
  private mutating func readComment(_ comment: GumboText) {
    guard let range = comment.original_text.range(from: base, count: parsed.count), range.count > 2,
      parsed[range.lowerBound + 1] != original[range.lowerBound + 1]
    else { return }
    if NestingGuard.isBlock(HTMLTag(original, at: range.lowerBound, before: range.upperBound).name) { flush() }
  }

  // MARK: Text

  private mutating func add(_ text: GumboText, _ context: Context) {
    if context.isIgnored { return }
    guard let range = text.original_text.range(from: base, count: parsed.count), let decoded = text.text else {
      return
    }
    // Text that stands in a table outside its cells is moved before it; a block does not go back.
    if range.lowerBound < builder.sourceEnd {
      flush()
      builder = BlockBuilder(bytes: parsed, shift: shift)
    }
    if builder.isEmpty {
      builderContext = context
      builder.escaping = context.mode == .raw ? .htmlRaw : .htmlText
    }
    if context.isProtected { builder.beginProtected() } else { builder.endProtected() }
    guard let raw = RawText(parsed, range, decoded: decoded, mode: context.mode, references: &references) else {
      builder.append(decoded: Array(String(cString: decoded).utf8), from: range)
      return
    }
    for piece in raw.pieces {
      switch piece {
      case .reference(let range, let value): builder.append(decoded: value, from: range)
      case .verbatim(let range) where context.isPreformatted: addLines(range, context)
      case .verbatim(let range): builder.append(range)
      }
    }
  }

  private mutating func addLines(_ range: ByteRange, _ context: Context) {
    var start = range.lowerBound
    for index in range where parsed[index] == 0x0A || parsed[index] == 0x0D {
      builder.appendVerbatim(start..<index)
      flush()
      builderContext = context
      start = index + 1
    }
    builder.appendVerbatim(start..<range.upperBound)
  }

  private mutating func flush() {
    if let block = builder.finish(role: builderContext.role, language: builderContext.blockLanguage) {
      blocks.append(block)
    }
  }
}
