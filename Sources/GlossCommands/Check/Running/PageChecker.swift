internal import GlossAlignment
internal import GlossFormats
internal import GlossLint
internal import GlossTerms
internal import GlossText

/// Reads and checks single pages, beside their source where they have one, and fixes them where that is asked for. One
/// for each thread.
struct PageChecker {
  let analyzer: Analyzer
  let settings: PathSettings
  let fixes: FixOptions
  let isSourceGiven: Bool
  let console: Console

  /// What is to be said of a page beside its findings.
  struct Checked: Sendable {
    var result: PageResult
    /// The page and what it was held against.
    var job: CheckJob
    /// What could not be done, each in a line.
    var complaints: [String] = []
    /// How many fixes were made, and how many could not be.
    var fixed = 0
    var unfixed = 0
    /// What fixing changes, for `--fix-diff`.
    var diff = ""
  }

  /// - Throws: `Failure` when the page cannot be read or written.
  func check(_ input: PageInput) throws -> Checked {
    let (job, bytes) = (input.job, input.target)
    let settings = settings.settings(of: job.target)
    let content = try FileLoader.content(job.target, bytes, settings.read)
    if isSourceGiven, case .pair = content {
      console.complain("\(job.target): holds its own source; --source is not used")
    }
    var complaints: [String] = []
    let source = source(of: content, input, settings, &complaints)
    let result = try lint(content, source, job, settings)
    tellWhatIsMissing()
    if let disagreement = result.disagreement {
      complaints.append(Self.noTranslation(job.target, source?.file.path ?? "", disagreement))
    }
    let done = CheckJob(target: job.target, source: source?.file.path)
    guard fixes.isAsked else { return Checked(result: result, job: done, complaints: complaints) }
    if content.target.format == .workbook, !result.diagnostics.isEmpty {
      console.note("glosslint: \(job.target): fixes are not made in XLSX; make them there, or save it as CSV\n")
    }
    let fixer = Fixer(
      includesUnsafe: fixes.unsafeFixes, encoding: settings.read.encoding,
      date: Today.date?.description ?? "1970-01-01",
      read: { try FileLoader.content(job.target, $0, settings.read) },
      check: { try lint($0, source, job, settings) })
    let outcome = try fixer.fix(bytes, content, result)
    var checked = Checked(
      result: outcome.result, job: done, complaints: complaints, fixed: outcome.made, unfixed: outcome.left)
    if outcome.bytes != bytes {
      if fixes.writes {
        try AtomicFile.write(outcome.bytes, to: job.target, expecting: bytes, console)
      } else {
        let diff = FixDiff.text(from: content, to: outcome.content)
        checked = Checked(result: result, job: done, complaints: complaints, diff: diff)
      }
    }
    return checked
  }

  /// What was found on an earlier version of a page, under the name it has now; nil when that cannot be read.
  ///
  /// - Parameters:
  ///   - target: the bytes of the page as it was.
  ///   - source: those of the file at a path; nil where there was none.
  func result(_ job: CheckJob, _ target: [UInt8], source: (String) throws -> [UInt8]?) throws -> PageResult? {
    let settings = settings.settings(of: job.target)
    do {
      let content = try FileLoader.content(job.target, target, settings.read)
      guard case .page = content, let path = job.source, let bytes = try source(path),
        case .page(let source) = try FileLoader.content(path, bytes, settings.sourceRead)
      else { return try lint(content, nil, job, settings) }
      return try lint(content, source, job, settings)
    } catch is Failure {
      return nil
    }
  }

  private func lint(
    _ content: DocumentContent, _ source: Document?, _ job: CheckJob, _ settings: PageSettings
  ) throws -> PageResult {
    let linter = Linter(settings: settings.lint, analyzer: analyzer)
    return switch content {
    case .pair(let pair): try linter.check(pair)
    case .page(let page):
      if let source, page.format.isKeyed, source.format.isKeyed {
        try linter.check(keyed(page, source))
      } else {
        try linter.check(page, source: source, named: LanguagePath(job.target).language)
      }
    }
  }

  /// Two files of strings are a pair by the names of the strings.
  private func keyed(_ page: Document, _ source: Document) throws -> BilingualDocument {
    let pair = BilingualDocument(pairing: page, with: source)
    if pair.target.blocks.isEmpty, !page.blocks.isEmpty {
      throw Failure("\(page.file.path): has no key in common with \(source.file.path)")
    }
    return pair
  }

  /// The text that a page translates; a file that holds its source needs none.
  private func source(
    of content: DocumentContent, _ input: PageInput, _ settings: PageSettings, _ complaints: inout [String]
  ) -> Document? {
    guard case .page = content, let path = input.job.source, let bytes = input.source else { return nil }
    do {
      return try FileLoader.document(path, bytes.get(), settings.sourceRead)
    } catch {
      complaints.append("\(error); \(input.job.target) is checked alone")
      return nil
    }
  }

  /// Says what of the machine this page needed and did not have.
  private func tellWhatIsMissing() {
    if analyzer.takeLackOfSpelling() {
      console.note(
        "glosslint: note: no dictionary of English: spelling is not checked; install Debian's hunspell-en-us\n")
    }
    if let problem = ScriptFolding.problem { console.complain("note: \(problem)") }
  }

  private static func noTranslation(_ page: String, _ source: String, _ agreement: Agreement) -> String {
    "\(page): does not look like a translation of \(source) (\(agreement.shared) of \(agreement.anchors) numbers and "
      + "terms stand in both); checked alone"
  }
}
