internal import GlossAlignment
internal import GlossTerms
internal import GlossText

/// Names that the source puts in quotation marks and that are on no list.
struct QuotedNameConsistency {
  private static let leastPlaces = 3
  /// Of the places that a rendering must have to be the page's own.
  private static let majority = 0.6
  /// Capitalised phrases of a unit beyond which nothing tells which of them renders what.
  private static let mostPhrases = 200

  /// The capitalised phrases of the target.
  private struct Phrases {
    /// By the index of the unit.
    var ofUnit: [Int: [CapitalizedPhrase]] = [:]
    /// In how many units each stands, by its key.
    var unitCounts: [String: Int] = [:]

    subscript(unit: Int) -> [CapitalizedPhrase] { ofUnit[unit] ?? [] }
  }

  func check(_ pages: BilingualPage, _ context: RuleContext) {
    let units = pages.links.indices.map { TranslationUnit(index: $0, pages: pages) }.filter(\.isComplete)
    var places: [String: [(unit: TranslationUnit, location: Location)]] = [:]
    var nameCounts: [Int: Int] = [:]
    for unit in units {
      for sentence in unit.link.source {
        for (name, location) in QuotedNames.all(in: pages.source, sentence: sentence) {
          places[name, default: []].append((unit, location))
          nameCounts[unit.index, default: 0] += 1
        }
      }
    }
    let listed = context.listedTexts(in: pages.source.language).all
    var phrases = Phrases()
    for unit in units {
      let found = unit.link.target.flatMap { CapitalizedPhrase.all(in: pages.target, sentence: $0) }
      guard found.count <= Self.mostPhrases else { continue }
      phrases.ofUnit[unit.index] = found
      for key in Set(found.map(\.key)) { phrases.unitCounts[key, default: 0] += 1 }
    }
    for name in places.keys.sorted() where !listed.contains(name) {
      guard let found = places[name] else { continue }
      check(name, found, phrases, context)
      if let use = use(of: name, found.filter { nameCounts[$0.unit.index] == 1 }, phrases, pages) {
        context.observe(use)
      }
    }
  }

  /// How the page renders a name for certain: in the only quotation of a unit that has one in the source too.
  ///
  /// - Parameter places: those in units without another name.
  private func use(
    of name: String, _ places: [(unit: TranslationUnit, location: Location)], _ phrases: Phrases,
    _ pages: BilingualPage
  ) -> RenderingUse? {
    for place in places {
      let quoted = phrases[place.unit.index].filter(\.isQuoted)
      guard quoted.count == 1 else { continue }
      return RenderingUse(
        subject: .name(name), wording: quoted[0].key,
        location: pages.target.location(block: quoted[0].block, quoted[0].range), counterpart: place.location)
    }
    return nil
  }

  private func check(
    _ name: String, _ places: [(unit: TranslationUnit, location: Location)], _ phrases: Phrases,
    _ context: RuleContext
  ) {
    let own = Set(places.map(\.unit.index))
    guard own.count >= Self.leastPlaces else { return }
    var counts: [String: Int] = [:]
    for index in own {
      // A single word, such as the name of the place, is part of too much.
      for key in Set(phrases[index].filter(\.isSeveralWords).map(\.key)) { counts[key, default: 0] += 1 }
    }
    // Of equals the longer, then the first: "People's Express", not "People".
    let best = counts.max { ($0.value, $0.key.count, $1.key) < ($1.value, $1.key.count, $0.key) }
    guard let best, best.value >= 2, Double(best.value) >= Self.majority * Double(own.count) else { return }
    let standard = own.sorted().lazy.compactMap { phrases[$0].first { $0.key == best.key } }.first
    guard let standard else { return }
    for place in places where !phrases[place.unit.index].contains(where: { $0.key.contains(best.key) }) {
      // What stands in other units too renders something else.
      let candidates = phrases[place.unit.index].filter { phrases.unitCounts[$0.key] == 1 && $0.isSeveralWords }
      if let odd = counterpart(of: standard, among: candidates) {
        context.report(
          .differs(odd.text, name, standard.text, best.value), block: odd.block, odd.range,
          counterpart: place.location)
      }
    }
  }

  /// The phrase that stands where the rendering should: the only one in quotation marks, as the name is, or the only
  /// one that shares a word with the rendering, or the only one at all. Nil when that is not certain.
  private func counterpart(of standard: CapitalizedPhrase, among phrases: [CapitalizedPhrase]) -> CapitalizedPhrase? {
    let quoted = phrases.filter(\.isQuoted)
    if quoted.count == 1 { return quoted[0] }
    let words = Set(standard.key.split(separator: " ").filter { $0.count > 3 }.map { $0.prefix(5) })
    let related = phrases.filter { phrase in
      !phrase.isQuoted && phrase.key.split(separator: " ").contains { words.contains($0.prefix(5)) }
    }
    if related.count == 1 { return related[0] }
    return phrases.count == 1 ? phrases[0] : nil
  }
}

extension String {
  fileprivate static func differs(_ odd: String, _ name: String, _ standard: String, _ count: Int) -> String {
    "\"\(odd)\" for “\(name)”, which is \"\(standard)\" in \(count) other places"
  }
}
