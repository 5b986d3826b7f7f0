import GlossLint
import GlossText

/// Findings made by hand, on one line of one file.
enum Findings {
  static let words = "The cities of wisdom grow the the old ways, and others follow them."

  /// A finding of `rule` at `range` of `words`.
  static func make(
    _ rule: String, _ range: ByteRange, concept: String? = nil, message: String? = nil, severity: Severity = .warning,
    file: String = "a.en.md", excerpt: String = Self.words
  ) -> Diagnostic {
    func position(_ offset: Int) -> SourcePosition { SourcePosition(line: 1, column: offset + 1, offset: offset) }
    return Diagnostic(
      rule: rule, severity: severity, message: message ?? "\(rule) is wrong",
      location: Location(
        file: file, start: position(range.lowerBound), end: position(range.upperBound),
        text: Array(words.utf8).string(range), excerpt: .init(text: excerpt, highlight: range)),
      concept: concept.map { .init(id: $0, glossary: "list", authority: nil) })
  }
}
