internal import GlossLint
internal import GlossText

/// What the pages of each period choose where several ways of writing are right: what the rules of style compare on one
/// page (`VariantRule`), where they are asked.
enum StyleCensus {
  /// A subject for each matter. Linear in the pages.
  static func subjects(_ periods: [DriftPeriod]) -> [DriftSubject] {
    var tallies: [String: FormTally<String>] = [:]
    var languages: [String: LanguageTag] = [:]
    for (period, pages) in periods.map(\.pages).enumerated() {
      for (page, settings) in pages.map({ ($0.page.page, $0.settings) }) {
        for choice in settings.choices(on: page) {
          languages[choice.matter] = page.language
          tallies[choice.matter, default: FormTally(periods: periods.count)].add(
            choice.form, choice.form, period: period
          ) { page.location(block: choice.block, choice.range) }
        }
      }
    }
    return tallies.map { matter, tally in
      let forms = tally.keys.map { key in
        let form = tally.form(key)
        return DriftSubject.Form(text: form.text, standing: .variant, uses: form.uses)
      }
      return DriftSubject(
        kind: .style, name: matter, language: languages[matter] ?? .english, forms: forms.ordered(),
        others: tally.others)
    }
  }
}
