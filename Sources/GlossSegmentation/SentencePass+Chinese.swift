internal import GlossICU
internal import GlossText

extension SentencePass {
  /// How far the closing mark of a title, a remark or a quotation is looked for: 80 characters.
  private static let spanReach = 240

  /// How far back a quotation may have opened: 200 characters.
  private static let quotationReach = 600

  /// Notes what a mark opens, when it is a stretch inside which no sentence ends.
  mutating func openMark(_ scalar: UInt32, at index: Int, length: Int) {
    if let last = spans.last, index < last.upperBound { return }
    if let closer = data.titles[scalar] {
      addSpan(from: index, length, closer, scalar)
    } else if let closer = data.brackets[scalar] {
      guard isInside(at: index), let end = close(from: index, length, closer, scalar) else { return }
      let next = utf8.skipBlanks(from: end, to: min(end + 8, range.upperBound))
      let isWide = scalar >= 0x80
      guard isWide || next == range.upperBound || !isUpper(utf8.scalar(at: next, end: range.upperBound).scalar) else {
        return
      }
      spans.append(index..<end)
    } else if let closer = data.quotations[scalar] {
      let before = index > range.lowerBound ? utf8.scalar(before: index, start: range.lowerBound).scalar : 0
      if isHan(before) { addSpan(from: index, length, closer, scalar) }
    }
  }

  private mutating func addSpan(from index: Int, _ length: Int, _ closer: UInt32, _ opener: UInt32) {
    if let end = close(from: index, length, closer, opener) { spans.append(index..<end) }
  }

  /// The end of the mark that closes the one at `index`; nil when none stands within reach on the same line.
  private func close(from index: Int, _ length: Int, _ closer: UInt32, _ opener: UInt32) -> Int? {
    let limit = min(range.upperBound, index + Self.spanReach)
    var at = index + length
    var depth = 1
    while at < limit {
      let (scalar, length) = utf8.scalar(at: at, end: limit)
      at += length
      if scalar == closer { depth -= 1 } else if scalar == opener { depth += 1 }
      if depth == 0 { return at }
      if isLineEnd(scalar) { return nil }
    }
    return nil
  }

  /// Whether a mark opens inside a sentence, not at its start.
  private func isInside(at index: Int) -> Bool {
    var before = index
    while before > open {
      let (scalar, length) = utf8.scalar(before: before, start: open)
      if isStop(scalar) { return false }
      if !isBlank(scalar), !data.closing.contains(scalar) { return true }
      before -= length
    }
    return false
  }

  /// Whether a sentence ends at `site`, whose stops are Chinese, where ICU ended one.
  func ideographicStopEnds(_ site: StopSite) -> Bool {
    guard site.hasMarks, !site.hasBlank, isHan(utf8.scalar(at: site.next, end: range.upperBound).scalar) else {
      return true
    }
    // “好。”他说：……  one sentence; 他说：“好。”天亮了。  two.
    guard isUnintroducedQuotation(site) else { return true }
    if data.continuations.contains(where: { utf8[site.next..<range.upperBound].starts(with: $0) }) { return false }
    return !isFollowedBySpeech(site.next)
  }

  /// Whether the marks after the stops close a quotation that no colon or comma stands before.
  private func isUnintroducedQuotation(_ site: StopSite) -> Bool {
    let closer = utf8.scalar(before: site.marksEnd, start: site.stops.upperBound).scalar
    let limit = max(range.lowerBound, site.stops.lowerBound - Self.quotationReach)
    var index = site.stops.lowerBound
    while index > limit {
      let (scalar, length) = utf8.scalar(before: index, start: limit)
      index -= length
      guard scalar == 0x22 ? closer == 0x22 : data.quotations[scalar] == closer else { continue }
      guard index > range.lowerBound else { return true }
      return ![0xFF1A, 0x3A, 0xFF0C, 0x2C].contains(utf8.scalar(before: index, start: range.lowerBound).scalar)
    }
    return false
  }

  /// Whether a verb of saying stands among the five characters at `index`, before any mark.
  private func isFollowedBySpeech(_ index: Int) -> Bool {
    var at = index
    let limit = min(range.upperBound, index + 15)
    while at < limit {
      let (scalar, length) = utf8.scalar(at: at, end: range.upperBound)
      guard isHan(scalar) else { return false }
      if data.speech.contains(where: { utf8[at..<range.upperBound].starts(with: $0) }) { return true }
      at += length
    }
    return false
  }
}
