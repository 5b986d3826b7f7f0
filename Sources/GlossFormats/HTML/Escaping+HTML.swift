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

  /// The value of an attribute, in whatever quotes, or in none.
  static let markupAttribute = Escaping { text in
    guard let escaped = markup.write(text) else { return nil }
    return escaped.replacing("\"", with: "&quot;").replacing("'", with: "&#39;")
  }
}
