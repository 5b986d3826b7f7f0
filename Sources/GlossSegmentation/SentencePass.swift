internal import GlossICU
internal import GlossText

/// One pass over the boundaries of ICU: undoes some, moves some, adds some.
///
/// Each piece that ICU cut is read once, for the stops inside that ICU passed over and for the brackets and quotation
/// marks that open; then its end is judged by a bounded look at what stands on either side. So the pass is linear.
struct SentencePass {
  let utf8: [UInt8]
  let range: ByteRange
  let data: SentenceData

  /// The cuts made so far, ascending.
  private(set) var cuts: [Int] = []
  /// Where the sentence that is being read starts.
  private(set) var open: Int
  /// Stretches inside which no sentence ends; ascending, disjoint.
  var spans: [ByteRange] = []
  /// The marker with which the sentence that is being read starts.
  private(set) var marker: ListMarker?
  /// Straight double quotes between `open` and `countedTo`.
  private var straightQuotes = 0
  private var countedTo: Int

  init(_ utf8: [UInt8], _ range: ByteRange, _ data: SentenceData) {
    (self.utf8, self.range, self.data) = (utf8, range, data)
    (open, countedTo) = (range.lowerBound, range.lowerBound)
    readMarker()
  }

  /// The sentences, given ICU's boundaries in the same range.
  mutating func run(_ boundaries: [BreakIterator.Boundary]) -> [ByteRange] {
    var start = range.lowerBound
    for boundary in boundaries {
      addMissed(in: start..<boundary.offset)
      if boundary.offset < range.upperBound { judgeEnd(of: start..<boundary.offset) }
      start = boundary.offset
    }
    var lower = range.lowerBound
    return (cuts + [range.upperBound]).map { upper in
      defer { lower = upper }
      return lower..<upper
    }
  }

  mutating func cut(at offset: Int) {
    guard offset > open, offset < range.upperBound else { return }
    cuts.append(offset)
    open = offset
    (straightQuotes, countedTo) = (0, offset)
    readMarker()
  }

  private mutating func readMarker() {
    let start = utf8.skipBlanks(from: open, to: min(open + 8, range.upperBound))
    marker = ListMarker(utf8, at: start, end: range.upperBound, bullets: data.bullets)
  }

  /// Decides whether ICU's boundary at the end of `piece` stands.
  private mutating func judgeEnd(of piece: ByteRange) {
    var textEnd = piece.upperBound
    var lineEnds = 0
    while textEnd > piece.lowerBound {
      let (scalar, length) = utf8.scalar(before: textEnd, start: piece.lowerBound)
      guard isBlank(scalar) else { break }
      // CR and LF are one line end.
      if isLineEnd(scalar), !(scalar == 0x0D && textEnd < piece.upperBound && utf8[textEnd] == 0x0A) { lineEnds += 1 }
      textEnd -= length
    }
    if textEnd == piece.lowerBound {
      // A blank piece, which ICU makes of each empty line, belongs to the sentence before it.
      if cuts.last == piece.lowerBound { moveLastCut(to: piece.upperBound) }
      return
    }
    let next = utf8.skipBlanks(from: piece.upperBound, to: range.upperBound)
    if next == range.upperBound { return }
    if lineEnds > 0, next > piece.upperBound, holdsLineEnd(piece.upperBound..<next) { lineEnds += 1 }
    guard lineEnds < 2 else { return cut(at: piece.upperBound) }
    let (site, opener) = lastSite(in: piece, textEnd: textEnd, next: next)
    if let site {
      guard site.stops.lowerBound >= open else { return }
      if lineEnds == 1 ? goesOnAfterLineEnd(site) : isProtected(site) || !endsSentence(site) { return }
      cut(at: opener ?? afterDetachedMarks(piece.upperBound))
    } else if lineEnds == 0 || !goesOn(afterLine: textEnd, next: next) {
      cut(at: piece.upperBound)
    }
  }

  private mutating func moveLastCut(to offset: Int) {
    cuts.removeLast()
    if offset < range.upperBound { cuts.append(offset) }
    open = offset
    (straightQuotes, countedTo) = (0, offset)
    readMarker()
  }

  private func holdsLineEnd(_ range: ByteRange) -> Bool {
    utf8[range].contains { $0 == 0x0A || $0 == 0x0D }
  }

  /// The stops at the end of a piece, and where the marks after them start that open the next sentence.
  private mutating func lastSite(
    in piece: ByteRange, textEnd: Int, next: Int
  ) -> (site: StopSite?, opener: Int?) {
    var stopsEnd = textEnd
    var opener: Int?
    while stopsEnd > piece.lowerBound {
      let (scalar, length) = utf8.scalar(before: stopsEnd, start: piece.lowerBound)
      if data.opening.contains(scalar) {
        opener = stopsEnd - length
      } else if !data.closing.contains(scalar), scalar != 0x22, scalar != 0x27 {
        break
      }
      stopsEnd -= length
    }
    var start = stopsEnd
    while start > piece.lowerBound {
      let (scalar, length) = utf8.scalar(before: start, start: piece.lowerBound)
      if isStop(scalar) {
        start -= length
      } else if scalar == 0x20, start < stopsEnd, start - 2 >= piece.lowerBound, utf8[start] == 0x2E,
        utf8[start - 2] == 0x2E
      {
        start -= 1
      } else {
        break
      }
    }
    guard start < stopsEnd else { return (nil, nil) }
    if opener == nil, textEnd == piece.upperBound, stopsEnd < textEnd, opensStraightQuote(at: stopsEnd) {
      opener = stopsEnd
    }
    let site = StopSite(utf8, stops: start..<stopsEnd, marksEnd: opener ?? textEnd, next: opener ?? next)
    return (site, opener)
  }

  /// Whether the `"` at `offset` opens a quotation, as one does that has an even number before it in its sentence.
  private mutating func opensStraightQuote(at offset: Int) -> Bool {
    guard utf8[offset] == 0x22 else { return false }
    while countedTo < offset {
      if utf8[countedTo] == 0x22 { straightQuotes += 1 }
      countedTo += 1
    }
    return straightQuotes.isMultiple(of: 2)
  }

  /// The end of closing marks that a blank parts from their stop: `He left. ) Then`.
  private func afterDetachedMarks(_ index: Int) -> Int {
    var index = index
    let limit = min(range.upperBound, index + 16)
    while index < limit {
      let (scalar, length) = utf8.scalar(at: index, end: limit)
      guard data.closing.contains(scalar) || scalar == 0x22 || scalar == 0x27 else { break }
      let after = utf8.skipBlanks(from: index + length, to: limit)
      // A straight quotation mark, or an apostrophe, with text right after it opens.
      guard after > index + length else { break }
      index = after
    }
    return index
  }

  private func isProtected(_ site: StopSite) -> Bool {
    guard let span = spans.last(where: { $0.lowerBound < site.stops.lowerBound }),
      site.stops.upperBound <= span.upperBound
    else { return false }
    // “……。” with its own full stop may end the sentence that it stands in.
    guard site.marksEnd >= span.upperBound, site.kind == .ideographic,
      data.quotations[utf8.scalar(at: span.lowerBound, end: range.upperBound).scalar] != nil
    else { return true }
    return utf8.scalar(before: site.stops.upperBound, start: site.stops.lowerBound).scalar != 0x3002
  }

  private func endsSentence(_ site: StopSite) -> Bool {
    site.kind == .ideographic ? ideographicStopEnds(site) : latinStopEnds(site)
  }
}
