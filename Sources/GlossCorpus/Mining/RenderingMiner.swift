/// Finds the rows of target words that render a candidate.
///
/// In each passage every row that comes again is weighed by how much of it the candidate accounts for and how much of
/// the candidate it accounts for (the harmonic mean of the two shares); over the passages by how much the row and the
/// candidate keep to each other (Dice's coefficient; Smadja, McKeown and Hatzivassiloglou 1996). The second rendering
/// is looked for in the passages that lack the first (competitive linking; Melamed 2000).
struct RenderingMiner {
  /// A row, and what speaks for it.
  struct Rendering {
    /// The numbers of its words.
    let words: [Int32]
    /// From 0 to 1.
    let score: Double
    /// The passages it was found in, with the words of each.
    let places: [Int: Range<Int>]
  }

  /// Words and commas of a row; what a slogan stands for is a sentence.
  static let longest = 24
  /// Renderings that are proposed.
  static let most = 3
  /// Shares below which a row has nothing to do with a candidate.
  private static let leastShare: Float = 0.05
  /// Of the candidate's passages the share in which a longer form of a rendering must stand to be proposed beside it.
  private static let leastLonger = 0.25

  /// What is left of the score of a row on each side where it is cut off.
  private static let cutWeight = 0.7

  private let passages: [Passage]
  private let rows: FrequentRows
  private let translations: Translations

  init(_ passages: [Passage], _ translations: Translations) {
    self.passages = passages
    self.translations = translations
    rows = FrequentRows(passages.map { $0.target.map(\.number) }, least: 2, longest: Self.longest)
  }

  // MARK: Rows of a candidate

  /// A row in the passages of a candidate.
  private struct Row {
    let number: Int
    /// The passages, ascending, with the row's weight and words there.
    var places: [(passage: Int, weight: Double, words: Range<Int>)] = []
  }

  /// The renderings of a candidate in some of its passages, the best first; at most three.
  ///
  /// - Parameters:
  ///   - words: the candidate's words as `Translations` knows them.
  ///   - part: words that stand in each rendering, which has more.
  func renderings(of words: [Int32], in passages: [Int], holding part: [Int32] = []) -> [Rendering] {
    let rows = rows(for: words, in: passages).filter { part.isEmpty || self.words(of: $0).hasPart(part) }
    var rest = Set(passages)
    var found: [Rendering] = []
    var taken = Set<Int>()
    while found.count < Self.most, !rest.isEmpty,
      let (row, rendering) = best(rows, rest, of: passages.count, isFirst: found.isEmpty, except: taken)
    {
      taken.insert(row.number)
      guard isShort(rendering, for: words), found.contains(where: { $0.words.hasPart(rendering.words) }) else {
        found.append(rendering)
        rest.subtract(row.places.map(\.passage))
        continue
      }
      // What renders the term otherwise has this word too: "battle against poverty" beside "poverty alleviation".
      if let (row, rendering) = longer(than: rendering, rows, in: rest, except: taken) {
        found.append(rendering)
        taken.insert(row.number)
        rest.subtract(row.places.map(\.passage))
      }
    }
    if let first = found.first, let (_, longer) = longer(than: first, rows, in: Set(passages), except: taken),
      found.count < 2 || longer.score > found[1].score
    {
      found.insert(longer, at: 1)
    }
    return Array(found.prefix(Self.most))
  }

  private func rows(for words: [Int32], in passages: [Int]) -> [Row] {
    var found: [Int: Row] = [:]
    for passage in passages {
      for (row, place) in weights(words, passage) {
        found[row, default: Row(number: row)].places.append((passage, place.weight, place.words))
      }
    }
    // What one passage alone has proves nothing, unless there are no more.
    return found.values.filter { $0.places.count > 1 || passages.count < 3 }.sorted { $0.number < $1.number }
  }

  /// The rows of a passage, each at the place where it weighs most.
  private func weights(_ words: [Int32], _ number: Int) -> [Int: (weight: Double, words: Range<Int>)] {
    let passage = passages[number]
    let target = passage.target
    let shares = translations.shares(of: words, in: passage, number: number)
    var best: [Int: (weight: Double, words: Range<Int>)] = [:]
    for start in target.indices where target[start].kind == .content && !target[start].isTied {
      var (precision, recall, content): (Float, Float, Float) = (0, 0, 0)
      for length in 1...Self.longest {
        guard let row = rows.row(text: number, start: start, length: length) else { break }
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
        best[row] = (weight, start..<start + length)
      }
    }
    return best
  }

  // MARK: Choice

  private func best(
    _ rows: [Row], _ rest: Set<Int>, of passages: Int, isFirst: Bool, except taken: Set<Int>
  ) -> (Row, Rendering)? {
    var best: (row: Row, score: Double)?
    for row in rows where !taken.contains(row.number) {
      let places = row.places.filter { rest.contains($0.passage) }
      guard !places.isEmpty, isFirst || places.count > 1 || passages <= 3 else { continue }
      let score = score(row, places.map(\.weight), among: rest.count)
      if let known = best, known.score >= score { continue }
      best = (row, score)
    }
    guard let best else { return nil }
    return (best.row, rendering(best.row, best.score, in: rest))
  }

  /// A form of a rendering that has it and more words: "new urbanization" beside "urbanization".
  private func longer(
    than short: Rendering, _ rows: [Row], in passages: Set<Int>, except taken: Set<Int>
  ) -> (Row, Rendering)? {
    var best: (row: Row, score: Double)?
    for row in rows where !taken.contains(row.number) && words(of: row).hasPart(short.words) {
      let places = row.places.filter { passages.contains($0.passage) }
      guard places.count > 1, Double(places.count) >= Self.leastLonger * Double(passages.count) else { continue }
      let score = score(row, places.map(\.weight), among: passages.count)
      if let known = best, known.score >= score { continue }
      best = (row, score)
    }
    return best.map { ($0.row, rendering($0.row, $0.score, in: passages)) }
  }

  private func score(_ row: Row, _ weights: [Double], among passages: Int) -> Double {
    let elsewhere = Int(rows.counts[row.number].texts) - row.places.count
    let dice = 2 * Double(weights.count) / Double(passages + weights.count + elsewhere)
    return dice.squareRoot() * weights.reduce(0, +) / Double(weights.count) * completeness(row)
  }

  /// What a row is worth by its edges: one beside which always the same word stands is a part of a longer one. Function
  /// words before it are stepped over.
  private func completeness(_ row: Row) -> Double {
    let place = row.places[0]
    let target = passages[place.passage].target
    let (start, length) = (place.words.lowerBound, place.words.count)
    func isOneWith(_ step: Int, _ longer: Int) -> Bool {
      guard step <= start, let wide = rows.row(text: place.passage, start: start - step, length: longer) else {
        return false
      }
      return rows.counts[wide].places == rows.counts[row.number].places
    }
    let end = start + length
    var weight = isOneWith(0, length + 1) && target[end].kind != .comma ? Self.cutWeight : 1
    var step = 1
    while isOneWith(step, length + step) {
      if target[start - step].kind != .function {
        weight *= Self.cutWeight
        break
      }
      step += 1
    }
    return weight
  }

  /// Whether a rendering has so few words that it renders but a part of the term.
  func isShort(_ rendering: Rendering, for words: [Int32]) -> Bool {
    2 * contentWords(of: rendering) <= Translations.count(ofWords: words)
  }

  func contentWords(of rendering: Rendering) -> Int {
    guard let place = rendering.places.first else { return 1 }
    return passages[place.key].target[place.value].count { $0.kind == .content }
  }

  private func words(of row: Row) -> [Int32] {
    let place = row.places[0]
    return passages[place.passage].target[place.words].map(\.number)
  }

  private func rendering(_ row: Row, _ score: Double, in rest: Set<Int>?) -> Rendering {
    let places = row.places.filter { rest?.contains($0.passage) ?? true }
    return Rendering(
      words: words(of: row), score: score,
      places: Dictionary(places.map { ($0.passage, $0.words) }, uniquingKeysWith: { first, _ in first }))
  }
}

extension [Int32] {
  /// Whether `part` stands in the row, which is longer.
  func hasPart(_ part: [Int32]) -> Bool {
    count > part.count && (0...(count - part.count)).contains { self[$0..<($0 + part.count)].elementsEqual(part) }
  }
}
