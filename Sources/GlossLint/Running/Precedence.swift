internal import GlossText

/// One defect, one finding: where several rules see the same thing, the one that says most speaks, and what the others
/// had to say becomes a note of it. A remark never hides a warning.
enum Precedence {
  /// Rules about the use of a concept, the strongest first. They compete where they name the same concept in the same
  /// sentence.
  fileprivate static let aboutConcepts = ranks([
    "deprecated-rendering", "near-miss-rendering", "shared-rendering", "missing-rendering", "inconsistent-rendering",
  ])

  /// Rules about a few words, the strongest first. They compete where one's words lie within the other's.
  fileprivate static let aboutWords = ranks([
    "deprecated-rendering", "near-miss-rendering", "stale-year", "number-mismatch", "untranslated-text",
    "shared-rendering", "name-variant", "name-romanization", "inconsistent-rendering", "term-casing", "casing-variant",
    "abbreviation-first-use", "invisible-character", "fullwidth-punctuation", "repeated-word", "spacing", "punctuation",
  ])

  /// Rules about wording, which stands beside slips of other kinds: these compete among themselves alone.
  fileprivate static let aboutWording = ranks([
    "deprecated-rendering", "near-miss-rendering", "calque", "number-style",
  ])

  /// How strong a finding's claim to its words is; the lower, the stronger.
  static func rank(of diagnostic: Diagnostic) -> Int {
    let weakest = aboutWords.count + aboutWording.count
    let own = aboutWords[diagnostic.rule] ?? aboutWording[diagnostic.rule].map { aboutWords.count + $0 } ?? weakest
    return diagnostic.severity == .info ? own + weakest + 1 : own
  }

  private static func ranks(_ rules: [String]) -> [String: Int] {
    Dictionary(rules.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// What is left, with what the others said as notes. Of several that beat a finding the first has its note.
  ///
  /// - Complexity: n·log n, and a step for each two findings that overlap.
  static func resolve(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    let ordered = diagnostics.sorted(by: Diagnostic.isOrdered)
    let claims = ordered.indices.compactMap { Claim($0, ordered[$0]) }
    var winners: [Int: Int] = [:]
    func settle(_ winner: Int, _ loser: Int) { winners[loser] = min(winners[loser] ?? winner, winner) }
    inSameSentence(claims, ordered, settle)
    overlapping(claims, ordered, settle)
    var notes: [Int: [String]] = [:]
    for (loser, winner) in winners.sorted(by: { $0.key < $1.key }) {
      notes[winner, default: []].append("also \(ordered[loser].rule): \(ordered[loser].message)")
    }
    return ordered.indices.filter { winners[$0] == nil }.map { index in
      var diagnostic = ordered[index]
      diagnostic.notes += notes[index] ?? []
      return diagnostic
    }
  }

  /// What is missing is missing in the whole sentence, so that a finding about words of it speaks for it. All other
  /// findings are about words.
  private static func inSameSentence(
    _ claims: [Claim], _ ordered: [Diagnostic], _ settle: (_ winner: Int, _ loser: Int) -> Void
  ) {
    struct Place: Hashable {
      let concept: String
      let sentence: String
    }
    func place(_ claim: Claim) -> Place? {
      guard claim.conceptRank != nil, let concept = ordered[claim.index].concept else { return nil }
      return Place(concept: concept.id, sentence: ordered[claim.index].location.excerpt.text)
    }
    var firsts: [Place: [Claim]] = [:]
    for claim in claims {
      guard let place = place(claim) else { continue }
      let isKnown = (firsts[place] ?? []).contains {
        $0.conceptRank == claim.conceptRank && $0.isRemark == claim.isRemark
      }
      if !isKnown { firsts[place, default: []].append(claim) }
    }
    for loser in claims where ordered[loser.index].rule == MissingRendering.description.id {
      guard let place = place(loser), let rivals = firsts[place], rivals.count > 1,
        let winner = rivals.first(where: { $0.isStrongerAboutConcepts(than: loser) })
      else { continue }
      settle(winner.index, loser.index)
    }
  }

  /// Findings about the same bytes, by a sweep from the first to the last.
  private static func overlapping(
    _ claims: [Claim], _ ordered: [Diagnostic], _ settle: (_ winner: Int, _ loser: Int) -> Void
  ) {
    var open: [Claim] = []
    for claim in claims {
      open.removeAll { $0.place != claim.place || $0.range.upperBound <= claim.range.lowerBound }
      for other in open {
        for (winner, loser) in [(claim, other), (other, claim)] {
          let isOneConcept =
            winner.isStrongerAboutConcepts(than: loser) && winner.range.overlaps(loser.range)
            && ordered[winner.index].concept?.id == ordered[loser.index].concept?.id
            && ordered[winner.index].concept != nil
          if isOneConcept || winner.holdsWords(of: loser) { settle(winner.index, loser.index) }
        }
      }
      open.append(claim)
    }
  }
}

/// A finding as it competes: its place, and how strong its rule is among those it competes with.
private struct Claim {
  let index: Int
  /// What ranges are of: the file, or a place in a container.
  let place: String?
  let range: ByteRange
  let conceptRank: Int?
  let wordRank: Int?
  let wordingRank: Int?
  let isRemark: Bool
  let isInvisibleCharacter: Bool

  /// Nil for a rule that competes with none.
  init?(_ index: Int, _ diagnostic: Diagnostic) {
    conceptRank = Precedence.aboutConcepts[diagnostic.rule]
    wordRank = Precedence.aboutWords[diagnostic.rule]
    wordingRank = Precedence.aboutWording[diagnostic.rule]
    if conceptRank == nil, wordRank == nil, wordingRank == nil { return nil }
    self.index = index
    let location = diagnostic.location
    // In a workbook a place has the bytes of its cell, whatever part of the text it is; columns tell them apart.
    place = location.part.map { "\($0) \(location.path ?? "")" }
    range =
      location.part == nil
      ? location.range : location.start.column..<max(location.start.column, location.end.column)
    isRemark = diagnostic.severity == .info
    isInvisibleCharacter = diagnostic.rule == "invisible-character"
  }

  /// Whether this is stronger than `loser`, by the rank of each in one order.
  private func isStronger(_ loser: Claim, _ rank: Int?, _ other: Int?) -> Bool {
    guard let rank, let other, rank != other else { return false }
    return isRemark == loser.isRemark ? rank < other : loser.isRemark
  }

  func isStrongerAboutConcepts(than loser: Claim) -> Bool { isStronger(loser, conceptRank, loser.conceptRank) }

  /// Bytes; no term or name is longer.
  private static let wholeSentence = 80

  /// Whether this speaks for `loser`, one's words lying within the other's.
  func holdsWords(of loser: Claim) -> Bool {
    guard isStronger(loser, wordRank, loser.wordRank) || isStronger(loser, wordingRank, loser.wordingRank) else {
      return false
    }
    // A no-break space inside a wrong rendering is a slip of its own.
    if loser.isInvisibleCharacter, conceptRank != nil { return false }
    // What is said of a whole sentence says nothing of each slip in it.
    guard range.count <= Self.wholeSentence || loser.range.count * 4 >= range.count else { return false }
    return range.overlaps(loser.range)
      && (range.clamped(to: loser.range) == loser.range || loser.range.clamped(to: range) == range)
  }
}
