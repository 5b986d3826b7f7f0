internal import ArgumentParser

/// Which lists and dictionaries texts are analysed with.
struct ListOptions: ParsableArguments {
  @OptionGroup var glossaries: GlossaryOptions

  @Option(help: ArgumentHelp(SRXLoader.help, valueName: "file"), completion: .file())
  var srx: String?

  @Option(help: ArgumentHelp(DictionaryLoader.help, valueName: "file"), completion: .file())
  var dictionary: String?
}
