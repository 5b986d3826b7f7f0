internal import GlossFormats
internal import GlossText

/// On which lines of a file its blocks stand.
struct TextLines {
  private let isOfUnits: Bool
  /// Ascending.
  private let blocks: [(start: Int, lines: ClosedRange<Int>)]

  /// n·log n in the blocks.
  init(_ document: Document) {
    isOfUnits = document.format.isOfUnits
    let lines = document.file.lines
    blocks = document.blocks.filter { !$0.text.isEmpty }.map { block in
      let start = block.map.sourceRange(of: 0..<0).lowerBound
      let end = max(start, block.map.runs.last?.source.upperBound ?? start)
      let first = lines.position(of: start).line
      return (start, first...max(first, lines.position(of: end).line))
    }.sorted { $0.start < $1.start }
  }

  /// What is meant by the next line after a comment that ends at `offset` on `line`: the first that has text, or all
  /// lines of the next unit.
  func next(after offset: Int, on line: Int) -> ClosedRange<Int> {
    let index = blocks.partitioningIndex { $0.start >= offset }
    // A comment may stand in the middle of a paragraph.
    let isInside = index > 0 && blocks[index - 1].lines.upperBound > line
    guard !isInside, index < blocks.count else { return line + 1...line + 1 }
    let found = blocks[index].lines
    return line + 1...max(line + 1, isOfUnits ? found.upperBound : found.lowerBound)
  }
}
