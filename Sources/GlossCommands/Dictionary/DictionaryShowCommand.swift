internal import ArgumentParser
internal import GlossAlignment
internal import GlossICU
internal import GlossText

/// `glosslint dictionary show`: what the aligner takes a word to mean.
struct DictionaryShowCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show what the dictionary says of words: stems of translations, with weights.",
    discussion: """
      A word that is no headword is shown by the headwords inside it, each with its share. Without --dictionary the
      installed one is shown.

      Examples:
        glosslint dictionary show 传统 改革开放
        glosslint dictionary show 去产能 --dictionary words.tsv
      """)

  @Argument(help: ArgumentHelp("Words of the source language.", valueName: "word"))
  var words: [String]

  @Option(help: ArgumentHelp("Compiled, or in a text form.", valueName: "file"), completion: .file())
  var dictionary: String?

  @OptionGroup var languages: DictionaryLanguages

  func run(_ console: Console) throws -> ExitStatus {
    let loader = DictionaryLoader(path: dictionary, console)
    let found = try loader.dictionary(from: languages.sourceLang, to: languages.targetLang)
    guard let found else { return .failure }
    var status = ExitStatus.success
    console.print("\(found.name): \(found.headwordCount) headwords, \(found.keyCount) stems\n")
    for word in words {
      let parts = found.parts(of: FoldedText(word).utf8)
      if parts.isEmpty {
        console.complain("\(word): neither a headword nor made of headwords")
        status = .failure
      }
      for part in parts { console.print(Self.text(part, of: word, in: found)) }
    }
    return status
  }

  private static func text(
    _ part: BilingualDictionary.Part, of word: String, in dictionary: BilingualDictionary
  ) -> String {
    let headword = String(decoding: dictionary.text(ofHeadword: part.headword), as: UTF8.self)
    let title = part.share == 1 ? headword : "\(headword) (\(decimal(part.share)) of \(word))"
    return dictionary.row(part.headword).reduce("\(title)\n") { text, rendering in
      let stem = String(decoding: dictionary.text(ofKey: rendering.key), as: UTF8.self)
      return text + "  \(decimal(rendering.weight))  \(stem)\n"
    }
  }

  /// With three places: 0.125.
  private static func decimal(_ value: Float) -> String {
    let thousandths = Int((value * 1000).rounded())
    let digits = String(thousandths % 1000)
    return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - digits.utf8.count) + digits
  }
}
