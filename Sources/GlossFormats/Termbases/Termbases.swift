package import GlossTerms
package import GlossText
internal import GlossXML

/// The languages of a file that does not name them.
package struct TermbaseLanguages: Sendable {
  package let source: LanguageTag
  package let target: LanguageTag

  package init(source: LanguageTag, target: LanguageTag) {
    (self.source, self.target) = (source, target)
  }
}

/// Reads term lists in all the forms there are: our own, and those of other programs.
package enum Termbases {
  /// The list in the file at `path`, told by its extension and by what it holds: the root of an XML file, the first
  /// line of a text file.
  ///
  /// - Parameters:
  ///   - languages: those of the columns of an OmegaT glossary, which does not name them; nil to tell them by what they
  ///     hold.
  ///   - columns: what columns are that a table names in another way than ours.
  /// - Throws: every problem of form up to a bound, each with its line and column. Nothing of such a file is read.
  package static func read(
    path: String, bytes: [UInt8], languages: TermbaseLanguages? = nil, columns: ColumnNames = ColumnNames()
  ) throws(GlossaryError) -> Glossary {
    if path.lowercased().hasSuffix(".xlsx") {
      return try GlossaryFile.read(path: path, bytes: bytes, names: columns)
    }
    if bytes.starts(with: zip) {
      let place = TermLocation(path: path, line: 1, column: 1)
      throw GlossaryError([GlossaryProblem("is a ZIP archive, as workbooks are; name it .xlsx if it is one", at: place)]
      )
    }
    let file = try GlossaryFile.text(path: path, bytes: bytes)
    switch path.split(separator: ".").last?.lowercased() {
    case "tbx", "xml", "mtf", "xlf", "xliff", "tmx": return try xml(file)
    case "utx": return try UTXReader.read(file)
    case "txt", "tab", "utf8", "csv", "tsv": return try delimited(file, languages, columns)
    case "yml", "yaml": return try GlossaryFile.read(file)
    default:
      let place = TermLocation(path: path, line: 1, column: 1)
      throw GlossaryError([GlossaryProblem("not a term list that can be read; \(known)", at: place)])
    }
  }

  private static let known =
    "known are .yml, .tsv, .csv, .xlsx, .tbx, .utx, .txt, .tab, .utf8 (OmegaT), .xml (MultiTerm), .xlf, .tmx"

  private static let zip: [UInt8] = [0x50, 0x4B, 0x03, 0x04]

  // MARK: XML

  private static func xml(_ file: SourceFile) throws(GlossaryError) -> Glossary {
    let root = try root(of: file)
    switch root.local {
    case _ where TBXReader.roots.contains(root.local): return try TBXReader.read(file)
    case "mtf": return try MultiTermReader.read(file)
    case "xliff": return try XLIFFGlossaryReader.read(file)
    case "tmx": return try TMXCandidateReader.read(file)
    default:
      let place = TermLocation(path: file.path, line: 1, column: 1)
      throw GlossaryError([
        GlossaryProblem(
          "<\(root.local)> is no term list; known are tbx, martif, TBX, mtf (MultiTerm), xliff and tmx", at: place)
      ])
    }
  }

  private static func root(of file: SourceFile) throws(GlossaryError) -> XMLName {
    var root: XMLName?
    do {
      try XMLReader.read(file) { (event, range) throws(SourceError) in
        guard case .start(let name, _) = event else { return }
        root = name
        // Enough is known: the rest is for the reader of this kind of file.
        throw SourceError("", in: file, at: range.lowerBound)
      }
    } catch {
      guard root == nil else { return root ?? XMLName("") }
      throw GlossaryError(error)
    }
    return root ?? XMLName("")
  }

  // MARK: Rows

  private static func delimited(
    _ file: SourceFile, _ languages: TermbaseLanguages?, _ columns: ColumnNames
  ) throws(GlossaryError) -> Glossary {
    if UTXReader.isUTX(file) { return try UTXReader.read(file) }
    let format = file.path.split(separator: ".").last?.lowercased()
    // A table of ours names a language in its header row. Of the others, files named .tsv were meant as one.
    if format == "tsv" || GlossaryFile.hasHeader(file, separator: format == "csv" ? nil : tab, names: columns) {
      return try GlossaryFile.read(file, names: columns)
    }
    let separator = format == "csv" ? UInt8(ascii: ",") : tab
    return try OmegaTReader.read(file, separator: separator, languages: languages)
  }

  private static let tab = UInt8(ascii: "\t")
}
