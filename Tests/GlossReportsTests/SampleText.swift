import GlossLint
import GlossText

/// A file of a sample, one sentence a line, and the places in it.
struct SampleText {
  let file: SourceFile

  init(_ path: String, _ sentences: [String]) {
    file = SourceFile(path: path, text: sentences.map { $0 + "\n" }.joined())
  }

  /// The first place of `words` in the file, with the line it stands on as its sentence; nil when it has no such words.
  func place(_ words: String) -> Location? {
    range(words).map { place($0) }
  }

  /// The gap after the first place of `words`.
  func gap(after words: String) -> Location? {
    range(words).map { place($0.upperBound..<$0.upperBound) }
  }

  func range(_ words: String) -> ByteRange? {
    let sought = Array(words.utf8)
    let start = file.utf8.indices.first { file.utf8[$0...].starts(with: sought) }
    return start.map { $0..<$0 + sought.count }
  }

  private func place(_ range: ByteRange) -> Location {
    let (start, end) = (file.lines.position(of: range.lowerBound), file.lines.position(of: range.upperBound))
    // A highlight over several lines has them all as its sentence.
    let first = file.lines.range(ofLine: start.line) ?? range
    let last = file.lines.range(ofLine: end.line) ?? range
    let sentence = first.lowerBound..<max(first.upperBound, last.upperBound, range.upperBound)
    return Location(
      file: file.path, start: start, end: end, text: file.utf8.string(range),
      excerpt: .init(text: file.utf8.string(sentence), highlight: range.shifted(by: -sentence.lowerBound)))
  }
}
