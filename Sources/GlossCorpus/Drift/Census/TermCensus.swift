internal import GlossLint
internal import GlossText

/// Terms and names on no list, and what renders them in each period: the miner's candidates with their renderings.
enum TermCensus {
  /// A candidate that comes less often cannot have a majority in two periods.
  private static let least = 2 * ShiftFinder.least(.term)

  /// Below this a rendering is as likely company: of the renderings of a candidate the miner's score.
  private static let leastScore = 0.3

  /// The terms that have more than one rendering. Single words are left to dictionaries, unless a text names them: what
  /// renders them hangs on the sentence. Costs what mining costs.
  static func subjects(_ periods: [DriftPeriod]) -> [DriftSubject] {
    var pairs: [String: [(period: Int, pair: BilingualPage)]] = [:]
    for (period, pages) in periods.map(\.pages).enumerated() {
      for pair in pages.compactMap(\.page.pair) {
        pairs[pair.target.language.primary, default: []].append((period, pair))
      }
    }
    return pairs.sorted { $0.key < $1.key }.flatMap { subjects($0.value, periods: periods.count) }
  }

  private static func subjects(_ pairs: [(period: Int, pair: BilingualPage)], periods: Int) -> [DriftSubject] {
    let pages = pairs.map(\.pair)
    guard let language = pages.first?.target.language else { return [] }
    let (passages, ranked) = TermMiner(least: least).study(pages)
    let writer = CandidateWriter(passages, pages, contexts: 0)
    let keys = RenderingKey.Maker(language)
    return ranked.compactMap { rated, _ -> DriftSubject? in
      guard rated.candidate.isNamed || rated.candidate.words.count > 1 else { return nil }
      // Of two renderings one of which holds the other, the longer stands there.
      let renderings = rated.renderings.filter { $0.score >= leastScore }.sorted { $0.words.count > $1.words.count }
        .map { rendering in
          let text = writer.text(of: rendering)
          return (places: rendering.places, text: text, key: keys.key(text))
        }
      guard renderings.count > 1 else { return nil }
      var tally = FormTally<RenderingKey>(periods: periods)
      for number in rated.candidate.passages {
        let period = pairs[passages[number].page].period
        if let found = renderings.first(where: { $0.places[number] != nil }), let words = found.places[number] {
          tally.add(found.key, found.text, period: period) { writer.location(words, in: number) }
        } else {
          tally.addOther(period: period)
        }
      }
      let forms = tally.keys.map { key in
        let form = tally.form(key)
        return DriftSubject.Form(text: form.text, standing: .wording, uses: form.uses)
      }
      guard forms.count > 1 else { return nil }
      return DriftSubject(
        kind: .term, name: String(decoding: rated.candidate.text, as: UTF8.self), language: language,
        forms: forms.ordered(), others: tally.others)
    }
  }
}
