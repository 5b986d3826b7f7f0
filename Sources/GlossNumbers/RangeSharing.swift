/// What the first number of a range takes from the second: 5至10万, "6–6.5 percent", "380 to 420 yuan".
enum RangeSharing {
  /// Amends the last of `mentions` when only a range word stands between it and `mention`. Constant time.
  static func join(
    _ text: ScalarText, _ mentions: inout [NumberMention], _ lastStart: Int, _ lastEnd: Int,
    _ mention: inout NumberMention, _ context: ChineseContext
  ) {
    guard lastEnd > 0, context.start > lastEnd, isChineseLink(text, lastEnd, context.start) else { return }
    join(&mentions, mention, scale: context.scale)
  }

  /// Gives the last of `mentions` the kind, and as another reading the magnitude, of the number that ends the range.
  static func join(_ mentions: inout [NumberMention], _ mention: NumberMention, scale: Double) {
    guard var first = mentions.popLast() else { return }
    defer { mentions.append(first) }
    guard first.kind == .cardinal || (first.kind == .year && mention.kind != .year) else { return }
    switch mention.kind {
    case .percent, .percentagePoints:
      first.alternative = first.value
      first.value /= 100
      first.upper = first.value
      first.kind = mention.kind
    case .cardinal:
      if scale > 1, first.value < scale { first.alternative = first.value * scale }
      if first.unit == nil, first.kind == .cardinal { first.unit = mention.unit }
    case .month, .day, .multiple, .increase, .times: first.kind = mention.kind
    default: break
    }
    first.evidence = max(first.evidence, min(mention.evidence, first.evidence == .word ? .measured : .digits))
  }

  private static func isChineseLink(_ text: ScalarText, _ start: Int, _ end: Int) -> Bool {
    guard end - start <= 2 else { return false }
    if end - start == 2, !(Scalar.isDash(text[start]) && Scalar.isDash(text[start + 1])) { return false }
    switch text[start] {
    case "至", "到", "、", "或", "和": return true
    default: return Scalar.isDash(text[start])
    }
  }
}
