internal import GlossText

/// One defect, one finding: where several rules see the same thing, the one that says most speaks, and what the others
/// had to say becomes a note of it. A remark never hides a warning.
enum Precedence {
  /// Rules about the use of a concept, the strongest first. They compete where they name the same concept in the same
  /// sentence.
  private static let aboutConcepts = [
    "deprecated-rendering", "near-miss-rendering", "shared-rendering", "missing-rendering", "inconsistent-rendering",
  ]

  /// Rules about a few words, the strongest first. They compete where one's words lie within the other's.
  private static let aboutWords = [
    "deprecated-rendering", "near-miss-rendering", "stale-year", "number-mismatch", "untranslated-text",
    "shared-rendering", "name-variant", "name-romanization", "inconsistent-rendering", "term-casing", "casing-variant",
    "abbreviation-first-use", "invisible-character", "fullwidth-punctuation", "repeated-word", "spacing", "punctuation",
  ]

  /// Rules about wording, which stands beside slips of other kinds: these compete among themselves alone.
  private static let aboutWording = [
    "deprecated-rendering", "near-miss-rendering", "calque", "number-style",
  ]

  static func resolve(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    let ordered = diagnostics.sorted(by: Diagnostic.isOrdered)
    var notes: [Int: [String]] = [:]
    var absorbed = Set<Int>()
    let rivals = Rivals(ordered)
    for (index, loser) in ordered.enumerated() {
      guard let winner = rivals.of(index).first(where: { beats(ordered[$0], loser) }) else { continue }
      absorbed.insert(index)
      notes[winner, default: []].append("also \(loser.rule): \(loser.message)")
    }
    return ordered.indices.filter { !absorbed.contains($0) }.map { index in
      var diagnostic = ordered[index]
      diagnostic.notes += notes[index] ?? []
      return diagnostic
    }
  }

  private static func beats(_ winner: Diagnostic, _ loser: Diagnostic) -> Bool {
    if let concept = winner.concept?.id, concept == loser.concept?.id,
      isStronger(winner, loser, in: aboutConcepts),
      // What is missing is missing in the whole sentence; other findings are about words of it.
      winner.location.range.overlaps(loser.location.range)
        || (loser.rule == "missing-rendering" && winner.location.excerpt.text == loser.location.excerpt.text)
    {
      return true
    }
    guard [aboutWords, aboutWording].contains(where: { isStronger(winner, loser, in: $0) }),
      !areApart(winner.rule, loser.rule)
    else { return false }
    let (outer, inner) = (winner.location.range, loser.location.range)
    // What is said of a whole sentence says nothing of each slip in it.
    guard outer.count <= wholeSentence || inner.count * 4 >= outer.count else { return false }
    return outer.overlaps(inner) && (outer.clamped(to: inner) == inner || inner.clamped(to: outer) == outer)
  }

  /// Bytes; no term or name is longer.
  private static let wholeSentence = 80

  /// A no-break space inside a wrong rendering is a slip of its own.
  private static func areApart(_ winner: String, _ loser: String) -> Bool {
    loser == "invisible-character" && aboutConcepts.contains(winner)
  }

  private static func isStronger(_ winner: Diagnostic, _ loser: Diagnostic, in order: [String]) -> Bool {
    guard let first = order.firstIndex(of: winner.rule), let second = order.firstIndex(of: loser.rule), first != second
    else { return false }
    let isRemark = (winner.severity == .info, loser.severity == .info)
    return isRemark.0 == isRemark.1 ? first < second : isRemark.1
  }
}

/// Which findings may compete with which, so that not each is held against each: those whose ranges may overlap, and
/// those that name the same concept.
private struct Rivals {
  private let ordered: [Diagnostic]
  /// For each finding the greatest end of it and those before it.
  private var reach: [Int] = []
  private var ofConcept: [String: [Int]] = [:]

  init(_ ordered: [Diagnostic]) {
    self.ordered = ordered
    reach.reserveCapacity(ordered.count)
    for (index, diagnostic) in ordered.enumerated() {
      reach.append(max(reach.last ?? 0, diagnostic.location.range.upperBound))
      if let concept = diagnostic.concept { ofConcept[concept.id, default: []].append(index) }
    }
  }

  /// Ascending.
  func of(_ index: Int) -> [Int] {
    let range = ordered[index].location.range
    var (first, last) = (index, index)
    while first > 0, reach[first - 1] > range.lowerBound { first -= 1 }
    while last + 1 < ordered.count, ordered[last + 1].location.range.lowerBound < range.upperBound { last += 1 }
    let near = Array(first...last)
    guard let concept = ordered[index].concept, let same = ofConcept[concept.id], same.count > 1 else { return near }
    return Set(near).union(same).sorted()
  }
}
