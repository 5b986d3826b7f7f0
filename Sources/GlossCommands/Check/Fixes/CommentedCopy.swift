internal import GlossFormats
internal import GlossLint
internal import GlossTerms

/// What `--annotate` writes: a copy of a Word document with a comment for each finding.
struct CommentedCopy {
  private let path: String
  private let output: String
  /// The document as it was before it was checked.
  private let bytes: [UInt8]

  /// - Throws: `Failure` unless the one page of a run is a Word document and `output` is another file.
  init(of jobs: [CheckJob], output: String, _ console: Console) throws {
    guard jobs.count == 1, let path = jobs.first?.target, DocumentFormat(path: path) == .docx else {
      let given = jobs.count == 1 ? jobs[0].target : "\(jobs.count) pages"
      throw Failure("--annotate goes with one Word document, not with \(given)")
    }
    guard FileLoader.absolute(path, console) != FileLoader.absolute(output, console) else {
      throw Failure("--annotate writes a copy; give it another name than \(path)")
    }
    (self.path, self.output, bytes) = (path, output, try FileLoader.bytes(path, console))
  }

  /// - Parameter isFixed: whether the document may have been fixed since, and is another one now.
  /// - Throws: `Failure`.
  func write(_ diagnostics: [Diagnostic], isFixed: Bool, _ console: Console) throws {
    let bytes = isFixed ? try FileLoader.bytes(path, console) : self.bytes
    let comments = diagnostics.compactMap { diagnostic in
      diagnostic.location.part.map {
        DOCXComment(part: $0, range: diagnostic.location.range, paragraphs: Self.paragraphs(diagnostic))
      }
    }
    let date = (Today.date ?? PartialDate(year: 1970, month: 1, day: 1))?.description ?? ""
    let annotated: [UInt8]
    do {
      annotated = try DOCXAnnotator.annotating(bytes, with: comments, path: path, date: date)
    } catch {
      throw Failure(error.description)
    }
    try AtomicFile.write(annotated, to: output, console)
  }

  /// What a comment says: the finding, the words of the source, what to do, who set it, and what else there is to know.
  private static func paragraphs(_ diagnostic: Diagnostic) -> [String] {
    var lines = [diagnostic.message]
    if let source = diagnostic.counterpart?.text, !source.isEmpty { lines.append("Source: \(source)") }
    lines += diagnostic.fixes.map(\.title)
    if let concept = diagnostic.concept {
      let list = concept.glossary
      lines.append(concept.authority.map { "Set by \($0) (\(list))" } ?? "From the list \(list)")
    }
    lines += diagnostic.notes
    lines.append("[\(diagnostic.rule)]")
    var seen = Set<String>()
    return lines.filter { seen.insert($0).inserted }
  }
}
