internal import GlossText

/// The terms that a `TokenMatcher` looks for, and the decision which of them a place is.
///
/// What a decision compares stands in buffers, some 85 bytes a term.
struct TokenCandidates: Sendable {
  private struct Candidate: Sendable {
    let reference: TermReference
    /// The listed spelling from its first significant word to its last, spaces and apostrophes made plain.
    let surface: Range<Int>
    /// Its folded words without commas, joined, so that "sub-district" and "subdistrict" are the same.
    let joined: Range<Int>
    /// Where in `ends` the end of the first of these words stands, and how many there are.
    let firstEnd: Int32
    let wordCount: UInt16
    let casing: Casing
    let isAllowed: Bool
  }

  private var candidates: [Candidate] = []
  private var bytes: [UInt8] = []
  /// The ends of the joined words of all candidates.
  private var ends: [Int32] = []
  private let inflection: Inflection

  init(_ inflection: Inflection) { self.inflection = inflection }

  mutating func reserve(_ count: Int) {
    candidates.reserveCapacity(count)
    bytes.reserveCapacity(count * 48)
    ends.reserveCapacity(count * 4)
  }

  /// - Parameters:
  ///   - utf8: the text of the term.
  ///   - words: its words, at least one.
  /// - Returns: the number of the candidate.
  mutating func add(
    _ reference: TermReference, _ utf8: [UInt8], _ words: SignificantWords, casing: Casing, isAllowed: Bool
  ) -> Int32 {
    let start = bytes.count
    if let first = words.words.first, let last = words.words.last {
      bytes.appendSurface(utf8, first.range.lowerBound..<last.range.upperBound)
    }
    let (middle, firstEnd) = (bytes.count, ends.count)
    for word in words.words where !words.isComma(word) {
      bytes += words.folded[word.folded]
      ends.append(Int32(truncatingIfNeeded: bytes.count))
    }
    let number = Int32(truncatingIfNeeded: candidates.count)
    candidates.append(
      Candidate(
        reference: reference, surface: start..<middle, joined: middle..<bytes.count,
        firstEnd: Int32(truncatingIfNeeded: firstEnd),
        wordCount: UInt16(truncatingIfNeeded: ends.count - firstEnd), casing: casing, isAllowed: isAllowed))
    return number
  }

  /// The term that is the candidate `number`.
  func reference(_ number: Int32) -> TermReference { candidates[Int(number)].reference }

  /// Bytes of memory.
  var size: Int { candidates.count * MemoryLayout<Candidate>.stride + bytes.count + ends.count * 4 }

  /// The match of those of `numbers` that the place is nearest to; nil when it is none of them.
  func match(
    _ numbers: ArraySlice<Int32>, at place: TokenPlace, of words: SignificantWords, in utf8: [UInt8]
  ) -> TermMatch? {
    let range = words.words[place.start].range.lowerBound..<words.words[place.end - 1].range.upperBound
    // Made when a place is not to the letter what is listed, which it mostly is.
    var spelling: Spelling?
    var best: (fidelity: TermMatch.Fidelity, isAllowed: Bool, terms: [TermReference])?
    for number in numbers {
      let candidate = candidates[Int(number)]
      let fidelity: TermMatch.Fidelity
      if utf8[range].elementsEqual(bytes[candidate.surface]) {
        fidelity = .exact
      } else {
        let here = spelling ?? Spelling(place, range, words, utf8)
        spelling = here
        guard let near = self.fidelity(of: here, to: candidate) else { continue }
        fidelity = near
      }
      if candidate.casing == .exact, fidelity == .cased { continue }
      if let current = best {
        guard fidelity <= current.fidelity else { continue }
        if fidelity == current.fidelity, candidate.isAllowed == current.isAllowed {
          best?.terms.append(candidate.reference)
          continue
        }
        guard fidelity < current.fidelity || candidate.isAllowed else { continue }
      }
      best = (fidelity, candidate.isAllowed, [candidate.reference])
    }
    return best.map { TermMatch(range: range, fidelity: $0.fidelity, terms: $0.terms) }
  }

  /// How near the place is to each of `numbers` that it is, but for those that ask for other capitals.
  func fidelities(
    _ numbers: ArraySlice<Int32>, at place: TokenPlace, of words: SignificantWords, in utf8: [UInt8]
  ) -> [(reference: TermReference, fidelity: TermMatch.Fidelity)] {
    let range = words.words[place.start].range.lowerBound..<words.words[place.end - 1].range.upperBound
    let spelling = Spelling(place, range, words, utf8)
    return numbers.compactMap { number in
      let candidate = candidates[Int(number)]
      guard let fidelity = fidelity(of: spelling, to: candidate) else { return nil }
      return candidate.casing == .exact && fidelity == .cased ? nil : (candidate.reference, fidelity)
    }
  }

  /// A place as it is compared with what is listed.
  private struct Spelling {
    var surface: [UInt8] = []
    var joined: [UInt8] = []
    /// Of the words in `joined`.
    var ends: [Int] = []

    init(_ place: TokenPlace, _ range: ByteRange, _ words: SignificantWords, _ utf8: [UInt8]) {
      surface.appendSurface(utf8, range)
      for index in place.start..<place.end where !place.passed.contains(where: { $0.contains(index) }) {
        let word = words.words[index]
        guard !words.isComma(word) else { continue }
        joined += words.folded[word.folded]
        ends.append(joined.count)
      }
    }
  }

  /// Nil where the place is no form of the candidate, though its words are of the same classes.
  private func fidelity(of place: Spelling, to candidate: Candidate) -> TermMatch.Fidelity? {
    let listed = bytes[candidate.surface]
    if place.surface.elementsEqual(listed) { return .exact }
    if Self.equalsButForCase(place.surface, listed) { return .cased }
    if place.joined.elementsEqual(bytes[candidate.joined]) { return .folded }
    return isInflected(place, candidate) ? .inflected : nil
  }

  /// Whether each word of the place is a form of the listed one. Words of one class may be forms of a third alone: "bases"
  /// is one of "base" and of "basis", which are not forms of each other.
  private func isInflected(_ place: Spelling, _ candidate: Candidate) -> Bool {
    let listed = ends[Int(candidate.firstEnd)...].prefix(Int(candidate.wordCount))
    // Where one of them is written solid the words are not to be compared.
    guard listed.count == place.ends.count else { return true }
    var (start, listedStart) = (0, candidate.joined.lowerBound)
    for (end, listedEnd) in zip(place.ends, listed.lazy.map { Int($0) }) {
      guard inflection.isForm(place.joined[start..<end], of: bytes[listedStart..<listedEnd]) else { return false }
      (start, listedStart) = (end, listedEnd)
    }
    return true
  }

  private static func equalsButForCase(_ left: [UInt8], _ right: ArraySlice<UInt8>) -> Bool {
    if left.allSatisfy({ $0 < 0x80 }), right.allSatisfy({ $0 < 0x80 }) {
      return left.count == right.count
        && zip(left, right).allSatisfy { $0 == $1 || $0 ^ $1 == 0x20 && $0.isASCIILetter }
    }
    return String(decoding: left, as: UTF8.self).lowercased() == String(decoding: right, as: UTF8.self).lowercased()
  }
}

extension [UInt8] {
  /// Appends text with no-break and repeated spaces as one space, and curly apostrophes straight.
  fileprivate mutating func appendSurface(_ utf8: [UInt8], _ range: ByteRange) {
    let start = count
    var index = range.lowerBound
    while index < range.upperBound {
      var end = index
      while end < range.upperBound, utf8[end] > 0x20, utf8[end] < 0x80 { end += 1 }
      if end > index {
        self += utf8[index..<end]
        index = end
        continue
      }
      let space = utf8.whiteSpace(startingAt: index, before: range.upperBound)
      if space > 0 {
        if count == start || self[count - 1] != 0x20 { append(0x20) }
        index += space
      } else if index + 2 < range.upperBound, utf8[index] == 0xE2, utf8[index + 1] == 0x80, utf8[index + 2] == 0x99 {
        append(0x27)
        index += 3
      } else {
        append(utf8[index])
        index += 1
      }
    }
  }
}
