internal import GlossText

/// Writes comments into a Word document, as a person would who goes through it.
package enum DOCXAnnotator {
  /// A copy of the document with a comment for each of `comments`, around the very characters of its range. Comments
  /// that are there stay.
  ///
  /// Word has comments in the body alone. One about a text box stands at the box, one about a note at its mark, one
  /// about a header or footer at the first paragraph; it then says where its place is.
  ///
  /// - Parameters:
  ///   - path: for messages.
  ///   - date: of the comments: a day, `2026-03-05`, or an `xsd:dateTime`.
  /// - Throws: ``ReadError`` when the document cannot be read, or has no text to put them on.
  package static func annotating(
    _ bytes: [UInt8], with comments: [DOCXComment], path: String = "document", date: String
  ) throws(ReadError) -> [UInt8] {
    var package = try WordPackage(path: path, bytes: bytes)
    guard !comments.isEmpty, let body = package.stories.first else { return bytes }
    guard body.file.encoding == .utf8 else {
      throw ReadError("is not in UTF-8: comments cannot be put into it", path: body.file.path)
    }
    var part = try CommentsPart(of: &package)
    do {
      let revision = Revision(date: date, used: try package.usedIDs().union(part.ids))
      let own = comments.map { (id: revision.newID(), comment: $0) }
      var pass = CommentPass(own, revision)
      for story in package.stories where story.kind != .body {
        try pass.resolve(story, package.styles)
      }
      try pass.run(body, package.styles)
      for (id, comment) in own {
        let place = pass.places[id].map { [$0 + ":"] } ?? []
        part.add(id: id, paragraphs: place + comment.paragraphs, date: revision.date)
      }
      var changed = try part.members(of: &package, namespace: pass.namespace)
      changed[package.member(body.part)] = PartSplices.apply(pass.splices, to: body.file.utf8)
      return try package.replacing(changed)
    } catch let error as SourceError {
      throw ReadError(error)
    } catch let error as ReadError {
      throw error
    } catch {
      throw ReadError("\(error)", path: path)
    }
  }
}
