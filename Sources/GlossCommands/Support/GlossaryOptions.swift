internal import ArgumentParser
internal import GlossTerms

/// Which term lists are in force.
struct GlossaryOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Use this term list (.yml, .tsv, .csv, .xlsx, .tbx) in place of those that ship; may be repeated; none for no "
        + "list.", valueName: "file"),
    completion: .file())
  var glossary: [String] = []

  @Option(
    help: ArgumentHelp("Use this term list on top of the others; may be repeated.", valueName: "file"),
    completion: .file())
  var addGlossary: [String] = []

  /// All that they hold, for commands that only look into lists.
  ///
  /// - Throws: `Failure`.
  func termbase(_ console: Console) throws -> Termbase {
    let lists = try TermbaseLoader.glossaries(glossary, additional: addGlossary, console)
    let termbase = Termbase(layers: lists)
    console.keep((lists, termbase))
    return termbase
  }
}
