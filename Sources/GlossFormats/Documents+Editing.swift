package import GlossText

extension Documents {
  /// What came of edits: the file with those made that could be, and those that could not.
  package struct Edited: Sendable {
    package let bytes: [UInt8]
    package let refused: Set<Edit>
  }

  /// The file of `bytes` with `edits` made, which are of parts of it, or of the file itself where the part is nil. What
  /// lies outside them keeps its bytes, in whatever encoding the file is. In a Word document edits are tracked changes.
  ///
  /// - Parameters:
  ///   - edits: those of one part ascend and keep apart.
  ///   - encoding: the encoding of the file, where the user says it.
  ///   - date: of tracked changes: a day, `2026-03-05`.
  /// - Throws: ``ReadError`` when the file cannot be read, or not be written as it was read.
  package static func applying(
    _ edits: [String?: [Edit]], to bytes: [UInt8], path: String, as format: DocumentFormat,
    encoding: TextEncoding? = nil, date: String
  ) throws(ReadError) -> Edited {
    if format == .docx {
      var parts: [String: [Edit]] = [:]
      for (part, edits) in edits { if let part { parts[part] = edits } }
      let edited = try DOCXEditor.applying(parts, to: bytes, path: path, date: date)
      return Edited(bytes: edited.bytes, refused: Set(edited.refused))
    }
    do {
      let file = try SourceFile(path: path, bytes: bytes, encoding: encoding)
      let text = file.utf8.applying(edits[nil] ?? [])
      return Edited(bytes: try TextEncoder.encode(text, as: file.encoding, original: bytes), refused: [])
    } catch let error as DecodingError {
      throw ReadError(error, path: path)
    } catch {
      throw ReadError("no fix is made: \(error)", path: path)
    }
  }
}
