internal import GlossICU
internal import GlossText

/// One text being cut by the rules of an SRX file.
struct SRXPass {
  /// A breaking rule and the next place where it applies.
  private struct Search {
    /// Its place among the rules.
    let rule: Int
    /// From where its match starts to where the text would be cut; nil when there is none any more.
    var match: Range<Int>?
  }

  private let text: RegexText
  private let matchers: [SRXMatcher]
  private var searches: [Search] = []
  /// Where ICU cuts, ascending, which counts as a last rule.
  private var boundaries: ArraySlice<Int>
  /// Where the sentence starts that is being cut off.
  private var start = 0

  /// - Parameter boundaries: where ICU cuts the text, ascending, without its start.
  init(_ text: RegexText, _ matchers: [SRXMatcher], _ boundaries: [Int]) {
    (self.text, self.matchers, self.boundaries) = (text, matchers, boundaries[...])
  }

  /// The places where the text is cut, ascending, neither its start nor its end.
  mutating func run(_ budget: inout SRXBudget) throws(SourceError) -> [Int] {
    guard text.count > 0 else { return [] }
    budget.start(units: text.count)
    defer { budget.stop() }
    for (index, matcher) in matchers.enumerated() where matcher.breaks {
      searches.append(Search(rule: index, match: nil))
      try advance(searches.count - 1, beyond: 0)
    }
    var cuts: [Int] = []
    while let (place, rule) = candidate() {
      if budget.isSpent, let slowest = try slowest(at: place) { throw slowest.tooSlow("time out") }
      if try !isKept(place, before: rule) {
        cuts.append(place)
        start = place
      }
      boundaries = boundaries.drop { $0 <= place }
      for index in searches.indices {
        guard let match = searches[index].match else { continue }
        if match.upperBound <= place || match.lowerBound < start { try advance(index, beyond: place) }
      }
    }
    return cuts
  }

  /// The next place where the text may be cut, and the first rule that says so.
  private func candidate() -> (place: Int, rule: Int)? {
    var best: (place: Int, rule: Int)?
    for search in searches {
      guard let place = search.match?.upperBound, place < text.count else { continue }
      if best.map({ place < $0.place }) ?? true { best = (place, search.rule) }
    }
    if let place = boundaries.first, place < text.count, best.map({ place < $0.place }) ?? true {
      best = (place, matchers.count)
    }
    return best
  }

  private func isKept(_ place: Int, before rule: Int) throws(SourceError) -> Bool {
    for matcher in matchers[..<rule] where !matcher.breaks {
      if try matcher.keeps(text, at: place) { return true }
    }
    return false
  }

  /// The rule to name when all of them together take too long; nil when there is none.
  private func slowest(at place: Int) throws(SourceError) -> SRXMatcher? {
    let clock = SuspendingClock()
    var slowest: (matcher: SRXMatcher, time: Duration)?
    for matcher in matchers {
      let start = clock.now
      _ = try matcher.breaks ? matcher.firstMatch(in: text, from: place) != nil : matcher.keeps(text, at: place)
      let time = clock.now - start
      if slowest.map({ time > $0.time }) ?? true { slowest = (matcher, time) }
    }
    return slowest?.matcher
  }

  /// Moves a search on to the next place after `place`.
  private mutating func advance(_ index: Int, beyond place: Int) throws(SourceError) {
    let matcher = matchers[searches[index].rule]
    var from = place
    var match: Range<Int>?
    repeat {
      match = from < text.count ? try matcher.firstMatch(in: text, from: from) : nil
      // An empty match at the place itself; the next may start after one more character.
      from = text.offset(after: from)
    } while match.map { $0.upperBound <= place } ?? false
    searches[index].match = match
  }
}
