/// What a bead costs before any evidence of words: its shape, its lengths, the structure of the texts.
///
/// Costs are negative logarithms of probabilities, in part: shapes follow the shares in hand-aligned reports, news and
/// novels (Chinese to English): 1-1 four in five, 1-2 one in eight, 1-3 one in forty, 2-1 one in thirty, the rest rare.
/// They and the rest were then adjusted together on the same texts (docs/accuracy.md says which, and how much each
/// part carries); about the optimum strict F1 is flat.
struct BeadCosts {
  // MARK: Constants

  /// One sentence for one, two, three, and each more.
  private static let toMany = Ladder(one: 0.4, two: 1.8, three: 3.4, more: 1.0)
  private static let fromMany = Ladder(one: 0.4, two: 3.3, three: 7.0, more: 0.6)
  private static let twoForTwo = 7.0
  private static let twoForThree = 7.5
  /// A sentence left out, and one added; and each further one in a row.
  private static let leftOut = (first: 3.3, next: 1.9)
  private static let added = (first: 4.0, next: 1.9)
  /// What a word that could be explained in this text speaks against its sentence being linked to nothing that does.
  private static let unexplained = 0.08
  /// What a sentence linked to nothing costs at least.
  private static let leastGap = 0.1
  /// A sentence that goes on with the one before it counts as so much of a sentence: an item of a list.
  private static let continuation = 0.3
  /// How much lengths count against shapes.
  private static let lengthWeight = 0.75
  /// For each end of a paragraph inside a bead.
  private static let paragraphInside = 2.5
  /// How much cheaper a bead is that starts paragraphs on both sides, and dearer when on one only.
  private static let paragraphStart = 0.8
  /// Headings translate headings.
  private static let heading = 3.0
  /// What is said ends on both sides, or it costs; questions answer questions, lines without a stop such lines.
  private static let quotationEnd = 1.6
  private static let questionEnd = 0.1
  private static let openEnd = 1.4
  /// A line without a stop does not join one with a stop.
  private static let openInside = 1.0

  /// The cost of one sentence for so many, between whole numbers by straight lines.
  private struct Ladder {
    let one: Double
    let two: Double
    let three: Double
    let more: Double

    func cost(_ count: Double) -> Double {
      switch count {
      case ...2: one + (count - 1) * (two - one)
      case ...3: two + (count - 2) * (three - two)
      default: three + (count - 3) * more
      }
    }
  }

  // MARK: Texts

  /// One text, with sums from its start, so that any stretch of it is a difference.
  private struct Side {
    let sentences: [SentenceFeatures]
    /// For each sentence its words that the other text could explain.
    let explainable: [Int]
    var lengths = [0]
    /// Ends of paragraphs; one within a list counts as much as an item does.
    var paragraphs = [0.0]
    var continued = [0]
    /// Changes between lines with a stop and lines without.
    var changes = [0]

    init(_ sentences: [SentenceFeatures], explainable: [Int]) {
      (self.sentences, self.explainable) = (sentences, explainable)
      var goesOn = false
      for (index, sentence) in sentences.enumerated() {
        let before = index > 0 ? sentences[index - 1].form : nil
        // Items without a stop go on with the first, which goes on with the lead-in.
        goesOn =
          sentence.form.startsInside || before?.carriesOn ?? false || (goesOn && before?.isOpen ?? false)
        let isChange = before.map { $0.isOpen != sentence.form.isOpen } ?? false
        lengths.append(lengths[index] + sentence.length)
        paragraphs.append(
          paragraphs[index] + (startsParagraph(index) ? (goesOn ? BeadCosts.continuation : 1) : 0))
        continued.append(continued[index] + (goesOn ? 1 : 0))
        changes.append(changes[index] + (isChange && !goesOn ? 1 : 0))
      }
    }

    func startsParagraph(_ index: Int) -> Bool {
      index > 0 && sentences[index].block != sentences[index - 1].block
    }

    func length(_ range: Range<Int>) -> Int { lengths[range.upperBound] - lengths[range.lowerBound] }

    /// What `sums` counts in the sentences after the first.
    func inside<Count: AdditiveArithmetic>(_ range: Range<Int>, _ sums: [Count]) -> Count {
      sums[range.upperBound] - sums[range.lowerBound + 1]
    }

    /// Sentences that start afresh, after the first.
    func fresh(_ range: Range<Int>) -> Int { range.count - 1 - inside(range, continued) }

    /// How many sentences a stretch counts as.
    func size(_ range: Range<Int>) -> Double {
      let going = inside(range, continued)
      return Double(range.count - going) + BeadCosts.continuation * Double(going)
    }
  }

  private let source: Side
  private let target: Side
  private let lengths: LengthModel

  /// - Parameter explainable: for each sentence its words that the other text could explain.
  init(
    source: [SentenceFeatures], target: [SentenceFeatures], lengths: LengthModel,
    explainable: (source: [Int], target: [Int])
  ) {
    self.source = Side(source, explainable: explainable.source)
    self.target = Side(target, explainable: explainable.target)
    self.lengths = lengths
  }

  var sourceCount: Int { source.sentences.count }
  var targetCount: Int { target.sentences.count }

  // MARK: Costs

  /// The cost of linking a source sentence to nothing, and when the one before it is linked to nothing, too.
  func leavingOut(_ index: Int) -> (first: Double, next: Double) {
    Self.gap(Self.leftOut, explainable: source.explainable[index])
  }

  /// The cost of linking a target sentence to nothing, likewise.
  func adding(_ index: Int) -> (first: Double, next: Double) {
    Self.gap(Self.added, explainable: target.explainable[index])
  }

  /// A gap is never for nothing, however many words its sentence has.
  private static func gap(_ cost: (first: Double, next: Double), explainable: Int) -> (first: Double, next: Double) {
    let credit = unexplained * Double(explainable)
    return (max(cost.first - credit, leastGap), max(cost.next - credit, leastGap))
  }

  /// The cost of a bead with sentences on both sides.
  func cost(_ sources: Range<Int>, _ targets: Range<Int>) -> Double {
    shape(sources, targets) + structure(sources, targets)
      + Self.lengthWeight * lengths.cost(source: source.length(sources), target: target.length(targets))
  }

  private func shape(_ sources: Range<Int>, _ targets: Range<Int>) -> Double {
    switch (sources.count, targets.count) {
    case (1, _): Self.toMany.cost(target.size(targets))
    case (_, 1): Self.fromMany.cost(source.size(sources))
    case (2, 2): Self.twoForTwo
    default: Self.twoForThree
    }
  }

  private func structure(_ sources: Range<Int>, _ targets: Range<Int>) -> Double {
    var cost = Self.paragraphInside * source.inside(sources, source.paragraphs)
    cost += Self.paragraphInside * target.inside(targets, target.paragraphs)
    cost += Self.openInside * Double(source.inside(sources, source.changes))
    cost += Self.openInside * Double(target.inside(targets, target.changes))
    let (left, right) = (
      source.startsParagraph(sources.lowerBound), target.startsParagraph(targets.lowerBound)
    )
    if left != right { cost += Self.paragraphStart } else if left { cost -= Self.paragraphStart }
    if source.sentences[sources.lowerBound].isHeading != target.sentences[targets.lowerBound].isHeading {
      cost += Self.heading
    }
    let (end, other) = (source.sentences[sources.upperBound - 1].form, target.sentences[targets.upperBound - 1].form)
    return cost + Self.end(end.endsQuotation, other.endsQuotation, Self.quotationEnd)
      + Self.end(end.endsQuestion, other.endsQuestion, Self.questionEnd)
      + Self.end(end.isOpen, other.isOpen, Self.openEnd)
  }

  /// Ends of one kind on both sides are a sign, on one side a doubt, on neither nothing.
  private static func end(_ left: Bool, _ right: Bool, _ cost: Double) -> Double {
    left == right ? (left ? -cost : 0) : cost
  }

  /// Less than any bead with several sentences on both sides costs, whatever its lengths.
  static let leastSquare = min(twoForTwo, twoForThree) - paragraphStart - quotationEnd - questionEnd - openEnd

  // MARK: Bounds

  /// No more than so many sentences for one, of which at most `mostFresh` may start afresh: lists go on.
  private static let mostForOne = 40
  private static let mostFresh = 6

  /// Whether one source sentence may be rendered by more target sentences than these.
  func mayGrow(_ row: Int, targets: Range<Int>) -> Bool {
    targets.count < Self.mostForOne && target.fresh(targets) <= Self.mostFresh
      && !lengths.isExcessive(target: target.length(targets), for: source.length(row..<row + 1))
  }

  /// Whether one target sentence may render more source sentences than these.
  func mayGrow(sources: Range<Int>, _ column: Int) -> Bool {
    sources.count < Self.mostForOne && source.fresh(sources) <= Self.mostFresh
      && !lengths.isExcessive(source: source.length(sources), for: target.length(column..<column + 1))
  }
}
