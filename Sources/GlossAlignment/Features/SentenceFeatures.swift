package import GlossText

/// What the aligner knows of a sentence.
package struct SentenceFeatures: Sendable {
  /// Letters, ideographs, digits and marks, in Unicode scalars; white space does not count.
  package var length: Int
  /// Words and anchors as numbers of a `FeatureTable`, each as often as it occurs.
  package var tokens: [Int32]
  /// The paragraph it stands in, counted from 0; equal for sentences of one paragraph.
  package var block: Int
  package var isHeading: Bool
  package var form: SentenceForm
  /// What commas and semicolons part it into; empty when they do not.
  package var clauses: [Clause]

  /// A part of a sentence.
  package struct Clause: Sendable, Hashable {
    /// Indexes of the sentence's tokens.
    package let tokens: Range<Int>
    /// UTF-8 bytes of the text that the sentence stands in, its mark included.
    package let range: ByteRange
    /// As a sentence's.
    package let length: Int

    package init(tokens: Range<Int>, range: ByteRange, length: Int) {
      (self.tokens, self.range, self.length) = (tokens, range, length)
    }
  }

  package init(
    length: Int, tokens: [Int32], block: Int = 0, isHeading: Bool = false, form: SentenceForm = SentenceForm(),
    clauses: [Clause] = []
  ) {
    self.length = length
    self.tokens = tokens
    self.block = block
    self.isHeading = isHeading
    self.form = form
    self.clauses = clauses
  }
}

/// Numbers for the words of the two texts and for the anchors that they share.
///
/// A word of one text never equals a word of the other. An anchor does: a number's value, a Latin string, a listed
/// concept, a mark such as "?" mean the same on both sides.
package struct FeatureTable: Sendable {
  package enum Feature: Hashable, Sendable {
    case sourceWord([UInt8])
    case targetWord([UInt8])
    case number(Double)
    case latin([UInt8])
    case concept(Int)
    case mark(UInt8)

    var isAnchor: Bool {
      switch self {
      case .sourceWord, .targetWord: false
      case .number, .latin, .concept, .mark: true
      }
    }

    /// The word in UTF-8, as `FeatureExtractor` made it; nil for others.
    var sourceWord: [UInt8]? { if case .sourceWord(let word) = self { word } else { nil } }
    var targetWord: [UInt8]? { if case .targetWord(let word) = self { word } else { nil } }

    /// Whether it says what a sentence is about, as a mark does not.
    var isTelling: Bool {
      switch self {
      case .sourceWord, .targetWord, .mark: false
      case .number, .latin, .concept: true
      }
    }
  }

  private var ids: [Feature: Int32] = [:]
  /// By their numbers.
  private(set) var features: [Feature] = []
  private var anchors: [Bool] = []
  private var telling: [Bool] = []

  package init() {}

  package mutating func id(of feature: Feature) -> Int32 {
    if let id = ids[feature] { return id }
    let id = Int32(truncatingIfNeeded: features.count)
    ids[feature] = id
    features.append(feature)
    anchors.append(feature.isAnchor)
    telling.append(feature.isTelling)
    return id
  }

  func contains(_ feature: Feature) -> Bool { ids[feature] != nil }

  func isAnchor(_ id: Int32) -> Bool { anchors[Int(id)] }

  func isTelling(_ id: Int32) -> Bool { telling[Int(id)] }

  var count: Int { features.count }
}
