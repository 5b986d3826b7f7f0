extension Escaping {
  /// Text between tags, of HTML and of XML.
  static let markup = Escaping { text in
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\r": result += "&#13;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The value of an attribute, in whatever quotes.
  static let markupAttribute = Escaping { text in
    guard let escaped = markup.write(text) else { return nil }
    return escaped.replacing("\"", with: "&quot;").replacing("'", with: "&#39;")
  }

  /// Text between tags of HTML, which may hold `&` and `<` that are no markup until something stands behind them.
  static let htmlText = Escaping(at: { text, place in
    guard !place.isInReference, !place.isAfterTagOpening else { return nil }
    // A blank line would end HTML inside Markdown.
    if text.isBlank, place.isAloneOnLine { return nil }
    return markup.write(text)
  })

  /// Text of `<xmp>` and `<plaintext>`, in which only an end tag means something.
  static let htmlRaw = Escaping(at: { text, place in
    text.contains("<") || place.isAfterTagOpening ? nil : verbatim.write(text)
  })

  /// The value of an attribute of HTML.
  ///
  /// - Parameter isQuoted: whether it stands in quotes; else only a word can stand there.
  static func htmlAttribute(isQuoted: Bool) -> Escaping {
    Escaping(at: { text, place in
      if place.isInReference { return nil }
      guard isQuoted else {
        let marks: Set<Unicode.Scalar> = ["=", "`", "<", ">", "&", "\"", "'", " ", "\t", "\n", "\r", "\u{C}"]
        return text.isEmpty || text.unicodeScalars.contains(where: marks.contains) ? nil : text
      }
      return markupAttribute.write(text)
    })
  }
}

extension String {
  /// Whether nothing is to be seen of it.
  var isBlank: Bool { unicodeScalars.allSatisfy(\.properties.isWhitespace) }
}
