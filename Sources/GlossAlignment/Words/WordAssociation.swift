/// How probable it is that one word renders another, learned from passages that translate each other (IBM model 1, Brown
/// et al. 1993, in both directions).
///
/// Unlike the lexicon that the aligner keeps, what is improbable is in it too: whoever weighs phrases adds up many small
/// probabilities. Costs the pairs of words that meet in a passage a few times over, in time and, once, in memory.
package struct WordAssociation: Sendable {
  private var forward: [UInt64: Float] = [:]
  private var backward: [UInt64: Float] = [:]

  /// Less than this adds nothing to any sum.
  private static let least: Float = 1e-4

  /// - Parameters:
  ///   - sources: for each passage its words, by numbers from 0.
  ///   - targets: for each passage the words of its translation, by numbers of their own.
  package init(sources: [[Int32]], targets: [[Int32]]) {
    let offset = (sources.joined().max() ?? -1) + 1
    let count = Int(offset + (targets.joined().max() ?? -1) + 1)
    func flat(_ rows: [[Int32]], _ offset: Int32) -> FlatTokens {
      FlatTokens(rows.map { SentenceFeatures(length: 0, tokens: $0.map { $0 + offset }) })
    }
    let nothing = Lexicon(rows: [[Lexicon.Entry]](repeating: [], count: count))
    let links = (0..<min(sources.count, targets.count)).map { Link(source: $0..<$0 + 1, target: $0..<$0 + 1) }
    let meetings = WordMeetings(
      links, flat(sources, 0), flat(targets, offset), isLeftOut: [Bool](repeating: false, count: count),
      dictionary: nothing)
    let learner = LexiconLearner(dictionary: nothing) { _ in false }
    let given = learner.probabilities(meetings, givenSource: true)
    for (pair, probability) in zip(meetings.pairs, given) where probability > Self.least {
      forward[Self.key(pair.source, pair.target - offset)] = probability
    }
    let back = learner.probabilities(meetings, givenSource: false)
    for (pair, probability) in zip(meetings.pairs, back) where probability > Self.least {
      backward[Self.key(pair.source, pair.target - offset)] = probability
    }
  }

  private static func key(_ source: Int32, _ target: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: source)) << 32 | UInt64(UInt32(bitPattern: target))
  }

  /// p(target | source).
  package func forward(_ source: Int32, _ target: Int32) -> Float { forward[Self.key(source, target)] ?? 0 }

  /// p(source | target).
  package func backward(_ source: Int32, _ target: Int32) -> Float { backward[Self.key(source, target)] ?? 0 }
}
