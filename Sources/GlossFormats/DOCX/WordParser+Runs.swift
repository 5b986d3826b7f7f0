internal import GlossText
internal import GlossXML

extension WordParser {
  // MARK: Runs

  mutating func openRun(_ range: ByteRange, _ state: State) {
    let parent = frames.last
    let isInserted = parent?.element == .ins || parent?.element == .moveTo
    open.updateLast { open in
      let run = WordRun(
        range: range, tag: range, insertionTag: isInserted ? parent?.tag : nil, isLocked: state.isLocked,
        isNested: !open.openRuns.isEmpty)
      open.openRuns.append(open.paragraph.runs.count)
      open.paragraph.runs.append(run)
    }
  }

  /// Notes what a run, or an alternative in one, holds.
  mutating func enterRunContent(
    _ element: WordElement, _ attributes: XMLAttributes, _ range: ByteRange, _ state: State
  ) {
    switch element {
    case .vanish where isIn(.rPr, .r): updateRun { $0.isHidden = attributes.isOn }
    case .rStyle where isIn(.rPr, .r): updateRun { $0.style = attributes.word("val") }
    case .rPrChange where isIn(.rPr, .r): updateRun { $0.changeTag = range }
    case .t: text = []
    default:
      guard isIn(.r) || isIn(.choice) || isIn(.fallback) else { return }
      switch element {
      case .tab, .ptab: addPiece(Array("\t".utf8), range, .synthetic, state)
      case .br, .cr: addPiece(Array("\n".utf8), range, .synthetic, state)
      case .noBreakHyphen: addPiece(Array("-".utf8), range, .decoded, state)
      case .sym:
        let scalar = attributes.word("char").flatMap { UInt32($0, radix: 16) }.flatMap(Unicode.Scalar.init)
        if let scalar { addPiece(Array(String(scalar).utf8), range, .decoded, state, isProtected: true) }
      case .fldChar where !state.isInvisible:
        fields.updateLast { $0.mark(attributes.word("fldCharType")) }
        open.updateLast { $0.paragraph.fieldMarks.append(range.lowerBound) }
      case .footnoteReference, .endnoteReference:
        guard !state.isInvisible, let run = open.last?.openRuns.last, let id = attributes.word("id") else { break }
        open.updateLast { $0.paragraph.noteReferences.append(.init(kind: element, id: id, run: run)) }
      default: break
      }
    }
  }

  mutating func leaveRunContent(_ frame: Frame, _ whole: ByteRange) {
    switch frame.element {
    case .r:
      open.updateLast { open in
        guard let run = open.openRuns.last, open.paragraph.runs[run].tag == frame.tag else { return }
        open.paragraph.runs[run].range = whole
        open.openRuns.removeLast()
      }
    case .rPr where isIn(.r):
      updateRun { $0.properties = whole }
      return
    case .rPrChange where isIn(.rPr, .r): updateRun { $0.change = whole }
    case .t: closeText(frame)
    default: break
    }
    if isIn(.r) { updateRun { $0.children.append(.init(range: whole, isText: frame.element == .t)) } }
  }

  private mutating func updateRun(_ change: (inout WordRun) -> Void) {
    open.updateLast { open in
      if let run = open.openRuns.last { change(&open.paragraph.runs[run]) }
    }
  }

  // MARK: Text

  mutating func add(_ string: String, _ range: ByteRange) {
    guard let frame = frames.last, !frame.state.isSkipped else { return }
    let utf8 = Array(string.utf8)
    let kind: OffsetMap.Kind = bytes[range].elementsEqual(utf8) ? .verbatim : .decoded
    switch frame.element {
    case .t: text.append((utf8, range, kind))
    case .mathText: addPiece(utf8, range, kind, frame.state, isProtected: true)
    default: break
    }
  }

  private mutating func closeText(_ frame: Frame) {
    if !frame.state.keepsSpace { trimText() }
    for (text, source, kind) in text { addPiece(text, source, kind, frame.state) }
    text = []
  }

  /// Takes away the white space at the two ends, as Word does where `xml:space` does not keep it.
  private mutating func trimText() {
    while let (bytes, source, kind) = text.first {
      let blank = bytes.prefix { $0.isASCIIWhiteSpace }.count
      if blank < bytes.count {
        if kind == .verbatim { text[0] = (Array(bytes[blank...]), source.lowerBound + blank..<source.upperBound, kind) }
        break
      }
      text.removeFirst()
    }
    while let (bytes, source, kind) = text.last {
      let blank = bytes.reversed().prefix { $0.isASCIIWhiteSpace }.count
      if blank < bytes.count {
        if kind == .verbatim {
          text[text.count - 1] = (bytes.dropLast(blank), source.lowerBound..<source.upperBound - blank, kind)
        }
        break
      }
      text.removeLast()
    }
  }

  private mutating func addPiece(
    _ text: [UInt8], _ source: ByteRange, _ kind: OffsetMap.Kind, _ state: State, isProtected: Bool = false
  ) {
    guard !text.isEmpty, !state.isInvisible, fields.last?.isInCode != true else { return }
    // `w:t` has left the frames when its pieces come; a mark has not entered them.
    let isDirect = isIn(.r)
    let styles = styles
    open.updateLast { open in
      guard let index = open.openRuns.last, !state.isMath else {
        if state.isMath {
          open.paragraph.pieces.append(
            WordPiece(text: text, source: source, kind: kind, run: nil, child: nil, isProtected: true))
        }
        return
      }
      let run = open.paragraph.runs[index]
      if run.isHidden ?? styles.isHidden(run: run.style, paragraph: open.paragraph.style) { return }
      open.paragraph.pieces.append(
        WordPiece(
          text: text, source: source, kind: kind, run: index, child: isDirect ? run.children.count : nil,
          isProtected: isProtected))
    }
  }
}
