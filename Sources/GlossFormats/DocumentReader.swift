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
  static func read(_ file: SourceFile, _ options: ReadOptions) throws(ReadError) -> Document
}

/// The door to all readers.
package enum Documents {
  /// Reads the file of `bytes` as `format`. `path` is for messages and places; nothing is opened.
  ///
  /// - Throws: ``ReadError``: the bytes are no text, or not what the format asks for.
  package static func read(
    path: String, bytes: [UInt8], as format: DocumentFormat, _ options: ReadOptions = ReadOptions()
  ) throws(ReadError) -> DocumentContent {
    if format == .docx { return .page(try DOCXReader.read(path: path, bytes: bytes)) }
    if format == .workbook { return try TableReader.read(path: path, workbook: bytes, options) }
    do {
      return try read(SourceFile(path: path, bytes: bytes, encoding: options.encoding), as: format, options)
    } catch let error as DecodingError {
      throw ReadError(error, path: path)
    } catch let error as ReadError {
      throw error
    } catch {
      throw ReadError("\(error)", path: path)
    }
  }

  /// Reads a text file that is decoded.
  ///
  /// - Throws: ``ReadError`` for what the format does not allow.
  package static func read(
    _ file: SourceFile, as format: DocumentFormat, _ options: ReadOptions = ReadOptions()
  ) throws(ReadError) -> DocumentContent {
    switch format {
    case .text: .page(try TextReader.read(file, options))
    case .markdown: .page(try MarkdownReader.read(file, options))
    case .html: .page(try HTMLReader.read(file, options))
    case .po: try POReader.read(file, options)
    case .json: .page(try JSONStringsReader.read(file, options))
    case .yaml: .page(try YAMLStringsReader.read(file, options))
    case .table: try TableReader.read(file, options)
    case .docx, .workbook: throw ReadError("is text, where \(format.name) is an archive", path: file.path)
    case .xliff: .pair(try XLIFFReader.read(file, options))
    case .tmx: .pair(try TMXReader.read(file, options))
    }
  }
}

extension Documents {
  /// Reads a file of one text, as `format` or as its name says.
  ///
  /// - Throws: ``ReadError``, also when no format is known, and for a file that holds a translation.
  package static func page(
    _ file: SourceFile, as format: DocumentFormat? = nil, _ options: ReadOptions = ReadOptions()
  ) throws(ReadError) -> Document {
    guard let format = format ?? DocumentFormat(path: file.path) else {
      throw ReadError("cannot read this kind of file; what can be read: \(DocumentFormat.names)", path: file.path)
    }
    switch try read(file, as: format, options) {
    case .page(let document): return document
    case .pair: throw ReadError("holds a text and its translation, where one text is asked for", path: file.path)
    }
  }
}
