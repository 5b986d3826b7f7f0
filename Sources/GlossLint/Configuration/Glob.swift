/// A path pattern: `*` is anything within a name, `**` anything at all, every other character itself.
package struct Glob: Sendable {
  private enum Piece {
    case literal(Character)
    case star, doubleStar
  }

  private let pieces: [Piece]

  package init(_ pattern: String) {
    var pieces: [Piece] = []
    var rest = pattern[...]
    while let first = rest.first {
      if rest.hasPrefix("**") {
        pieces.append(.doubleStar)
        rest = rest.dropFirst(2)
      } else {
        pieces.append(first == "*" ? .star : .literal(first))
        rest = rest.dropFirst()
      }
    }
    self.pieces = pieces
  }

  package func matches(_ path: String) -> Bool { captures(path) != nil }

  /// What the stars stand for, in order; nil when `path` does not match. Shortest first, with the work bounded by the
  /// product of the lengths, whatever the pattern.
  package func captures(_ path: String) -> [String]? {
    let path = Array(path)
    var dead = Set<[Int]>()
    func match(_ piece: Int, _ index: Int) -> [String]? {
      guard piece < pieces.count else { return index == path.count ? [] : nil }
      guard !dead.contains([piece, index]) else { return nil }
      var result: [String]?
      switch pieces[piece] {
      case .literal(let character):
        if index < path.count, path[index] == character { result = match(piece + 1, index + 1) }
      case .star, .doubleStar:
        var isDouble = false
        if case .doubleStar = pieces[piece] { isDouble = true }
        for end in index...path.count {
          if let rest = match(piece + 1, end) {
            result = [String(path[index..<end])] + rest
            break
          }
          if end < path.count, !isDouble, path[end] == "/" { break }
        }
      }
      if result == nil { dead.insert([piece, index]) }
      return result
    }
    return match(0, 0)
  }

  /// The pattern with its stars replaced.
  package func filled(_ captures: [String]) -> String {
    var captures = captures[...]
    return pieces.map { piece in
      if case .literal(let character) = piece { return String(character) }
      return captures.popFirst() ?? ""
    }.joined()
  }
}
