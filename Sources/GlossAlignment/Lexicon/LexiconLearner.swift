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
    let meetings = meetings(links, source, target)
    let forward = probabilities(meetings, givenSource: true)
    let backward = probabilities(meetings, givenSource: false)
    var rows = [[Lexicon.Entry]](repeating: [], count: dictionary.features.count)
    for number in 0..<meetings.pairs.count where meetings.pairs.meetings[number] >= Self.leastMeetings {
      let entry = Lexicon.Entry(
        target: meetings.pairs.targets[number], forward: Self.kept(forward[number]),
        backward: Self.kept(backward[number]))
      if entry.forward + entry.backward > 0 { rows[Int(meetings.pairs.sources[number])].append(entry) }
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

  // MARK: Meetings

  /// The words of links, pair by pair.
  private struct Meetings {
    var pairs = PairTable()
    /// The pairs of all links, one link after the other; within a link target by target.
    var numbers: [Int32] = []
    var links: [(start: Int, sources: Int, targets: Int)] = []
    /// For each pair what the dictionary says of it.
    var forward: [Float] = []
    var backward: [Float] = []
  }

  private func meetings(_ links: [Link], _ source: FlatTokens, _ target: FlatTokens) -> Meetings {
    let counts = counts(source, target)
    let isLeftOut = commonWords(counts, sentences: (source.sentences.count + target.sentences.count) / 2)
    func words(_ sentences: Range<Int>, _ text: FlatTokens) -> [Int32] {
      guard let first = sentences.first, let last = sentences.last else { return [] }
      var words = text.tokens[text.start(first)..<text.range(last).upperBound].filter { !isLeftOut[Int($0)] }
      words.sort()
      var kept = 0
      for index in words.indices where kept == 0 || words[index] != words[kept - 1] {
        words[kept] = words[index]
        kept += 1
      }
      words.removeLast(words.count - kept)
      return words
    }
    var meetings = Meetings()
    // Where in the link at hand a target word stands; what is left from an earlier link stands beyond its words.
    var indexes = [Int](repeating: 0, count: dictionary.features.count)
    for link in links where !link.source.isEmpty && !link.target.isEmpty {
      let (sources, targets) = (words(link.source, source), words(link.target, target))
      let start = meetings.numbers.count
      meetings.links.append((start, sources.count, targets.count))
      for (index, target) in targets.enumerated() {
        indexes[Int(target)] = index
        for source in sources {
          let meetsOnce = counts[Int(source)] == 1 || counts[Int(target)] == 1
          meetings.numbers.append(
            meetsOnce ? meetings.pairs.meetOnce(source, target) : meetings.pairs.meet(source, target))
        }
      }
      let missing = meetings.pairs.count - meetings.forward.count
      meetings.forward.append(contentsOf: repeatElement(0, count: missing))
      meetings.backward.append(contentsOf: repeatElement(0, count: missing))
      for (offset, source) in sources.enumerated() {
        for entry in dictionary[source] {
          let index = indexes[Int(entry.target)]
          guard index < targets.count, targets[index] == entry.target else { continue }
          let number = Int(meetings.numbers[start + index * sources.count + offset])
          (meetings.forward[number], meetings.backward[number]) = (entry.forward, entry.backward)
        }
      }
    }
    return meetings
  }

  /// How often each feature stands in either text.
  private func counts(_ source: FlatTokens, _ target: FlatTokens) -> [Int] {
    var counts = [Int](repeating: 0, count: dictionary.features.count)
    for token in source.tokens { counts[Int(token)] += 1 }
    for token in target.tokens { counts[Int(token)] += 1 }
    return counts
  }

  /// Anchors, which need no learning, and words too common to learn from.
  private func commonWords(_ counts: [Int], sentences: Int) -> [Bool] {
    let most = max(Self.commonShare * Double(sentences), Self.leastCommon)
    return dictionary.features.map { isAnchor($0) || Double(counts[Int($0)]) > most }
  }

  // MARK: Expectation maximisation

  /// For each pair the probability of one word given the other.
  private func probabilities(_ meetings: Meetings, givenSource: Bool) -> [Float] {
    let pairs = meetings.pairs
    let owners = givenSource ? pairs.sources : pairs.targets
    var probability = (givenSource ? meetings.forward : meetings.backward).map { 1 + Self.dictionaryBoost * $0 }
    var counts = [Float](repeating: 0, count: pairs.count)
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
      for number in counts.indices { totals[Int(owners[number])] += counts[number] }
      for number in counts.indices {
        probability[number] = counts[number] / max(totals[Int(owners[number])], .leastNormalMagnitude)
      }
    }
    return probability
  }
}
