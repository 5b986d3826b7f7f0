/// One way in which the numbers of a translation are not those of its source.
package struct NumberDifference: Sendable, Hashable {
  package enum Change: Sendable, Hashable {
    /// A number of the source that nothing in the target stands for.
    case missing(NumberMention)
    /// A number of the source and what the target has in its place.
    case changed(source: NumberMention, target: NumberMention, Aspect)
    /// A number of the target that nothing in the source stands for.
    case added(NumberMention)
  }

  /// What of a number was changed.
  package enum Aspect: Sendable, Hashable {
    case value
    /// The same digits, another order of magnitude: 1263亿 as "1.263 billion".
    case magnitude
    /// The same value of another unit: 1.3万亿斤 as "1.3 trillion kg".
    case unit
    /// The same figure as another thing: 1.5个百分点 as "1.5 percent", 三成 as "three".
    case kind
  }

  /// How sure it is that a reader would call it an error.
  package enum Certainty: Int, Sendable, Hashable, Comparable {
    /// Translators do this all the time: leaving out a small number, naming a year that the source only hints at.
    case doubtful
    case likely
    case certain

    package static func < (left: Certainty, right: Certainty) -> Bool { left.rawValue < right.rawValue }
  }

  package var change: Change
  package var certainty: Certainty

  package init(_ change: Change, _ certainty: Certainty) {
    self.change = change
    self.certainty = certainty
  }

  package var source: NumberMention? {
    switch change {
    case .missing(let mention), .changed(let mention, _, _): mention
    case .added: nil
    }
  }

  package var target: NumberMention? {
    switch change {
    case .added(let mention), .changed(_, let mention, _): mention
    case .missing: nil
    }
  }
}
