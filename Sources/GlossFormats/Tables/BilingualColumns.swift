internal import GlossTables
internal import GlossText

/// Which columns of a table hold a text and its translation.
struct BilingualColumns {
  let source: Int
  let target: Int
  var sourceLanguage: LanguageTag?
  var targetLanguage: LanguageTag?
  /// Whether the first row holds titles.
  let hasHeader: Bool

  /// Why no two columns, or more than two, could be the pair.
  struct Failure: Error {
    let message: String
    /// The table says nothing of languages, and may be no translation at all.
    let isSilent: Bool
  }

  /// The columns that the titles name, by the languages asked for; without titles, those whose scripts tell.
  static func find(in table: Table, _ options: ReadOptions) throws(Failure) -> BilingualColumns {
    guard let header = table.rows.first else {
      throw Failure(message: "the table is empty", isSilent: true)
    }
    let titled = header.cells.compactMap { cell in ColumnTitle(cell.text).map { (index: cell.index, title: $0) } }
    return titled.isEmpty ? try byScript(table, options) : try byTitle(titled, header, options)
  }

  // MARK: By titles

  private typealias Titled = (index: Int, title: ColumnTitle)

  private static func byTitle(
    _ titled: [Titled], _ header: Table.Row, _ options: ReadOptions
  ) throws(Failure) -> BilingualColumns {
    let languages = titled.filter { language($0) != nil }
    var sources = titled.filter { $0.title == .source }
    if sources.isEmpty {
      sources = best(
        languages.filter { language($0)?.matches(options.sourceLanguage) ?? false }, options.sourceLanguage)
    }
    // Of two columns in other languages the first is the source.
    if sources.isEmpty, languages.count == 2 || titled.contains(where: { $0.title == .target }) {
      sources = Array(languages.prefix(languages.count == 2 ? 1 : languages.count))
    }
    let source = try only(sources, "source", header)
    var targets = titled.filter { $0.title == .target }
    if targets.isEmpty {
      let others = languages.filter { $0.index != source.index }
      let asked = options.targetLanguage
      targets = asked.map { asked in best(others.filter { language($0)?.matches(asked) ?? false }, asked) } ?? others
      // The same language in another script, beside a translation, is a source not chosen.
      let foreign = targets.filter { language($0)?.primary != language(source)?.primary }
      if !foreign.isEmpty { targets = foreign }
    }
    let target = try only(targets, "translation", header)
    return BilingualColumns(
      source: source.index, target: target.index, sourceLanguage: language(source), targetLanguage: language(target),
      hasHeader: true)
  }

  private static func language(_ titled: Titled) -> LanguageTag? {
    if case .language(let tag) = titled.title { tag } else { nil }
  }

  /// Those in the very language asked for, script and region too, where there are any.
  private static func best(_ titled: [Titled], _ asked: LanguageTag) -> [Titled] {
    let exact = titled.filter { language($0)?.tag.lowercased() == asked.tag.lowercased() }
    return exact.isEmpty ? titled : exact
  }

  private static func only(_ found: [Titled], _ side: String, _ header: Table.Row) throws(Failure) -> Titled {
    if let first = found.first, found.count == 1 { return first }
    guard !found.isEmpty else {
      throw Failure(
        message:
          "no column is named as the \(side); name the columns in the first row: source and target, or zh and en",
        isSilent: false)
    }
    let names = found.prefix(4).map {
      "\"\(header[$0.index]?.text ?? "")\" (\(CellReference.columnName($0.index)))"
    }
    throw Failure(
      message: "more than one column could be the \(side): \(names.joined(separator: ", ")); name one source and one "
        + "target, or set source-language and target-language",
      isSilent: false)
  }

  // MARK: By scripts

  /// How many rows tell the script of a column.
  private static let telling = 200

  private static func byScript(_ table: Table, _ options: ReadOptions) throws(Failure) -> BilingualColumns {
    var counts: [Int: ScriptCount] = [:]
    for row in table.rows.prefix(telling) {
      for cell in row.cells { counts[cell.index, default: ScriptCount()].add(cell.text) }
    }
    let han = counts.filter { $0.value.isHan }.map(\.key).sorted()
    let latin = counts.filter { $0.value.isLatin }.map(\.key).sorted()
    guard let chinese = han.first, let other = latin.first, han.count == 1, latin.count == 1 else {
      let isSilent = han.isEmpty || latin.isEmpty
      throw Failure(
        message: isSilent
          ? "no column holds Chinese beside one in Latin letters; name the columns in the first row: source and target, "
            + "or zh and en"
          : "more than one column could be the text or its translation; name the columns in the first row: source and "
            + "target, or zh and en",
        isSilent: isSilent)
    }
    let isFromChinese = options.sourceLanguage.isUnspaced
    return BilingualColumns(
      source: isFromChinese ? chinese : other, target: isFromChinese ? other : chinese, hasHeader: false)
  }

  /// How many ideographs and Latin letters a column has.
  private struct ScriptCount {
    private var han = 0
    private var latin = 0

    mutating func add(_ text: String) {
      for scalar in text.unicodeScalars.prefix(1000) {
        switch scalar.value {
        case 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: han += 1
        case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F: latin += 1
        default: break
        }
      }
    }

    /// An ideograph weighs as much as three letters, which is how much longer English is.
    var isHan: Bool { han * 3 > latin }
    var isLatin: Bool { latin > 0 && !isHan }
  }
}
