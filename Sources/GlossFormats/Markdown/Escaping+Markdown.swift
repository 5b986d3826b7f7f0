internal import GlossText

extension Escaping {
  /// A text of Markdown: what would be markup is escaped, and nothing else, so that a plain word stays a plain word.
  ///
  /// What a character of Markdown means depends on its neighbours: so a text is refused that would change what they
  /// mean.
  ///
  /// - Parameter labels: stretches of the file that name a definition (`[text]`, `[text][]`); with another text there
  ///   would be no link.
  static func markdown(labels: [ByteRange]) -> Escaping {
    Escaping(at: { text, place in
      guard !text.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D }),
        !labels.contains(where: { $0.lowerBound <= place.range.lowerBound && place.range.upperBound <= $0.upperBound })
      else { return nil }
      let neighbours = MarkdownNeighbours(place)
      let written = escaped(text, atLineStart: place.lineStart != nil)
      return neighbours.allow(written) ? written : nil
    })
  }

  private static func escaped(_ text: String, atLineStart: Bool) -> String {
    var result = String.UnicodeScalarView()
    let scalars = Array(text.unicodeScalars)
    var isInMarker = atLineStart
    for (index, scalar) in scalars.enumerated() {
      let previous = index > 0 ? scalars[index - 1] : nil
      let next = index + 1 < scalars.count ? scalars[index + 1] : nil
      let isMarkup =
        switch scalar {
        case "\\": next?.isASCIIPunctuation ?? true
        case "*", "|", "[", "]", "~", ">": true
        // Between letters an underscore is text.
        case "_": !(previous?.isASCIIWord ?? false && next?.isASCIIWord ?? false)
        case "<": next.map { $0.isASCIIWord || $0 == "/" || $0 == "!" || $0 == "?" } ?? true
        case "&": next.map { $0.isASCIIWord || $0 == "#" } ?? true
        // The marks of a heading, at its start or at its end.
        case "#": previous.map { $0 == " " || $0 == "#" } ?? true
        case "-", "+", "=", ":": atLineStart && index == 0
        // A number and a stop would number a list.
        case ".", ")": isInMarker && index > 0
        default: false
        }
      if !("0"..."9").contains(scalar) { isInMarker = false }
      if scalar == "`" {
        // A backslash does not help against a backtick before it.
        result.append(contentsOf: "&#96;".unicodeScalars)
        continue
      }
      if isMarkup { result.append("\\") }
      result.append(scalar)
    }
    return String(result)
  }
}

extension Unicode.Scalar {
  fileprivate var isASCIIWord: Bool { isASCII && (properties.isAlphabetic || ("0"..."9").contains(self)) }

  fileprivate var isASCIIPunctuation: Bool { isASCII && value > 0x20 && value < 0x7F && !isASCIIWord }
}
