extension XLSXWriter {
  /// Rows as the library takes them: texts as cells hold them, one behind the other.
  ///
  /// They can be made on one core while the rows before them are written on another. No string goes from one to the
  /// other: to count references to what two cores hold, and to give it back, costs as much as making it.
  package struct Rows: Sendable {
    struct Place {
      let column: UInt16
      let style: Style
      /// Of the cell's text in `texts`; a zero byte ends it.
      let start: Int
    }

    private(set) var texts: [CChar] = []
    /// The cells that say something, row by row.
    private(set) var places: [Place] = []
    /// Where the places of each row end.
    private(set) var ends: [Int] = []
    /// How many texts were longer than a cell.
    package private(set) var cutCount = 0

    package init(_ rows: [[Cell]]) {
      for row in rows {
        for (column, cell) in row.enumerated() { add(cell.text, cell.style, in: column) }
        ends.append(places.count)
      }
    }

    /// Rows of plain cells.
    package init(texts rows: [[String]]) {
      for row in rows {
        for (column, text) in row.enumerated() { add(text, .plain, in: column) }
        ends.append(places.count)
      }
    }

    private mutating func add(_ text: String, _ style: Style, in column: Int) {
      if text.isEmpty, style == .plain { return }
      var cell = CellText(text)
      if cell.isCut { cutCount += 1 }
      places.append(Place(column: UInt16(truncatingIfNeeded: column), style: style, start: texts.count))
      cell.text.withUTF8 { bytes in
        bytes.withMemoryRebound(to: CChar.self) { texts.append(contentsOf: $0) }
      }
      texts.append(0)
    }
  }

  /// What a cell holds at most, in UTF-16 units; a longer text is cut and ends in "…".
  package static let longestCell = 32_767

  /// A text as a cell can hold it.
  struct CellText {
    var text: String
    let isCut: Bool

    init(_ text: String) {
      let encoded = EscapedCharacters.encode(text)
      if Self.fits(encoded) {
        (self.text, isCut) = (encoded, false)
        return
      }
      var units = 0
      let kept = text.unicodeScalars.prefix { scalar in
        units += EscapedCharacters.encode(String(scalar)).utf16.count
        return units < longestCell - 8
      }
      (self.text, isCut) = (EscapedCharacters.encode(String(kept)) + "…", true)
    }

    /// Texts have no more units than bytes, and their bytes need no counting.
    private static func fits(_ text: String) -> Bool {
      text.utf8.count <= longestCell || text.utf16.count <= longestCell
    }
  }
}
