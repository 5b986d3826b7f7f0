internal import ArgumentParser
internal import GlossText

/// `glosslint dictionary`: what the aligner knows of words.
struct DictionaryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dictionary", abstract: "Compile dictionaries for the aligner and look into them.",
    discussion: """
      The aligner opens zh-en.glossdict in ~/.local/share/glosslint, which "Scripts/bootstrap --dictionary" of the sources \
      puts there. Without the sources, take CC-CEDICT (www.mdbg.net, CC BY-SA 4.0), unpack it, and compile it to that place.

      Examples:
        glosslint dictionary compile cedict_ts.u8 \\
          --output ~/.local/share/glosslint/zh-en.glossdict
        glosslint dictionary show 传统 改革开放
      """,
    subcommands: [DictionaryCompileCommand.self, DictionaryShowCommand.self])
}

/// From which language a dictionary translates into which.
struct DictionaryLanguages: ParsableArguments {
  @Option(help: ArgumentHelp("The language of the headwords.", valueName: "tag"))
  var sourceLang = LanguageTag.chinese

  @Option(help: ArgumentHelp("The language of the translations.", valueName: "tag"))
  var targetLang = LanguageTag.english
}
