internal import GlossText
internal import GlossXML
internal import GlossZip

/// The parts of an XLSX file and how they hang together.
struct XLSXPackage {
  struct Relation {
    /// The last word of its type: `worksheet`, `sharedStrings`.
    let type: String
    /// The member of the archive.
    let target: String
  }

  private let path: String
  private let archive: ZipArchive
  private var bytesLeft = XLSXWorkbook.mostBytes

  init(path: String, bytes: [UInt8]) throws(SourceError) {
    self.path = path
    do {
      archive = try ZipArchive(bytes: bytes)
    } catch {
      throw SourceError(error.description, path: path, line: 1, column: 1)
    }
  }

  private func error(_ message: String) -> SourceError { SourceError(message, path: path, line: 1, column: 1) }

  /// What a part that lists others may inflate to.
  private static let mostListed = 4 << 20

  /// The text of a part.
  mutating func xml(_ part: String, isList: Bool = false) throws(SourceError) -> SourceFile {
    let bytes: [UInt8]
    do {
      bytes = try archive.read(part, limit: isList ? min(bytesLeft, Self.mostListed) : bytesLeft)
    } catch {
      throw self.error(error.description)
    }
    bytesLeft -= bytes.count
    do {
      return try SourceFile(path: "\(path)/\(part)", bytes: bytes)
    } catch {
      throw self.error("\(part): \(error.description)")
    }
  }

  /// The part that lists the sheets.
  mutating func workbookPart() throws(SourceError) -> String {
    guard archive.names.contains("_rels/.rels"),
      let main = try relationships(of: "").values.first(where: { $0.type == "officeDocument" })
    else { throw error("not a workbook: the archive does not say which part is its document") }
    // A document of Word is an archive of the same kind.
    guard main.target.hasSuffix("workbook.xml") || archive.names.contains(where: { $0.contains("worksheets/") }) else {
      throw error("not a workbook: its document is \(main.target)")
    }
    return main.target
  }

  /// What `part` refers to, by id. A part without references has none.
  mutating func relationships(of part: String) throws(SourceError) -> [String: Relation] {
    let folders = part.split(separator: "/").dropLast().map(String.init)
    let name = part.split(separator: "/").last.map(String.init) ?? ""
    let member = (folders + ["_rels", "\(name).rels"]).joined(separator: "/")
    guard archive.names.contains(member) else { return [:] }
    var found: [String: Relation] = [:]
    try XMLReader.read(xml(member, isList: true)) { (event, _) throws(SourceError) in
      guard case .start(let name, let attributes) = event, name.local == "Relationship",
        let id = attributes[XMLName("Id")], let target = attributes[XMLName("Target")],
        attributes[XMLName("TargetMode")] != "External"
      else { return }
      let type = (attributes[XMLName("Type")] ?? "").split(separator: "/").last.map(String.init) ?? ""
      found[id] = Relation(type: type, target: Self.resolve(target, from: folders))
    }
    return found
  }

  private static func resolve(_ target: String, from folders: [String]) -> String {
    var parts = target.hasPrefix("/") ? [] : folders
    for part in target.split(separator: "/").map(String.init) where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }
}
