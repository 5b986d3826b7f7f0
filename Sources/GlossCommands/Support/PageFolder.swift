/// A folder of pages.
enum PageFolder {
  /// The path of a page of a folder.
  static func join(_ folder: String, _ page: String) -> String {
    folder.hasSuffix("/") ? folder + page : folder == "." || folder.isEmpty ? page : folder + "/" + page
  }

  /// Whether a file or folder of this name is passed over where a folder is read. Word leaves `~$report.docx` beside a
  /// document that is open.
  static func isHidden(_ name: Substring) -> Bool { name.hasPrefix(".") || name.hasPrefix("~$") }

  /// What is said of a folder without a page.
  static func problem(_ folder: String) -> String { "\(folder): no page in this folder (.txt, .md, .html)" }
}
