/// The name of a unit as a person looks for it: the file it came from, its id, the segment.
enum UnitPath {
  /// What a tool wrote may be of any length; more is of no use to a person.
  private static let mostScalars = 80

  /// The last part of what a file of the translation says it came from, which may be a whole path. To be asked once a
  /// file.
  static func file(_ original: String?) -> String {
    original.map { clipped($0.split { $0 == "/" || $0 == "\\" }.last ?? "") } ?? ""
  }

  /// `report.docx#12/3`: the third segment of unit 12.
  static func name(file: String, unit: String, segment: String? = nil) -> String {
    file + "#" + clipped(unit[...]) + (segment.map { "/" + clipped($0[...]) } ?? "")
  }

  private static func clipped(_ text: Substring) -> String {
    guard text.utf8.count > mostScalars else { return String(text) }
    return String(String.UnicodeScalarView(text.unicodeScalars.prefix(mostScalars))) + "…"
  }
}
