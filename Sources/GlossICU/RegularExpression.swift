internal import CICU

/// A regular expression in ICU's dialect, for patterns that users write; ours are Swift's.
///
/// The text around a searched range stays visible to `\b`, `^`, `$` and to what looks around. Each call is bounded in
/// time (a second or so, and more for a long text) and memory (16 MB), so that no pattern hangs. Not `Sendable`.
package final class RegularExpression {
  private let regex: OpaquePointer
  /// The text that ICU holds a pointer into.
  private var text: RegexText?

  /// - Parameter pattern: an empty one matches the empty text.
  /// - Throws: `RegexError` with the place in the pattern.
  package init(_ pattern: String, ignoresCase: Bool = false) throws(RegexError) {
    let units = Array((pattern.isEmpty ? "(?:)" : pattern).utf16)
    var (character, code): (Int32, Int32) = (-1, 0)
    guard let opened = gl_regex_open(units, Int32(clamping: units.count), ignoresCase ? 1 : 0, &character, &code) else {
      throw RegexError(code: code, character: character < 1 ? nil : Int(character))
    }
    regex = opened
  }

  deinit { gl_regex_close(regex) }

  /// The first match that lies in `range`: the leftmost, and of those that start there the one the pattern prefers.
  package func firstMatch(in text: RegexText, _ range: Range<Int>) throws(RegexError) -> Range<Int>? {
    try set(text)
    var (start, end, code): (Int32, Int32, Int32) = (0, 0, 0)
    let found = gl_regex_find(
      regex, Int32(clamping: range.lowerBound), Int32(clamping: range.upperBound), &start, &end, &code)
    if found < 0 { throw RegexError(code: code) }
    return found > 0 && start <= end ? Int(start)..<Int(end) : nil
  }

  /// Whether a match that lies in `range` starts where it starts.
  package func matchesStart(of range: Range<Int>, in text: RegexText) throws(RegexError) -> Bool {
    try matches(range, text, whole: false)
  }

  /// Whether `range` as a whole is a match.
  package func matches(_ range: Range<Int>, of text: RegexText) throws(RegexError) -> Bool {
    try matches(range, text, whole: true)
  }

  private func matches(_ range: Range<Int>, _ text: RegexText, whole: Bool) throws(RegexError) -> Bool {
    try set(text)
    var code: Int32 = 0
    let found = gl_regex_matches(
      regex, Int32(clamping: range.lowerBound), Int32(clamping: range.upperBound), whole ? 1 : 0, &code)
    if found < 0 { throw RegexError(code: code) }
    return found > 0
  }

  private func set(_ text: RegexText) throws(RegexError) {
    if self.text === text { return }
    // Hundreds of turns back for each character, and half a second for what is quadratic in a short text.
    let limit = Int32(clamping: 4_000 + text.count / 20)
    var code: Int32 = 0
    let result = gl_regex_set_text(regex, text.units.baseAddress, Int32(clamping: text.count), limit, &code)
    self.text = text
    if result < 0 { throw RegexError(code: code) }
  }
}

/// What ICU says against a pattern, or against searching for it.
package struct RegexError: Error, Sendable, Hashable, CustomStringConvertible {
  /// In ICU's words: "mismatched paren", "time out".
  package let reason: String
  /// The character of the pattern that ICU stopped at, from 1; nil when ICU does not say.
  package let character: Int?

  init(code: Int32, character: Int? = nil) {
    let name = gl_error_name(code).map { String(cString: $0) } ?? "error \(code)"
    reason = name.replacing("U_REGEX_", with: "").replacing("_", with: " ").lowercased()
    self.character = character
  }

  /// Whether the pattern looks behind without a bound, which ICU does not allow.
  package var isLookBehindLimit: Bool { reason == "look behind limit" }

  package var description: String { character.map { "\(reason) at character \($0)" } ?? reason }
}
