internal import GlossSegmentation
internal import GlossTerms
internal import GlossText

/// Finds the wordings of a list in the tokens of a sentence.
///
/// The list is one tree over words, made once: a word leads on by each of the listed words it may be a form of. A place
/// is looked at from its first word on, so the cost is linear in the text; it grows with the length of the wordings and
/// of the gaps in them, not with their number.
struct PhraseMatcher: Sendable {
  /// How many tokens a gap may span: a list of a few names.
  static let widestGap = 40

  struct Match {
    /// Indexes of tokens.
    let reported: Range<Int>
    let entry: PhraseList.Entry
    /// What stood in the groups of the pattern, by their numbers.
    let groups: [Int: Range<Int>]
    /// Whether each reported word stands exactly as it is listed, so that what to write fits as it is.
    let isLiteral: Bool
    /// The tokens from the first word to the last.
    let whole: Range<Int>
  }

  private enum Label: Hashable {
    case word(Int32)
    case anyWord, number, comma
    case gap(crossesCommas: Bool)
  }

  private struct Edge: Hashable {
    let node: Int32
    let label: Label
  }

  private struct Ending: Sendable {
    let entry: Int32
    let sequence: PhrasePattern.Sequence
    let notBefore: [Label]
    let notAfter: [Label]
  }

  private let entries: [PhraseList.Entry]
  private var edges: [Edge: Int32] = [:]
  private var endings: [[Ending]] = [[]]
  /// Listed words, and for each form in a text which of them it may be.
  private var words: [PhrasePattern.Step: Int32] = [:]
  private var forms: [[UInt8]: [Int32]] = [:]

  /// - Complexity: linear in the wordings that the list stands for.
  init(_ list: PhraseList) {
    entries = list.entries
    for (index, entry) in entries.enumerated() {
      let notBefore = entry.pattern.notBefore.map { label($0) }
      let notAfter = entry.pattern.notAfter.map { label($0) }
      for sequence in entry.sequences {
        insert(
          Ending(
            entry: Int32(truncatingIfNeeded: index), sequence: sequence, notBefore: notBefore, notAfter: notAfter))
      }
    }
  }

  private mutating func insert(_ ending: Ending) {
    var node: Int32 = 0
    for step in ending.sequence.steps {
      let edge = Edge(node: node, label: label(step))
      if let next = edges[edge] {
        node = next
      } else {
        node = Int32(truncatingIfNeeded: endings.count)
        endings.append([])
        edges[edge] = node
      }
    }
    endings[Int(node)].append(ending)
  }

  private mutating func label(_ step: PhrasePattern.Step) -> Label {
    switch step {
    case .anyWord: return .anyWord
    case .number: return .number
    case .comma: return .comma
    case .gap(let crossesCommas): return .gap(crossesCommas: crossesCommas)
    case .word(let word, let isExact):
      if let known = words[step] { return .word(known) }
      let id = Int32(truncatingIfNeeded: words.count)
      words[step] = id
      for form in isExact ? [word] : EnglishInflection.shared.forms(of: word) {
        forms[Array(form.utf8), default: []].append(id)
      }
      return .word(id)
    }
  }

  // MARK: Matching

  /// A token as the tree sees it.
  private struct Item {
    let token: Int
    let ids: [Int32]
    let kind: Token.Kind
    let folded: [UInt8]
    /// The mark, when it is one byte long.
    let mark: UInt8

    static let comma = UInt8(ascii: ",")

    /// Whether a gap ends here: at marks other than those that part or enclose words.
    var endsGap: Bool { kind == .mark && ![Self.comma, 0x22, 0x27, 0x28, 0x29, 0].contains(mark) }

    func fits(_ label: Label) -> Bool {
      switch label {
      case .word(let id): ids.contains(id)
      case .anyWord: kind == .word
      case .number: kind == .number
      case .comma: mark == Self.comma
      case .gap: true
      }
    }
  }

  /// The wordings in `tokens`, the leftmost and of these the longest, no two of which overlap where they are reported.
  func matches(in utf8: [UInt8], _ tokens: ArraySlice<Token>) -> [Match] {
    let items = items(utf8, tokens)
    var found: [Match] = []
    var end = 0
    for start in items.indices
    where !items[start].ids.isEmpty || items[start].kind == .number || items[start].mark == Item.comma {
      var walk = Walk(start: start)
      follow(0, start, items, &walk)
      guard let best = walk.best, best.reported.lowerBound >= end else { continue }
      found.append(best)
      end = best.reported.upperBound
    }
    return found
  }

  /// Words and what parts them, without the hyphens inside words.
  private func items(_ utf8: [UInt8], _ tokens: ArraySlice<Token>) -> [Item] {
    tokens.indices.compactMap { index in
      let token = tokens[index]
      let mark = token.kind == .mark && token.range.count == 1 ? utf8[token.range.lowerBound] : 0
      if mark == 0x2D { return nil }
      let folded = token.kind == .word ? Self.folded(utf8, token.range) : []
      return Item(token: index, ids: forms[folded] ?? [], kind: token.kind, folded: folded, mark: mark)
    }
  }

  private struct Walk {
    let start: Int
    /// For each step so far the items that it covers.
    var path: [Range<Int>] = []
    var best: Match?
    var bestLength = 0
    /// How many steps may still be tried from this start: keeps nested gaps linear.
    var budget = 500
  }

  private func follow(_ node: Int32, _ index: Int, _ items: [Item], _ walk: inout Walk) {
    for ending in endings[Int(node)] where index - walk.start > walk.bestLength {
      guard let match = match(ending, index, items, walk) else { continue }
      (walk.best, walk.bestLength) = (match, index - walk.start)
    }
    guard index < items.count else { return }
    walk.budget -= 1
    guard walk.budget > 0 else { return }
    let item = items[index]
    func step(_ label: Label, _ length: Int) {
      guard let next = edges[Edge(node: node, label: label)] else { return }
      walk.path.append(index..<index + length)
      follow(next, index + length, items, &walk)
      walk.path.removeLast()
    }
    switch item.kind {
    case .word:
      for id in item.ids { step(.word(id), 1) }
      step(.anyWord, 1)
    case .number: step(.number, 1)
    case .mark: if item.mark == Item.comma { step(.comma, 1) }
    case .ideographs: break
    }
    for crossesCommas in [true, false] where edges[Edge(node: node, label: .gap(crossesCommas: crossesCommas))] != nil {
      for length in 0...Self.widestGap where index + length < items.count {
        if length > 0 {
          let last = items[index + length - 1]
          if last.endsGap || !crossesCommas && last.mark == Item.comma { break }
        }
        step(.gap(crossesCommas: crossesCommas), length)
      }
    }
  }

  private func match(_ ending: Ending, _ end: Int, _ items: [Item], _ walk: Walk) -> Match? {
    if walk.start > 0, ending.notBefore.contains(where: items[walk.start - 1].fits) { return nil }
    if end < items.count, ending.notAfter.contains(where: items[end].fits) { return nil }
    let sequence = ending.sequence
    func tokens(_ steps: Range<Int>) -> Range<Int>? {
      let covered = walk.path[steps].filter { !$0.isEmpty }
      guard let first = covered.first, let last = covered.last else { return nil }
      return items[first.lowerBound].token..<items[last.upperBound - 1].token + 1
    }
    guard let reported = tokens(sequence.reported), let whole = tokens(0..<sequence.steps.count) else { return nil }
    let isLiteral = sequence.reported.allSatisfy { index in
      if case .word(let word, _) = sequence.steps[index] {
        return items[walk.path[index].lowerBound].folded.elementsEqual(word.utf8)
      }
      return sequence.groups.values.contains { $0.contains(index) }
    }
    return Match(
      reported: reported, entry: entries[Int(ending.entry)], groups: sequence.groups.compactMapValues { tokens($0) },
      isLiteral: isLiteral, whole: whole)
  }

  /// In lower case, with straight apostrophes.
  private static func folded(_ utf8: [UInt8], _ range: ByteRange) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(range.count)
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = utf8[index]
      if byte == 0xE2, index + 2 < range.upperBound, utf8[index + 1] == 0x80, utf8[index + 2] == 0x99 {
        result.append(0x27)
        index += 3
      } else {
        result.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
        index += 1
      }
    }
    return result
  }
}

extension PhraseMatcher.Match {
  /// What to write, with what stood in the groups in its place.
  func replacement(_ utf8: [UInt8], _ tokens: ArraySlice<Token>) -> String {
    var text = entry.write
    for (number, group) in groups {
      let bytes = tokens[group.lowerBound].range.lowerBound..<tokens[group.upperBound - 1].range.upperBound
      text = text.replacing("$\(number)", with: utf8.string(bytes))
    }
    return text
  }
}
