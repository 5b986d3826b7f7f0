import GlossFormats
import GlossText
import GlossXML
import GlossZip

/// Edits of one file of any format. Each is made by itself, and the file is read again: it must say what was meant in the
/// block that was edited, the same as before in all others, and outside the edit its bytes must be the same.
struct EditTrial {
  /// How many edits were asked for, and how many made.
  private(set) var asked = 0
  private(set) var made = 0
  /// What was not as it should be, each in a line.
  private(set) var problems: [String] = []

  private let path: String
  private let bytes: [UInt8]
  private let format: DocumentFormat
  private let content: DocumentContent
  private let units: [Unit]
  /// The outermost paragraphs of each part of a Word document.
  private var paragraphs: [String: [ByteRange]] = [:]

  private struct Unit: Hashable {
    let source: String?
    var target: String

    /// Without any blanks.
    var solid: Unit { Unit(source: source, target: target.filter { !$0.isWhitespace }) }
  }

  /// - Throws: `ReadError` for a file that is refused.
  init(path: String, bytes: [UInt8], format: DocumentFormat) throws {
    (self.path, self.bytes, self.format) = (path, bytes, format)
    content = try Documents.read(path: path, bytes: bytes, as: format)
    units = Self.units(content)
  }

  private static func units(_ content: DocumentContent) -> [Unit] {
    switch content {
    case .page(let page): page.blocks.map { Unit(source: nil, target: $0.string.collapsed) }
    case .pair(let pair):
      zip(pair.source.blocks, pair.target.blocks).map {
        Unit(source: $0.string.collapsed, target: $1.string.collapsed)
      }
    }
  }

  // MARK: Edits

  /// With no edit the file keeps its bytes.
  mutating func tryNothing() throws {
    for edits in [[:], [nil: []]] as [[String?: [Edit]]] {
      let edited = try Documents.applying(edits, to: bytes, path: path, as: format, date: "2026-03-05")
      if edited.bytes != bytes { problems.append("\(path): without an edit the bytes are others") }
    }
  }

  /// Tries `count` edits of random words in random blocks.
  mutating func tryEdits(_ count: Int, seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let blocks = content.target.blocks
    let open = blocks.indices.filter { blocks[$0].escaping != nil && !blocks[$0].text.isEmpty }
    guard !open.isEmpty else { return }
    for _ in 0..<count {
      let index = open[Int.random(in: 0..<open.count, using: &generator)]
      let block = blocks[index]
      let starts = block.text.indices.filter { block.text[$0] & 0xC0 != 0x80 } + [block.text.count]
      let first = Int.random(in: 0..<starts.count, using: &generator)
      let last = min(starts.count - 1, first + Int.random(in: 0...8, using: &generator))
      let word = EditTests.words[Int.random(in: 0..<EditTests.words.count, using: &generator)]
      asked += 1
      try tryEdit(of: index, starts[first]..<starts[last], word)
    }
  }

  private mutating func tryEdit(of index: Int, _ range: ByteRange, _ word: String) throws {
    let block = content.target.blocks[index]
    guard let edit = content.target.edit(block, range, word) else { return }
    guard let edited = try applying(edit, to: block) else { return }
    guard edited.refused.isEmpty else {
      if edited.bytes != bytes { note("refused, and the bytes are others", block, range, edit) }
      return
    }
    made += 1
    var expected = units
    expected[index].target =
      (block.text.string(0..<range.lowerBound) + word + block.text.string(range.upperBound..<block.text.count))
      .collapsed
    do {
      let again = Self.units(try Documents.read(path: path, bytes: edited.bytes, as: format))
      if let difference = difference(again, from: expected, at: index) { note(difference, block, range, edit) }
    } catch {
      note("cannot be read again: \(error)", block, range, edit)
    }
    if let difference = try differenceOutside(edit, block, edited.bytes) { note(difference, block, range, edit) }
  }

  /// Nil where the encoding of the file has not the word, or cannot be written back as it is.
  private func applying(_ edit: Edit, to block: Block) throws -> Documents.Edited? {
    let edits = [block.container?.part: [edit]]
    do {
      return try Documents.applying(edits, to: bytes, path: path, as: format, date: "2026-03-05")
    } catch {
      guard error.description.contains("no fix is made") else { throw error }
      return nil
    }
  }

  private mutating func note(_ problem: String, _ block: Block, _ range: ByteRange, _ edit: Edit) {
    problems.append(
      """
      \(path): \(block.string.prefix(80).debugDescription): \(block.text.string(range).debugDescription) by \
      \(edit.text.debugDescription), written \(edit.replacement.debugDescription): \(problem)
      """)
  }

  // MARK: What must be the same

  private func difference(_ again: [Unit], from expected: [Unit], at index: Int) -> String? {
    let texts = again.filter { !$0.target.isEmpty }
    if texts == expected.filter({ !$0.target.isEmpty }) { return nil }
    // What blanks there are at codes and line ends depends on the letters beside them.
    if [.html, .tmx, .xliff].contains(format),
      texts.map(\.solid) == expected.map(\.solid).filter({ !$0.target.isEmpty })
    {
      return nil
    }
    // A string that is a name or an address now is no text to check.
    if format == .json || format == .yaml {
      var others = expected
      others.remove(at: index)
      if texts == others { return nil }
    }
    return again.first { !expected.contains($0) }.map { "is \($0.target.prefix(80).debugDescription)" }
      ?? "a block less"
  }

  private mutating func differenceOutside(_ edit: Edit, _ block: Block, _ after: [UInt8]) throws -> String? {
    if let part = block.container?.part { return try differenceOutside(edit, part, after) }
    let file = content.target.file
    let expected =
      Array(file.utf8[..<edit.range.lowerBound]) + edit.replacement.utf8 + file.utf8[edit.range.upperBound...]
    if file.encoding == .utf8 { return after == expected ? nil : "bytes outside are others" }
    guard try SourceFile(path: path, bytes: after, encoding: file.encoding).utf8 == expected else {
      return "text outside is another"
    }
    let parts = [0..<edit.range.lowerBound, edit.range.upperBound..<file.utf8.count, 0..<0]
    let lengths = try parts.map {
      try TextEncoder.encode(Array(file.utf8[$0]), as: file.encoding, original: bytes).count
    }
    // Each with the byte order mark, which stands at the start alone.
    let (before, behind) = (lengths[0], lengths[1] - lengths[2])
    return bytes.hasEnds(before, behind, of: after) ? nil : "bytes outside are others"
  }

  private mutating func differenceOutside(_ edit: Edit, _ part: String, _ after: [UInt8]) throws -> String? {
    let (old, new) = (try ZipArchive(bytes: bytes), try ZipArchive(bytes: after))
    guard old.names == new.names else { return "other members" }
    let limit = 1 << 28
    for name in old.names where name != part {
      if try old.read(name, limit: limit) != new.read(name, limit: limit) { return "\(name) is another" }
    }
    let (before, behind) = (try old.read(part, limit: limit), try new.read(part, limit: limit))
    if paragraphs[part] == nil { paragraphs[part] = try Self.paragraphs(of: before) }
    guard
      let paragraph = paragraphs[part]?.first(where: {
        $0.lowerBound <= edit.range.lowerBound && edit.range.upperBound <= $0.upperBound
      })
    else { return "stands in no paragraph" }
    return before.hasEnds(paragraph.lowerBound, before.count - paragraph.upperBound, of: behind)
      ? nil : "outside its paragraph \(part) is another"
  }

  private static func paragraphs(of part: [UInt8]) throws -> [ByteRange] {
    let file = try SourceFile(path: "part", bytes: part)
    var outline = Outline()
    try XMLReader.read(file) { (event, range) throws(SourceError) in outline.add(event, range) }
    return outline.paragraphs
  }

  /// The outermost paragraphs of a part, by the events of its XML.
  private struct Outline {
    private(set) var paragraphs: [ByteRange] = []
    private var depth = 0
    private var start = 0

    mutating func add(_ event: XMLEvent, _ range: ByteRange) {
      switch event {
      case .start(let name, _) where name.local == "p":
        if depth == 0 { start = range.lowerBound }
        depth += 1
      case .end(let name) where name.local == "p":
        depth -= 1
        if depth == 0 { paragraphs.append(start..<range.upperBound) }
      default: break
      }
    }
  }
}

extension String {
  /// With blanks as readers may give them: one for many, none at the ends.
  var collapsed: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}

extension [UInt8] {
  /// Whether these bytes and `other` have the first `head` and the last `tail` in common.
  fileprivate func hasEnds(_ head: Int, _ tail: Int, of other: [UInt8]) -> Bool {
    other.count >= head + tail && self[..<head] == other[..<head] && suffix(tail) == other.suffix(tail)
  }
}
