/// The pairs of words that meet in links, numbered.
///
/// Pairs are numbered source word by source word, so that an array over the target words tells which of a word's pairs
/// are known: text has millions of meetings, and a hash table takes several times as long.
struct WordMeetings {
  struct Pair {
    let source: Int32
    let target: Int32
    /// In how many links they meet.
    var meetings: Int32 = 0
    /// What the dictionary says of them.
    var known: (forward: Float, backward: Float) = (0, 0)
  }

  struct LinkedWords {
    /// Where the link's numbers start: target by target, within a target source by source.
    let start: Int
    let sources: Int
    let targets: Int
  }

  private(set) var pairs: [Pair] = []
  private(set) var links: [LinkedWords] = []
  /// The pairs of all links, one link after the other.
  private(set) var numbers: [Int32] = []

  /// A link with more pairs of words than this, two sentences of forty-five, says little of each and costs most.
  private static let mostPairs = 2000

  /// - Parameters:
  ///   - isLeftOut: for each feature whether it takes no part.
  ///   - dictionary: what is known of pairs beforehand.
  init(_ links: [Link], _ source: FlatTokens, _ target: FlatTokens, isLeftOut: [Bool], dictionary: Lexicon) {
    /// Where the words of links stand, for each source feature.
    var places: [(word: Int32, link: Int32, offset: Int32)] = []
    var targets: [[Int32]] = []
    var size = 0
    for link in links where !link.source.isEmpty && !link.target.isEmpty {
      let sources = Self.words(link.source, source, isLeftOut)
      let others = Self.words(link.target, target, isLeftOut)
      guard sources.count * others.count <= Self.mostPairs else { continue }
      for (offset, word) in sources.enumerated() {
        places.append((word, Int32(truncatingIfNeeded: targets.count), Int32(truncatingIfNeeded: offset)))
      }
      self.links.append(LinkedWords(start: size, sources: sources.count, targets: others.count))
      size += sources.count * others.count
      targets.append(others)
    }
    numbers = [Int32](repeating: 0, count: size)
    number(Self.grouped(places, count: isLeftOut.count), targets, dictionary, count: isLeftOut.count)
  }

  private mutating func number(
    _ places: [(word: Int32, link: Int32, offset: Int32)], _ targets: [[Int32]], _ dictionary: Lexicon, count: Int
  ) {
    // For each target feature its pair with the source word at hand, and which word that was.
    var numberOfTarget = [Int32](repeating: 0, count: count)
    var wordOfTarget = [Int32](repeating: -1, count: count)
    var next = 0
    while next < places.count {
      let word = places[next].word
      while next < places.count, places[next].word == word {
        let (_, link, offset) = places[next]
        let linked = links[Int(link)]
        var index = linked.start + Int(offset)
        for target in targets[Int(link)] {
          if wordOfTarget[Int(target)] != word {
            wordOfTarget[Int(target)] = word
            numberOfTarget[Int(target)] = Int32(truncatingIfNeeded: pairs.count)
            pairs.append(Pair(source: word, target: target))
          }
          let number = numberOfTarget[Int(target)]
          pairs[Int(number)].meetings += 1
          numbers[index] = number
          index += linked.sources
        }
        next += 1
      }
      for entry in dictionary[word] where wordOfTarget[Int(entry.target)] == word {
        pairs[Int(numberOfTarget[Int(entry.target)])].known = (entry.forward, entry.backward)
      }
    }
  }

  /// The places word by word, in the order of links: a counting sort.
  private static func grouped(
    _ places: [(word: Int32, link: Int32, offset: Int32)], count: Int
  ) -> [(word: Int32, link: Int32, offset: Int32)] {
    var starts = [Int](repeating: 0, count: count + 1)
    for place in places { starts[Int(place.word) + 1] += 1 }
    for index in 0..<count { starts[index + 1] += starts[index] }
    var grouped = places
    for place in places {
      grouped[starts[Int(place.word)]] = place
      starts[Int(place.word)] += 1
    }
    return grouped
  }

  /// The distinct words of some sentences, in order of number.
  private static func words(_ sentences: Range<Int>, _ text: FlatTokens, _ isLeftOut: [Bool]) -> [Int32] {
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
}
