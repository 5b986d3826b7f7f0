internal import GlossText
internal import GlossXML

/// Finds the paragraphs of a part of a Word document, each with its runs and its visible text.
///
/// Visible are insertions and the results of fields; not so deletions, codes of fields, hidden text, comments, and the
/// readings of rubies. Of alternatives (`mc:AlternateContent`) the first counts. A paragraph of a text box comes before
/// the one that the box hangs on.
struct WordParser {
  /// What an element inherits from those around it.
  struct State {
    /// Deleted, or never shown.
    var isInvisible = false
    /// An alternative that is not taken.
    var isSkipped = false
    var isLocked = false
    var isMath = false
    var isInCell = false
    var keepsSpace = false
    var note: String?
  }

  struct Frame {
    let element: WordElement?
    let tag: ByteRange
    var state: State
    /// Of `mc:AlternateContent`: one was taken.
    var hasChosen = false
  }

  struct OpenParagraph {
    var paragraph: WordParagraph
    /// Indexes of its runs; more than one inside a ruby.
    var openRuns: [Int] = []
  }

  let bytes: [UInt8]
  let styles: WordStyles
  var frames: [Frame] = []
  var open: [OpenParagraph] = []
  /// Those of the story, and of the text boxes in it.
  var fields = [WordFields()]
  /// What was read of the `w:t` that is open.
  var text: [(text: [UInt8], source: ByteRange, kind: OffsetMap.Kind)] = []
  private var places = WordPlaces()
  private var count = 0
  /// The values of `w:id`, whatever has them.
  private var ids: Set<Int> = []
  /// The namespace of the root.
  private var namespace = ""

  private init(_ file: SourceFile, _ styles: WordStyles) {
    (bytes, self.styles) = (file.utf8, styles)
  }

  /// Hands the paragraphs of `file` to `handle` as each ends. Linear in the file.
  ///
  /// - Returns: the numbers that stand as ids.
  /// - Throws: `SourceError` where the XML is none, or is no part of a Word document.
  @discardableResult
  static func parse(
    _ file: SourceFile, _ styles: WordStyles, _ handle: (WordParagraph) throws(SourceError) -> Void
  ) throws(SourceError) -> Set<Int> {
    var parser = WordParser(file, styles)
    try XMLReader.read(file) { (event, range) throws(SourceError) in
      switch event {
      case .start(let name, let attributes):
        if parser.frames.isEmpty {
          guard WordElement.namespaces.contains(name.namespace) else {
            let message = "no part of a Word document: its root is \"\(name.local)\""
            throw SourceError(message, in: file, at: range.lowerBound)
          }
          parser.namespace = name.namespace
        }
        parser.start(name, attributes, range)
      case .text(let text): parser.add(text, range)
      case .end:
        if let paragraph = parser.end(range) { try handle(paragraph) }
      }
    }
    return parser.ids
  }

  // MARK: Elements

  private mutating func start(_ name: XMLName, _ attributes: XMLAttributes, _ range: ByteRange) {
    let element = WordElement(name)
    var state = frames.last?.state ?? State()
    if let space = attributes[XMLName("space", namespace: "http://www.w3.org/XML/1998/namespace")] {
      state.keepsSpace = space == "preserve"
    }
    if let id = attributes.word("id").flatMap({ Int($0) }) { ids.insert(id) }
    if !state.isSkipped, let element {
      enter(element, attributes, range, &state)
      if !state.isSkipped, let place = element.place { places.enter(place) }
    }
    frames.append(Frame(element: element, tag: range, state: state))
  }

  private mutating func enter(
    _ element: WordElement, _ attributes: XMLAttributes, _ range: ByteRange, _ state: inout State
  ) {
    switch element {
    case .choice, .fallback:
      guard isIn(.alternateContent) else { break }
      state.isSkipped = frames[frames.count - 1].hasChosen
      frames[frames.count - 1].hasChosen = true
    case .del, .moveFrom:
      state.isInvisible = true
      // A row that was deleted.
      if isIn(.trPr, .tr) { frames[frames.count - 2].state.isInvisible = true }
    case .rt: state.isInvisible = true
    case .math: state.isMath = true
    case .tc: state.isInCell = true
    case .txbxContent:
      (state.isInCell, state.isMath) = (false, false)
      fields.append(WordFields())
    case .footnote, .endnote:
      state.note = attributes.word("id")
      // The lines between text and notes are no notes, and are not counted.
      if let type = attributes.word("type"), type != "normal" { state.isSkipped = true }
    case .lock where isIn(.sdtPr, .sdt):
      if attributes.word("val")?.lowercased().hasSuffix("contentlocked") == true {
        frames[frames.count - 2].state.isLocked = true
      }
    case .dataBinding where isIn(.sdtPr, .sdt):
      // The text is put there anew from another part when the document is opened.
      frames[frames.count - 2].state.isLocked = true
    case .p: openParagraph(range, state)
    case .r: openRun(range, state)
    case .pStyle where isIn(.pPr, .p): open.updateLast { $0.paragraph.style = attributes.word("val") }
    case .outlineLvl where isIn(.pPr, .p):
      open.updateLast { $0.paragraph.outlineLevel = attributes.word("val").flatMap { Int($0) } }
    case .numId where isIn(.numPr, .pPr, .p):
      open.updateLast { $0.paragraph.isNumbered = attributes.word("val") != "0" }
    default: enterRunContent(element, attributes, range, state)
    }
  }

  private mutating func openParagraph(_ range: ByteRange, _ state: State) {
    count += 1
    var paragraph = WordParagraph(range: range, contentStart: range.upperBound, number: count, namespace: namespace)
    (paragraph.isInCell, paragraph.isLocked, paragraph.note) = (state.isInCell, state.isLocked, state.note)
    if let outer = open.first {
      paragraph.host = outer.openRuns.first.map { outer.paragraph.runs[$0].tag.lowerBound }
    }
    open.append(OpenParagraph(paragraph: paragraph))
  }

  /// - Returns: the paragraph that ended, when one did.
  private mutating func end(_ range: ByteRange) -> WordParagraph? {
    guard let frame = frames.popLast(), !frame.state.isSkipped else { return nil }
    let whole = frame.tag.lowerBound..<max(frame.tag.upperBound, range.upperBound)
    defer { if frame.element?.place != nil { places.leave() } }
    var ended: WordParagraph?
    switch frame.element {
    case .p: ended = closeParagraph(whole, end: range)
    case .pPr where isIn(.p): open.updateLast { $0.paragraph.contentStart = whole.upperBound }
    case .txbxContent: fields.removeLast()
    default: leaveRunContent(frame, whole)
    }
    return ended
  }

  private mutating func closeParagraph(_ whole: ByteRange, end: ByteRange) -> WordParagraph? {
    fields.updateLast { $0.endParagraph() }
    guard var paragraph = open.popLast()?.paragraph else { return nil }
    paragraph.range = whole
    if !end.isEmpty { paragraph.contentEnd = end.lowerBound }
    if !paragraph.pieces.isEmpty { paragraph.path = places.path }
    return paragraph
  }

  /// Whether the element that starts now stands in these, the nearest first.
  func isIn(_ elements: WordElement...) -> Bool {
    frames.count >= elements.count && zip(frames.reversed(), elements).allSatisfy { $0.element == $1 }
  }
}

extension Array {
  mutating func updateLast(_ change: (inout Element) -> Void) {
    if !isEmpty { change(&self[count - 1]) }
  }
}
