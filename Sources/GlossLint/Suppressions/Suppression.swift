package import GlossText

/// A comment in a file that asks for silence: `<!-- glosslint:disable-next-line spacing -- the client wants it so -->`.
package struct Suppression: Sendable, Hashable {
  package enum Scope: String, Sendable, Hashable, CaseIterable {
    /// The line on which the comment ends.
    case line = "disable-line"
    /// The next line that has text; in formats of units the next unit.
    case nextLine = "disable-next-line"
    /// From the comment to the next `enable` of the same rules, or to the end of the file.
    case region = "disable"
    case file = "disable-file"
  }

  package let scope: Scope
  /// The rules that are silent; all when empty.
  package let rules: [String]
  /// What stands after `--`.
  package let reason: String?
  /// The comment, in bytes of the file.
  package let range: ByteRange
  /// 1-based lines of the file.
  package let lines: ClosedRange<Int>
}

/// Something that looks like a suppression and is none.
package struct SuppressionProblem: Sendable, Hashable {
  package let message: String
  /// The comment, in bytes of the file.
  package let range: ByteRange
}
