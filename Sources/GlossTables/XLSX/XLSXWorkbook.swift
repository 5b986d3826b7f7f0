package import GlossText
internal import GlossXML
internal import GlossZip

/// The sheets of an XLSX file, with the texts of their cells.
///
/// Formulas are not computed: a cell has the value that was saved with it. Dates are written as in ISO 8601.
package struct XLSXWorkbook: Sendable {
  /// In the order of the workbook, hidden ones left out.
  package let sheets: [Table]
  /// The names of those that are left out.
  package let hiddenSheets: [String]

  /// How much the parts may inflate to in all.
  static let mostBytes = 128 << 20
  /// Of the texts of all cells. Many cells may share one text, which readers then take for each.
  static let mostText = 64 << 20

  /// Reads the workbook in `bytes`. Linear in what it inflates to, which is bounded.
  ///
  /// - Parameter path: for messages and places; nothing is opened.
  /// - Throws: `SourceError`; in a part its path is that of the file and the part.
  package init(path: String, bytes: [UInt8]) throws(SourceError) {
    var package = try XLSXPackage(path: path, bytes: bytes)
    let workbook = try package.workbookPart()
    let relationships = try package.relationships(of: workbook)
    let (listed, startsIn1904) = try Self.sheets(in: package.xml(workbook, isList: true))
    let strings =
      try relationships.values.first { $0.type == "sharedStrings" }
      .map { (relation) throws(SourceError) in try SharedStrings.read(package.xml(relation.target)) } ?? []
    let formats =
      try relationships.values.first { $0.type == "styles" }.map { (relation) throws(SourceError) in
        try NumberFormats(package.xml(relation.target), startsIn1904: startsIn1904)
      } ?? NumberFormats()
    var tables: [Table] = []
    var budget = SheetReader.Budget(cells: Table.mostCells, text: Self.mostText)
    for sheet in listed where !sheet.isHidden {
      // A chart on a sheet of its own has no cells.
      guard let relation = relationships[sheet.relation], relation.type == "worksheet" else { continue }
      var reader = SheetReader(strings: strings, formats: formats, budget: budget)
      let file = try package.xml(relation.target)
      try reader.read(file)
      budget = reader.budget
      tables.append(
        Table(
          path: path, name: sheet.name, part: relation.target, rows: reader.rows, merges: reader.merges,
          lostCells: reader.lostCells))
    }
    guard !tables.isEmpty else {
      throw SourceError("no sheet with cells in this workbook", path: path, line: 1, column: 1)
    }
    sheets = tables
    hiddenSheets = listed.filter(\.isHidden).map(\.name)
  }

  private struct Listed {
    let name: String
    let relation: String
    let isHidden: Bool
  }

  /// The sheets, and whether days are counted from 1904 on.
  private static func sheets(in file: SourceFile) throws(SourceError) -> ([Listed], startsIn1904: Bool) {
    var listed: [Listed] = []
    var startsIn1904 = false
    try XMLReader.read(file) { (event, _) throws(SourceError) in
      guard case .start(let name, let attributes) = event else { return }
      if name.local == "workbookPr" { startsIn1904 = ["1", "true"].contains(attributes[XMLName("date1904")]) }
      guard name.local == "sheet" else { return }
      let relation = attributes.first { $0.key.local == "id" && !$0.key.namespace.isEmpty }?.value
      let state = attributes[XMLName("state")] ?? "visible"
      listed.append(
        Listed(name: attributes[XMLName("name")] ?? "", relation: relation ?? "", isHidden: state != "visible"))
    }
    return (listed, startsIn1904)
  }
}
