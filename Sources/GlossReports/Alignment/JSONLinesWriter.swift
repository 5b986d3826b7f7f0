package import GlossAlignment

/// A JSON object a link and line, for programs; docs/alignment.md describes the keys.
struct JSONLinesWriter: AlignmentWriter {
  func text(of texts: AlignedTexts) -> String {
    texts.links.map { link in
      JSONValue.object([
        ("kind", .string("\(link.source.count)-\(link.target.count)")),
        ("confidence", link.jsonConfidence),
        ("source", Self.sentences(texts.source, link.source)),
        ("target", Self.sentences(texts.target, link.target)),
      ]).text(isIndented: false) + "\n"
    }.joined()
  }

  private static func sentences(_ text: AlignedText, _ indexes: Range<Int>) -> JSONValue {
    .array(
      indexes.map { index in
        let sentence = text.sentences[index]
        return .object([
          ("index", .number(index)), ("text", .string(sentence.text)), ("line", .number(sentence.line)),
          ("column", .number(sentence.column)),
        ])
      })
  }
}

extension Link {
  /// The confidence for programs, with four decimals at most: more would be noise, and differ between machines.
  fileprivate var jsonConfidence: JSONValue { .decimal(confidence, places: 4) }

  /// The link by sentence numbers: `{"source":[0,1],"target":[2],"confidence":0.97}`.
  package var json: JSONValue {
    .object([
      ("source", .array(source.map { .number($0) })), ("target", .array(target.map { .number($0) })),
      ("confidence", jsonConfidence),
    ])
  }
}
