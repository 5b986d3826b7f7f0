internal import GlossCorpus
internal import GlossLint
internal import GlossText

/// A concordance for a terminal: what renders the term how often in which year, then the places file by file, each with
/// the source above the translation and the words that are meant in one column (keyword in context).
struct ConcordanceText {
  private let concordance: Concordance
  private let width: Int
  private let palette: Palette

  init(_ concordance: Concordance, _ options: ReportOptions) {
    self.concordance = concordance
    width = options.width
    palette = Palette(isOn: options.usesColor)
  }

  var text: String {
    guard !concordance.places.isEmpty else { return VisibleText.line(concordance.title) + "\n" }
    return palette.bold(VisibleText.line(concordance.title)) + "\n\n" + counts + places
  }

  // MARK: Counts

  private var counts: String {
    let years = concordance.years
    let heads = years.map { year in year.map { "\($0)" } ?? "undated" }
    var rows: [[String]] = [[""] + heads + ["all"]]
    for count in concordance.counts(by: \.year) {
      let cells = years.map { year in count.parts[year].map { "\($0)" } ?? "·" }
      rows.append([VisibleText.line(count.rendering.shown)] + cells + ["\(count.total)"])
    }
    return CountTable(width: width).lines(rows)
  }

  // MARK: Places

  private var places: String {
    var text = ""
    var file: String?
    for place in concordance.places {
      if place.file != file { text += "\n" + palette.bold(VisibleText.path(place.file)) + "\n" }
      file = place.file
      let lines = [place.source, place.target].compactMap { $0 }.enumerated().map { index, location in
        line(location, isSource: index == 0 && place.source != nil)
      }
      text += lines.joined()
      if place.rendering == .none { text += String(repeating: " ", count: Self.margin) + "not rendered\n" }
    }
    return text
  }

  /// Columns for line and column of a place.
  private static let margin = 11

  private func line(_ location: Location, isSource: Bool) -> String {
    let place = DisplayWidth.padded(
      "\(location.start.line):\(location.start.column)", before: true, to: Self.margin - 2)
    let context = KeywordLine(location.excerpt, width: max(width - Self.margin, 40))
    let keyword = isSource ? palette.source(context.keyword) : palette.bold(context.keyword)
    return palette.dim(place) + "  " + context.before + keyword + context.after + "\n"
  }
}
