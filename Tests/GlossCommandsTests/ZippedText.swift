import GlossZip

/// Files that are archives, from a text.
enum ZippedText {
  /// A Word document of these paragraphs.
  static func word(_ paragraphs: [String]) throws -> [UInt8] {
    let text = paragraphs.map { paragraph in
      "<w:p><w:r><w:t>\(paragraph.replacing("&", with: "&amp;").replacing("<", with: "&lt;"))</w:t></w:r></w:p>"
    }
    let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    let base = "http://schemas.openxmlformats.org"
    let members = [
      ("[Content_Types].xml", "<Types xmlns='\(base)/package/2006/content-types'/>"),
      (
        "_rels/.rels",
        "<Relationships xmlns='\(base)/package/2006/relationships'><Relationship Id='r1' "
          + "Type='\(base)/officeDocument/2006/relationships/officeDocument' Target='d.xml'/></Relationships>"
      ),
      ("d.xml", "<w:document xmlns:w='\(main)'><w:body>\(text.joined())</w:body></w:document>"),
    ]
    return try ZipArchive.make(members.map { (name: $0.0, bytes: Array($0.1.utf8)) })
  }
}
