internal import ArgumentParser
internal import GlossTerms
internal import GlossText

/// `glosslint glossary lint`: what is wrong with term lists.
struct GlossaryLintCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint", abstract: "Check term lists: their form, and what they say.",
    discussion: "Without a file the lists that ship are checked. Exit codes: 0 nothing, 1 warnings, 2 not readable.")

  @Argument(help: ArgumentHelp("Term lists (.yml, .tsv, .csv).", valueName: "file"))
  var files: [String] = []

  func run(_ console: Console) throws -> ExitStatus {
    var status = ExitStatus.success
    var lists: [Glossary] = []
    if files.isEmpty { lists = try TermbaseLoader.glossaries([], additional: [], console) }
    for path in files {
      do {
        lists.append(try GlossaryFile.read(try FileLoader.sourceFile(path, console)))
      } catch let failure as Failure {
        console.complain(failure.description)
        status = .failure
      } catch let error as GlossaryError {
        for problem in error.problems { console.print("\(problem)\n") }
        status = .failure
      }
    }
    let problems = GlossaryValidator.problems(in: lists)
    for problem in problems { console.print("\(problem)\n") }
    let concepts = lists.reduce(0) { $0 + $1.concepts.count }
    console.print(
      "\(concepts) concepts in \(lists.count) list\(lists.count == 1 ? "" : "s"), \(problems.count) remarks\n")
    if status == .success, problems.contains(where: { $0.severity != .info }) { status = .findings }
    return status
  }
}
