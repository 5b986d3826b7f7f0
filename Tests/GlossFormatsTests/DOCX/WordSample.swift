import GlossFormats
import GlossText
import GlossZip

/// A Word document made in code, as small as Word would open it.
struct WordSample {
  static let namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  private static let types = "application/vnd.openxmlformats-officedocument.wordprocessingml"
  private static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let declarations =
    "xmlns:w=\"\(namespace)\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
    + "xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\" "
    + "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""

  /// What stands in `w:body`.
  var body: String
  /// Further parts in `word/`: the type of the relationship, and the name and content of the root.
  var parts: [(type: String, root: String, content: String)] = []
  /// In place of the whole main part.
  var document: String?

  init(_ body: String) { self.body = body }

  /// A document of one paragraph.
  init(paragraph: String) { self.init("<w:p>\(paragraph)</w:p>") }

  func with(_ type: String, root: String, _ content: String) -> WordSample {
    var result = self
    result.parts.append((type, root, content))
    return result
  }

  var members: [(name: String, bytes: [UInt8])] {
    let main = document ?? "<w:document \(Self.declarations)><w:body>\(body)</w:body></w:document>"
    let names = parts.indices.map { "\(parts[$0].type)\($0 + 1).xml" }
    let overrides = zip(parts, names).map { part, name in
      "<Override PartName=\"/word/\(name)\" ContentType=\"\(Self.types).\(part.type)+xml\"/>"
    }
    let targets = zip(parts, names).map { part, name in
      "<Relationship Id=\"\(name)\" Type=\"\(Self.relations)/\(part.type)\" Target=\"\(name)\"/>"
    }
    let package = "http://schemas.openxmlformats.org/package/2006"
    let contentTypes =
      "<Types xmlns=\"\(package)/content-types\">"
      + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
      + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
      + "<Override PartName=\"/word/document.xml\" ContentType=\"\(Self.types).document.main+xml\"/>"
    let start = "<Relationship Id=\"r1\" Type=\"\(Self.relations)/officeDocument\" Target=\"word/document.xml\"/>"
    func relationships(_ content: String) -> String {
      "<Relationships xmlns=\"\(package)/relationships\">\(content)</Relationships>"
    }
    var texts = [
      ("[Content_Types].xml", contentTypes + overrides.joined() + "</Types>"),
      ("_rels/.rels", relationships(start)), ("word/document.xml", main),
      ("word/_rels/document.xml.rels", relationships(targets.joined())),
    ]
    for (part, name) in zip(parts, names) {
      texts.append(("word/\(name)", "<w:\(part.root) \(Self.declarations)>\(part.content)</w:\(part.root)>"))
    }
    return texts.map { (name: $0.0, bytes: Array($0.1.utf8)) }
  }

  func bytes() throws -> [UInt8] { try ZipArchive.make(members) }

  func read() throws -> Document { try readWord(try bytes()) }
}

func readWord(_ bytes: [UInt8], path: String = "a.docx") throws -> Document {
  try Documents.read(path: path, bytes: bytes, as: .docx).target
}

/// The text of a part of a document.
func part(_ name: String, of bytes: [UInt8]) throws -> String {
  String(decoding: try ZipArchive(bytes: bytes).read(name, limit: 1 << 28), as: UTF8.self)
}

extension Document {
  /// Blocks by part and paragraph.
  var texts: [Block.Container: String] {
    Dictionary(blocks.compactMap { block in block.container.map { ($0, block.string) } }) { first, _ in first }
  }

  /// The edit that replaces the first `old` in the document.
  func edit(_ old: String, _ new: String) -> (part: String, edit: Edit)? {
    for block in blocks {
      let utf8 = Array(old.utf8)
      guard block.text.count >= utf8.count, let container = block.container,
        let start = (0...block.text.count - utf8.count).first(where: { block.text[$0...].starts(with: utf8) })
      else { continue }
      return edit(block, start..<start + utf8.count, new).map { (container.part, $0) }
    }
    return nil
  }
}
