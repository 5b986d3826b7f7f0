internal import ArgumentParser
internal import GlossReports
internal import GlossTerms
internal import GlossText

/// `glosslint glossary merge`: two changed copies of a list become one.
struct GlossaryMergeCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Bring the changes of another copy of a list into one's own.",
    discussion: """
      Compares concepts by id and terms by their text. What only one side changed is taken; what both changed \
      differently stays as in OURS and is listed on standard error, one conflict a line. The text of OURS, \
      which is YAML, is kept but for what changes; BASE and THEIRS may have any form, and BASE may be the export that was \
      sent to others. Exit status: 0 merged, 1 conflicts remain, 2 not readable.

      As git's merge driver, in .gitattributes "terms/*.yml merge=glossary" and once:
        git config merge.glossary.driver "glosslint glossary merge %O %A %B --output %A --name %P"

      Examples:
        glosslint glossary merge base.yml ours.yml theirs.yml --output ours.yml
        glosslint glossary merge sent.xlsx city.yml returned.xlsx --output city.yml
      """)

  @Argument(help: ArgumentHelp("What both come from.", valueName: "base"), completion: .file())
  var base: String

  @Argument(help: "One's own copy.", completion: .file())
  var ours: String

  @Argument(help: "The other copy.", completion: .file())
  var theirs: String

  @OptionGroup var destination: OutputOptions

  @Option(
    help: ArgumentHelp("What the list is called, where the files have other names.", valueName: "path"),
    completion: .file())
  var name: String?

  func run(_ console: Console) throws -> ExitStatus {
    if let output = destination.output, let form = GlossaryExport.Format(path: output), form != .yaml {
      throw Failure(
        "\(output): a merged list is YAML as OURS is; name it .yml (\"glossary export\" writes other forms)")
    }
    let read = try FileLoader.sourceFile(ours, console)
    let file = name.map { read.named($0) } ?? read
    var editor = try ListChange.saying { () throws(EditError) in try GlossaryEditor(file) }
    let merge = GlossaryMerge(
      base: try ListSource.glossary(base, called: name, console), ours: editor.glossary,
      theirs: try ListSource.glossary(theirs, called: name, console))
    try ListChange.saying { () throws(EditError) in try editor.perform(merge.edits) }
    try destination.write(editor.file.utf8, console)
    for conflict in merge.conflicts { console.note(Self.text(conflict) + "\n") }
    return merge.conflicts.isEmpty ? .success : .findings
  }

  private static func text(_ conflict: GlossaryMerge.Conflict) -> String {
    let place = "\(conflict.location.path):\(conflict.location.line):\(conflict.location.column)"
    let term = conflict.term.map { " \($0.language) \"\($0.text)\"," } ?? ""
    let (ours, theirs) = (conflict.ours ?? "taken out", conflict.theirs ?? "taken out")
    return VisibleText.line(
      "\(place): conflict: \(conflict.concept):\(term) \(conflict.what): ours: \(ours); theirs: \(theirs)")
  }
}
