internal import GlossICU
internal import GlossText

extension SentencePass {
  /// Whether the sentence goes on after a stop and one line end: after a title or another abbreviation.
  func goesOnAfterLineEnd(_ site: StopSite) -> Bool {
    guard site.kind == .fullStop, !site.hasMarks else { return false }
    let word = wordBefore(site.stops.lowerBound)
    return switch data.abbreviations.behaviour(utf8, word) {
    case .never: true
    case .beforeNumber: isDigit(following(site).scalar)
    case .beforeStarter, .beforeCapital: isLower(following(site).scalar)
    case nil: false
    }
  }

  /// Whether the line end after `textEnd`, with no stop before it, only wraps the text.
  ///
  /// So it is when the line ends in a word that wants another, or when the next starts in lower case and the sentence
  /// did not: lines that all start in lower case are a list.
  func goesOn(afterLine textEnd: Int, next: Int) -> Bool {
    let word = wordBefore(textEnd)
    if data.unfinished.contains(utf8, word), word.lowerBound > open { return true }
    guard isLower(utf8.scalar(at: next, end: range.upperBound).scalar) else { return false }
    var index = open
    let limit = min(textEnd, open + 32)
    while index < limit {
      let (scalar, length) = utf8.scalar(at: index, end: limit)
      if isSpacedLetter(scalar) { return !isLower(scalar) }
      index += length
    }
    return true
  }
}
