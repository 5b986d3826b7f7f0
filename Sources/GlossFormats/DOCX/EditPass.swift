internal import GlossText

/// The edits of one part on their way into it as tracked changes.
struct EditPass {
  private let file: SourceFile
  private let revision: Revision
  /// In order of their place.
  private let edits: [Edit]
  private var isDone: [Bool]
  private(set) var splices: [Splice] = []

  init(_ file: SourceFile, _ edits: [Edit], _ revision: Revision) {
    (self.file, self.revision) = (file, revision)
    self.edits = edits.sorted {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
    isDone = Array(repeating: false, count: edits.count)
  }

  var refused: [Edit] { zip(edits, isDone).filter { !$1 }.map { $0.0 } }

  /// - Throws: `SourceError` where the XML is none.
  mutating func run(_ styles: WordStyles) throws(SourceError) {
    try WordParser.parse(file, styles) { (paragraph) throws(SourceError) in change(paragraph) }
  }

  /// Makes the edits in `paragraph`. Those in a text box on it are made before, as its paragraphs end before.
  private mutating func change(_ paragraph: WordParagraph) {
    var changes: [Int: RunChange] = [:]
    var end = 0
    var index = edits.partitioningIndex { $0.range.lowerBound >= paragraph.range.lowerBound }
    while index < edits.count, edits[index].range.lowerBound <= paragraph.range.upperBound {
      let edit = edits[index]
      if !isDone[index], edit.range.upperBound <= paragraph.range.upperBound, edit.range.lowerBound >= end,
        edit.replacement.isWordText, plan(edit, in: paragraph, &changes)
      {
        isDone[index] = true
        end = edit.range.upperBound
      }
      index += 1
    }
    guard !changes.isEmpty else { return }
    let pieces = paragraph.piecesByRun()
    for (index, change) in changes.sorted(by: { $0.key < $1.key }) {
      let run = paragraph.runs[index]
      splices.append(
        RunRewriter.splice(run, pieces[index] ?? [], change, in: file.utf8, markup(run, paragraph), revision))
    }
  }

  /// Notes what `edit` does to the runs; false when it cannot be made here.
  private func plan(_ edit: Edit, in paragraph: WordParagraph, _ changes: inout [Int: RunChange]) -> Bool {
    let range = edit.range
    if range.isEmpty { return planInsertion(edit, in: paragraph, &changes) }
    guard let touched = paragraph.pieces(in: range, of: file.utf8) else { return false }
    let pieces = paragraph.pieces[touched]
    guard pieces.allSatisfy({ isOpen($0, in: paragraph) }), let first = pieces.first?.run,
      !crossesField(pieces, of: paragraph)
    else { return false }
    for piece in pieces {
      if let run = piece.run { changes[run, default: RunChange()].deletions.append(piece.source.clamped(to: range)) }
    }
    if !edit.replacement.isEmpty {
      let firstEnd = pieces.prefix { $0.run == first }.last?.source.upperBound ?? range.upperBound
      changes[first, default: RunChange()].after.append(
        .init(
          offset: min(firstEnd, range.upperBound),
          markup: insertion(edit.replacement, like: paragraph.runs[first], paragraph)))
    }
    return true
  }

  private func planInsertion(_ edit: Edit, in paragraph: WordParagraph, _ changes: inout [Int: RunChange]) -> Bool {
    let offset = edit.range.lowerBound
    guard let index = paragraph.piece(at: offset, of: file.utf8), let run = paragraph.pieces[index].run,
      isOpen(paragraph.pieces[index], in: paragraph)
    else { return false }
    if edit.replacement.isEmpty { return true }
    let mark = RunChange.Mark(
      offset: offset, markup: insertion(edit.replacement, like: paragraph.runs[run], paragraph))
    let isAtEnd = paragraph.pieces[index].source.upperBound == offset
    if isAtEnd || paragraph.pieces[index].source.lowerBound < offset {
      changes[run, default: RunChange()].after.append(mark)
    } else {
      changes[run, default: RunChange()].before.append(mark)
    }
    return true
  }

  private func isOpen(_ piece: WordPiece, in paragraph: WordParagraph) -> Bool {
    guard let index = piece.run, piece.child != nil, !piece.isProtected else { return false }
    return !paragraph.runs[index].isLocked && !paragraph.runs[index].isNested
  }

  /// Whether a field starts, changes to its result or ends among `pieces`: their text would be torn out of it.
  private func crossesField(_ pieces: ArraySlice<WordPiece>, of paragraph: WordParagraph) -> Bool {
    guard let first = pieces.first, let last = pieces.last else { return false }
    let mark = paragraph.fieldMarks.partitioningIndex { $0 > first.source.lowerBound }
    return mark < paragraph.fieldMarks.count && paragraph.fieldMarks[mark] < last.source.upperBound
  }

  // MARK: Markup

  private func markup(_ run: WordRun, _ paragraph: WordParagraph) -> RevisionMarkup {
    RevisionMarkup(tag: run.tag, in: file.utf8, namespace: paragraph.namespace)
  }

  /// A new run that is an insertion of ours. One that would stand in the insertion of someone else ends that and
  /// starts it again, since both are to be accepted for themselves.
  private func insertion(_ text: String, like run: WordRun, _ paragraph: WordParagraph) -> [UInt8] {
    let markup = markup(run, paragraph)
    var result = Array((markup.open("ins", revision.attributes()) + markup.open("r")).utf8)
    result += run.currentProperties(in: file.utf8)
    let end = markup.close("t") + markup.close("r") + markup.close("ins")
    result += Array((markup.openText("t") + text.escapedForXML + end).utf8)
    guard let tag = run.insertionTag else { return result }
    let name = file.utf8[tag].dropFirst().prefix { !$0.isASCIIWhiteSpace && $0 != UInt8(ascii: ">") }
    let close = "</\(String(decoding: name, as: UTF8.self))>"
    result.insert(contentsOf: close.utf8, at: 0)
    result += Array(file.utf8[tag]).withID(revision.newID())
    return result
  }
}
