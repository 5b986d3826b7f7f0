internal import GlossFormats
internal import GlossLint
internal import GlossReports
internal import GlossText

/// `align --jsonl`: answers each pair of texts, a line each, with its links.
struct AlignWorker {
  let analyzer: Analyzer
  let source: LanguageTag
  let target: LanguageTag

  private struct Request: Decodable {
    let id: JSONScalar
    let source: Side
    let target: Side
  }

  /// A text, or sentences that someone else cut.
  private enum Side: Decodable {
    case text(String)
    case sentences([String])

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let text = try? container.decode(String.self) {
        self = .text(text)
      } else {
        self = .sentences(try container.decode([String].self))
      }
    }
  }

  func run(_ console: Console) throws -> ExitStatus {
    var status = ExitStatus.success
    try LineWorker.run(console) { (request: Request) in
      let sourcePage = try page(request.source, source)
      let targetPage = try page(request.target, target)
      let pages = try BilingualPage(source: sourcePage, target: targetPage, analyzer: analyzer)
      var answer = [("id", request.id.value), ("links", JSONValue.array(pages.links.map(\.json)))]
      // The sentences of the other sides the asker knows.
      if case .text = request.source { answer.append(("source", Self.sentences(of: sourcePage))) }
      if case .text = request.target { answer.append(("target", Self.sentences(of: targetPage))) }
      return .object(answer)
    } failed: {
      status = .failure
    }
    return status
  }

  private func page(_ side: Side, _ language: LanguageTag) throws -> Page {
    switch side {
    case .text(let text):
      let document = try Documents.page(SourceFile(path: "", text: text), as: .text)
      return try Page(document, language: language, analyzer: analyzer)
    case .sentences(let sentences):
      var blocks: [Block] = []
      var start = 0
      for sentence in sentences {
        let text = Array(sentence.utf8)
        blocks.append(Block(text: text, map: OffsetMap(verbatim: text.count, at: start)))
        start += text.count + 1
      }
      let file = SourceFile(path: "", text: sentences.joined(separator: "\n"))
      let document = Document(file: file, format: .text, blocks: blocks)
      return try Page(document, language: language, analyzer: analyzer, isPresegmented: true)
    }
  }

  private static func sentences(of page: Page) -> JSONValue {
    .array(AlignedText(page).sentences.map { .string($0.text) })
  }
}
