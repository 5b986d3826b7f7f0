internal import CXLSXWriter
internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// Writes sheets of texts as an XLSX file.
///
/// Every cell is a text, whatever it looks like: `=1+1` is no formula and `1.10` no number, so that nothing in a cell is
/// ever computed or changed by the spreadsheet that opens the file. The same sheets give the same bytes.
package enum XLSXWriter {
  /// How a cell looks. Few, so that sheets of one program look alike.
  package enum Style: Int, Sendable, Hashable, CaseIterable {
    case plain
    /// What a sheet says about itself.
    case faint
    case error, warning, info
    /// What is right.
    case good
  }

  package struct Cell: Sendable, Hashable, ExpressibleByStringLiteral {
    package var text: String
    package var style: Style

    package init(_ text: String, _ style: Style = .plain) {
      (self.text, self.style) = (text, style)
    }

    package init(stringLiteral text: String) { self.init(text) }
  }

  package struct Sheet {
    /// Cut and cleaned where spreadsheets would not take it.
    package let name: String
    /// The first row: bold, always in view, with a filter on each column. None when empty.
    package let header: [String]
    /// Of the columns in characters; the others are as wide as spreadsheets make them.
    let widths: [Double]
    /// How many lines of text each row shows, for spreadsheets that do not count them when they open a file; the others
    /// are as high as spreadsheets make them.
    let lines: [Int]
    let rowCount: Int
    let columnCount: Int
    /// Calls what it is given with all rows, a stretch at a time.
    let forEachStretch: (_ write: (Rows) -> Void) -> Void

    package init(name: String, header: [String], rows: [[Cell]], widths: [Double] = [], lines: [Int] = []) {
      (self.name, self.header, self.widths, self.lines) = (name, header, widths, lines)
      rowCount = rows.count
      columnCount = max(header.count, rows.lazy.map(\.count).max() ?? 0)
      forEachStretch = { $0(Rows(rows)) }
    }

    /// A sheet of many rows, which are made while it is written and not kept.
    ///
    /// - Parameter forEachStretch: is called once, and calls what it is given with all of the `rowCount` rows, a stretch
    ///   at a time. None of them is longer than the header.
    package init(
      name: String, header: [String], rowCount: Int, forEachStretch: @escaping (_ write: (Rows) -> Void) -> Void
    ) {
      (self.name, self.header, self.rowCount, self.forEachStretch) = (name, header, rowCount, forEachStretch)
      (widths, lines, columnCount) = ([], [], header.count)
    }
  }

  package enum Failure: Error, Sendable, Hashable, CustomStringConvertible {
    /// More rows or columns than a sheet has.
    case tooLarge(sheet: String)
    case library(String)

    package var description: String {
      switch self {
      case .tooLarge(let sheet): "the sheet \"\(sheet)\" would have more rows or columns than XLSX allows"
      case .library(let reason): "the XLSX file cannot be written: \(reason)"
      }
    }
  }

  /// The bytes of a file with `sheets`, by way of a file in the folder for temporary ones.
  package static func bytes(_ sheets: [Sheet]) throws(Failure) -> [UInt8] {
    for sheet in sheets {
      let rows = sheet.rowCount + (sheet.header.isEmpty ? 0 : 1)
      guard rows <= CellReference.mostRows, sheet.columnCount <= CellReference.mostColumns else {
        throw .tooLarge(sheet: sheet.name)
      }
    }
    let path = try TemporaryFile.path()
    defer { unlink(path) }
    // libxlsxwriter asks for the time of day by calls that share their answer.
    try lock.withLock { _ throws(Failure) in try write(sheets, to: path) }
    return try TemporaryFile.contents(of: path)
  }

  private static let lock = Mutex(())

  /// In points: of a line in the font that spreadsheets start with, and of the tallest row that they allow.
  private static let lineHeight = 15.0
  private static let tallestRow = 409.0

  /// In characters, of a column that nothing is said of; the library's own, which it takes for that.
  private static let ordinaryWidth = 8.43

  private static func write(_ sheets: [Sheet], to path: String) throws(Failure) {
    // Rows are written as they come, with their texts in the cells: a table of all texts costs more than all the rest.
    var options = lxw_workbook_options(constant_memory: 1, tmpdir: strdup(TemporaryFile.folder), use_zip64: 0)
    defer { free(options.tmpdir) }
    guard let workbook = workbook_new_opt(path, &options) else { throw .library("not enough memory") }
    var properties = lxw_doc_properties()
    // A date that is always the same: 2000-01-01.
    properties.created = 946_684_800
    workbook_set_properties(workbook, &properties)
    let formats = Formats(workbook)
    let names = SheetNames(sheets.map(\.name)).names
    for (sheet, name) in zip(sheets, names) {
      guard let worksheet = workbook_add_worksheet(workbook, name) else {
        lxw_workbook_free(workbook)
        throw .library("the sheet \"\(name)\" cannot be made")
      }
      fill(worksheet, sheet, formats)
    }
    if sheets.isEmpty { workbook_add_worksheet(workbook, nil) }
    let error = workbook_close(workbook)
    guard error == LXW_NO_ERROR else {
      throw .library(lxw_strerror(error).map { String(cString: $0) } ?? "unknown error")
    }
  }

  private static func fill(
    _ worksheet: UnsafeMutablePointer<lxw_worksheet>, _ sheet: Sheet, _ formats: Formats
  ) {
    // What somebody writes into a cell that is empty here is a text as well.
    for column in 0..<sheet.columnCount {
      let width = column < sheet.widths.count ? min(max(sheet.widths[column], 1), 255) : ordinaryWidth
      worksheet_set_column(worksheet, UInt16(column), UInt16(column), width, formats[.plain])
    }
    // On paper all columns stand beside each other, and the header on each page.
    worksheet_set_landscape(worksheet)
    worksheet_fit_to_pages(worksheet, 1, 0)
    var row: UInt32 = 0
    if !sheet.header.isEmpty {
      worksheet_repeat_rows(worksheet, 0, 0)
      for (column, title) in sheet.header.enumerated() {
        worksheet_write_string(worksheet, row, UInt16(column), CellText(title).text, formats.header)
      }
      row += 1
      worksheet_freeze_panes(worksheet, row, 0)
      worksheet_autofilter(worksheet, 0, 0, UInt32(sheet.rowCount), UInt16(sheet.header.count - 1))
    }
    var lines = sheet.lines.makeIterator()
    sheet.forEachStretch { rows in
      rows.texts.withUnsafeBufferPointer { texts in
        var start = 0
        for end in rows.ends {
          if let lines = lines.next(), lines > 1 {
            worksheet_set_row(worksheet, row, min(Double(lines) * lineHeight, tallestRow), nil)
          }
          for cell in rows.places[start..<end] {
            // A cell without a text is written as one that has its style alone.
            let text = texts.baseAddress.map { $0 + cell.start }
            worksheet_write_string(worksheet, row, cell.column, text, formats[cell.style])
          }
          row += 1
          start = end
        }
      }
    }
  }

  /// The formats of one workbook, which owns them.
  private struct Formats {
    let header: UnsafeMutablePointer<lxw_format>?
    private let styles: [UnsafeMutablePointer<lxw_format>?]

    init(_ workbook: UnsafeMutablePointer<lxw_workbook>) {
      header = workbook_add_format(workbook)
      format_set_bold(header)
      format_set_text_wrap(header)
      format_set_align(header, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
      format_set_bg_color(header, 0xDDE3EA)
      format_set_bottom(header, UInt8(LXW_BORDER_THIN.rawValue))
      styles = Style.allCases.map { style in
        let format = workbook_add_format(workbook)
        format_set_text_wrap(format)
        format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        // Text, also when somebody edits the cell.
        format_set_num_format(format, "@")
        if let (ink, ground) = Self.colours(style) {
          format_set_font_color(format, ink)
          if let ground { format_set_bg_color(format, ground) }
        }
        return format
      }
    }

    subscript(style: Style) -> UnsafeMutablePointer<lxw_format>? { styles[style.rawValue] }

    private static func colours(_ style: Style) -> (ink: UInt32, ground: UInt32?)? {
      switch style {
      case .plain: nil
      case .faint: (0x6B7280, nil)
      case .error: (0x8B1A1A, 0xFBE3E3)
      case .warning: (0x7A4A00, 0xFDF0D5)
      case .info: (0x1F4E79, 0xE3EEF9)
      case .good: (0x1E5B2E, 0xE2F3E5)
      }
    }
  }
}
