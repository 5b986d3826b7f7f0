package import GlossText

/// Reads CSV and TSV with the place of every cell, which libraries for such files do not give.
///
/// RFC 4180: a cell in quotation marks may hold separators, line ends and doubled quotation marks. In TSV, too, since
/// spreadsheets write it so. What stands between a closing quotation mark and the next separator belongs to the cell.
package enum DelimitedTable {
  /// The table in `file`. Linear.
  ///
  /// - Parameters:
  ///   - separator: nil where the file is to tell: by a first line `sep=;`, as Excel writes and reads it, by its name
  ///     (`.tsv`), else by what parts its first rows: commas, semicolons or tabs.
  ///   - mostCells: after so many cells with text the rest is not read, which is told as a problem.
  package static func read(
    _ file: SourceFile, separator: UInt8? = nil, mostCells: Int = Table.mostCells
  ) -> Table {
    let declared = declaredSeparator(file)
    let separator = separator ?? declared?.separator ?? separatorByName(file.path) ?? guess(file)
    var scan = DelimitedScan(
      file, separator: separator, from: declared?.end ?? file.textStart, skippedRows: declared == nil ? 0 : 1)
    var rows: [Table.Row] = []
    var problems: [SourceError] = []
    var cells = 0
    while let (row, _) = scan.nextRow() {
      guard let first = row.cells.first else { continue }
      cells += row.cells.count
      guard cells <= mostCells else {
        let place = first.source.lowerBound
        problems.append(SourceError("the table has more than \(mostCells) cells", in: file, at: place))
        break
      }
      rows.append(row)
    }
    if let offset = scan.unclosed {
      problems.append(SourceError("the quotation mark that opens this cell is never closed", in: file, at: offset))
    }
    return Table(path: file.path, rows: rows, problems: problems)
  }

  /// `sep=;` alone on the first line.
  private static func declaredSeparator(_ file: SourceFile) -> (separator: UInt8, end: Int)? {
    guard let line = file.lines.range(ofLine: 1), line.count == 5 else { return nil }
    guard file.utf8.string(line.lowerBound..<line.lowerBound + 4).lowercased() == "sep=" else { return nil }
    var end = line.upperBound
    if end < file.utf8.count { end += 1 }
    if end < file.utf8.count, file.utf8[end - 1] == 0x0D, file.utf8[end] == 0x0A { end += 1 }
    return (file.utf8[line.upperBound - 1], end)
  }

  private static func separatorByName(_ path: String) -> UInt8? {
    ["tsv", "tab", "txt"].contains(path.split(separator: ".").last?.lowercased()) ? 0x09 : nil
  }

  /// How many rows tell the separator.
  private static let telling = 20

  /// The separator that parts the most of the first rows into as many cells as the first; the one that gives more
  /// cells where several do.
  private static func guess(_ file: SourceFile) -> UInt8 {
    var best: (separator: UInt8, agreeing: Int, cells: Int) = (UInt8(ascii: ","), 0, 1)
    for separator in [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09] {
      var scan = DelimitedScan(file, separator: separator, from: file.textStart)
      var counts: [Int] = []
      while counts.count < telling, let (row, width) = scan.nextRow() {
        if !row.cells.isEmpty { counts.append(width) }
      }
      guard let first = counts.first, first > 1 else { continue }
      let agreeing = counts.count { $0 == first }
      if (agreeing, first) > (best.agreeing, best.cells) { best = (separator, agreeing, first) }
    }
    return best.separator
  }

  /// A stretch of a cell's bytes.
  package enum Piece: Sendable, Hashable {
    case verbatim(ByteRange)
    /// Two quotation marks that stand for one.
    case quotationMark(ByteRange)
  }

  /// What the cell at `source` of `bytes` is made of, and whether it stands in quotation marks.
  package static func pieces(of source: ByteRange, in bytes: [UInt8]) -> (pieces: [Piece], isQuoted: Bool) {
    let quote = UInt8(ascii: "\"")
    guard source.lowerBound < source.upperBound, bytes[source.lowerBound] == quote else {
      return ([.verbatim(source)], false)
    }
    var pieces: [Piece] = []
    var (from, index) = (source.lowerBound + 1, source.lowerBound + 1)
    while index < source.upperBound {
      guard bytes[index] == quote else {
        index += 1
        continue
      }
      if from < index { pieces.append(.verbatim(from..<index)) }
      guard index + 1 < source.upperBound, bytes[index + 1] == quote else {
        // The cell's end, or what stands behind its quotation marks.
        if index + 1 < source.upperBound { pieces.append(.verbatim(index + 1..<source.upperBound)) }
        return (pieces, true)
      }
      pieces.append(.quotationMark(index..<index + 2))
      index += 2
      from = index
    }
    if from < source.upperBound { pieces.append(.verbatim(from..<source.upperBound)) }
    return (pieces, true)
  }
}
