/// A wording to look for: words in all their forms, alternatives, what may be absent, gaps.
///
/// As it is written in a list (see `en.calques.txt` for the marks) it is a small tree; what is matched are the plain
/// sequences it stands for.
struct PhrasePattern: Sendable {
  indirect enum Element: Sendable, Hashable {
    case step(Step)
    /// One of several; numbered, so that a suggestion can quote what stood there.
    case group([[Element]], number: Int)
    /// One of several, or nothing.
    case optional([[Element]])
    /// Where what is reported starts and ends.
    case opening, closing
  }

  /// What one token of the text, or a gap of some, must be.
  enum Step: Sendable, Hashable {
    /// A word, in any of its forms unless `isExact`.
    case word(String, isExact: Bool)
    case anyWord
    case number
    case comma
    /// Up to `PhraseMatcher.widestGap` tokens.
    case gap(crossesCommas: Bool)
  }

  var elements: [Element] = []
  /// Words one of which must not stand right before, or right after.
  var notBefore: [Step] = []
  var notAfter: [Step] = []

  /// One way through a pattern.
  struct Sequence: Sendable, Hashable {
    var steps: [Step] = []
    /// What is reported: indexes of steps.
    var start = 0
    var end: Int?
    /// By group, the steps that it covers.
    var groups: [Int: Range<Int>] = [:]

    /// The steps that are reported.
    var reported: Range<Int> { start..<max(start, end ?? steps.count) }
  }

  /// How many sequences one line of a list may stand for; more is a slip of its editor.
  static let mostSequences = 1_000

  /// All ways through it; nil when there are too many.
  func sequences() -> [Sequence]? {
    Self.expand(elements, from: [Sequence()])
  }

  private static func expand(_ elements: [Element], from starts: [Sequence]) -> [Sequence]? {
    var sequences = starts
    for element in elements {
      switch element {
      case .step(let step): for index in sequences.indices { sequences[index].steps.append(step) }
      case .opening: for index in sequences.indices { sequences[index].start = sequences[index].steps.count }
      case .closing: for index in sequences.indices { sequences[index].end = sequences[index].steps.count }
      case .group(let choices, let number):
        guard let next = expand(choices, from: sequences, number: number) else { return nil }
        sequences = next
      case .optional(let choices):
        guard let next = expand(choices, from: sequences, number: nil) else { return nil }
        sequences += next
      }
      if sequences.count > mostSequences { return nil }
    }
    return sequences
  }

  private static func expand(_ choices: [[Element]], from starts: [Sequence], number: Int?) -> [Sequence]? {
    var result: [Sequence] = []
    for choice in choices {
      for start in starts {
        guard var ways = expand(choice, from: [start]), result.count <= mostSequences else { return nil }
        if let number {
          for index in ways.indices { ways[index].groups[number] = start.steps.count..<ways[index].steps.count }
        }
        result += ways
      }
    }
    return result
  }
}
