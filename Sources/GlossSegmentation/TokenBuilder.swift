internal import GlossICU
internal import GlossText

/// Makes tokens of the pieces that ICU's word iterator cuts.
struct TokenBuilder {
  private let utf8: [UInt8]
  private let range: ByteRange
  private(set) var tokens: [Token] = []
  /// Where characters end that nobody sees and that stand right after the last token, so that what follows there
  /// belongs to it.
  private var invisibleEnd: Int?

  init(_ utf8: [UInt8], _ range: ByteRange) {
    (self.utf8, self.range) = (utf8, range)
    tokens.reserveCapacity(range.count / 4)
  }

  /// Takes the next piece, with ICU's rule status: 100 number, 200 letters, 300 kana, 400 ideographs, below other.
  mutating func add(_ piece: ByteRange, status: Int32) {
    switch status {
    case ..<100: addMarks(piece)
    case 100..<200: addParts(piece, .number)
    case 200..<300: addParts(piece, .word)
    default: addWhole(piece, .ideographs)
    }
  }

  private mutating func addWhole(_ piece: ByteRange, _ kind: Token.Kind) {
    guard !piece.isEmpty else { return }
    if invisibleEnd == piece.lowerBound, kind != .ideographs, let last = tokens.last, last.kind == kind {
      tokens[tokens.count - 1] = Token(range: last.range.lowerBound..<piece.upperBound, kind: kind)
    } else {
      tokens.append(Token(range: piece, kind: kind))
    }
    invisibleEnd = nil
  }

  /// Parts a word or number where ICU keeps together what terms must tell apart: at stops, colons, underscores.
  private mutating func addParts(_ piece: ByteRange, _ kind: Token.Kind) {
    if kind == .word, let end = initialsEnd(piece) {
      addWhole(piece.lowerBound..<end, .word)
      // "U.S.The": what follows the last stop of the initials is a word of its own.
      if end < piece.upperBound { addParts(end..<piece.upperBound, .word) }
      return
    }
    var start = piece.lowerBound
    var index = start
    while index < piece.upperBound {
      let (scalar, length) = utf8.scalar(at: index, end: piece.upperBound)
      if parts(scalar, kind, next: index + length, piece.upperBound) {
        addRun(start..<index, kind)
        tokens.append(Token(range: index..<index + length, kind: .mark))
        invisibleEnd = nil
        start = index + length
      }
      index += length
    }
    addRun(start..<piece.upperBound, kind)
  }

  /// Adds a part: a number when it holds digits and no letter. ICU judges by the last character and takes `G20` for one.
  private mutating func addRun(_ run: ByteRange, _ kind: Token.Kind) {
    let isNumber =
      kind == .number ? !utf8[run].contains(where: \.isASCIILetter) : utf8[run].allSatisfy(\.isASCIIDigit)
    addWhole(run, isNumber ? .number : .word)
  }

  private func parts(_ scalar: UInt32, _ kind: Token.Kind, next: Int, _ end: Int) -> Bool {
    switch scalar {
    case 0x2E, 0xFF0E, 0x2024: kind == .word
    case 0x5F, 0x3A, 0x3B, 0xB7, 0xFF1A, 0xFF1B, 0x2027, 0x203F...0x2040, 0xFE13, 0xFE14, 0xFE33...0xFE34, 0xFF3F:
      true
    // Chinese writes ， between clauses; between digits it parts thousands only.
    case 0xFF0C: kind == .word || !isThousands(next, end)
    case 0x2C: kind == .word
    default: false
    }
  }

  private func isThousands(_ index: Int, _ end: Int) -> Bool {
    var at = index
    var count = 0
    while at < end {
      let (scalar, length) = utf8.scalar(at: at, end: end)
      guard isDigit(scalar) else { break }
      count += 1
      if count > 3 { return false }
      at += length
    }
    return count == 3
  }

  /// The end of single letters with stops between them that `piece` starts with, their last stop included: `U.S.`,
  /// `p.m.`. Nil when there are not at least two.
  private func initialsEnd(_ piece: ByteRange) -> Int? {
    var index = piece.lowerBound
    var count = 0
    var end: Int?
    while index < piece.upperBound, utf8[index].isASCIILetter {
      let next = index + 1
      let hasStop = next < range.upperBound && utf8[next] == 0x2E
      let isLast = next == piece.upperBound
      guard hasStop || isLast else { break }
      count += 1
      end = hasStop ? next + 1 : next
      index = next + 1
    }
    return count > 1 ? end : nil
  }

  private mutating func addMarks(_ piece: ByteRange) {
    var index = piece.lowerBound
    while index < piece.upperBound {
      let (scalar, length) = utf8.scalar(at: index, end: piece.upperBound)
      let mark = index..<index + length
      index += length
      if let last = tokens.last, last.range.upperBound >= mark.upperBound { continue }  // the stop of "U.S."
      if isInvisible(scalar) {
        if invisibleEnd == mark.lowerBound || tokens.last?.range.upperBound == mark.lowerBound {
          invisibleEnd = mark.upperBound
        }
        continue
      }
      if isBlank(scalar) { continue }
      let kind = CharacterClass(scalar)
      if kind == .control || kind == .space { continue }
      if kind == .mark, let last = tokens.last, last.range.upperBound == mark.lowerBound {
        tokens[tokens.count - 1] = Token(range: last.range.lowerBound..<mark.upperBound, kind: last.kind)
      } else {
        tokens.append(Token(range: mark, kind: .mark))
      }
    }
  }

  /// Characters that take no room and part nothing.
  private func isInvisible(_ scalar: UInt32) -> Bool {
    scalar == 0x200B || scalar >= 0x80 && CharacterClass(scalar) == .format
  }
}
