internal import ArgumentParser
internal import GlossAlignment
internal import GlossFormats
internal import GlossLint
internal import GlossSegmentation
internal import GlossTerms
internal import GlossText

/// `glosslint align`: links the sentences of a text to those of its translation.
struct AlignCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "align",
    abstract: "Link the sentences of a text to those of its translation.",
    discussion: """
      tsv writes a link a line: source, tab, translation. links writes sentence numbers from 0, as 0,1:2.

      Examples:
        glosslint align report.zh.md report.en.md
        glosslint align --presegmented --format links a.zh a.en
        glosslint align report.zh.md report.en.md --dictionary words.tsv
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case tsv, links
  }

  @Argument(help: ArgumentHelp("The text.", valueName: "source"))
  var source: String

  @Argument(help: ArgumentHelp("Its translation.", valueName: "target"))
  var target: String

  @Option(help: ArgumentHelp("The source's language; found out when absent.", valueName: "tag"))
  var sourceLang: LanguageTag?

  @Option(help: ArgumentHelp("The translation's language; found out when absent.", valueName: "tag"))
  var targetLang: LanguageTag?

  @Option(help: "tsv or links.")
  var format: Format = .tsv

  @Flag(help: "The files hold one sentence a line; empty lines are sentences too.")
  var presegmented = false

  @Option(help: ArgumentHelp("Use this term list in place of those that ship; may be repeated.", valueName: "file"))
  var glossary: [String] = []

  @Option(help: ArgumentHelp(SRXLoader.help, valueName: "file"))
  var srx: String?
  @Option(help: ArgumentHelp(DictionaryLoader.help, valueName: "file"))
  var dictionary: String?

  func run(_ console: Console) throws -> ExitStatus {
    let termbase = Termbase(layers: try TermbaseLoader.glossaries(glossary, additional: [], console))
    let dictionaries = DictionaryLoader(path: dictionary, console)
    let analyzer = Analyzer(
      termbase: termbase, segmentationRules: try SRXLoader.rules(srx, console), dictionary: dictionaries.dictionary(from:to:))
    let sourcePage = try page(source, sourceLang, "--source-lang", analyzer, console)
    let targetPage = try page(target, targetLang, "--target-lang", analyzer, console)
    let pages = try BilingualPage(source: sourcePage, target: targetPage, analyzer: analyzer)
    for link in pages.links {
      switch format {
      case .links:
        console.print(link.notation + "\n")
      case .tsv:
        console.print("\(cell(sourcePage, link.source))\t\(cell(targetPage, link.target))\n")
      }
    }
    return .success
  }

  private func page(
    _ path: String, _ language: LanguageTag?, _ option: String, _ analyzer: Analyzer, _ console: Console
  ) throws -> Page {
    let document: Document
    if presegmented {
      let file = try FileLoader.sourceFile(path, console)
      document = Document(file: file, format: .text, blocks: Self.lines(of: file))
    } else {
      document = try FileLoader.document(path, console)
    }
    let text = Array(document.blocks.map(\.text).joined(separator: [0x0A]))
    guard let language = language ?? LanguageDetector.detect(text)?.language else {
      throw Failure("\(path): its language is not certain; say it with \(option)")
    }
    return try Page(document, language: language, analyzer: analyzer, isPresegmented: presegmented)
  }

  /// A block for each line, empty ones too, since numbers count them.
  private static func lines(of file: SourceFile) -> [Block] {
    var count = file.lines.lineCount
    if file.lines.range(ofLine: count)?.isEmpty ?? false { count -= 1 }
    return (1..<max(count, 0) + 1).compactMap { number in
      file.lines.range(ofLine: number).map { range in
        Block(text: Array(file.utf8[range]), map: OffsetMap(verbatim: range.count, at: range.lowerBound))
      }
    }
  }

  private func cell(_ page: Page, _ sentences: Range<Int>) -> String {
    sentences.map { index in
      let sentence = page.sentences[index]
      return page.text(ofBlock: sentence.block).string(sentence.range)
        .replacing("\t", with: " ").replacing("\n", with: " ")
    }.joined(separator: " ")
  }
}
