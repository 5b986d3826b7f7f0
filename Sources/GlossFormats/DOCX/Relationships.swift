internal import GlossText
internal import GlossXML

/// What a part of an Open Packaging container (ISO/IEC 29500-2) refers to.
struct Relationships {
  struct Relationship {
    let id: String
    /// The last step of the type's URI, which the transitional and the strict form share: `officeDocument`, `header`.
    let type: String
    /// The name of the member, resolved.
    let target: String
  }

  private(set) var all: [Relationship] = []

  init() {}

  /// - Parameter folder: of the part that refers, without a slash at its end.
  /// - Throws: `SourceError` where the XML is none.
  init(_ file: SourceFile, folder: String) throws(SourceError) {
    try XMLReader.read(file) { (event, _) throws(SourceError) in
      guard case .start(let name, let attributes) = event, name.local == "Relationship",
        let id = attributes[XMLName("Id")], let type = attributes[XMLName("Type")],
        let target = attributes[XMLName("Target")], attributes[XMLName("TargetMode")] != "External"
      else { return }
      all.append(
        Relationship(
          id: id, type: type.split(separator: "/").last.map(String.init) ?? type,
          target: Self.resolve(target, in: folder)))
    }
  }

  /// The targets of a type, in the order of the file.
  func targets(_ type: String) -> [String] { all.filter { $0.type == type }.map(\.target) }

  /// The name of a member that `target` means in a part of `folder`.
  static func resolve(_ target: String, in folder: String) -> String {
    var steps = target.hasPrefix("/") ? [] : folder.split(separator: "/").map(String.init)
    for step in target.split(separator: "/") {
      switch step {
      case ".": continue
      case "..": _ = steps.popLast()
      default: steps.append(String(step))
      }
    }
    return steps.joined(separator: "/")
  }

  /// Where the relationships of a part stand: `word/_rels/document.xml.rels` for `word/document.xml`.
  static func member(of part: String) -> String {
    let folder = Self.folder(of: part)
    return (folder.isEmpty ? "" : folder + "/") + "_rels/" + part.split(separator: "/").suffix(1).joined() + ".rels"
  }

  static func folder(of part: String) -> String {
    part.split(separator: "/").dropLast().joined(separator: "/")
  }
}
