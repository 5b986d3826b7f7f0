internal import GlossText

/// The lines of a tab-separated file without quotation marks, as glossaries of translation tools are.
struct TabbedLines {
  struct Field {
    let text: String
    /// Byte offset of its first character.
    let offset: Int
  }

  let file: SourceFile

  /// Hands every line to `body`: its 1-based number and its fields. Linear.
  func forEach(_ body: (_ line: Int, _ fields: [Field]) -> Void) {
    for line in 1...max(file.lines.lineCount, 1) {
      guard let range = file.lines.range(ofLine: line), !range.isEmpty else { continue }
      var fields: [Field] = []
      var start = range.lowerBound
      for index in range.lowerBound...range.upperBound where index == range.upperBound || file.utf8[index] == 0x09 {
        let cell = (start..<index).trimmed(in: file.utf8)
        fields.append(Field(text: file.utf8.string(cell), offset: cell.lowerBound))
        start = index + 1
      }
      body(line, fields)
    }
  }
}
