internal import GlossText

/// A paragraph of a Word document as it stands in its part: the text that a reader of the document sees, and the runs
/// that a change must split. All ranges are bytes of the part.
struct WordParagraph {
  /// From the start tag to the end tag.
  var range: ByteRange
  /// Where its content starts, after its properties.
  var contentStart: Int
  /// Where its end tag starts; nil when it has none, being empty.
  var contentEnd: Int?
  /// 1-based, among all paragraphs of the part.
  let number: Int
  /// The namespace that its elements are in.
  let namespace: String
  var path = ""

  var style: String?
  /// As the file counts, from 0; 9 is body text.
  var outlineLevel: Int?
  var isNumbered: Bool?
  var isInCell = false
  /// Whether all of it stands in a content control that may not be changed.
  var isLocked = false
  /// For a paragraph of a text box: where the run starts that the box hangs on, in the outermost paragraph.
  var host: Int?
  /// For a paragraph of a note: the note's `w:id`.
  var note: String?

  var runs: [WordRun] = []
  /// What is seen of it, in order.
  var pieces: [WordPiece] = []
  /// Where the marks of fields stand, ascending.
  var fieldMarks: [Int] = []
  var noteReferences: [NoteReference] = []

  struct NoteReference {
    let kind: WordElement
    let id: String
    let run: Int
  }
}

/// A stretch of visible text that stands in one place.
struct WordPiece {
  let text: [UInt8]
  let source: ByteRange
  let kind: OffsetMap.Kind
  /// The run it stands in; nil in a formula.
  let run: Int?
  /// The child of the run it stands in; nil where it is not a direct one.
  let child: Int?

  /// A formula, or a character of a symbol font.
  let isProtected: Bool
}

/// A run: text of one look.
struct WordRun {
  var range: ByteRange
  let tag: ByteRange
  /// `w:rPr`.
  var properties: ByteRange?
  /// The start tag of `w:rPrChange` in it, which has an id of its own, and the whole of it: the record of what the
  /// properties were.
  var changeTag: ByteRange?
  var change: ByteRange?
  var style: String?
  var isHidden: Bool?
  var children: [Child] = []
  /// The start tag of the insertion that it is a direct child of.
  let insertionTag: ByteRange?
  /// In a content control that may not be changed.
  let isLocked: Bool
  /// Inside another run, as the base text of a ruby.
  let isNested: Bool

  struct Child {
    let range: ByteRange
    /// Whether it is a `w:t`.
    let isText: Bool
  }
}

extension WordParagraph {
  /// The pieces in which `range` starts and ends; nil when no text stands in it, or when it cuts an escape or a
  /// character.
  func pieces(in range: ByteRange, of bytes: [UInt8]) -> ClosedRange<Int>? {
    let first = pieces.partitioningIndex { $0.source.upperBound > range.lowerBound }
    let last = pieces.partitioningIndex { $0.source.lowerBound >= range.upperBound } - 1
    guard first <= last, pieces[first].canBeCut(at: range.lowerBound, in: bytes),
      pieces[last].canBeCut(at: range.upperBound, in: bytes)
    else { return nil }
    return first...last
  }

  /// The piece that `offset` stands in or before, or else the one that ends there.
  func piece(at offset: Int, of bytes: [UInt8]) -> Int? {
    let next = pieces.partitioningIndex { $0.source.upperBound > offset }
    if next < pieces.count, pieces[next].canBeCut(at: offset, in: bytes) { return next }
    return next > 0 && pieces[next - 1].source.upperBound == offset ? next - 1 : nil
  }

  /// The pieces by the run that they stand in.
  func piecesByRun() -> [Int: [WordPiece]] {
    Dictionary(grouping: pieces.filter { $0.run != nil }) { $0.run ?? 0 }
  }
}

extension WordPiece {
  /// Whether `offset` is one of its ends, or stands between two of its characters.
  fileprivate func canBeCut(at offset: Int, in bytes: [UInt8]) -> Bool {
    if offset == source.lowerBound || offset == source.upperBound { return true }
    return source.contains(offset) && kind == .verbatim && bytes[offset] & 0xC0 != 0x80
  }
}
