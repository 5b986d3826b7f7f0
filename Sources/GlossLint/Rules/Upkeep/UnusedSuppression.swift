internal import GlossFormats
internal import GlossText

/// Flags comments that ask for silence where there is nothing to silence.
struct UnusedSuppression: SuppressionRule {
  static let description = RuleDescription(
    id: "unused-suppression", group: .upkeep, need: .page, severity: .info,
    summary: "A comment silences nothing",
    rationale: """
      A comment that outlives its reason hides the next slip in that place. A comment is said to silence nothing only \
      where the rules it names were asked and had what they need: with --select, or without the source, the others are \
      left alone, and so are comments about all rules. A command or rule that is not known is a warning, since what was \
      meant to be silent is not.

      Removing the comment is a fix that a person should look at: another list of terms, or a machine with a spelling \
      dictionary, may find what this run does not. Comments about rules that hold pages against each other, and about all \
      rules, are left to people.
      """,
    examples: [
      .flagged(
        """
        ⟦<!-- glosslint:disable-next-line repeated-word -->⟧
        The plan was approved.
        """, format: .markdown, beside: ["repeated-word"]),
      .flagged(
        "The plan was approved. ⟦<!-- glosslint:disable-lines repeated-word -->⟧", format: .markdown,
        note: "the command is disable-line"),
      .flagged(
        "⟦<!-- glosslint:disable-file repeated-words -->⟧", format: .markdown, note: "the rule is repeated-word"),
      .accepted(
        """
        <!-- glosslint:disable-next-line repeated-word -- the title of a song -->
        It was "Go Gently, the the Song".
        """, format: .markdown, beside: ["repeated-word"]),
      .accepted("<!-- glosslint:disable-file spacing -->", format: .markdown, note: "spacing is not asked"),
    ])

  func findings(_ suppressions: PageSuppressions, overSite: Bool) -> [Diagnostic] {
    var found = suppressions.unused(overSite: overSite).map { suppression in
      finding(.unused(suppression), suppression.range, .info, suppressions, hasFix: !overSite)
    }
    if !overSite {
      found += suppressions.problems.map { finding($0.message, $0.range, .warning, suppressions, hasFix: false) }
    }
    return found.sorted(by: Diagnostic.isOrdered)
  }

  private func finding(
    _ message: String, _ range: ByteRange, _ severity: Severity, _ suppressions: PageSuppressions, hasFix: Bool
  ) -> Diagnostic {
    let file = suppressions.file
    let text = file.utf8.string(range)
    return Diagnostic(
      rule: Self.description.id, severity: severity, message: message,
      location: Location(
        file: file.path, start: file.lines.position(of: range.lowerBound),
        end: file.lines.position(of: range.upperBound), text: text,
        excerpt: .init(text: text, highlight: 0..<text.utf8.count)),
      fixes: hasFix ? [Self.removal(of: range, in: file, suppressions.comments)] : [])
  }

  /// Takes the comment out. A line of markup stays, since a paragraph may end there; a line that a `#` starts goes.
  private static func removal(of comment: ByteRange, in file: SourceFile, _ syntax: CommentSyntax?) -> Fix {
    var range = comment
    let line = file.lines.position(of: comment.lowerBound).line
    if syntax == .hash, let whole = file.lines.range(ofLine: line),
      (whole.lowerBound..<comment.lowerBound).trimmed(in: file.utf8).isEmpty
    {
      let next = file.lines.range(ofLine: line + 1)?.lowerBound ?? comment.upperBound
      range = whole.lowerBound..<max(next, comment.upperBound)
    }
    return Fix(
      title: "remove the comment", applicability: .unsafe,
      edits: [
        Edit(
          start: file.lines.position(of: range.lowerBound), end: file.lines.position(of: range.upperBound),
          replacement: "")
      ])
  }
}

extension String {
  fileprivate static func unused(_ suppression: Suppression) -> String {
    let words = ([suppression.scope.rawValue] + suppression.rules).joined(separator: " ")
    return "\"\(words)\" silences nothing"
  }
}
