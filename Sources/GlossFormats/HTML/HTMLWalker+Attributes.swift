@preconcurrency internal import CGumbo
internal import GlossText

// What elements say outside their text: attributes that people read, and what the page says about itself.
extension HTMLWalker {
  /// The names under which pages publish their date, in lower case.
  private static let dateNames: Set<String> = [
    "article:published_time", "citation_publication_date", "contentdate", "date", "datepublished", "dc.date",
    "dc.date.created", "dc.date.issued", "dcterms.created", "dcterms.date", "dcterms.issued", "og:published_time",
    "pub_date", "pubdate", "publication_date", "publish-date", "publish_date", "publishdate", "published_time",
    "publishtime",
  ]

  /// Elements with no place on the page: the title of a style sheet is a name for programs.
  private static let unseen = [
    GUMBO_TAG_BASE, GUMBO_TAG_LINK, GUMBO_TAG_META, GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE, GUMBO_TAG_TEMPLATE,
  ]

  /// The kinds of input whose value is shown.
  private static let inputsWithText: Set<String> = ["button", "reset", "search", "submit", "text"]

  mutating func readMetadata(_ element: GumboElement, _ attributes: HTMLAttributes, _ context: Context) {
    switch element.tag {
    case GUMBO_TAG_HTML:
      if metadata.language == nil { metadata.language = context.language }
    case GUMBO_TAG_LINK:
      if attributes.has("alternate", in: "rel"), let language = attributes.string("hreflang")?.trimmingBlanks,
        let reference = attributes.string("href")?.trimmingBlanks, !language.isEmpty, !reference.isEmpty
      {
        metadata.alternates.append((language, reference))
      }
    case GUMBO_TAG_META:
      let name = attributes.string("name") ?? attributes.string("property") ?? attributes.string("itemprop") ?? ""
      let content = attributes.string("content")?.trimmingBlanks ?? ""
      if metadata.date == nil, !content.isEmpty, Self.dateNames.contains(name.trimmingBlanks.lowercased()) {
        metadata.date = content
      }
    default:
      break
    }
  }

  mutating func readAttributes(_ element: GumboElement, _ attributes: HTMLAttributes, _ context: Context) {
    if context.isProtected { return }
    for value in attributes.values where isText(value.name, of: element, attributes) {
      addAttribute(value, context)
    }
  }

  private func isText(_ name: String, of element: GumboElement, _ attributes: HTMLAttributes) -> Bool {
    switch name {
    case "alt":
      [GUMBO_TAG_IMG, GUMBO_TAG_AREA, GUMBO_TAG_INPUT].contains(element.tag)
    case "title", "aria-label":
      element.tag_namespace == GUMBO_NAMESPACE_HTML && !Self.unseen.contains(element.tag)
    case "placeholder":
      [GUMBO_TAG_INPUT, GUMBO_TAG_TEXTAREA].contains(element.tag)
    case "value":
      element.tag == GUMBO_TAG_INPUT
        && Self.inputsWithText.contains(attributes.string("type")?.trimmingBlanks.lowercased() ?? "text")
    case "content":
      element.tag == GUMBO_TAG_META && attributes.string("name")?.trimmingBlanks.lowercased() == "description"
    default:
      false
    }
  }

  private mutating func addAttribute(_ value: HTMLAttributes.Value, _ context: Context) {
    guard value.decoded.pointee != 0, var range = value.raw.range(from: base, count: parsed.count) else { return }
    let first = parsed[range.lowerBound]
    let isQuoted =
      (first == UInt8(ascii: "\"") || first == UInt8(ascii: "'")) && range.count > 1
      && parsed[range.upperBound - 1] == first
    if isQuoted { range = range.lowerBound + 1..<range.upperBound - 1 }
    var builder = BlockBuilder(bytes: parsed, shift: shift, escaping: .htmlAttribute(isQuoted: isQuoted))
    if let raw = RawText(parsed, range, decoded: value.decoded, mode: .attribute, references: &references) {
      for piece in raw.pieces {
        switch piece {
        case .verbatim(let range): builder.append(range)
        case .reference(let range, let value): builder.append(decoded: value, from: range)
        }
      }
    } else {
      builder.append(decoded: Array(value.string.utf8), from: range)
    }
    if let block = builder.finish(role: .attribute, language: context.language) { blocks.append(block) }
  }
}

extension String {
  /// Without the white space at its two ends.
  var trimmingBlanks: String {
    let bytes = Array(utf8)
    return bytes.string((0..<bytes.count).trimmed(in: bytes))
  }
}
