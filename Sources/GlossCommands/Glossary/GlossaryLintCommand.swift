internal import ArgumentParser
internal import GlossFormats
internal import GlossICU
internal import GlossTerms
internal import GlossText

/// `glosslint glossary lint`: what is wrong with term lists.
struct GlossaryLintCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint", abstract: "Check term lists: their form, and what they say.",
    discussion: """
      Later lists stand above earlier ones. Without a file the lists that ship are checked. "glosslint rules" lists the \
      rules, "glosslint explain RULE" says more. Exit status: 0 nothing or remarks, 1 warnings, 2 not readable.

      Examples:
        glosslint glossary lint our-city.tsv
        glosslint glossary lint terms/*.yml --format json
        glosslint glossary lint our-city.tsv --corpus site/en --corpus site/zh
        glosslint glossary lint --fix our-city.yml
      """)

  @Argument(
    help: ArgumentHelp("Term lists: ours, or those of other programs (TBX, UTX and more).", valueName: "file"),
    completion: .file())
  var files: [String] = []

  @Option(
    help: ArgumentHelp(
      "Also say which concepts do not occur in this page, or the pages of this folder; may be repeated.",
      valueName: "path"), completion: .file())
  var corpus: [String] = []

  @Flag(
    help: ArgumentHelp(
      "Take needless entries out of lists in YAML, where no text is told anything else for it; the rest is reported."))
  var fix = false

  @Option(help: "text, a line a finding, or json.")
  var format: GlossaryLintReport.Format = .text

  func run(_ console: Console) throws -> ExitStatus {
    let texts = try corpus.flatMap { try CorpusLoader.texts(at: $0, console) }
    var status = ExitStatus.success
    var lists: [Glossary] = []
    var problems: [GlossaryProblem] = []
    if files.isEmpty { lists = try TermbaseLoader.shipped() }
    for path in files {
      do {
        let list = try Termbases.read(path: path, bytes: try FileLoader.bytes(path, console))
        problems += list.remarks
        lists.append(list)
      } catch let failure as Failure {
        console.complain(failure.description)
        status = .failure
      } catch let error as GlossaryError {
        problems += error.problems
        status = .failure
      }
    }
    do {
      var context = try GlossaryLintContext(lists, corpus: texts)
      if fix, status == .success, try mend(context, console) {
        lists = try files.map { try ListSource.glossary($0, console) }
        context = try GlossaryLintContext(lists, corpus: texts)
      }
      console.keep(context)
      problems += GlossaryRules.problems(in: context)
    } catch let error as ICUError {
      throw Failure("\(error)")
    }
    let concepts = lists.reduce(0) { $0 + $1.concepts.count }
    console.print(
      GlossaryLintReport(lists: lists.count, concepts: concepts, problems: problems).text(format))
    if status == .success, problems.contains(where: { $0.severity != .info }) { status = .findings }
    return status
  }

  /// Makes what fixes there are.
  ///
  /// - Returns: whether any list was changed.
  private func mend(_ context: GlossaryLintContext, _ console: Console) throws -> Bool {
    guard !files.isEmpty else { throw Failure("--fix needs the lists to change; those that ship are in the program") }
    var isChanged = false
    for (path, edits) in zip(files, GlossaryRules.fixes(in: context))
    where !edits.isEmpty && GlossaryFile.isYAML(path) {
      var change = try ListChange(path, console)
      try change.perform(edits)
      try change.writeRemovals(count: edits.count)
      console.note("glosslint: \(path): \(edits.count) needless entr\(edits.count == 1 ? "y" : "ies") taken out\n")
      isChanged = true
    }
    return isChanged
  }
}
