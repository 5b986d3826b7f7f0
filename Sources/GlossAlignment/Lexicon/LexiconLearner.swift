/// Learns from links which words render which, by expectation maximisation (IBM model 1, Brown et al. 1993), starting
/// from what a dictionary says.
struct LexiconLearner {
  private static let rounds = 4
  /// A pair of words that met in one link only proves nothing but that the link was made.
  private static let leastMeetings: Int32 = 2
  /// A pair below it is more often an accident of the first alignment than a translation; at .06 strict F1 is .05 to
  /// .14 lower than at .2, on hand-aligned reports, news and novels alike; from .2 to .4 it hardly changes.
  private static let leastProbability: Float = 0.25
  /// How much more likely a pair of the dictionary is than another before the first round.
  private static let dictionaryBoost: Float = 5
  /// What the dictionary's word counts for where the text has taught a rendering.
  private static let dictionaryShare: Float = 0.2
  /// A word of more than this share of the sentences translates nothing in particular, and meets everything.
  private static let commonShare = 0.25
  private static let leastCommon = 30.0

  private let isAnchor: (Int32) -> Bool
  private let dictionary: Lexicon

  /// - Parameter dictionary: what is known before, anchors included.
  init(dictionary: Lexicon, isAnchor: @escaping (Int32) -> Bool) {
    (self.dictionary, self.isAnchor) = (dictionary, isAnchor)
  }

  /// What is known before and what the links teach.
  ///
  /// Costs the pairs of words that meet in a link, a few times over. The same links give the same lexicon: sums are
  /// made in a fixed order.
  func lexicon(_ links: [Link], _ source: FlatTokens, _ target: FlatTokens) -> Lexicon {
    let isLeftOut = commonWords(source, target)
    let meetings = WordMeetings(links, source, target, isLeftOut: isLeftOut, dictionary: dictionary)
    let forward = probabilities(meetings, givenSource: true)
    let backward = probabilities(meetings, givenSource: false)
    var rows = [[Lexicon.Entry]](repeating: [], count: dictionary.features.count)
    for (number, pair) in meetings.pairs.enumerated() where pair.meetings >= Self.leastMeetings {
      let entry = Lexicon.Entry(
        target: pair.target, forward: Self.kept(forward[number]), backward: Self.kept(backward[number]))
      if entry.forward + entry.backward > 0 { rows[Int(pair.source)].append(entry) }
    }
    for feature in dictionary.features where !dictionary[feature].isEmpty {
      rows[Int(feature)] = Self.merged(rows[Int(feature)], dictionary[feature])
    }
    return Lexicon(rows: rows)
  }

  private static func kept(_ probability: Float) -> Float { probability >= leastProbability ? probability : 0 }

  /// What was learned of a word, with what the dictionary says of it.
  private static func merged(_ learned: [Lexicon.Entry], _ known: ArraySlice<Lexicon.Entry>) -> [Lexicon.Entry] {
    var row = learned
    let forward = learned.contains { $0.forward > 0 } ? dictionaryShare : 1
    let backward = learned.contains { $0.backward > 0 } ? dictionaryShare : 1
    for entry in known {
      let weighed = Lexicon.Entry(
        target: entry.target, forward: entry.forward * forward, backward: entry.backward * backward)
      if let index = row.firstIndex(where: { $0.target == entry.target }) {
        row[index] = Lexicon.Entry(
          target: entry.target, forward: max(row[index].forward, weighed.forward),
          backward: max(row[index].backward, weighed.backward))
      } else {
        row.append(weighed)
      }
    }
    return row
  }

  /// Anchors, which need no learning, and words too common to learn from.
  private func commonWords(_ source: FlatTokens, _ target: FlatTokens) -> [Bool] {
    var counts = [Int](repeating: 0, count: dictionary.features.count)
    for token in source.tokens { counts[Int(token)] += 1 }
    for token in target.tokens { counts[Int(token)] += 1 }
    let sentences = Double(source.sentences.count + target.sentences.count) / 2
    let most = max(Self.commonShare * sentences, Self.leastCommon)
    return dictionary.features.map { isAnchor($0) || Double(counts[Int($0)]) > most }
  }

  // MARK: Expectation maximisation

  /// For each pair the probability of one word given the other.
  func probabilities(_ meetings: WordMeetings, givenSource: Bool) -> [Float] {
    var probability = meetings.pairs.map {
      1 + Self.dictionaryBoost * (givenSource ? $0.known.forward : $0.known.backward)
    }
    let owners = meetings.pairs.map { Int(givenSource ? $0.source : $0.target) }
    var counts = [Float](repeating: 0, count: probability.count)
    var totals = [Float](repeating: 0, count: dictionary.features.count)
    for _ in 0..<Self.rounds {
      for index in counts.indices { counts[index] = 0 }
      for link in meetings.links {
        // What a word was translated from is shared out among the words of the other side.
        let (words, others) = givenSource ? (link.targets, link.sources) : (link.sources, link.targets)
        let (wordStep, otherStep) = givenSource ? (link.sources, 1) : (1, link.sources)
        for word in 0..<words {
          let first = link.start + word * wordStep
          var total: Float = 0.001
          for other in 0..<others { total += probability[Int(meetings.numbers[first + other * otherStep])] }
          for other in 0..<others {
            let number = Int(meetings.numbers[first + other * otherStep])
            counts[number] += probability[number] / total
          }
        }
      }
      for index in totals.indices { totals[index] = 0 }
      for number in counts.indices { totals[owners[number]] += counts[number] }
      for number in counts.indices {
        probability[number] = counts[number] / max(totals[owners[number]], .leastNormalMagnitude)
      }
    }
    return probability
  }
}
