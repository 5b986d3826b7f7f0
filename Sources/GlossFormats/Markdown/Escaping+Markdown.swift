extension Escaping {
  /// A text of Markdown: what would be markup is escaped, and nothing else, so that a plain word stays a plain word.
  static let markdown = Escaping { text in
    guard !text.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D }) else { return nil }
    var result = ""
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      let next = index + 1 < scalars.count ? scalars[index + 1] : nil
      let isMarkup =
        switch scalar {
        case "\\": next?.isASCIIPunctuation ?? true
        case "*", "`", "|", "[", "]", "~": true
        // Between letters an underscore is text.
        case "_": !(index > 0 && scalars[index - 1].isASCIIWord && next?.isASCIIWord ?? false)
        case "<": next.map { $0.isASCIIWord || $0 == "/" || $0 == "!" || $0 == "?" } ?? true
        case "&": next.map { $0.isASCIIWord || $0 == "#" } ?? true
        default: false
        }
      if isMarkup { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
    return result
  }
}

extension Unicode.Scalar {
  fileprivate var isASCIIWord: Bool { isASCII && (properties.isAlphabetic || ("0"..."9").contains(self)) }

  fileprivate var isASCIIPunctuation: Bool { isASCII && value > 0x20 && value < 0x7F && !isASCIIWord }
}
