/// The formats of documents that are read.
package enum DocumentFormat: String, Sendable, CaseIterable {
  case text, markdown, html, docx, xliff, tmx, po, json, yaml, table, workbook

  /// The extensions that say the format, in lower case.
  package var extensions: [String] {
    switch self {
    case .text: ["txt", "text"]
    case .markdown: ["md", "markdown"]
    case .html: ["html", "htm", "xhtml", "shtml"]
    case .docx: ["docx", "docm", "dotx", "dotm"]
    case .po: ["po", "pot"]
    case .json: ["json", "arb"]
    case .yaml: ["yml", "yaml"]
    case .table: ["csv", "tsv", "tab"]
    case .workbook: ["xlsx", "xlsm"]
    case .xliff: ["xlf", "xliff", "sdlxliff", "mqxliff", "mxliff", "txlf"]
    case .tmx: ["tmx"]
    }
  }

  /// As people call it.
  package var name: String {
    switch self {
    case .text: "text"
    case .markdown: "Markdown"
    case .html: "HTML"
    case .docx: "DOCX"
    case .po: "PO"
    case .json: "JSON"
    case .yaml: "YAML"
    case .table: "CSV and TSV"
    case .workbook: "XLSX"
    case .xliff: "XLIFF"
    case .tmx: "TMX"
    }
  }

  /// All of them in one line.
  package static var names: String { allCases.map(\.name).joined(separator: ", ") }

  /// Whether files of this format in a folder are texts by themselves. Tables and files of strings are read where they
  /// are named, since most of those in a folder are something else; so are memories, which are no texts.
  package var isFoundInFolders: Bool {
    switch self {
    case .text, .markdown, .html, .docx, .xliff, .po: true
    case .tmx, .json, .yaml, .table, .workbook: false
    }
  }

  /// Whether the blocks of such a file have names that its translation has as well.
  package var isKeyed: Bool {
    switch self {
    case .po, .json, .yaml: true
    case .text, .markdown, .html, .docx, .xliff, .tmx, .table, .workbook: false
    }
  }

  /// Whether its files are archives of parts and no text by themselves.
  package var isContainer: Bool { self == .docx || self == .workbook }

  /// The format that the extension of `path` says, in any case; text when there is no extension. Nil for an extension
  /// that no reader claims, so that the caller can name it.
  package init?(path: String) {
    let name = path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    // The dot of `.profile` starts a name, not an extension.
    guard let dot = name.dropFirst().lastIndex(of: ".") else {
      self = .text
      return
    }
    let own = name[name.index(after: dot)...].lowercased()
    guard let format = Self.allCases.first(where: { $0.extensions.contains(own) }) else { return nil }
    self = format
  }
}
