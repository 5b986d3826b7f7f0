internal import GlossICU
internal import GlossNumbers
internal import GlossText

/// What an entry allows between and in place of the characters of a term.
struct CharacterFlexibility: OptionSet, Hashable {
  let rawValue: Int

  /// 的 之 地, 和 与 及, and the marks between the parts of a list may come and go inside.
  static let particles = CharacterFlexibility(rawValue: 1)
  /// Chinese and Arabic numerals of one value are equal.
  static let numerals = CharacterFlexibility(rawValue: 2)

  init(rawValue: Int) { self.rawValue = rawValue }

  init(_ term: Term) {
    self = []
    if term.allowsParticles { insert(.particles) }
    if term.allowsNumerals { insert(.numerals) }
  }
}

/// Finds the terms whose entries say `particles: true` or `numerals: true` in their other forms.
///
/// Numerals become one code a value in list and text alike: 两个100年 is 两个一百年. Particles inside a term are left out
/// of its key, and those of the text are passed over: 三去、一降、一补 is 三去一降一补. The first and the last character of
/// a term always count. These terms are few; their automaton is one of its own, so that the others cost nothing.
struct VariantMatcher: Sendable {
  private let flexibility: CharacterFlexibility
  private let simplifies: Bool
  private let automaton: CharacterAutomaton
  private let numbers: [Double: UInt32]
  private let passedOver: Set<Int32>

  /// Particles in a row: 、和.
  private static let limit = 2
  /// Folded text has ， as an ASCII comma.
  private static let particles = "的之地和与及、,·・•‧"

  /// - Parameter terms: folded texts, with the values that hits are to name.
  init(_ terms: [(text: [UInt8], value: Int32)], _ flexibility: CharacterFlexibility, simplifies: Bool) {
    (self.flexibility, self.simplifies) = (flexibility, simplifies)
    var numbers: [Double: UInt32] = [:]
    let particles = Set(Self.particles.unicodeScalars.map(\.value))
    var keys: [(scalars: [UInt32], value: Int32)] = []
    for (text, value) in terms {
      var scalars: [UInt32] = []
      var index = 0
      for (range, number) in Self.numerals(text, flexibility) + [(text.count..<text.count, nil)] {
        while index < range.lowerBound {
          let (scalar, length) = text.scalar(at: index, end: text.count)
          index += length
          if QuotationMark.isOne(scalar) { continue }
          scalars.append(simplifies ? ScriptFolding.simplified(scalar) : scalar)
        }
        guard let number else { continue }
        // A value is a character beyond those of Unicode.
        let id = numbers[number] ?? CharacterCodes.firstOwn + UInt32(numbers.count)
        guard id <= CharacterCodes.lastOwn else { continue }
        numbers[number] = id
        scalars.append(id)
        index = range.upperBound
      }
      if flexibility.contains(.particles), let first = scalars.first, let last = scalars.last, scalars.count > 2 {
        scalars = [first] + scalars.dropFirst().dropLast().filter { !particles.contains($0) } + [last]
      }
      if !scalars.isEmpty { keys.append((scalars, value)) }
    }
    let passed = flexibility.contains(.particles) ? particles : []
    let automaton = CharacterAutomaton(keys, others: passed.sorted())
    passedOver = Set(passed.map { automaton.codes.code(of: $0) })
    self.automaton = automaton
    self.numbers = numbers
  }

  /// The places in `text`, which is folded, in order of start.
  func hits(in text: [UInt8]) -> [CharacterHit] {
    let numerals = Self.numerals(text, flexibility).compactMap { range, value in
      value.map { (range: range, code: numbers[$0].map(automaton.codes.code(of:)) ?? 0) }
    }
    let stream = CharacterStream(text, codes: automaton.codes, simplifies: simplifies, numerals: numerals)
    var hits: [CharacterHit] = []
    automaton.scan(stream.codes, passingOver: passedOver.contains, limit: Self.limit) { start, end, key in
      hits.append(
        CharacterHit(range: stream.range(start, end), terms: Array(automaton.values(of: key)), isExact: false))
    }
    return hits
  }

  private static func numerals(
    _ text: [UInt8], _ flexibility: CharacterFlexibility
  ) -> [(range: Range<Int>, value: Double?)] {
    flexibility.contains(.numerals) ? chineseNumerals(in: text).map { ($0.range, $0.value) } : []
  }
}
