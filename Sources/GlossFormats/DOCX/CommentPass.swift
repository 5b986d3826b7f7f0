internal import GlossText

/// The comments on their way into the body of a document.
struct CommentPass {
  private struct Note: Hashable {
    let kind: WordElement
    let id: String
  }

  private let revision: Revision
  private var bytes: [UInt8] = []
  private var pending: [(id: Int, comment: DOCXComment)]
  /// Those about notes, by the mark that they will stand at.
  private var atNotes: [Note: [Int]] = [:]
  /// Those about text boxes, by where the run starts that the box hangs on.
  private var atRuns: [Int: [Int]] = [:]
  /// Those that stand at the first paragraph.
  private var atStart: [Int] = []
  /// The first paragraph that has text.
  private var first: WordParagraph?

  private(set) var splices: [Splice] = []
  /// What is said of the place of a comment that could not stand there.
  private(set) var places: [Int: String] = [:]
  /// The namespace of the body.
  private(set) var namespace = ""

  init(_ comments: [(id: Int, comment: DOCXComment)], _ revision: Revision) {
    self.revision = revision
    pending = comments.sorted {
      ($0.comment.range.lowerBound, $0.comment.range.upperBound, $0.id)
        < ($1.comment.range.lowerBound, $1.comment.range.upperBound, $1.id)
    }
  }

  /// Finds where the comments about another story than the body are to stand.
  ///
  /// - Throws: `SourceError` where the XML is none.
  mutating func resolve(_ story: WordPackage.Story, _ styles: WordStyles) throws(SourceError) {
    let own = pending.filter { $0.comment.part == story.part }
    guard !own.isEmpty else { return }
    pending.removeAll { $0.comment.part == story.part }
    let (place, kind): (String, WordElement?) =
      switch story.kind {
      case .footnotes: ("In a footnote", .footnoteReference)
      case .endnotes: ("In an endnote", .endnoteReference)
      case .header: ("In a header", nil)
      case .footer: ("In a footer", nil)
      case .body: ("", nil)
      }
    for (id, _) in own { places[id] = place }
    guard let kind else {
      atStart += own.map(\.id)
      return
    }
    var open = own
    try WordParser.parse(story.file, styles) { (paragraph) throws(SourceError) in
      guard let note = paragraph.note else { return }
      let found = Self.take(from: &open, in: paragraph)
      if !found.isEmpty { atNotes[Note(kind: kind, id: note), default: []] += found.map(\.id) }
    }
    atStart += open.map(\.id)
  }

  /// Puts all comments into the body.
  ///
  /// - Throws: `SourceError` where the XML is none; ``ReadError`` when there is no text to put them on.
  mutating func run(_ body: WordPackage.Story, _ styles: WordStyles) throws {
    bytes = body.file.utf8
    for (id, comment) in pending where comment.part != body.part {
      places[id] = "In \(comment.part)"
      atStart.append(id)
    }
    pending.removeAll { $0.comment.part != body.part }
    try WordParser.parse(body.file, styles) { (paragraph) throws(SourceError) in annotate(paragraph) }
    // What stands nowhere in the text: a note without a mark, a range of markup.
    atStart += pending.map(\.id) + atNotes.values.joined() + atRuns.values.joined()
    guard !atStart.isEmpty else { return }
    guard let first, first.contentEnd != nil else {
      throw ReadError("has no text to put comments on", path: body.file.path)
    }
    for id in atStart.sorted() { surround(first, with: id) }
  }

  private mutating func annotate(_ paragraph: WordParagraph) {
    if namespace.isEmpty { namespace = paragraph.namespace }
    let found = Self.take(from: &pending, in: paragraph)
    let marked = paragraph.noteReferences.flatMap { reference in
      (atNotes.removeValue(forKey: Note(kind: reference.kind, id: reference.id)) ?? []).map { (reference.run, $0) }
    }
    if let host = paragraph.host {
      for (id, _) in found { places[id] = "In a text box" }
      let ids = found.map(\.id) + marked.map(\.1)
      if !ids.isEmpty { atRuns[host, default: []] += ids }
      return
    }
    if first == nil, !paragraph.pieces.isEmpty { first = paragraph }
    var changes: [Int: RunChange] = [:]
    for (id, comment) in found where !plan(id, comment.range, in: paragraph, &changes) { surround(paragraph, with: id) }
    for (run, id) in marked { surround(run, of: paragraph, with: id, &changes) }
    if !atRuns.isEmpty {
      for (index, run) in paragraph.runs.enumerated() {
        for id in atRuns.removeValue(forKey: run.tag.lowerBound) ?? [] {
          surround(index, of: paragraph, with: id, &changes)
        }
      }
    }
    guard !changes.isEmpty else { return }
    let pieces = paragraph.piecesByRun()
    for (index, change) in changes.sorted(by: { $0.key < $1.key }) {
      let run = paragraph.runs[index]
      splices.append(
        RunRewriter.splice(run, pieces[index] ?? [], change, in: bytes, markup(run.tag, paragraph), revision))
    }
  }

  /// Takes the comments whose ranges stand in `paragraph` out of `comments`, which are in order.
  private static func take(
    from comments: inout [(id: Int, comment: DOCXComment)], in paragraph: WordParagraph
  ) -> [(id: Int, comment: DOCXComment)] {
    let start = comments.partitioningIndex { $0.comment.range.lowerBound >= paragraph.range.lowerBound }
    let end = comments.partitioningIndex { $0.comment.range.lowerBound > paragraph.range.upperBound }
    guard start < end else { return [] }
    let found = comments[start..<end].filter { $0.comment.range.upperBound <= paragraph.range.upperBound }
    let rest = comments[start..<end].filter { $0.comment.range.upperBound > paragraph.range.upperBound }
    comments.replaceSubrange(start..<end, with: rest)
    return found
  }

  // MARK: Places

  /// Puts a comment around its range; false where that is no text of the runs of `paragraph`.
  private func plan(
    _ id: Int, _ range: ByteRange, in paragraph: WordParagraph, _ changes: inout [Int: RunChange]
  ) -> Bool {
    guard !range.isEmpty else {
      guard let index = paragraph.piece(at: range.lowerBound, of: bytes),
        let run = run(of: paragraph.pieces[index], in: paragraph)
      else { return false }
      let markup = markup(paragraph.runs[run].tag, paragraph)
      let mark = RunChange.Mark(
        offset: range.lowerBound, markup: Array((start(id, markup) + end(id, markup)).utf8))
      if paragraph.pieces[index].source.lowerBound == range.lowerBound {
        changes[run, default: RunChange()].before.append(mark)
      } else {
        changes[run, default: RunChange()].after.append(mark)
      }
      return true
    }
    guard let touched = paragraph.pieces(in: range, of: bytes),
      let first = run(of: paragraph.pieces[touched.lowerBound], in: paragraph),
      let last = run(of: paragraph.pieces[touched.upperBound], in: paragraph)
    else { return false }
    let firstMarkup = markup(paragraph.runs[first].tag, paragraph)
    let lastMarkup = markup(paragraph.runs[last].tag, paragraph)
    changes[first, default: RunChange()].before.append(
      .init(offset: range.lowerBound, markup: Array(start(id, firstMarkup).utf8)))
    changes[last, default: RunChange()].after.append(
      .init(offset: range.upperBound, markup: Array(end(id, lastMarkup).utf8)))
    return true
  }

  /// The run that may be split for a piece.
  private func run(of piece: WordPiece, in paragraph: WordParagraph) -> Int? {
    guard let run = piece.run, piece.child != nil, !paragraph.runs[run].isNested else { return nil }
    return run
  }

  private func surround(
    _ run: Int, of paragraph: WordParagraph, with id: Int, _ changes: inout [Int: RunChange]
  ) {
    let markup = markup(paragraph.runs[run].tag, paragraph)
    changes[run, default: RunChange()].leading.append(Array(start(id, markup).utf8))
    changes[run, default: RunChange()].trailing.append(Array(end(id, markup).utf8))
  }

  private mutating func surround(_ paragraph: WordParagraph, with id: Int) {
    guard let contentEnd = paragraph.contentEnd else { return }
    // The tag of the paragraph has the prefix that its content has.
    let markup = markup(paragraph.range, paragraph)
    for (offset, text) in [(paragraph.contentStart, start(id, markup)), (contentEnd, end(id, markup))] {
      splices.append(Splice(range: offset..<offset, fragments: [.bytes(Array(text.utf8))]))
    }
  }

  // MARK: Markup

  private func markup(_ tag: ByteRange, _ paragraph: WordParagraph) -> RevisionMarkup {
    RevisionMarkup(tag: tag, in: bytes, namespace: paragraph.namespace)
  }

  private func start(_ id: Int, _ markup: RevisionMarkup) -> String {
    markup.empty("commentRangeStart", [("id", "\(id)")])
  }

  /// The end of the range, and the run that refers to the comment.
  private func end(_ id: Int, _ markup: RevisionMarkup) -> String {
    markup.empty("commentRangeEnd", [("id", "\(id)")]) + markup.open("r")
      + markup.empty("commentReference", [("id", "\(id)")]) + markup.close("r")
  }
}
