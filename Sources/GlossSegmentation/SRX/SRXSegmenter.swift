internal import GlossICU
internal import GlossText

/// Cuts text by the rules that an SRX file has for one language.
///
/// At a place the first rule that applies decides; where none does, the text is not cut. A breaking rule is searched
/// from left to right as other engines do: its match is the longest that its pattern likes, `[.?!]+` takes all of
/// `?!`, and it never reaches back over a place where the text was cut. An exception applies wherever its pattern can
/// end, overlaps or not.
final class SRXSegmenter {
  private let matchers: [SRXMatcher]
  /// For the places that no rule speaks of, where the file asks for that.
  private let iterator: BreakIterator?
  private var budget = SRXBudget()

  /// Nil when the file has no rules for the language. Compiles them: 10 µs a rule.
  ///
  /// - Throws: `SourceError` with the place of a pattern that ICU does not take; `ICUError` when its data is missing.
  init?(_ rules: SRXRules, language tag: String) throws {
    guard let chosen = try rules.chosen(for: tag) else { return nil }
    var matchers: [SRXMatcher] = []
    for rule in chosen { matchers.append(try SRXMatcher(rule, of: rules)) }
    self.matchers = matchers
    iterator = rules.usesICU ? try BreakIterator(.sentence, locale: tag) : nil
  }

  /// The sentences of `range`, ascending, without gaps.
  ///
  /// - Throws: `SourceError` with the place of a rule that takes too long on this text.
  func sentences(in utf8: [UInt8], _ range: ByteRange) throws(SourceError) -> [ByteRange] {
    let text = RegexText(utf8, range)
    // Rules speak of the place before the white space, ICU of the one after it.
    let boundaries = iterator?.boundaries(in: text).map { text.offset(beforeBlanksAt: $0) } ?? []
    var pass = SRXPass(text, matchers, boundaries.filter { $0 > 0 })
    let cuts = try pass.run(&budget)
    var start = range.lowerBound
    return (text.byteOffsets(of: cuts) + [range.upperBound]).map { end in
      defer { start = end }
      return start..<end
    }
  }
}

extension SRXRules {
  /// The rules for a language, in the order in which they are tried; nil when no map matches it.
  ///
  /// - Throws: `SourceError` where the pattern of a map is no regular expression.
  func chosen(for tag: String) throws(SourceError) -> [Rule]? {
    let utf8 = Array(tag.utf8)
    let text = RegexText(utf8, 0..<utf8.count)
    var chosen: [Rule]?
    for map in maps {
      let matches: Bool
      do {
        matches = try RegularExpression(map.pattern, ignoresCase: true).matches(0..<text.count, of: text)
      } catch {
        throw self.error(
          "languagepattern \"\(map.pattern)\" is no regular expression of ICU's: \(error)", line: map.line,
          column: map.column)
      }
      guard matches else { continue }
      chosen = (chosen ?? []) + (rules[map.rules] ?? [])
      if !cascades { break }
    }
    return chosen
  }
}

/// How long a segmenter may take over all its texts, so that rules that are merely slow end with a message too: many
/// times what common rules take.
struct SRXBudget {
  private let clock = SuspendingClock()
  private var allowed = Duration.seconds(10)
  private var spent = Duration.zero
  private var started: SuspendingClock.Instant?

  mutating func start(units: Int) {
    allowed += .microseconds(units * 20)
    started = clock.now
  }

  mutating func stop() {
    if let started { spent += clock.now - started }
    started = nil
  }

  var isSpent: Bool {
    guard let started else { return false }
    return spent + (clock.now - started) > allowed
  }
}
