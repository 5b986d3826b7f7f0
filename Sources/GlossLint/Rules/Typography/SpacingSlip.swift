/// A place where a space is missing or one is too many.
struct SpacingSlip {
  enum Kind {
    /// So many spaces between two words.
    case several(Int)
    /// A blank before a mark, which is called so.
    case before(String)
    case afterOpeningBracket
    /// No space after a mark.
    case missingAfter(String)
    case missingBefore(String)
    /// `No.77`
    case missingInNumber
  }

  let kind: Kind
  /// The words around the place, with it: indexes of scalars.
  let range: Range<Int>
  /// What to replace, within `range` ...
  let gap: Range<Int>
  /// ... and by what.
  let replacement: String
}

extension BlockScalars {
  /// The parts of `range` that blanks separate from others: URLs, addresses, names of files and the like are one.
  func chunk(from start: Int) -> Range<Int> {
    var end = start
    while !isBlankOrEdge(end) { end += 1 }
    return start..<end
  }

  /// Whether the stretch without blanks is meant for a machine: a URL, an e-mail address, a path, an assignment.
  func isAddress(_ chunk: Range<Int>) -> Bool {
    var hasStop = false
    for index in chunk {
      switch self[index] {
      case 0x2E:
        hasStop = true
        // "www."
        if index - chunk.lowerBound >= 3, (1...3).allSatisfy({ self[index - $0] | 0x20 == 0x77 }) { return true }
      case 0x2F where hasStop && kind(index - 1) == .letter && kind(index + 1) != .blank: return true
      case 0x2F where self[index + 1] == 0x2F || index == chunk.lowerBound: return true
      case 0x40 where kind(index - 1) != .edge && kind(index + 1) == .letter: return true
      case 0x3D, 0x5C, 0x5F, 0x7B, 0x7D, 0x3C, 0x3E, 0x60: return true
      default: break
      }
    }
    return false
  }

  /// For each closing bracket its opening one, and the other way round; brackets without a partner are in neither.
  func bracketPairs() -> [Int: Int] {
    var open: [Int] = []
    var pairs: [Int: Int] = [:]
    for index in 0..<count {
      switch self[index] {
      case 0x28, 0x5B: open.append(index)
      case 0x29, 0x5D:
        guard let opening = open.last, self[opening] == (self[index] == 0x29 ? 0x28 : 0x5B) else { continue }
        open.removeLast()
        (pairs[index], pairs[opening]) = (opening, index)
      default: break
      }
    }
    return pairs
  }

  /// For each straight quotation mark whether it opens, told by turns; empty when what stands beside a mark says
  /// otherwise.
  func straightQuotes() -> [Int: Bool] {
    let marks = (0..<count).filter { self[$0] == 0x22 }
    guard marks.count.isMultiple(of: 2) else { return [:] }
    var result: [Int: Bool] = [:]
    for (position, index) in marks.enumerated() {
      let opens = position.isMultiple(of: 2)
      if isBlankOrEdge(opens ? index + 1 : index - 1) { return [:] }
      result[index] = opens
    }
    return result
  }
}
