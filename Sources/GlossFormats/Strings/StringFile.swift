internal import GlossText

/// The strings of a file as its reader meets them, made into a document: what is language, under its name.
struct StringFile {
  private struct Value {
    let block: Block
    let keys: [String]
  }

  private let file: SourceFile
  private let format: DocumentFormat
  private var values: [Value] = []
  /// The keys of the root, in order, as far as they tell something.
  private var rootKeys: [String] = []
  private var language: LanguageTag?

  init(_ file: SourceFile, _ format: DocumentFormat) {
    (self.file, self.format) = (file, format)
  }

  mutating func note(rootKey: String) {
    if rootKeys.count < 2 { rootKeys.append(rootKey) }
  }

  /// Adds a string. Those under a key with `@` are ARB's notes to others; `@@locale` names the language.
  mutating func add(_ text: StringText, at path: KeyPath, escaping: Escaping?) {
    let keys = path.keys
    if keys == ["@@locale"] { language = LanguageTag(text.text.string) }
    guard !keys.contains(where: { $0.hasPrefix("@") }),
      let block = text.block(escaping: escaping, path: path.name, placeholders: .all), StringValue.isText(block)
    else { return }
    values.append(Value(block: block, keys: keys))
  }

  /// The document. Where the only key of the root is a language, as in Rails, it is no part of the names, so that a
  /// file and its translation have the same.
  var document: Document {
    var metadata = DocumentMetadata()
    metadata.language = language
    var blocks = values.map(\.block)
    if let root = rootKeys.first, rootKeys.count == 1, let tag = LanguageTag(root), tag.primary.utf8.count == 2 {
      metadata.language = language ?? tag
      blocks = blocks.map { block in
        let rest = (block.path ?? "").dropFirst(root.count)
        return block.named(String(rest.first == "." ? rest.dropFirst() : rest))
      }
    }
    return Document(file: file, format: format, blocks: blocks, metadata: metadata)
  }
}
