internal import ArgumentParser
internal import Foundation
internal import GlossFormats
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
        glosslint segment report.docx --format paragraphs
        glosslint segment memory.tmx --format units
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case lines, jsonl, paragraphs, units
  }

  @Argument(help: ArgumentHelp("The text; standard input when absent or -.", valueName: "file"), completion: .file())
  var file: String?

  @Option(help: ArgumentHelp("The language, such as zh or en; found out when absent.", valueName: "tag"))
  var lang: LanguageTag?

  @Option(
    help: """
      lines: one sentence a line; jsonl: one JSON string a line, white space kept; paragraphs: what the file is read \
      as, one paragraph a line, not cut; units: the units of a file that holds a text and its translation, one JSON \
      object a line.
      """)
  var format: Format = .lines

  @Option(help: ArgumentHelp(SRXLoader.help, valueName: "file"), completion: .file())
  var srx: String?

  @Flag(help: "Read and write a JSON document a line.")
  var jsonl = false

  func run(_ console: Console) throws -> ExitStatus {
    let rules = try SRXLoader.rules(srx, console)
    if jsonl { return try work(rules, console) }
    if format == .units { return try UnitLines.print(file, console) }
    let (name, texts) = try read(console)
    guard format != .paragraphs else {
      for text in texts { printLine(text, 0..<text.count, console) }
      return .success
    }
    guard let language = lang ?? LanguageDetector.detect(Array(texts.joined(separator: [0x0A])))?.language else {
      throw Failure("\(name): its language is not certain; say it with --lang zh or --lang en")
    }
    let segmenter = try SentenceSegmenter(language, rules: rules)
    for text in texts {
      for range in try segmenter.sentences(in: text, 0..<text.count) {
        if format == .lines {
          printLine(text, range, console)
        } else {
          console.print(JSONValue.string(text.string(range)).text(isIndented: false) + "\n")
        }
      }
    }
    return .success
  }

  /// Text files are cut as they are; archives, whose text is not to be had otherwise, paragraph by paragraph.
  private func read(_ console: Console) throws -> (name: String, texts: [[UInt8]]) {
    if let file, file != "-", format == .paragraphs || DocumentFormat(path: file)?.isContainer == true {
      return (file, try FileLoader.document(file, console).blocks.map(\.text))
    }
    let file = try FileLoader.text(file, console)
    if format == .paragraphs { return (file.path, try Documents.page(file, as: .text).blocks.map(\.text)) }
    return (file.path, [Array(file.utf8[file.textStart...])])
  }

  private func printLine(_ text: [UInt8], _ range: ByteRange, _ console: Console) {
    let line = text.string(range.trimmed(in: text))
    if !line.isEmpty { console.print(line.replacing(/\s*\R\s*/, with: " ") + "\n") }
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
