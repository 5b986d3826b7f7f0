package import GlossText

/// Plain text: every line is a paragraph.
///
/// Lines end at LF, CRLF or CR. The white space at both ends of a line is no part of its block, and a blank line is no
/// block; inside a line every byte is kept.
package enum TextReader: DocumentReader {
  package static func read(_ file: SourceFile, _ options: ReadOptions) throws(ReadError) -> Document {
    let utf8 = file.utf8
    var blocks: [Block] = []
    var start = file.textStart
    while start < utf8.count {
      let end = utf8[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? utf8.count
      let line = (start..<end).trimmed(in: utf8)
      if !line.isEmpty {
        blocks.append(
          Block(text: Array(utf8[line]), map: OffsetMap(verbatim: line.count, at: line.lowerBound)))
      }
      start = end + 1
    }
    return Document(file: file, format: .text, blocks: blocks)
  }
}
