import GlossFormats
import GlossText
import Testing

func read(_ text: String, as format: DocumentFormat, path: String = "page") throws -> Document {
  try Documents.page(SourceFile(path: path, text: text), as: format)
}

func texts(_ text: String, as format: DocumentFormat) throws -> [String] {
  try read(text, as: format).blocks.map(\.string)
}

extension Block {
  var string: String { String(decoding: text, as: UTF8.self) }

  /// The protected stretches of the text.
  var protectedStrings: [String] { protected.map { text.string($0) } }

  /// Where the first `part` of the text stands.
  func range(of part: String) -> ByteRange? {
    let part = Array(part.utf8)
    return (0...max(0, text.count - part.count)).first { text[$0...].starts(with: part) }.map { $0..<$0 + part.count }
  }

  /// The bytes of `file` that the first `part` of the text stands on.
  func source(of part: String, in file: SourceFile) -> String? {
    range(of: part).map { file.utf8.string(map.sourceRange(of: $0)) }
  }
}

/// A text and its translation, read from `text`.
func readPair(
  _ text: String, as format: DocumentFormat, _ options: ReadOptions = ReadOptions()
) throws -> BilingualDocument {
  guard case .pair(let pair) = try Documents.read(SourceFile(path: "pair", text: text), as: format, options) else {
    throw ReadError("holds one text", path: "pair")
  }
  return pair
}

/// What `text` is refused for, without the path; the number of units when it is read.
func refusal(_ text: String, as format: DocumentFormat) -> String {
  do {
    return "read: \(try readPair(text, as: format).target.blocks.count)"
  } catch {
    return "\(error)".replacing("pair:", with: "", maxReplacements: 1)
  }
}

extension BilingualDocument {
  /// The texts of the units, `source|target`.
  var units: [String] { zip(source.blocks, target.blocks).map { "\($0.string)|\($1.string)" } }
}

/// What is wrong with the positions of either side. Units stand where their format puts them, and one side of a unit may
/// be empty.
func problems(of pair: BilingualDocument) -> [String] {
  problems(of: pair.source, isSide: true) + problems(of: pair.target, isSide: true)
    + zip(pair.source.blocks, pair.target.blocks).filter { $0.text.isEmpty && $1.text.isEmpty }.map { _ in
      "a unit without text"
    }
}

/// What is wrong with the positions of `document`; nothing when every rule that readers keep is kept.
func problems(of document: Document, isSide: Bool = false) -> [String] {
  let utf8 = document.file.utf8
  var problems: [String] = []
  var blockStart = 0
  for block in document.blocks {
    let name = block.string.prefix(40)
    if block.text.isEmpty, !isSide { problems.append("empty block") }
    if Array(block.string.utf8) != block.text { problems.append("not UTF-8: \(name)") }
    if block.map.textLength != block.text.count { problems.append("map of another length: \(name)") }
    var (textEnd, sourceEnd) = (0, 0)
    for run in block.map.runs {
      if run.text.lowerBound != textEnd { problems.append("gap in the text: \(name)") }
      if run.source.lowerBound < sourceEnd { problems.append("source goes back: \(name)") }
      if run.source.upperBound > utf8.count { problems.append("source outside the file: \(name)") }
      if run.kind == .verbatim, utf8[run.source] != block.text[run.text] { problems.append("not verbatim: \(name)") }
      (textEnd, sourceEnd) = (run.text.upperBound, run.source.upperBound)
    }
    let start = block.map.runs.first?.source.lowerBound ?? 0
    if start < blockStart, !isSide { problems.append("blocks out of order: \(name)") }
    blockStart = start
    problems += scalarProblems(of: block, in: utf8)
    var protectedEnd = 0
    for range in block.protected {
      if range.isEmpty || range.lowerBound < protectedEnd || range.upperBound > block.text.count {
        problems.append("protected \(range): \(name)")
      }
      protectedEnd = range.upperBound
    }
  }
  return problems
}

/// Every scalar has a place in the file, none before the one before it.
private func scalarProblems(of block: Block, in utf8: [UInt8]) -> [String] {
  var problems: [String] = []
  var (offset, last) = (0, 0)
  for scalar in block.string.unicodeScalars {
    let length = String(scalar).utf8.count
    let source = block.map.sourceRange(of: offset..<offset + length)
    if source.lowerBound < last || source.upperBound > utf8.count { problems.append("scalar at \(offset): \(source)") }
    last = source.lowerBound
    offset += length
  }
  return problems
}

/// Numbers that look random and are the same in every run.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}

/// The text and the translation that `text` holds as a file of that name.
func readPair(_ text: String, path: String) throws -> BilingualDocument {
  let format = try #require(DocumentFormat(path: path))
  let content = try Documents.read(path: path, bytes: Array(text.utf8), as: format)
  guard case .pair(let pair) = content else { throw ReadError("is a page", path: path) }
  return pair
}

extension DocumentContent {
  /// The documents in it, the translation last.
  var documents: [Document] {
    switch self {
    case .page(let document): [document]
    case .pair(let pair): [pair.source, pair.target]
    }
  }
}
