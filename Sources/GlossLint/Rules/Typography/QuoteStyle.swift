internal import GlossFormats
internal import GlossText

/// Flags quotation marks and apostrophes of the kind that the page uses less.
struct QuoteStyle: PageRule {
  static let description = RuleDescription(
    id: "quote-style", group: .typography, need: .page, severity: .warning,
    summary: "Straight and curly marks are mixed on one page",
    rationale: """
      A page pasted together from several programs has “these” marks and "those". The rarer kind is flagged; of two \
      that are equally frequent, the straight one. Where neither is rare, one finding says so as `info`. Apostrophes \
      (people’s, people's) are counted apart: each of the rarer kind is flagged, as `info` unless the other is three times \
      as frequent. Marks of inches and seconds, and quotations whose marks \
      do not make a pair, are left alone.
      """,
    examples: [
      .flagged("The “Six Initiatives”, the “City Brain” and the ⟦\"Yulong Plan\"⟧ go on."),
      .flagged("The \"Six Initiatives\", the \"City Brain\" and the ⟦“Yulong Plan”⟧ go on."),
      .flagged("The people’s needs and the city’s plan are the ⟦people's⟧ plan.", note: "`info`"),
      .flagged(
        """
        The people’s needs come first. The city’s plan and the province’s plan agree.
        The ⟦people's⟧ plan of the “Yulong Plan” goes on, and so does the ⟦city's⟧ plan.
        """),
      .accepted("The “Six Initiatives” and the “Yulong Plan” are the city’s."),
      .accepted("The \"Six Initiatives\" are the city's; the screen is 17\" wide."),
      .accepted("The “Six Initiatives\" are the city’s.", note: "another rule sees to this"),
    ])

  /// How many times as frequent one kind must be for the other to be a slip.
  private static let clearMajority = 2
  /// The same of apostrophes, which programs bend one by one.
  private static let clearMajorityOfApostrophes = 3

  private struct Place {
    let block: Int
    let range: ByteRange
    /// What to replace by what, within `range`.
    let edits: [(range: ByteRange, mark: String)]
  }

  func check(_ page: Page, _ context: RuleContext) {
    let marks = Self.marks(on: page)
    report(marks.quotations.straight, marks.quotations.curly, context)
    reportApostrophes(marks.apostrophes.straight, marks.apostrophes.curly, context)
  }

  private typealias Kinds = (straight: [Place], curly: [Place])

  private static func marks(on page: Page) -> (quotations: Kinds, apostrophes: Kinds) {
    var marks: (quotations: Kinds, apostrophes: Kinds) = (([], []), ([], []))
    guard page.language.matches(.english) else { return marks }
    for block in page.document.blocks.indices where !page.sentencesOfBlock[block].isEmpty {
      let text = BlockScalars(page.text(ofBlock: block))
      for pair in QuoteMarks(text, isEnglish: true).pairs {
        let (opening, closing) = (pair.opening.index, pair.closing.index)
        let bytes = (text.bytes(opening..<opening + 1), text.bytes(closing..<closing + 1))
        let range = bytes.0.lowerBound..<bytes.1.upperBound
        if pair.opening.scalar == 0x22 {
          marks.quotations.straight.append(
            Place(block: block, range: range, edits: [(bytes.0, "\u{201C}"), (bytes.1, "\u{201D}")]))
        } else if pair.opening.scalar == 0x201C {
          marks.quotations.curly.append(Place(block: block, range: range, edits: [(bytes.0, "\""), (bytes.1, "\"")]))
        }
      }
      for index in 1..<max(1, text.count - 1) where text[index] == 0x27 || text[index] == 0x2019 {
        guard text.kind(index - 1) == .letter, text.kind(index + 1) == .letter else { continue }
        let isStraight = text[index] == 0x27
        let word = text.letters(endingAt: index).lowerBound..<text.letters(startingAt: index + 1).upperBound
        let place = Place(
          block: block, range: text.bytes(word),
          edits: [(text.bytes(index..<index + 1), isStraight ? "\u{2019}" : "'")])
        if isStraight { marks.apostrophes.straight.append(place) } else { marks.apostrophes.curly.append(place) }
      }
    }
    return marks
  }

  private func report(_ straight: [Place], _ curly: [Place], _ context: RuleContext) {
    guard !straight.isEmpty, !curly.isEmpty else { return }
    let isStraightRare = straight.count <= curly.count
    let (rare, common) = isStraightRare ? (straight, curly) : (curly, straight)
    let isSlip = common.count >= rare.count * Self.clearMajority
    for place in isSlip ? rare : Array(rare.prefix(1)) {
      report(
        place, .quotation(isStraight: isStraightRare, common.count), isSlip ? nil : .info, count: rare.count, context)
    }
  }

  private func reportApostrophes(_ straight: [Place], _ curly: [Place], _ context: RuleContext) {
    guard !straight.isEmpty, !curly.isEmpty else { return }
    let isStraightRare = straight.count <= curly.count
    let (rare, common) = isStraightRare ? (straight, curly) : (curly, straight)
    let isSlip = common.count >= rare.count * Self.clearMajorityOfApostrophes
    for place in rare {
      report(
        place, .apostrophe(isStraight: isStraightRare, common.count), isSlip ? nil : .info, count: rare.count, context)
    }
  }

  private func report(
    _ place: Place, _ message: String, _ severity: Severity?, count: Int, _ context: RuleContext
  ) {
    let page = context.page
    let edits = place.edits.compactMap { page.edit(block: place.block, $0.range, $0.mark) }
    let shown = place.edits.count == 1 ? place.edits[0].mark : place.edits[0].mark + "…" + place.edits[1].mark
    let fix = Fix(
      title: "write \(shown)", applicability: edits.count == place.edits.count ? .safe : .display,
      edits: edits.count == place.edits.count ? edits : [])
    context.report(
      message, block: place.block, place.range, severity: severity, notes: count > 1 ? [.count(count)] : [],
      fixes: [fix])
  }
}

extension QuoteStyle: VariantRule {
  static func choices(on page: Page) -> [VariantChoice] {
    func choices(_ matter: String, _ kinds: Kinds) -> [VariantChoice] {
      [("straight", kinds.straight), ("curly", kinds.curly)].flatMap { form, places in
        places.map { VariantChoice(matter: matter, form: form, block: $0.block, range: $0.range) }
      }
    }
    let marks = marks(on: page)
    return choices("quotation marks", marks.quotations) + choices("apostrophes", marks.apostrophes)
  }
}

extension String {
  fileprivate static func quotation(isStraight: Bool, _ others: Int) -> String {
    "\(isStraight ? "straight" : "curly") quotation marks on a page with "
      + "\(others) quotation\(others == 1 ? "" : "s") in \(isStraight ? "curly" : "straight") ones"
  }

  fileprivate static func apostrophe(isStraight: Bool, _ others: Int) -> String {
    "\(isStraight ? "straight" : "curly") apostrophe on a page with \(others) \(isStraight ? "curly" : "straight") "
      + "one\(others == 1 ? "" : "s")"
  }

  fileprivate static func count(_ count: Int) -> String { "\(count) times on the page" }
}
