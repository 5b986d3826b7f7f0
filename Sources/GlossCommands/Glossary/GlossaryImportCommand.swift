internal import ArgumentParser
internal import GlossFormats
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

      An existing list is replaced only with --force. Without it, what the two say differently is shown side by side. \
      Exit status: 0 written, 1 not written because lists differ, 2 something could not be done.

      Examples:
        glosslint glossary import termbase.tbx --output terms.yml
        glosslint glossary import a.utx b.csv --output terms.yml --name our-terms
        glosslint glossary import project.tab --source-lang zh --target-lang fr --output terms.yml
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

  func run(_ console: Console) throws -> ExitStatus {
    guard [".yml", ".yaml"].contains(where: { output.lowercased().hasSuffix($0) }) else {
      throw Failure("\(output): a list is written as YAML; name it .yml (\"glossary export\" writes other forms)")
    }
    let languages = try languages()
    let lists = try files.map { try TermbaseLoader.glossary($0, languages: languages, console) }
    for remark in lists.flatMap(\.remarks) { console.note("\(remark)\n") }
    var union = GlossaryUnion()
    for list in lists { union.add(list) }
    guard force || union.conflicts.isEmpty else {
      console.print(GlossaryConflict.text(union.conflicts))
      console.complain("\(union.conflicts.count) concepts differ between the files; nothing is written")
      return .findings
    }
    let list = list(union.concepts, of: lists)
    if !force, FileLoader.exists(output, console) {
      let existing = try TermbaseLoader.glossary(output, console)
      let conflicts = GlossaryConflict.between(existing, list)
      console.print(GlossaryConflict.text(conflicts))
      console.complain(
        "\(output): exists (\(existing.concepts.count) concepts; \(conflicts.count) of them differ) and is not replaced; "
          + "--force replaces it")
      return .findings
    }
    try AtomicFile.write(Array(YAMLGlossaryWriter.write(list).utf8), to: output, console)
    console.note("\(output): \(list.concepts.count) concepts\n")
    return .success
  }

  private func list(_ concepts: [Concept], of lists: [Glossary]) -> Glossary {
    let only = lists.count == 1 ? lists.first : nil
    return Glossary(
      name: name ?? only?.name ?? GlossaryFile.name(ofPath: output), title: only?.title, note: only?.note, path: output,
      concepts: concepts, extras: lists.flatMap(\.extras))
  }

  private func languages() throws -> TermbaseLanguages? {
    if sourceLang == nil, targetLang == nil { return nil }
    guard let source = sourceLang.flatMap({ LanguageTag($0) }), let target = targetLang.flatMap({ LanguageTag($0) })
    else { throw Failure("--source-lang and --target-lang must both be language tags, such as zh and en-GB") }
    return TermbaseLanguages(source: source, target: target)
  }
}
