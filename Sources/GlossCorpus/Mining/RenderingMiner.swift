/// Finds the rows of target words that render a term.
///
/// In each passage every row that comes again is weighed by how much of it the term accounts for and how much of
/// the term it accounts for (the harmonic mean of the two shares); over the passages by how much the row and the
/// term keep to each other (Dice's coefficient; Smadja, McKeown and Hatzivassiloglou 1996). The second rendering
/// is looked for in the passages that lack the first (competitive linking; Melamed 2000).
struct RenderingMiner {
  /// Renderings that are proposed.
  static let most = 3
  /// Shares below which a row has nothing to do with a term.
  private static let leastShare: Float = 0.05
  /// The share of the passages in which a longer form of a rendering must stand.
  private static let leastLonger = 0.25

  private let passages: [Passage]
  private let rows: TargetRows
  private let translations: Translations

  init(_ passages: [Passage], _ translations: Translations) {
    self.passages = passages
    self.translations = translations
    rows = TargetRows(passages)
  }

  /// What the renderings of a term are looked for among.
  struct Limits {
    /// Words that stand in each of them, beside others.
    var part: [Int32] = []
    /// By passage the words that render other terms: nothing of which more than half stands there.
    var taken: [Int: [Range<Int>]] = [:]

    func allow(_ words: Range<Int>, in passage: Int) -> Bool {
      taken[passage]?.contains { words.isMostly(in: $0) } != true
    }
  }

  /// The renderings of a term in some of its passages, the best first; at most three.
  func renderings(of term: MinedTerm, in passages: [Int], _ limits: Limits = Limits()) -> [Rendering] {
    let all = Set(passages)
    let least = all.count > 3 ? 2 : 1
    var candidates = rows(for: term, in: passages, limits)
    var rest = all
    var found: [Rendering] = []
    while found.count < Self.most, !rest.isEmpty,
      var next = best(candidates, of: term, in: rest, least: found.isEmpty ? 1 : least)
    {
      candidates.removeAll { $0.words == next.words }
      if next.isShort(for: term), !found.isEmpty, term.isNamed || found.contains(where: { $0.holds(next) }) {
        // What renders the term otherwise has this word too: "battle against poverty" beside "poverty alleviation".
        guard let whole = extended(next, &candidates, of: term, in: rest) else { continue }
        next = whole
      }
      found.append(next)
      rest.subtract(next.places.keys)
    }
    if let first = found.first, let longer = longer(than: first, candidates, of: term, in: all),
      found.count < 2 || longer.score > found[1].score
    {
      found.insert(longer, at: 1)
    }
    return Array(found.prefix(Self.most))
  }

  // MARK: Rows of a term

  /// A row in the passages of a term.
  private struct Row {
    let number: Int
    let words: [Int32]
    /// The passages, ascending, with the row's weight and words there.
    var places: [Place] = []
  }

  private struct Place {
    let passage: Int
    let weight: Double
    let words: Range<Int>
  }

  private func rows(for term: MinedTerm, in passages: [Int], _ limits: Limits) -> [Row] {
    var found: [Int: Row] = [:]
    for passage in passages {
      for (row, place) in weights(term, passage) where limits.allow(place.words, in: passage) {
        found[row, default: self.row(number: row, place)].places.append(place)
      }
    }
    // What one passage alone has proves nothing, unless there are no more.
    return found.values.filter { row in
      (row.places.count > 1 || passages.count < 3) && (limits.part.isEmpty || row.words.hasPart(limits.part))
    }.sorted { $0.number < $1.number }
  }

  private func row(number: Int, _ place: Place) -> Row {
    Row(number: number, words: passages[place.passage].target[place.words].map(\.number))
  }

  /// The rows of a passage, each at the place where it weighs most.
  private func weights(_ term: MinedTerm, _ number: Int) -> [Int: Place] {
    let passage = passages[number]
    let target = passage.target
    let shares = translations.shares(of: term.words, in: passage, number: number)
    var best: [Int: Place] = [:]
    for start in target.indices where target[start].kind == .content && !target[start].isTied {
      var (precision, recall, content): (Float, Float, Float) = (0, 0, 0)
      for length in 1...TargetRows.longest {
        guard let row = rows.row(passage: number, start: start, length: length) else { break }
        let last = start + length - 1
        guard target[last].kind == .content else { continue }
        content += 1
        precision += shares.precision[last]
        recall += shares.recall[last]
        if last + 1 < target.count, target[last + 1].isTied { continue }
        let mean = precision / content
        let share = min(1, recall)
        guard mean >= Self.leastShare, share >= Self.leastShare else { continue }
        let weight = Double(2 * mean * share / (mean + share))
        if let known = best[row], known.weight >= weight { continue }
        best[row] = Place(passage: number, weight: weight, words: start..<start + length)
      }
    }
    return best
  }

  // MARK: Choice

  /// The best of the rows that stand in enough of the passages.
  private func best(_ rows: [Row], of term: MinedTerm, in passages: Set<Int>, least: Int) -> Rendering? {
    var best: (row: Row, places: [Place], score: Double)?
    for row in rows {
      let places = row.places.filter { passages.contains($0.passage) }
      guard places.count >= least, let first = places.first else { continue }
      let elsewhere = self.rows.passages(withRow: row.number) - places.count
      let dice = 2 * Double(places.count) / Double(passages.count + places.count + elsewhere)
      let weight = places.reduce(0) { $0 + $1.weight } / Double(places.count)
      let score =
        dice.squareRoot() * weight
        * self.rows.completeness(
          row.number, passage: first.passage, words: first.words, isEnumeration: term.isNamed)
      if let known = best, known.score >= score { continue }
      best = (row, places, score)
    }
    return best.map { row, places, score in
      let target = self.passages[places[0].passage].target[places[0].words]
      return Rendering(
        words: row.words, contentWords: target.count { $0.kind == .content }, score: score,
        places: Dictionary(places.map { ($0.passage, $0.words) }, uniquingKeysWith: { first, _ in first }))
    }
  }

  /// The form of a rendering that has so many words that it may render the whole term.
  private func extended(
    _ short: Rendering, _ rows: inout [Row], of term: MinedTerm, in passages: Set<Int>
  ) -> Rendering? {
    var longer = short
    while longer.isShort(for: term) {
      guard let next = self.longer(than: longer, rows, of: term, in: passages) else { return nil }
      rows.removeAll { $0.words == next.words }
      longer = next
    }
    return longer
  }

  /// A form of a rendering that has it and more words: "new urbanization" beside "urbanization".
  private func longer(
    than short: Rendering, _ rows: [Row], of term: MinedTerm, in passages: Set<Int>
  ) -> Rendering? {
    let least = max(2, Int((Self.leastLonger * Double(passages.count)).rounded(.up)))
    return best(rows.filter { $0.words.hasPart(short.words) }, of: term, in: passages, least: least)
  }
}
