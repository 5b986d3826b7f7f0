internal import ArgumentParser
internal import GlossFormats
internal import GlossReports
internal import GlossTerms
internal import GlossText

/// `glosslint glossary import`: a list of ours from what other programs keep.
struct GlossaryImportCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Make a term list (YAML) from termbases, tables and glossaries of other programs.",
    discussion: """
      Reads TBX (2008 and 2019), UTX, MultiTerm XML, OmegaT glossaries, glossaries in XLIFF 2, tables (.tsv, .csv, .xlsx), \
      lists of ours, and translation memories (TMX) as candidates. What a list has no field for is kept under "other". \
      A file with an error gives nothing.

      The columns of a table are named as docs/glossaries.md says; --column takes others, and passes over those with \
      nothing behind the equals sign.

      An existing list is replaced only with --force. Without it, what the two say differently is shown side by side. \
      Exit status: 0 written, 1 not written because lists differ, 2 something could not be done.

      Examples:
        glosslint glossary import termbase.tbx --output terms.yml
        glosslint glossary import a.utx b.csv --output terms.yml --name our-terms
        glosslint glossary import sheet.xlsx --column Category=subject \\
          --column Owner= --output terms.yml
        glosslint glossary import project.tab --source-lang zh --target-lang fr \\
          --output terms.yml
      """)

  @Argument(
    help: ArgumentHelp("What to import; of several files the concepts are put together.", valueName: "file"),
    completion: .file())
  var files: [String]

  @Option(help: ArgumentHelp("The list to write (.yml).", valueName: "file"), completion: .file())
  var output: String

  @Flag(help: "Replace the list if there is one; of files that differ the last one counts.")
  var force = false

  @Option(help: ArgumentHelp("What findings are to call the list; the output's name without it.", valueName: "name"))
  var name: String?

  @Option(help: ArgumentHelp("Language of the first column of files that do not say it (OmegaT).", valueName: "tag"))
  var sourceLang: String?

  @Option(help: ArgumentHelp("Language of the second column of such files.", valueName: "tag"))
  var targetLang: String?

  @Option(
    help: ArgumentHelp("What a column of a table is that has another name; may be repeated.", valueName: "title=column")
  )
  var column: [String] = []

  func run(_ console: Console) throws -> ExitStatus {
    guard [".yml", ".yaml"].contains(where: { output.lowercased().hasSuffix($0) }) else {
      throw Failure("\(output): a list is written as YAML; name it .yml (\"glossary export\" writes other forms)")
    }
    let (languages, columns) = (try languages(), try columns())
    let lists = try files.map { try TermbaseLoader.glossary($0, languages: languages, columns: columns, console) }
    for remark in lists.flatMap(\.remarks) { console.note(VisibleText.line("\(remark)") + "\n") }
    var union = GlossaryUnion()
    for list in lists { union.add(list) }
    guard force || union.conflicts.isEmpty else {
      console.print(GlossaryConflict.text(union.conflicts))
      console.complain(
        "\(union.conflicts.count.counted("concept")) said in two ways; nothing is written; --force takes the later ones"
      )
      return .findings
    }
    let list = list(union.concepts, of: lists)
    if !force, FileLoader.exists(output, console) {
      let existing = try TermbaseLoader.glossary(output, console)
      let conflicts = GlossaryConflict.between(existing, list)
      console.print(GlossaryConflict.text(conflicts))
      let ids = (old: Set(existing.concepts.map(\.id)), new: Set(list.concepts.map(\.id)))
      console.complain(
        "\(output): exists and is not replaced: of \(existing.concepts.count.counted("concept")) \(conflicts.count) "
          + "would change and \(ids.old.subtracting(ids.new).count) go, \(ids.new.subtracting(ids.old).count) would be "
          + "new; --force replaces it")
      return .findings
    }
    try AtomicFile.write(Array(YAMLGlossaryWriter.write(list).utf8), to: output, console)
    console.note("\(output): \(list.concepts.count.counted("concept"))\n")
    return .success
  }

  private func list(_ concepts: [Concept], of lists: [Glossary]) -> Glossary {
    let only = lists.count == 1 ? lists.first : nil
    return Glossary(
      name: name ?? only?.name ?? GlossaryFile.name(ofPath: output), title: only?.title, note: only?.note, path: output,
      concepts: concepts, extras: lists.flatMap(\.extras))
  }

  private func columns() throws -> ColumnNames {
    var names = ColumnNames()
    for argument in column {
      guard let equals = argument.lastIndex(of: "=") else {
        throw Failure("--column \"\(argument)\" must be a title and a column, such as Category=subject")
      }
      let name = String(argument[argument.index(after: equals)...])
      if let problem = names.add(String(argument[..<equals]), as: name) {
        throw Failure("--column \"\(argument)\": \"\(name)\" is no column; \(problem)")
      }
    }
    return names
  }

  private func languages() throws -> TermbaseLanguages? {
    if sourceLang == nil, targetLang == nil { return nil }
    guard let source = sourceLang.flatMap({ LanguageTag($0) }), let target = targetLang.flatMap({ LanguageTag($0) })
    else { throw Failure("--source-lang and --target-lang must both be language tags, such as zh and en-GB") }
    return TermbaseLanguages(source: source, target: target)
  }
}
