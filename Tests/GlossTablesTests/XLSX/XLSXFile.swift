import GlossZip

/// A workbook from the XML of its sheets.
enum XLSXFile {
  private static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  /// - Parameters:
  ///   - sheets: name, state and rows in XML.
  ///   - strings: the entries of the shared strings, in XML.
  ///   - styles: the content of the part with the styles, in XML; no such part without it.
  ///   - properties: of the workbook, in XML.
  static func bytes(
    _ sheets: [(name: String, state: String?, data: String)], strings: String = "", styles: String? = nil,
    properties: String = "", extra: [(name: String, bytes: [UInt8])] = []
  ) throws -> [UInt8] {
    var listed = ""
    var related = "<Relationship Id=\"s\" Type=\"\(relations)/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/>"
    var members: [(name: String, bytes: [UInt8])] = []
    if let styles {
      related += "<Relationship Id=\"f\" Type=\"\(relations)/styles\" Target=\"styles.xml\"/>"
      members.append(("xl/styles.xml", Array("<styleSheet>\(styles)</styleSheet>".utf8)))
    }
    for (index, sheet) in sheets.enumerated() {
      let state = sheet.state.map { " state=\"\($0)\"" } ?? ""
      listed += "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\"\(state) r:id=\"r\(index)\"/>"
      related +=
        "<Relationship Id=\"r\(index)\" Type=\"\(relations)/worksheet\" Target=\"worksheets/s\(index).xml\"/>"
      members.append(("xl/worksheets/s\(index).xml", Array("<worksheet xmlns=\"x\">\(sheet.data)</worksheet>".utf8)))
    }
    let parts: [(String, String)] = [
      (
        "_rels/.rels",
        "<Relationships><Relationship Id=\"a\" Type=\"\(relations)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
      ),
      ("xl/workbook.xml", "<workbook xmlns:r=\"\(relations)\">\(properties)<sheets>\(listed)</sheets></workbook>"),
      ("xl/_rels/workbook.xml.rels", "<Relationships>\(related)</Relationships>"),
      ("xl/sharedStrings.xml", "<sst>\(strings)</sst>"),
    ]
    return try ZipArchive.make(parts.map { ($0.0, Array($0.1.utf8)) } + members + extra)
  }

  static func bytes(_ data: String, strings: String = "") throws -> [UInt8] {
    try bytes([(name: "S", state: nil, data: data)], strings: strings)
  }
}
