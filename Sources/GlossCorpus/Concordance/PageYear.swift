internal import GlossFormats
internal import GlossLint
internal import GlossTerms
internal import GlossText

/// The year of a page.
enum PageYear {
  /// The year that the page or its source gives as its date, else the one that the name of its file holds: `gwr2016.en.txt`,
  /// `2016-03-05-report.md`.
  static func year(of page: CorpusPage) -> Int? {
    let pages = [page.page, page.pair?.source].compactMap { $0 }
    let dates = pages.compactMap { $0.document.metadata.date.flatMap { PartialDate($0) } }
    return dates.first?.year ?? year(inName: page.page.document.file.path)
  }

  /// Years that names are searched for; other rows of four digits count something.
  private static let years = 1900...2099

  private static func year(inName path: String) -> Int? {
    let name = path.split(separator: "/").last ?? ""
    return name.split { !$0.isASCII || !$0.isNumber }.compactMap { digits in
      digits.count == 4 || digits.count == 8 ? Int(digits.prefix(4)).flatMap { years.contains($0) ? $0 : nil } : nil
    }.first
  }
}
