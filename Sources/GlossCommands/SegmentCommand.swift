internal import ArgumentParser
internal import Foundation
internal import GlossReports
internal import GlossSegmentation
internal import GlossText

/// `glosslint segment`: cuts text into sentences.
struct SegmentCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "segment",
    abstract: "Cut text into sentences, one a line.",
    discussion: """
      With --jsonl it is a worker: it reads {"id","text"} lines from standard input and answers each with \
      {"id","sentences":[...]}; joined, the sentences give the text.

      Examples:
        glosslint segment report.zh.txt
        glosslint segment --lang en < page.txt
        glosslint segment --lang zh --jsonl < texts.jsonl
        glosslint segment --srx house.srx report.en.txt
        glosslint segment --format units memory.tmx
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case lines, jsonl, units
  }

  @Argument(help: ArgumentHelp("The text; standard input when absent or -.", valueName: "file"))
  var file: String?

  @Option(help: ArgumentHelp("The language, such as zh or en; found out when absent.", valueName: "tag"))
  var lang: LanguageTag?

  @Option(
    help: """
      lines: one sentence a line; jsonl: one JSON string a line, white space kept; units: the units of a file that \
      holds a text and its translation, one JSON object a line.
      """)
  var format: Format = .lines

  @Option(help: ArgumentHelp(SRXLoader.help, valueName: "file"))
  var srx: String?

  @Flag(help: "Read and write a JSON document a line.")
  var jsonl = false

  func run(_ console: Console) throws -> ExitStatus {
    let rules = try SRXLoader.rules(srx, console)
    if jsonl { return try work(rules, console) }
    if format == .units { return try UnitLines.print(file, console) }
    let file = try FileLoader.text(file, console)
    guard let language = lang ?? LanguageDetector.detect(file.utf8)?.language else {
      throw Failure("\(file.path): its language is not certain; say it with --lang zh or --lang en")
    }
    let segmenter = try SentenceSegmenter(language, rules: rules)
    for range in try segmenter.sentences(in: file.utf8, file.textStart..<file.utf8.count) {
      switch format {
      case .lines:
        let sentence = file.utf8.string(range.trimmed(in: file.utf8))
        if !sentence.isEmpty { console.print(sentence.replacing(/\s*\R\s*/, with: " ") + "\n") }
      case .jsonl:
        console.print(JSONValue.string(file.utf8.string(range)).text(isIndented: false) + "\n")
      case .units: break
      }
    }
    return .success
  }

  private struct Request: Decodable {
    let id: JSONScalar
    let text: String
  }

  private func work(_ rules: SRXRules?, _ console: Console) throws -> ExitStatus {
    guard let lang else { throw Failure("--jsonl needs --lang, such as zh or en") }
    let segmenter = try SentenceSegmenter(lang, rules: rules)
    var status = ExitStatus.success
    try LineWorker.run(console) { (request: Request) in
      let utf8 = Array(request.text.utf8)
      let sentences = try segmenter.sentences(in: utf8, 0..<utf8.count).map { JSONValue.string(utf8.string($0)) }
      return .object([("id", request.id.value), ("sentences", .array(sentences))])
    } failed: {
      status = .failure
    }
    return status
  }
}

extension LanguageTag: ExpressibleByArgument {
  public init?(argument: String) {
    self.init(argument)
  }
}
