extension Escaping {
  /// Text in a CDATA section, where nothing can be escaped: what would end the section, also together with what stands
  /// beside it, cannot be written, nor can a carriage return.
  static let cdata = Escaping { text in
    text.contains("]]") || text.hasSuffix("]") || text.hasPrefix(">") || text.hasPrefix("]")
      || text.unicodeScalars.contains("\r") ? nil : text
  }

  /// Text of which parts stand in CDATA sections and parts do not: only what is written alike in both.
  static let markupOrCDATA = Escaping { text in
    text.unicodeScalars.contains { ["&", "<", ">", "]", "\r"].contains($0) } ? nil : text
  }
}
