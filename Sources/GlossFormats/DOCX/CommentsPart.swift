internal import GlossText
internal import GlossXML

/// The part of a document that holds its comments, there already or new.
struct CommentsPart {
  private let part: String
  private let isNew: Bool
  private let existing: SourceFile?
  /// The ids of the comments that are there.
  let ids: Set<Int>
  private var added: [(id: Int, paragraphs: [String], date: String)] = []

  /// - Throws: ``ReadError`` when a comments part is there and cannot be read.
  init(of package: inout WordPackage) throws(ReadError) {
    if let part = package.relationships.targets("comments").first {
      let file = try package.file(part)
      guard file.encoding == .utf8 else {
        throw ReadError("is not in UTF-8: nothing can be put into it", path: file.path)
      }
      var ids: Set<Int> = []
      do {
        try XMLReader.read(file) { (event, _) throws(SourceError) in
          if case .start(_, let attributes) = event, let id = attributes.word("id").flatMap({ Int($0) }) {
            ids.insert(id)
          }
        }
      } catch {
        throw ReadError(error)
      }
      (self.part, existing, isNew, self.ids) = (part, file, false, ids)
    } else {
      let folder = Relationships.folder(of: package.main)
      var part = Relationships.resolve("comments.xml", in: folder)
      var number = 1
      while package.hasMember(part) {
        number += 1
        part = Relationships.resolve("comments\(number).xml", in: folder)
      }
      (self.part, existing, isNew, ids) = (part, nil, true, [])
    }
  }

  mutating func add(id: Int, paragraphs: [String], date: String) { added.append((id, paragraphs, date)) }

  /// The members that change for the comments, by name.
  ///
  /// - Parameter namespace: of the document.
  /// - Throws: ``ReadError``.
  func members(of package: inout WordPackage, namespace: String) throws(ReadError) -> [String: [UInt8]] {
    let none = XMLEnd.declaration + "<w:comments xmlns:w=\"\(namespace)\"></w:comments>"
    let file = existing ?? SourceFile(path: part, text: none)
    do {
      var members = [
        package.member(part): try XMLEnd.adding(to: file) { (tag) throws(SourceError) in
          let markup = RevisionMarkup(tag: tag, in: file.utf8, namespace: namespace)
          return added.map { comment($0.id, $0.paragraphs, $0.date, markup) }.joined()
        }
      ]
      guard isNew else { return members }
      let types = try package.file("[Content_Types].xml")
      members[package.member("[Content_Types].xml")] = try XMLEnd.adding(to: types) { (tag) throws(SourceError) in
        let type = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
        let name = XMLEnd.prefix(of: tag, in: types.utf8) + "Override"
        return "<\(name) PartName=\"/\(part.escapedForXML)\" ContentType=\"\(type)\"/>"
      }
      let name = Relationships.member(of: package.main)
      let relationships = try package.hasMember(name) ? package.file(name) : XMLEnd.noRelationships
      members[package.member(name)] = try XMLEnd.adding(to: relationships) { (tag) throws(SourceError) in
        let base =
          namespace.hasPrefix("http://purl.oclc.org/")
          ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
          : "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        let text = String(decoding: relationships.utf8, as: UTF8.self)
        let id = (1...).lazy.map { "rIdComments\($0)" }.first { !text.contains("\"\($0)\"") } ?? ""
        let element = XMLEnd.prefix(of: tag, in: relationships.utf8) + "Relationship"
        return "<\(element) Id=\"\(id)\" Type=\"\(base)/comments\" Target=\"/\(part.escapedForXML)\"/>"
      }
      return members
    } catch let error as SourceError {
      throw ReadError(error)
    } catch let error as ReadError {
      throw error
    } catch {
      throw ReadError("\(error)", path: package.path)
    }
  }

  private func comment(_ id: Int, _ paragraphs: [String], _ date: String, _ markup: RevisionMarkup) -> String {
    let author = Revision.author
    let attributes = [("id", "\(id)"), ("author", author), ("date", date), ("initials", "gl")]
    // The first paragraph starts with the mark that stands for the comment, as Word writes it.
    let mark = markup.open("r") + "<\(markup.prefix)annotationRef/>" + markup.close("r")
    let content = (paragraphs.isEmpty ? [""] : paragraphs).enumerated().map { index, text in
      markup.open("p") + (index == 0 ? mark : "") + markup.open("r") + markup.openText("t") + text.escapedForXML
        + markup.close("t") + markup.close("r") + markup.close("p")
    }
    return markup.open("comment", attributes) + content.joined() + markup.close("comment")
  }
}
