internal import GlossFormats
internal import GlossNumbers
internal import GlossSegmentation
internal import GlossText

/// Flags numbers that are not written as the page, or English, writes numbers.
struct NumberStyle: PageRule {
  static let description = RuleDescription(
    id: "number-style", group: .typography, need: .page, severity: .warning,
    summary: "A number is written in another way than English, or the rest of the page, has it",
    rationale: """
      300000 cannot be read at a glance, and Chinese groups digits by ten thousands (10,0000). Amounts of five digits \
      and more need commas; those of four digits follow the page, and a page that never has commas in them is told once \
      as `info`. Years, codes, telephone numbers and whatever nothing \
      is counted by are left alone.

      A page should write "percent" or "%", not both: the rarer form is flagged where it is rare, else said once as \
      `info`. "0.3 million" and "50 thousand" are `info`: English writes 300,000 and 50,000.
      """,
    examples: [
      .flagged("The district has a population of ⟦300000⟧ people."),
      .flagged("We built 8,100 homes, 1,200 shops and ⟦5000⟧ flats."),
      .flagged("The city invested ⟦10,0000⟧ yuan."),
      .flagged("It grew by 5%, 6%, 7% and 8%, and trade by ⟦9 percent⟧."),
      .flagged("There are ⟦0.3 million⟧ more berths and ⟦50 thousand⟧ mu of land."),
      .accepted("The district has 300,000 people and 5,000 households."),
      .flagged("We built ⟦5000⟧ flats.", note: "once on a page, as `info`"),
      .accepted("In 2016 the hotline 83658365 took calls; the post code is 116011."),
      .accepted("It grew by 5% and trade by 6.7 million yuan."),
      .accepted("ISO 27001 firms, G20 members and No. 100000 were named."),
    ])

  /// The rarer form is a slip when the other is so many times as frequent, and stands so often.
  private static let clearMajority = (ratio: 3, count: 4)

  func check(_ page: Page, _ context: RuleContext) {
    guard page.language.matches(.english) else { return }
    let forms = NumberForms(page)
    for place in forms.misgrouped {
      context.report(
        .misgrouped(page.text(ofBlock: place.block).string(place.range)), block: place.block, place.range)
    }
    for (mention, word, block) in forms.magnitudes { reportMagnitude(mention, word, block: block, context) }
    let short = forms.plain.filter { $0.range.count == 4 }
    let groupedShort = forms.grouped.short.count
    for place in forms.plain where place.range.count > 4 { reportPlain(place, severity: .warning, context) }
    if groupedShort == 0, let first = short.first { reportPlain(first, severity: .info, count: short.count, context) }
    // With as many without commas as with them, four digits without are the page's style.
    if groupedShort > 0, groupedShort >= short.count {
      for place in short { reportPlain(place, severity: .warning, context) }
    }
    report(forms, context)
  }

  private func reportPlain(_ place: NumberForms.Place, severity: Severity, count: Int = 1, _ context: RuleContext) {
    let digits = context.page.text(ofBlock: place.block).string(place.range)
    let written = FigureText.grouped(digits)
    context.report(
      .ungrouped(digits), block: place.block, place.range, severity: severity,
      notes: count > 1 ? [.others(count)] : [],
      fixes: [context.fix("write \"\(written)\"", .safe, block: place.block, place.range, written)])
  }

  private func reportMagnitude(_ mention: NumberMention, _ magnitude: String, block: Int, _ context: RuleContext) {
    // Larger figures in full are harder to read than what stands there.
    guard magnitude.utf8.count > 1, magnitude == "thousand" || mention.value < 1_000_000,
      let written = FigureText.whole(mention.value)
    else {
      return
    }
    let found = context.page.text(ofBlock: block).string(mention.range)
    context.report(
      .magnitude(found), block: block, mention.range, severity: .info,
      fixes: [context.fix("write \"\(written)\"", .unsafe, block: block, mention.range, written)])
  }

  private func report(_ forms: NumberForms, _ context: RuleContext) {
    guard let (rare, common) = forms.percentForms else { return }
    let isSlip =
      common.places.count >= Self.clearMajority.count
      && common.places.count >= rare.places.count * Self.clearMajority.ratio
    for place in isSlip ? rare.places : Array(rare.places.prefix(1)) {
      let found = context.page.text(ofBlock: place.block).string(place.range)
      context.report(
        .percent(found, common.form.rawValue, common.places.count), block: place.block, place.range,
        severity: isSlip ? nil : .info,
        notes: isSlip ? [] : [.often(rare.form.rawValue, rare.places.count)])
    }
  }
}

extension NumberStyle: VariantRule {
  static func choices(on page: Page) -> [VariantChoice] {
    guard page.language.matches(.english) else { return [] }
    let forms = NumberForms(page)
    func choices(_ matter: String, _ form: String, _ places: [NumberForms.Place]) -> [VariantChoice] {
      places.map { VariantChoice(matter: matter, form: form, block: $0.block, range: $0.range) }
    }
    let percents = forms.percents.sorted { $0.key.rawValue < $1.key.rawValue }
    return percents.flatMap { choices("percentages", $0.rawValue, $1) }
      + choices("figures of four digits", "with commas", forms.grouped.short)
      + choices("figures of four digits", "without commas", forms.plain.filter { $0.range.count == 4 })
      + choices("figures of five digits and more", "with commas", forms.grouped.long)
      + choices("figures of five digits and more", "without commas", forms.plain.filter { $0.range.count > 4 })
  }
}

extension String {
  fileprivate static func ungrouped(_ digits: String) -> String { "\"\(digits)\" has no commas between thousands" }

  fileprivate static func misgrouped(_ figure: String) -> String {
    "\"\(figure)\" has a comma where no group of three digits ends"
  }

  fileprivate static func magnitude(_ found: String) -> String { "\"\(found)\" is written in full in English" }

  fileprivate static func percent(_ found: String, _ form: String, _ count: Int) -> String {
    "\"\(found)\" where the page has \"\(form)\" \(count) times"
  }

  fileprivate static func others(_ count: Int) -> String { "\(count) numbers of four digits on the page have none" }

  fileprivate static func often(_ form: String, _ count: Int) -> String {
    "\"\(form)\" stands \(count == 1 ? "once" : "\(count) times") on the page"
  }
}
