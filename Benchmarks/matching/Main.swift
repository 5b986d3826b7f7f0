import GlossICU
import GlossSegmentation
import GlossTerms
import GlossText

/// Measures the term matchers on generated lists and texts: `matching [compile|zh|en] [rounds]`; all of them when none
/// is named. Times are of the best of the rounds; rates are in megabytes of UTF-8 a second, with the ratio to a loop that
/// only decodes the same text, which is what is comparable from one machine to another.
@main
struct Main {
  static let concepts = 10_000

  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    let chosen = arguments.first { Int($0) == nil }
    let rounds = arguments.lazy.compactMap { Int($0) }.first ?? 7
    var generator = Generator(seed: 365)
    let lists = try GeneratedLists(concepts: concepts, using: &generator)
    let termbase = Termbase(layers: [try lists.glossary()])
    // What is loaded once a run is no part of compiling a list.
    _ = try TermMatcher(Termbase(layers: []), language: .english)

    if chosen == nil || chosen == "compile" {
      try compile(termbase, rounds)
    }
    if chosen == nil || chosen == "zh" {
      try chinese(termbase, lists.chineseText(bytes: 8_000_000, using: &generator), rounds)
    }
    if chosen == nil || chosen == "en" {
      try english(termbase, lists.englishText(bytes: 8_000_000, using: &generator), rounds)
    }
  }

  private static func compile(_ termbase: Termbase, _ rounds: Int) throws {
    let chinese = try best(of: rounds) { _ = try TermMatcher(termbase, language: .chinese) }
    let english = try best(of: rounds) { _ = try TermMatcher(termbase, language: .english) }
    let nearMisses = try best(of: rounds) { _ = try NearMissFinder(termbase, language: .english) }
    report("compile/zh/\(concepts)", milliseconds(chinese))
    report("compile/en/\(concepts)", milliseconds(english))
    report("compile/near-miss/\(concepts)", milliseconds(nearMisses))
    report("compile/all/\(concepts)", milliseconds(chinese + english + nearMisses))
    report("memory/zh/\(concepts)", "\(CharacterMatcher(termbase, language: .chinese).size / 1_000) KB")
    report("memory/en/\(concepts)", "\(try TokenMatcher(termbase, language: .english).size / 1_000) KB")
  }

  private static func chinese(_ termbase: Termbase, _ text: [UInt8], _ rounds: Int) throws {
    let decoding = best(of: rounds) { blackHole(decode(text)) }
    let matcher = CharacterMatcher(termbase, language: .chinese)
    let automaton = best(of: rounds) { blackHole(matcher.placeCount(inFolded: text)) }
    let blocks = stride(from: 0, to: text.count, by: 300).map { $0..<min($0 + 300, text.count) }
    let whole = best(of: rounds) {
      for block in blocks { blackHole(matcher.matches(in: text, block) { [] }.count) }
    }
    report("match/zh/automaton", rate(text.count, automaton, decoding))
    report("match/zh/folding-and-deciding", rate(text.count, whole, decoding))
    report("match/zh/places", "\(matcher.placeCount(inFolded: text))")
  }

  private static func english(_ termbase: Termbase, _ text: [UInt8], _ rounds: Int) throws {
    let decoding = best(of: rounds) { blackHole(decode(text)) }
    let matcher = try TermMatcher(termbase, language: .english)
    let automaton = try TokenMatcher(termbase, language: .english)
    let tokens = try WordSegmenter(.english).tokens(in: text, 0..<text.count)
    let sentences = stride(from: 0, to: tokens.count, by: 40).map { tokens[$0..<min($0 + 40, tokens.count)] }
    var count = 0
    let whole = best(of: rounds) {
      count = 0
      for sentence in sentences { count += matcher.matches(in: text, 0..<text.count) { sentence }.count }
    }
    var places = 0
    let alone = best(of: rounds) {
      places = 0
      for sentence in sentences { places += automaton.placeCount(in: text, tokens: sentence) }
    }
    report("match/en/automaton", rate(text.count, alone, decoding))
    report("match/en/folding-and-deciding", rate(text.count, whole, decoding))
    report("match/en/places", "\(places)")
  }

  private static func decode(_ text: [UInt8]) -> Int {
    var (index, sum) = (0, 0)
    while index < text.count {
      let (scalar, length) = text.scalar(at: index, end: text.count)
      sum &+= Int(scalar)
      index += length
    }
    return sum
  }

  // MARK: Measuring

  private static func best(of rounds: Int, _ body: () throws -> Void) rethrows -> Duration {
    var best = Duration.seconds(1_000)
    for _ in 0..<max(rounds, 1) { best = min(best, try ContinuousClock().measure(body)) }
    return best
  }

  @inline(never)
  private static func blackHole(_ value: Int) {}

  private static func milliseconds(_ duration: Duration) -> String {
    "\(Int((duration / .microseconds(100)).rounded()) / 10).\(Int((duration / .microseconds(100)).rounded()) % 10) ms"
  }

  private static func rate(_ bytes: Int, _ duration: Duration, _ decoding: Duration) -> String {
    let rate = Int(Double(bytes) / (duration / .microseconds(1)))
    let ratio = Int((duration / decoding * 10).rounded())
    return "\(rate) MB/s, \(ratio / 10).\(ratio % 10) times as long as decoding"
  }

  private static func report(_ name: String, _ value: String) { print("| \(name) | \(value) |") }
}
