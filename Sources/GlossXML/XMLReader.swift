internal import CExpat
package import GlossText

/// Reads XML with expat, event by event, each with the bytes it stands in.
///
/// Only the file itself is read: external entities and document types never are, and a reference to one is an error.
/// Entities that the file declares are expanded, within expat's limit on how far a text may grow by them.
package enum XMLReader {
  /// How deep elements may stand in each other. Documents stay below a hundred; whoever follows the tree by recursion
  /// is safe.
  package static let maximumDepth = 500

  /// Hands the events of `file` to `handle` with their ranges in its bytes: the tag, the text or the reference. A
  /// range is empty for the end of `<x/>` and for text that an entity of the file's own stands for.
  ///
  /// Linear; nothing is kept of what was read.
  ///
  /// - Throws: `SourceError` where the file is not well-formed or is refused, and what `handle` throws.
  package static func read(
    _ file: SourceFile, _ handle: (XMLEvent, ByteRange) throws(SourceError) -> Void
  ) throws(SourceError) {
    // The text was decoded, whatever its declaration says.
    guard let parser = XML_ParserCreateNS("UTF-8", XMLRun.separator) else {
      throw SourceError("not enough memory to read XML", in: file, at: 0)
    }
    defer { XML_ParserFree(parser) }
    try withoutActuallyEscaping(handle) { (handle) throws(SourceError) in
      let run = XMLRun(parser, file, handle)
      // Expat calls back only while it parses, which it does here.
      try withExtendedLifetime(run) { () throws(SourceError) in try run.parse() }
    }
  }
}
