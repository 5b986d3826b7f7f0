internal import ArgumentParser
internal import GlossSegmentation
internal import GlossText

/// `glosslint words`: what the segmenter saw, for finding out why something was or was not matched.
struct WordsCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "words",
    abstract: "Show the words, numbers and marks of a text, one a line with place and kind.",
    discussion: """
      Example:
        echo "Xi'an has 3.5 million people." | glosslint words --lang en
      """)

  @Argument(help: ArgumentHelp("The text; standard input when absent or -.", valueName: "file"), completion: .file())
  var file: String?

  @Option(help: ArgumentHelp("The language, such as zh or en; found out when absent.", valueName: "tag"))
  var lang: LanguageTag?

  func run(_ console: Console) throws -> ExitStatus {
    let file = try FileLoader.text(file, console)
    guard let language = lang ?? LanguageDetector.detect(file.utf8)?.language else {
      throw Failure("\(file.path): its language is not certain; say it with --lang zh or --lang en")
    }
    for token in try WordSegmenter(language).tokens(in: file.utf8, file.textStart..<file.utf8.count) {
      let position = file.lines.position(of: token.range.lowerBound)
      console.print("\(position.line):\(position.column)\t\(token.kind)\t\(file.utf8.string(token.range))\n")
    }
    return .success
  }
}
