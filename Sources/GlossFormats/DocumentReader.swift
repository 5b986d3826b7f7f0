package import GlossText

/// Makes a document of a file of one format. A reader is the only code that knows what the bytes of its format mean;
/// everything after it sees text, and an ``OffsetMap`` for the way back.
package protocol DocumentReader {
  /// Reads `file`, in time linear in its size.
  ///
  /// Blocks come in the order in which they start in the file. The source ranges of one block ascend, and its
  /// `verbatim` runs are the very bytes of the file.
  ///
  /// - Throws: ``ReadError`` when the file is more than the parser takes; never for defects of its markup.
  static func read(_ file: SourceFile) throws(ReadError) -> Document
}

/// The door to all readers.
package enum Documents {
  /// Reads `file` as `format`, or as the format that its name says when that is nil.
  ///
  /// - Throws: ``ReadError`` when neither says a format that is read, and what the reader throws.
  package static func read(_ file: SourceFile, as format: DocumentFormat? = nil) throws(ReadError) -> Document {
    guard let format = format ?? DocumentFormat(path: file.path) else { throw .unknownFormat(path: file.path) }
    return switch format {
    case .text: try TextReader.read(file)
    case .markdown: try MarkdownReader.read(file)
    case .html: try HTMLReader.read(file)
    }
  }
}

extension DocumentFormat {
  /// The format that the extension of `path` says, in any case; text when there is no extension. Nil for an extension
  /// that no reader claims, so that the caller can name it.
  package init?(path: String) {
    let name = path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    // The dot of `.profile` starts a name, not an extension.
    guard let dot = name.dropFirst().lastIndex(of: ".") else {
      self = .text
      return
    }
    switch name[name.index(after: dot)...].lowercased() {
    case "txt", "text": self = .text
    case "md", "markdown": self = .markdown
    case "html", "htm", "xhtml", "shtml": self = .html
    default: return nil
    }
  }
}

extension SourceFile {
  /// Where the first byte stands that is text: after the byte order mark, and after a second one, which tools that add
  /// a mark to a file that has one leave behind.
  var contentStart: Int {
    var start = 0
    while utf8[start...].starts(with: [0xEF, 0xBB, 0xBF]) { start += 3 }
    return start
  }
}
