internal import ArgumentParser
internal import GlossAlignment
internal import GlossText

/// `glosslint dictionary compile`: text in, the compiled form out.
struct DictionaryCompileCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "compile", abstract: "Compile a dictionary in text form, so that the aligner opens it at once.",
    discussion: """
      Two forms are read, told apart by what the file holds:
        CC-CEDICT   傳統 传统 [chuan2 tong3] /tradition/traditional/
        a table     a word, a tab, its translations with ; between them
      Lines that start with # are remarks. A line that is no entry is passed over and told.

      Examples:
        glosslint dictionary compile cedict_ts.u8 --output zh-en.glossdict
        glosslint dictionary compile words.tsv --output fr-en.glossdict --source-lang fr
      """)

  @Argument(help: ArgumentHelp("The dictionary in text form.", valueName: "file"), completion: .file())
  var file: String

  @Option(
    name: .shortAndLong, help: ArgumentHelp("Where to write the compiled form.", valueName: "file"), completion: .file()
  )
  var output: String

  @OptionGroup var languages: DictionaryLanguages

  func run(_ console: Console) throws -> ExitStatus {
    let source = try FileLoader.sourceFile(file, console)
    let compiled = try DictionaryLoader.compile(
      source, from: languages.sourceLang, to: languages.targetLang, console)
    try AtomicFile.write(compiled.bytes, to: output, console)
    console.print("\(output): \(compiled.entryCount) entries, \(compiled.bytes.count) bytes\n")
    return .success
  }
}
