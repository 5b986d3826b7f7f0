internal import GlossText
internal import GlossXML

/// What stands in one element that holds the text of a unit: its text, and the texts within it.
struct UnitContent: Sendable {
  /// All of it, without the subflows.
  let whole: SegmentDraft
  /// The sentences that the file has cut, with their ids, in order.
  let segments: [(id: String, draft: SegmentDraft)]
  /// Texts inside native codes, each with a key that its counterpart on the other side has too.
  let subflows: [(key: String, draft: SegmentDraft)]
}

/// Reads the content of one element that holds the text of a unit (`source`, `target`, `seg`), whose inline elements
/// its format has classified.
struct ContentReader {
  private struct Frame {
    let element: InlineElement
    let wasDropping: Bool
    let wasTranslatable: Bool
    /// Where its content starts.
    let start: Int
  }

  private let bytes: [UInt8]
  private let keepsSpace: Bool
  /// Where the content starts.
  private let start: Int
  private var frames: [Frame] = []
  private var isDropping = false
  private var isTranslatable: Bool
  private var whole: SegmentText
  private var segment: SegmentText?
  /// The subflows that are open, the innermost last.
  private var open: [(key: String, text: SegmentText)] = []
  private var segments: [(id: String, draft: SegmentDraft)] = []
  private var subflows: [(key: String, draft: SegmentDraft)] = []
  private var keyCounts: [String: Int] = [:]

  init(bytes: [UInt8], keepsSpace: Bool, isTranslatable: Bool, start: Int) {
    (self.bytes, self.keepsSpace, self.isTranslatable, self.start) = (bytes, keepsSpace, isTranslatable, start)
    whole = SegmentText(bytes: bytes, keepsSpace: keepsSpace)
    if !isTranslatable { whole.setTranslatable(false) }
  }

  /// Whether an inline element is open, so that an end is not that of the content.
  var isInside: Bool { !frames.isEmpty }

  mutating func begin(_ element: InlineElement, at range: ByteRange) {
    frames.append(
      Frame(
        element: element, wasDropping: isDropping, wasTranslatable: isTranslatable, start: range.upperBound))
    switch element {
    case .span: break
    case .translatable(let value): setTranslatable(value)
    case .segment:
      if segment == nil, !isDropping, open.isEmpty { segment = newText() }
    case .code:
      if !isDropping { update { $0.appendCode() } }
      isDropping = true
    case .deleted: isDropping = true
    case .placeholder:
      if !isDropping { update { $0.appendPlaceholder(at: range.lowerBound) } }
      isDropping = true
    case .lineBreak:
      if !isDropping { update { $0.appendLineBreak(at: range.lowerBound) } }
      isDropping = true
    case .subflow:
      open.append((key(), newText()))
      isDropping = false
    }
  }

  /// Ends the element that was begun last.
  mutating func end() {
    guard let frame = frames.popLast() else { return }
    isDropping = frame.wasDropping
    switch frame.element {
    case .translatable: setTranslatable(frame.wasTranslatable)
    case .segment(let id):
      // Of segments in each other the outer one counts.
      guard !frames.contains(where: { if case .segment = $0.element { true } else { false } }) else { break }
      if var text = segment {
        segments.append((id, text.finish(start: frame.start)))
        segment = nil
      }
    case .subflow:
      if case (let key, var text)? = open.popLast() { subflows.append((key, text.finish(start: frame.start))) }
    default: break
    }
  }

  mutating func append(_ value: String, at range: ByteRange, isCDATA: Bool) {
    guard !isDropping else { return }
    update { $0.append(value, at: range, isCDATA: isCDATA) }
  }

  /// Says whether what follows is to be translated, for annotations that are no elements.
  mutating func setTranslatable(_ value: Bool) {
    guard value != isTranslatable else { return }
    isTranslatable = value
    update { $0.setTranslatable(value) }
  }

  mutating func finish() -> UnitContent {
    UnitContent(whole: whole.finish(start: start), segments: segments, subflows: subflows)
  }

  private func newText() -> SegmentText {
    var text = SegmentText(bytes: bytes, keepsSpace: keepsSpace)
    if !isTranslatable { text.setTranslatable(false) }
    return text
  }

  private mutating func update(_ change: (inout SegmentText) -> Void) {
    guard open.isEmpty else { return change(&open[open.count - 1].text) }
    change(&whole)
    if var text = segment.take() {
      change(&text)
      segment = text
    }
  }

  /// What tells the subflow that starts here: the code it stands in, and which one of that code's it is.
  private mutating func key() -> String {
    var code = ""
    for frame in frames.reversed() {
      switch frame.element {
      case .code(let id?), .placeholder(let id?): code = id
      default: continue
      }
      break
    }
    keyCounts[code, default: 0] += 1
    return "\(code)#\(keyCounts[code, default: 0])"
  }
}
