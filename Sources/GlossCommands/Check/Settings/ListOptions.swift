internal import ArgumentParser

/// Which lists and dictionaries pages are checked by.
struct ListOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Use this term list (.yml, .tsv, .csv, .xlsx) in place of those that ship; may be repeated.", valueName: "file"),
    completion: .file())
  var glossary: [String] = []

  @Option(
    help: ArgumentHelp("Use this term list on top of the others; may be repeated.", valueName: "file"),
    completion: .file())
  var addGlossary: [String] = []

  @Option(help: ArgumentHelp(SRXLoader.help, valueName: "file"), completion: .file())
  var srx: String?

  @Option(help: ArgumentHelp(DictionaryLoader.help, valueName: "file"), completion: .file())
  var dictionary: String?
}
