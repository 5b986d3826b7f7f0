internal import GlossICU
internal import GlossText

/// One rule of an SRX file, compiled. Offsets are those of `RegexText`.
struct SRXMatcher {
  private enum Form {
    /// Before and after as one, found from left to right.
    case breaking(RegularExpression)
    /// Before and after as one, tried at a place: ICU looks behind.
    case keeping(RegularExpression)
    /// ICU looks behind only where the length is bounded; else the ways to start are tried one by one.
    case keepingUnbounded(before: RegularExpression, after: RegularExpression)
  }

  /// How far before a place an exception without a bound may start, in UTF-16 units.
  static let reach = 250

  private let form: Form
  private let rule: SRXRules.Rule
  private let rules: SRXRules

  var breaks: Bool { rule.breaks }

  /// - Throws: `SourceError` with the place of the rule and ICU's reason.
  init(_ rule: SRXRules.Rule, of rules: SRXRules) throws(SourceError) {
    (self.rule, self.rules) = (rule, rules)
    // Each by itself first: joined, two slips may make up for one another.
    let before = try Self.compile(rule.before, "beforebreak", rule, rules)
    let after = try Self.compile(rule.after, "afterbreak", rule, rules)
    do {
      if rule.breaks {
        form = .breaking(try RegularExpression("(?:\(before.pattern))(?=\(after.pattern))"))
      } else {
        let lookBehind = rule.before.isEmpty ? "" : "(?<=(?:\(before.pattern)))"
        form = .keeping(try RegularExpression("\(lookBehind)(?:\(after.pattern))"))
      }
    } catch  where error.isLookBehindLimit {
      form = .keepingUnbounded(before: before.compiled, after: after.compiled)
    } catch {
      throw rules.error(
        "beforebreak \"\(rule.before)\" and afterbreak \"\(rule.after)\" cannot be joined: \(error.reason)",
        line: rule.line, column: rule.column)
    }
  }

  private static func compile(
    _ pattern: String, _ element: String, _ rule: SRXRules.Rule, _ rules: SRXRules
  ) throws(SourceError) -> (pattern: String, compiled: RegularExpression) {
    var candidate = pattern
    while true {
      do {
        return (candidate, try RegularExpression(candidate))
      } catch {
        if let escaped = escapingBrace(in: candidate, error) {
          candidate = escaped
          continue
        }
        throw rules.error(
          "\(element) \"\(pattern)\" is no regular expression of ICU's: \(error)", line: rule.line, column: rule.column)
      }
    }
  }

  /// Java, for which most files are written, takes a `}` that closes nothing for itself; ICU wants it escaped.
  private static func escapingBrace(in pattern: String, _ error: RegexError) -> String? {
    var scalars = Array(pattern.unicodeScalars)
    guard let index = error.character.map({ $0 - 1 }), scalars.indices.contains(index), scalars[index] == "}",
      index == 0 || scalars[index - 1] != "\\"
    else { return nil }
    scalars.insert("\\", at: index)
    var escaped = String.UnicodeScalarView()
    escaped.append(contentsOf: scalars)
    return String(escaped)
  }

  /// The first place at or after `start` where a breaking rule applies that looks at nothing before `start`.
  func firstMatch(in text: RegexText, from start: Int) throws(SourceError) -> Range<Int>? {
    guard case .breaking(let pattern) = form else { return nil }
    return try bounded { () throws(RegexError) in try pattern.firstMatch(in: text, start..<text.count) }
  }

  /// Whether a keeping rule applies at `place`.
  func keeps(_ text: RegexText, at place: Int) throws(SourceError) -> Bool {
    try bounded { () throws(RegexError) in
      switch form {
      case .breaking: return false
      case .keeping(let pattern): return try pattern.matchesStart(of: place..<text.count, in: text)
      case .keepingUnbounded(let before, let after):
        guard try after.matchesStart(of: place..<text.count, in: text) else { return false }
        var start = max(0, place - Self.reach)
        while start <= place, let match = try before.firstMatch(in: text, start..<place) {
          if match.upperBound == place { return true }
          // It may also end here, in a way that the pattern likes less.
          if try before.matches(match.lowerBound..<place, of: text) { return true }
          start = text.offset(after: match.lowerBound)
        }
        return false
      }
    }
  }

  private func bounded<Value>(_ search: () throws(RegexError) -> Value) throws(SourceError) -> Value {
    do {
      return try search()
    } catch {
      throw tooSlow(error.reason)
    }
  }

  /// - Parameter reason: ICU's, such as "time out" or "stack overflow".
  func tooSlow(_ reason: String) -> SourceError {
    rules.error(
      "this rule takes too long or too much on a text (\(reason)); bound what it repeats, as {0,20} for *",
      line: rule.line, column: rule.column)
  }
}
