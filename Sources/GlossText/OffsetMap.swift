/// The way from text as a reader decoded it back to the bytes of the file, through entities, escapes and markup.
///
/// A reader appends runs in the order of the text. Look-ups are binary searches.
package struct OffsetMap: Sendable, Hashable {
  /// How a run of text stands in the file.
  package enum Kind: Sendable, Hashable {
    /// Byte for byte.
    case verbatim
    /// As an escape (`&amp;`, `\*`), which a range takes whole or not at all.
    case decoded
    /// Not at all: a space that stands for a line break, say. The source range is where it would be.
    case synthetic
  }

  package struct Run: Sendable, Hashable {
    /// Where the run stands in the decoded text.
    package let text: ByteRange
    /// Where it stands in the file.
    package let source: ByteRange
    package let kind: Kind
  }

  package private(set) var runs: [Run] = []
  /// Where text would stand in the file if there were any.
  private var anchor = 0

  package init() {}

  /// The map of no text, at `offset` of the file.
  package init(emptyAt offset: Int) { anchor = offset }

  /// The map of text that stands in the file as it is, from `sourceStart` on.
  package init(verbatim length: Int, at sourceStart: Int) {
    append(length: length, source: sourceStart..<sourceStart + length, kind: .verbatim)
  }

  /// Length of the mapped text.
  package var textLength: Int { runs.last?.text.upperBound ?? 0 }

  /// Adds the next `length` bytes of text, which stand at `source`. Verbatim runs that touch become one.
  package mutating func append(length: Int, source: ByteRange, kind: Kind) {
    guard length > 0 else { return }
    let start = textLength
    if kind == .verbatim, let last = runs.last, last.kind == .verbatim, last.source.upperBound == source.lowerBound {
      runs[runs.count - 1] = Run(
        text: last.text.lowerBound..<start + length, source: last.source.lowerBound..<source.upperBound,
        kind: .verbatim)
    } else {
      runs.append(Run(text: start..<start + length, source: source, kind: kind))
    }
  }

  /// The bytes of the file that `range` of the text stands on; inside an escape, the whole escape.
  package func sourceRange(of range: ByteRange) -> ByteRange {
    guard let first = run(containing: range.lowerBound) else {
      let end = runs.last?.source.upperBound ?? anchor
      return end..<end
    }
    let start =
      first.kind == .verbatim
      ? first.source.lowerBound + range.lowerBound - first.text.lowerBound : first.source.lowerBound
    guard !range.isEmpty, let last = run(containing: range.upperBound - 1) else { return start..<start }
    let end =
      last.kind == .verbatim
      ? last.source.lowerBound + range.upperBound - last.text.lowerBound : last.source.upperBound
    return start..<max(start, end)
  }

  /// The part of the text that stands within `source`, bytes of the file; an escape counts when its start does. Nil
  /// when nothing of the text stands there, and for an empty range outside the text.
  package func textRange(of source: ByteRange) -> ByteRange? {
    var found: ByteRange?
    let first = runs.partitioningIndex { $0.source.upperBound >= source.lowerBound }
    for run in runs[first...] {
      if run.source.lowerBound > source.upperBound { break }
      let start = max(run.source.lowerBound, source.lowerBound)
      let end = min(run.source.upperBound, source.upperBound)
      let part: ByteRange
      if run.kind == .verbatim {
        part = (start..<end).shifted(by: run.text.lowerBound - run.source.lowerBound)
      } else if source.isEmpty {
        // A place at an edge of an escape; inside one there is none.
        guard start == run.source.lowerBound || start == run.source.upperBound else { continue }
        let offset = start == run.source.lowerBound ? run.text.lowerBound : run.text.upperBound
        part = offset..<offset
      } else {
        guard source.contains(run.source.lowerBound) else { continue }
        part = run.text
      }
      if part.isEmpty, !source.isEmpty { continue }
      found = found.map { min($0.lowerBound, part.lowerBound)..<max($0.upperBound, part.upperBound) } ?? part
    }
    return found
  }

  /// Whether the text of `range` can be replaced by replacing its bytes: it holds nothing synthetic, no markup between
  /// its runs, and no part of an escape.
  package func isEditable(_ range: ByteRange) -> Bool {
    var previous: Run?
    let first = runs.partitioningIndex { $0.text.upperBound > range.lowerBound }
    for run in runs[first...] {
      if run.text.lowerBound >= range.upperBound { break }
      if run.kind == .synthetic { return false }
      if run.kind == .decoded, run.text.clamped(to: range) != run.text { return false }
      if let previous, previous.source.upperBound != run.source.lowerBound { return false }
      previous = run
    }
    return true
  }

  /// Whether `range` of the text holds something that does not stand in the file.
  package func hasSynthetic(in range: ByteRange) -> Bool {
    let first = runs.partitioningIndex { $0.text.upperBound > range.lowerBound }
    return runs[first...].prefix { $0.text.lowerBound < range.upperBound }.contains { $0.kind == .synthetic }
  }

  private func run(containing offset: Int) -> Run? {
    let index = runs.partitioningIndex { $0.text.upperBound > offset }
    return index < runs.count ? runs[index] : nil
  }
}
