internal import GlossICU
internal import GlossText

/// A place where a sentence may end: stops, the closing marks after them, and the white space before what comes next.
struct StopSite: Sendable {
  enum Kind: Sendable {
    /// One `.`, which may also end an abbreviation.
    case fullStop
    /// `...`, `. . .` or `…`, which may also stand for a pause.
    case ellipsis
    /// `?` or `!`, alone or with other stops.
    case mark
    /// A stop of Chinese or Japanese, alone or with others.
    case ideographic
  }

  /// The run of stops.
  var stops: ByteRange
  /// After the closing marks.
  var marksEnd: Int
  /// Where the text goes on: after the white space.
  var next: Int
  var kind: Kind
  /// How many full stops the run holds.
  var dots: Int

  var hasMarks: Bool { marksEnd > stops.upperBound }
  var hasBlank: Bool { next > marksEnd }
}

extension StopSite {
  /// What the run of stops in `stops` is.
  init(_ utf8: [UInt8], stops: ByteRange, marksEnd: Int, next: Int) {
    var (dots, hasMark, isIdeographic, hasEllipsis) = (0, false, false, false)
    var index = stops.lowerBound
    while index < stops.upperBound {
      let (scalar, length) = utf8.scalar(at: index, end: stops.upperBound)
      if isFullStop(scalar) { dots += 1 }
      if isLatinMark(scalar) { hasMark = true }
      if isIdeographicStop(scalar) { isIdeographic = true }
      if scalar == 0x2026 { hasEllipsis = true }
      index += length
    }
    (self.stops, self.marksEnd, self.next, self.dots) = (stops, marksEnd, next, dots)
    kind =
      isIdeographic ? .ideographic : hasMark ? .mark : dots == 1 && !hasEllipsis ? .fullStop : .ellipsis
  }

  /// The site whose first stop is at `index`; it ends at `end` at the latest.
  init(_ utf8: [UInt8], from index: Int, to end: Int, closing: Set<UInt32>) {
    var at = index
    var stopsEnd = index
    while at < end {
      let (scalar, length) = utf8.scalar(at: at, end: end)
      if isStop(scalar) {
        at += length
        stopsEnd = at
      } else if scalar == 0x20, stopsEnd == at, at + 1 < end, utf8[at - 1] == 0x2E, utf8[at + 1] == 0x2E {
        // A spaced ellipsis is one run.
        at += 1
      } else {
        break
      }
    }
    var marksEnd = stopsEnd
    while marksEnd < end {
      let (scalar, length) = utf8.scalar(at: marksEnd, end: end)
      guard closing.contains(scalar) || scalar == 0x22 || scalar == 0x27 else { break }
      marksEnd += length
    }
    self.init(
      utf8, stops: index..<stopsEnd, marksEnd: marksEnd, next: utf8.skipBlanks(from: marksEnd, to: end))
  }
}
