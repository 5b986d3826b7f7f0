internal import GlossText

/// Attributes in one line, `since=2016-03; gap=2`: what a cell of a table says of its terms in a bracket, and what a
/// termbase says in a note. A backslash makes `;`, `[`, `]` and itself plain characters.
package enum AttributeText {
  /// The fields in their order; nil when one has no `=`.
  package static func fields(_ text: String) -> [(key: String, value: String)]? {
    var pieces = [""]
    var isEscaped = false
    for character in text {
      if isEscaped {
        if !escaped.contains(character) { pieces[pieces.count - 1].append("\\") }
        pieces[pieces.count - 1].append(character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else if character == ";" {
        pieces.append("")
      } else {
        pieces[pieces.count - 1].append(character)
      }
    }
    if isEscaped { pieces[pieces.count - 1].append("\\") }
    var fields: [(String, String)] = []
    for piece in pieces where !piece.trimmed.isEmpty {
      guard let equals = piece.firstIndex(of: "=") else { return nil }
      fields.append((String(piece[..<equals]).trimmed, String(piece[piece.index(after: equals)...]).trimmed))
    }
    return fields
  }

  /// The line that `fields` reads back.
  package static func text(_ fields: [(key: String, value: String)]) -> String {
    fields.map { "\($0.key)=\(escape($0.value))" }.joined(separator: "; ")
  }

  private static let escaped: Set<Character> = [";", "[", "]", "\\"]

  private static func escape(_ value: String) -> String {
    var result = ""
    for character in value {
      if escaped.contains(character) { result.append("\\") }
      result.append(character)
    }
    return result
  }
}
