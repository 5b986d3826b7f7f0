internal import GlossFormats
internal import GlossLint
package import GlossTerms
internal import GlossText

/// The date of a page of a body of texts.
package enum PageDate {
  /// The date that the page or its source gives, else what the name of its file holds: `gwr2016.en.txt`,
  /// `2016-03-05-report.md`, `20160305.html`. Nil where neither tells.
  package static func date(of page: CorpusPage) -> PartialDate? {
    let pages = [page.page, page.pair?.source].compactMap { $0 }
    let dates = pages.compactMap { $0.document.metadata.date.flatMap { PartialDate($0) } }
    return dates.first ?? date(inName: page.page.document.file.path)
  }

  /// Years that names are searched for; other rows of four digits count something.
  private static let years = 1900...2099

  private static func date(inName path: String) -> PartialDate? {
    let name = path.split(separator: "/").last ?? ""
    let numbers = name.split { !$0.isASCII || !$0.isNumber }
    for (index, digits) in numbers.enumerated() where digits.count == 4 || digits.count == 8 {
      guard let year = Int(digits.prefix(4)), years.contains(year) else { continue }
      let rest =
        digits.count == 8
        ? [digits.dropFirst(4).prefix(2), digits.suffix(2)]
        : Array(numbers[(index + 1)...].prefix { $0.count == 2 }.prefix(2))
      let (month, day) = (rest.first.flatMap { Int($0) }, rest.count > 1 ? Int(rest[1]) : nil)
      return PartialDate(year: year, month: month, day: day) ?? PartialDate(year: year)
    }
    return nil
  }
}
