internal import GlossAlignment

/// What the passages teach of which word renders which, with candidates of several words as words of their own, so that
/// 四个意识 is not rendered by what renders 四个.
///
/// Everything asked for is a share: how much of a target word the given source words account for among all of its
/// passage, and the other way round. Of two words that stand beside each other in every passage neither accounts for
/// what the other one teaches elsewhere.
struct Translations {
  private let association: WordAssociation
  /// For each passage its source words and candidates, by number, each once.
  private let sources: [[Int32]]
  private let targets: [[Int32]]
  /// The number of the word that stands for the first candidate.
  private let firstUnit: Int32

  /// Added to each sum, so that words of which nothing is known account for nothing.
  private static let unknown: Float = 0.001

  init(_ passages: [Passage], _ candidates: [Candidate], sourceWords: Int) {
    firstUnit = Int32(truncatingIfNeeded: sourceWords)
    let units = Self.units(candidates, passages: passages.count)
    var sources: [[Int32]] = []
    var targets: [[Int32]] = []
    for (passage, units) in zip(passages, units) {
      let words = passage.source.filter { $0.kind != .function && $0.kind != .end }.map(\.number)
      sources.append(Set(words + units.map { Int32(truncatingIfNeeded: sourceWords + $0) }).sorted())
      targets.append(Set(passage.target.filter { $0.kind == .content }.map(\.number)).sorted())
    }
    association = WordAssociation(sources: sources, targets: targets)
    (self.sources, self.targets) = (sources, targets)
  }

  /// For each passage the candidates of several words that stand there, the longest first, none inside another.
  private static func units(_ candidates: [Candidate], passages: Int) -> [[Int]] {
    var places: [[(candidate: Int, words: Range<Int>)]] = Array(repeating: [], count: passages)
    for (index, candidate) in candidates.enumerated() where candidate.words.count > 1 {
      for place in candidate.places { places[place.passage].append((index, place.words)) }
    }
    return places.map { places in
      var taken = Set<Int>()
      var units: [Int] = []
      let longestFirst = places.sorted {
        ($1.words.count, $0.words.lowerBound, $0.candidate) < ($0.words.count, $1.words.lowerBound, $1.candidate)
      }
      for place in longestFirst where taken.isDisjoint(with: place.words) {
        taken.formUnion(place.words)
        units.append(place.candidate)
      }
      return units
    }
  }

  /// A candidate as it is known here: by its own words, and as a word where it has several.
  func term(_ candidate: Candidate, index: Int) -> MinedTerm {
    let own = Set(candidate.words).sorted()
    let unit = firstUnit + Int32(truncatingIfNeeded: index)
    return MinedTerm(
      words: candidate.words.count > 1 ? own + [unit] : own, size: candidate.words.count, isNamed: candidate.isNamed)
  }

  /// How the words of a candidate and those of a passage's translation account for each other.
  struct Shares {
    /// For each target word the share, of 1, for which the candidate accounts; 0 for words that say nothing.
    var precision: [Float] = []
    /// For each target word the share of the candidate for which it accounts.
    var recall: [Float] = []
  }

  func shares(of words: [Int32], in passage: Passage, number: Int) -> Shares {
    let sums = words.map { word in
      targets[number].reduce(Self.unknown) { $0 + association.backward(word, $1) }
    }
    var shares = Shares()
    var known: [Int32: (Float, Float)] = [:]
    for target in passage.target {
      guard target.kind == .content else {
        shares.precision.append(0)
        shares.recall.append(0)
        continue
      }
      let (precision, recall) =
        known[target.number]
        ?? {
          let own = words.reduce(Float(0)) { $0 + association.forward($1, target.number) }
          let all = own == 0 ? 1 : sources[number].reduce(Self.unknown) { $0 + association.forward($1, target.number) }
          let recall = zip(words, sums).reduce(Float(0)) { $0 + association.backward($1.0, target.number) / $1.1 }
          return (min(1, own / all), recall / Float(max(words.count, 1)))
        }()
      known[target.number] = (precision, recall)
      shares.precision.append(precision)
      shares.recall.append(recall)
    }
    return shares
  }
}
