internal import GlossXML

/// The inline elements of XLIFF 1.2.
enum XLIFF1Inline {
  static func element(_ name: String, _ attributes: XMLAttributes) -> InlineElement {
    let id = attributes[XMLName("id")]
    switch name {
    case "x", "ph": return attributes[XMLName("ctype")] == "lb" ? .lineBreak : .placeholder(id: id)
    case "bx", "ex", "bpt", "ept", "it": return .code(id: id)
    case "sub": return .subflow
    case "mrk": return mark(attributes)
    default: return .span
    }
  }

  private static func mark(_ attributes: XMLAttributes) -> InlineElement {
    switch attributes[XMLName("mtype")] {
    case "seg": .segment(id: attributes[XMLName("mid")] ?? "")
    case "protected": .translatable(false)
    // How SDL's editor marks what a reviewer took out.
    case "x-sdl-deleted": .deleted
    default: .span
    }
  }
}
