@testable import GlossAlignment

/// Pairs of sentences to learn from, each pair a link; a word with `#` before it is an anchor.
final class Lesson {
  private(set) var sentences = Sentences()
  private(set) var source: [SentenceFeatures] = []
  private(set) var target: [SentenceFeatures] = []
  private var known: [Int32: [Lexicon.Entry]] = [:]

  func add(_ left: String, _ right: String, times: Int = 1) {
    for _ in 0..<times {
      source.append(sentences.features(left, .source))
      target.append(sentences.features(right, .target))
    }
  }

  /// What a dictionary says.
  func tell(_ left: String, _ right: String, forward: Float, backward: Float = 0) {
    let entry = Lexicon.Entry(target: target(right), forward: forward, backward: backward)
    known[source(left), default: []].append(entry)
  }

  func source(_ word: String) -> Int32 { sentences.table.id(of: .sourceWord(Array(word.utf8))) }
  func target(_ word: String) -> Int32 { sentences.table.id(of: .targetWord(Array(word.utf8))) }
  func anchor(_ word: String) -> Int32 { sentences.table.id(of: .latin(Array(word.utf8))) }

  var links: [Link] { source.indices.map { Link(source: $0..<$0 + 1, target: $0..<$0 + 1) } }

  /// What is known before: the dictionary, and anchors that render themselves.
  var dictionary: Lexicon { sentences.table.anchorLexicon(known) }

  func learned(from links: [Link]? = nil) -> Lexicon {
    LexiconLearner(dictionary: dictionary, isAnchor: sentences.table.isAnchor)
      .lexicon(links ?? self.links, FlatTokens(source), FlatTokens(target))
  }

  /// The rendering of one word by another, if there is one.
  func entry(_ left: String, _ right: String, in lexicon: Lexicon) -> Lexicon.Entry? {
    let (left, right) = (source(left), target(right))
    return lexicon.features.contains(left) ? lexicon[left].first { $0.target == right } : nil
  }
}

extension FeatureTable {
  /// A lexicon in which anchors render themselves, and words what is given.
  func anchorLexicon(_ rows: [Int32: [Lexicon.Entry]] = [:]) -> Lexicon {
    Lexicon(
      rows: (0..<Int32(count)).map { feature in
        isAnchor(feature) ? [Lexicon.Entry(target: feature, forward: 1, backward: 1)] : rows[feature] ?? []
      })
  }
}

extension Lexicon {
  var rows: [[Entry]] { features.map { Array(self[$0]) } }
  var isEmpty: Bool { features.allSatisfy { self[$0].isEmpty } }
}
