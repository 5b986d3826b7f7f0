package import GlossText
internal import GlossZip

/// Changes the text of a Word document by tracked changes, which its reader accepts or rejects.
package enum DOCXEditor {
  /// Makes `edits`, by part: ranges are bytes of the inflated part, as ``Document/edit(_:_:_:)`` gives them, and
  /// replacements are plain text. The text that was there becomes a deletion, run by run, the new text an insertion
  /// with the look of the first; both where they stand, in links, results of fields and insertions of others.
  /// All else keeps its bytes.
  ///
  /// - Parameters:
  ///   - path: for messages.
  ///   - date: of the changes: a day, `2026-03-05`, or an `xsd:dateTime`.
  /// - Returns: the new document, and the edits that could not be made: where the text is not the visible text of one
  ///   paragraph, is locked, or part of a formula; across the edge of a field; where two edits overlap.
  /// - Throws: ``ReadError`` when the document cannot be read.
  package static func applying(
    _ edits: [String: [Edit]], to bytes: [UInt8], path: String = "document", date: String
  ) throws(ReadError) -> (bytes: [UInt8], refused: [Edit]) {
    let package = try WordPackage(path: path, bytes: bytes)
    var refused = edits.filter { part, _ in !package.stories.contains { $0.part == part } }.flatMap(\.value)
    var changed: [String: [UInt8]] = [:]
    do {
      let revision = Revision(date: date, used: try package.usedIDs())
      for story in package.stories {
        guard let own = edits[story.part], !own.isEmpty else { continue }
        guard story.file.encoding == .utf8, !package.isProtected else {
          refused += own
          continue
        }
        var pass = EditPass(story.file, own, revision)
        try pass.run(package.styles)
        refused += pass.refused
        if !pass.splices.isEmpty {
          changed[package.member(story.part)] = PartSplices.apply(pass.splices, to: story.file.utf8)
        }
      }
    } catch {
      throw ReadError(error)
    }
    guard !changed.isEmpty else { return (bytes, refused) }
    return (try package.replacing(changed), refused)
  }
}
