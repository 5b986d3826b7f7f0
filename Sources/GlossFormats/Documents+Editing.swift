package import GlossText

extension Documents {
  /// What came of edits: the file with those made that could be, and how many could not.
  package struct Edited: Sendable {
    package let bytes: [UInt8]
    package let refused: Int
  }

  /// The file of `bytes` with `edits` made, which are of parts of it, or of the file itself where the part is nil. What
  /// lies outside them keeps its bytes, in whatever encoding the file is.
  ///
  /// - Parameter edits: those of one part ascend and keep apart.
  /// - Throws: ``ReadError`` when the file cannot be written as it was read.
  package static func applying(
    _ edits: [String?: [Edit]], to bytes: [UInt8], path: String, as format: DocumentFormat
  ) throws(ReadError) -> Edited {
    do {
      let file = try SourceFile(path: path, bytes: bytes)
      guard file.encoding == .utf8 else {
        throw ReadError("is in \(file.encoding.rawValue), in which nothing is written", path: path)
      }
      return Edited(bytes: bytes.applying(edits[nil] ?? []), refused: 0)
    } catch let error as DecodingError {
      throw ReadError(error, path: path)
    } catch let error as ReadError {
      throw error
    } catch {
      throw ReadError("\(error)", path: path)
    }
  }
}
