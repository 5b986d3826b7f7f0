internal import GlossText

/// GNU gettext's PO, the strings of programs and their translations.
///
/// - A translation unit is a `msgid` and its `msgstr`. Of plural forms the first renders the `msgid`, the others
///   `msgid_plural`; a form that is the only one serves every number, and renders `msgid_plural`.
/// - Left out: what is not translated, `fuzzy` or obsolete; the header gives the language.
/// - Placeholders are protected where a `…-format` flag says that there are any, tags always.
/// - A file whose `msgid` are names (`menu.open`) has nothing to compare: it is a page of its own, and two such files
///   are a pair by their names.
enum POReader {
  static func read(_ file: SourceFile, _ options: ReadOptions) throws(ReadError) -> DocumentContent {
    var header = POHeader()
    var units: [Unit] = []
    var parser = POParser(file)
    try parser.forEachEntry { (entry) throws(ReadError) in
      guard let id = entry.id else { return }
      let source = try id.text(in: file)
      if source.text.isEmpty, entry.context == nil {
        if let text = entry.forms.first?.text { header = POHeader(try text.text(in: file).text) }
        return
      }
      if entry.isFuzzy { return }
      units += try Self.units(entry, source, file)
    }
    var metadata = DocumentMetadata()
    metadata.language = header.language
    let target = Document(file: file, format: .po, blocks: units.map(\.target), metadata: metadata)
    if Self.areNames(units) {
      let blocks = units.map { $0.target.named($0.source.text.string) }
      return .page(Document(file: file, format: .po, blocks: blocks, metadata: metadata))
    }
    metadata.language = header.sourceLanguage
    let source = Document(file: file, format: .po, blocks: units.map(\.source), metadata: metadata)
    guard let pair = BilingualDocument(source: source, target: target) else { return .page(target) }
    return .pair(pair)
  }

  private struct Unit {
    let source: Block
    let target: Block
  }

  private static func units(
    _ entry: POEntry, _ source: StringText, _ file: SourceFile
  ) throws(ReadError) -> [Unit] {
    let path = try entry.context?.text(in: file).text.string ?? entry.reference
    let placeholders: Placeholders = entry.hasFormat ? .all : .markup
    func block(_ text: StringText, _ escaping: Escaping?) -> Block? {
      text.block(escaping: escaping, path: path, placeholders: placeholders)
    }
    let one = block(source, nil)
    let many = try entry.plural.map { (plural) throws(ReadError) in try plural.text(in: file) }.flatMap {
      block($0, nil)
    }
    var units: [Unit] = []
    for form in entry.forms {
      let isFirst = form.number == 0 && entry.forms.count > 1
      guard let source = isFirst ? one : many ?? one, let target = block(try form.text.text(in: file), .po) else {
        continue
      }
      units.append(Unit(source: source, target: target))
    }
    return units
  }

  /// Whether more than nine in ten of the `msgid` are names and no text.
  private static func areNames(_ units: [Unit]) -> Bool {
    guard !units.isEmpty else { return false }
    return units.count { StringValue.isName($0.source.text) } * 10 > units.count * 9
  }
}

/// What the header entry says.
struct POHeader {
  var language: LanguageTag?
  var sourceLanguage: LanguageTag?

  init() {}

  init(_ text: [UInt8]) {
    for line in text.split(separator: 0x0A) {
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { continue }
      let value = text.string((colon + 1..<line.endIndex).trimmed(in: text))
      switch text.string(line.startIndex..<colon).lowercased() {
      case "language": language = Self.tag(value)
      case "x-source-language": sourceLanguage = Self.tag(value)
      default: break
      }
    }
  }

  /// The tag of a locale: `zh_CN.UTF-8`, `sr@latin`.
  private static func tag(_ locale: String) -> LanguageTag? {
    LanguageTag(String(locale.prefix { $0 != "." && $0 != "@" }))
  }
}

extension Escaping {
  /// Between the quotation marks of PO.
  static let po = backslashed
}

extension [UInt8] {
  var string: String { String(decoding: self, as: UTF8.self) }
}
