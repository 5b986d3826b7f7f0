/// What the earlier numbers of a range or list take from its last: 5至10万, "6–6.5 percent", "5, 10 or 15 percent".
struct RangeSharing {
  /// What stands between two numbers.
  enum Link {
    case none
    /// A comma, which shares nothing unless a range word comes after it.
    case list
    /// A dash, 至, "to", "and", "or".
    case range
  }

  /// How many of the last mentions hang together.
  private var chain = 0

  /// Forgets the chain: the number appended last shares nothing.
  mutating func breakOff() { chain = 0 }

  /// Appends `mention`; those of the chain before it take over its kind, and its magnitude as another reading.
  ///
  /// - Parameter scale: What the digits of `mention` were multiplied by.
  /// - Complexity: Amortised constant: a mention takes a kind at most once.
  mutating func append(_ mention: NumberMention, to mentions: inout [NumberMention], link: Link, scale: Double) {
    chain = link == .none ? 0 : chain
    if link == .range {
      for back in 0..<min(chain, mentions.count) {
        let index = mentions.count - 1 - back
        guard Self.share(&mentions[index], with: mention, scale: scale) else { break }
        // Only the nearest shares a magnitude: "5, 10 and 15 million" is anyone's guess further back.
        if mention.kind == .cardinal { break }
      }
    }
    mentions.append(mention)
    chain += 1
  }

  private static func share(_ first: inout NumberMention, with last: NumberMention, scale: Double) -> Bool {
    guard first.kind == .cardinal || (first.kind == .year && last.kind != .year) else { return false }
    switch last.kind {
    case .percent, .percentagePoints:
      guard first.unit == nil, !first.isVague, scale == 1 else { return false }
      first.alternative = first.value
      first.value /= 100
      first.upper = first.value
      first.kind = last.kind
    case .cardinal:
      if scale > 1, first.value < scale { first.alternative = first.value * scale }
      if first.unit == nil, first.kind == .cardinal { first.unit = last.unit }
    case .month, .day, .multiple, .increase, .times: first.kind = last.kind
    default: return false
    }
    if first.evidence == .word, last.evidence >= .measured { first.evidence = .measured }
    return true
  }
}
