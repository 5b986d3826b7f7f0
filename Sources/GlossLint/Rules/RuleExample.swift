package import GlossFormats

/// A text that a rule flags or accepts: documentation and test in one.
///
/// `⟦` and `⟧` enclose what is flagged; they are no part of the text. A gap is `⟦⟧`. Each line is a paragraph.
package struct RuleExample: Sendable {
  /// The checked text, with markers.
  package let text: String
  /// The text that it translates; nil where the page stands alone.
  package let source: String?
  /// A term list in the table form that is in force; none when nil.
  package let glossary: String?
  package let format: DocumentFormat
  /// Other rules that are asked, too.
  package let beside: [String]
  /// What it shows.
  package let note: String?
  package let filePath: String
  package let line: Int

  /// A text in which the rule finds what stands between markers, and nothing else.
  package static func flagged(
    _ text: String, source: String? = nil, glossary: String? = nil, format: DocumentFormat = .text,
    beside: [String] = [], note: String? = nil, filePath: String = #filePath, line: Int = #line
  ) -> RuleExample {
    RuleExample(
      text: text, source: source, glossary: glossary, format: format, beside: beside, note: note, filePath: filePath,
      line: line)
  }

  /// A text in which the rule finds nothing.
  package static func accepted(
    _ text: String, source: String? = nil, glossary: String? = nil, format: DocumentFormat = .text,
    beside: [String] = [], note: String? = nil, filePath: String = #filePath, line: Int = #line
  ) -> RuleExample {
    RuleExample(
      text: text, source: source, glossary: glossary, format: format, beside: beside, note: note, filePath: filePath,
      line: line)
  }

  package var isFlagged: Bool { text.contains("⟦") }
}
