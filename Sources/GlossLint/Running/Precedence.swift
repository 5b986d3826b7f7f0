internal import GlossText

/// One defect, one finding: where several rules see the same thing, the one that says most speaks, and what the others
/// had to say becomes a note of it.
enum Precedence {
  /// Rules about the use of a concept, the strongest first. They compete where they name the same concept in the same
  /// sentence.
  private static let aboutConcepts = [
    "deprecated-rendering", "near-miss-rendering", "missing-rendering", "inconsistent-rendering",
  ]

  /// Rules about a few words, the strongest first. They compete where one's words lie within the other's.
  private static let aboutWords = [
    "deprecated-rendering", "near-miss-rendering", "stale-year", "number-mismatch", "untranslated-text",
    "name-variant", "name-romanization", "inconsistent-rendering", "casing-variant", "invisible-character",
    "fullwidth-punctuation",
    "repeated-word", "spacing", "punctuation",
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
      isStronger(winner.rule, loser.rule, in: aboutConcepts),
      winner.location.range.overlaps(loser.location.range)
        || winner.location.excerpt.text == loser.location.excerpt.text
    {
      return true
    }
    guard [aboutWords, aboutWording].contains(where: { isStronger(winner.rule, loser.rule, in: $0) }) else {
      return false
    }
    let (outer, inner) = (winner.location.range, loser.location.range)
    return outer.overlaps(inner) && (outer.clamped(to: inner) == inner || inner.clamped(to: outer) == outer)
  }

  private static func isStronger(_ winner: String, _ loser: String, in order: [String]) -> Bool {
    guard let first = order.firstIndex(of: winner), let second = order.firstIndex(of: loser) else { return false }
    return first < second
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
