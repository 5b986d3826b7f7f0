internal import GlossFormats
internal import GlossLint
internal import GlossSegmentation
internal import GlossText

/// A text to be aligned, as it was read, with what its language was said to be and what it looks like.
struct AlignSide {
  let path: String
  let document: Document
  /// What the user said.
  let said: LanguageTag?
  /// What the text itself shows; nil when that is uncertain.
  let found: LanguageTag?
  let isPresegmented: Bool
  /// The option by which the language is said.
  private let option: String

  /// - Throws: `Failure`.
  static func read(
    _ path: String, _ said: LanguageTag?, option: String, isPresegmented: Bool, _ console: Console
  ) throws -> AlignSide {
    let document: Document
    if isPresegmented {
      let file = try FileLoader.sourceFile(path, console)
      document = Document(file: file, format: .text, blocks: lines(of: file))
    } else {
      document = try FileLoader.document(path, console)
    }
    let text = Array(document.blocks.map(\.text).joined(separator: [0x0A]))
    return AlignSide(
      path: path, document: document, said: said, found: LanguageDetector.detect(text)?.language,
      isPresegmented: isPresegmented, option: option)
  }

  /// Its analysis, in the language that was said or found.
  ///
  /// - Throws: `Failure` when neither is certain; what `Page` throws.
  func page(_ analyzer: Analyzer) throws -> Page {
    guard let language = said ?? found ?? (isBlank ? LanguageTag("und") : nil) else {
      throw Failure("\(path): its language is not certain; say it with \(option)")
    }
    return try Page(document, language: language, analyzer: analyzer, isPresegmented: isPresegmented)
  }

  /// Whether there is nothing to read, so that it has no language either.
  private var isBlank: Bool {
    document.blocks.allSatisfy { (0..<$0.text.count).trimmed(in: $0.text).isEmpty }
  }

  /// A block for each line, empty ones too, since numbers count them.
  private static func lines(of file: SourceFile) -> [Block] {
    var count = file.lines.lineCount
    if file.lines.range(ofLine: count)?.isEmpty ?? false { count -= 1 }
    return (1..<max(count, 0) + 1).compactMap { number in
      file.lines.range(ofLine: number).map { range in
        Block(text: Array(file.utf8[range]), map: OffsetMap(verbatim: range.count, at: range.lowerBound))
      }
    }
  }
}
