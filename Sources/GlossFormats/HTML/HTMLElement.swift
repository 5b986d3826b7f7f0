@preconcurrency internal import CGumbo
internal import GlossText

/// What an element means for the text in it.
enum HTMLElementKind {
  /// Part of the running text: a term may start before it and end in it.
  case inline
  /// Ends the block before it and the block in it.
  case block
  case heading(level: Int)
  case listItem
  case tableCell
  case title
  /// White space counts: every line is a block.
  case preformatted
  /// Inline, and not language.
  case code
  case lineBreak
  /// A reading above a character: text of its own, beside the text around it.
  case annotation
  /// Not shown, or not text.
  case skipped

  /// Whether it ends the block around it.
  var isBlock: Bool {
    switch self {
    case .inline, .code, .lineBreak, .annotation, .skipped: false
    case .block, .heading, .listItem, .tableCell, .title, .preformatted: true
    }
  }

  init(_ element: GumboElement) {
    if element.tag_namespace != GUMBO_NAMESPACE_HTML {
      self = .skipped
    } else if element.tag == GUMBO_TAG_UNKNOWN {
      self.init(unknown: element)
    } else {
      self = Self.known[Int(element.tag.rawValue)]
    }
  }

  /// An element that is younger than gumbo, or none of HTML: inline then, as in a browser.
  private init(unknown element: GumboElement) {
    self = ["dialog", "search"].contains(element.name) ? .block : .inline
  }

  private static let known: [HTMLElementKind] = {
    var kinds = [HTMLElementKind](repeating: .inline, count: Int(GUMBO_TAG_LAST.rawValue))
    func set(_ kind: HTMLElementKind, _ tags: [GumboTag]) {
      for tag in tags { kinds[Int(tag.rawValue)] = kind }
    }
    set(
      .block,
      [
        GUMBO_TAG_ADDRESS, GUMBO_TAG_ARTICLE, GUMBO_TAG_ASIDE, GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_BODY, GUMBO_TAG_BUTTON,
        GUMBO_TAG_CAPTION, GUMBO_TAG_CENTER, GUMBO_TAG_COL, GUMBO_TAG_COLGROUP, GUMBO_TAG_DETAILS, GUMBO_TAG_DIR,
        GUMBO_TAG_DIV, GUMBO_TAG_DL, GUMBO_TAG_FIELDSET, GUMBO_TAG_FIGCAPTION, GUMBO_TAG_FIGURE, GUMBO_TAG_FOOTER,
        GUMBO_TAG_FORM, GUMBO_TAG_FRAMESET, GUMBO_TAG_HEAD, GUMBO_TAG_HEADER, GUMBO_TAG_HGROUP, GUMBO_TAG_HR,
        GUMBO_TAG_HTML, GUMBO_TAG_LEGEND, GUMBO_TAG_MAIN, GUMBO_TAG_MARQUEE, GUMBO_TAG_MENU, GUMBO_TAG_NAV,
        GUMBO_TAG_OL, GUMBO_TAG_P, GUMBO_TAG_SECTION, GUMBO_TAG_SUMMARY, GUMBO_TAG_TABLE, GUMBO_TAG_TBODY,
        GUMBO_TAG_TFOOT, GUMBO_TAG_THEAD, GUMBO_TAG_TR, GUMBO_TAG_UL,
      ])
    for (index, tag) in [GUMBO_TAG_H1, GUMBO_TAG_H2, GUMBO_TAG_H3, GUMBO_TAG_H4, GUMBO_TAG_H5, GUMBO_TAG_H6]
      .enumerated()
    {
      set(.heading(level: index + 1), [tag])
    }
    set(.listItem, [GUMBO_TAG_LI, GUMBO_TAG_DD, GUMBO_TAG_DT])
    set(.tableCell, [GUMBO_TAG_TD, GUMBO_TAG_TH])
    set(.title, [GUMBO_TAG_TITLE])
    set(.preformatted, [GUMBO_TAG_PRE, GUMBO_TAG_LISTING, GUMBO_TAG_XMP, GUMBO_TAG_PLAINTEXT])
    set(.code, [GUMBO_TAG_CODE, GUMBO_TAG_KBD, GUMBO_TAG_SAMP, GUMBO_TAG_VAR])
    set(.lineBreak, [GUMBO_TAG_BR])
    set(.annotation, [GUMBO_TAG_RT, GUMBO_TAG_RTC])
    set(
      .skipped,
      [
        // What stands in a film or a drawing is for browsers that show none.
        GUMBO_TAG_AUDIO, GUMBO_TAG_CANVAS, GUMBO_TAG_VIDEO,
        GUMBO_TAG_DATALIST, GUMBO_TAG_IFRAME, GUMBO_TAG_MATH, GUMBO_TAG_NOEMBED, GUMBO_TAG_NOFRAMES,
        GUMBO_TAG_NOSCRIPT, GUMBO_TAG_RP, GUMBO_TAG_SCRIPT, GUMBO_TAG_SELECT, GUMBO_TAG_STYLE, GUMBO_TAG_SVG,
        GUMBO_TAG_TEMPLATE, GUMBO_TAG_TEXTAREA,
      ])
    return kinds
  }()
}

extension GumboElement {
  /// In lower case.
  fileprivate var name: String {
    if tag != GUMBO_TAG_UNKNOWN { return String(cString: gumbo_normalized_tagname(tag)) }
    var name = original_tag
    gumbo_tag_from_original_text(&name)
    let text = UnsafeRawBufferPointer(start: name.data, count: Int(name.length))
    return String(decoding: text, as: UTF8.self).lowercased()
  }
}

/// What selectors see of an element.
struct HTMLElementParts: SelectableElement {
  let element: GumboElement
  let attributes: HTMLAttributes

  var name: String { element.name }
  func attribute(_ name: String) -> String? { attributes.string(name) }
}

/// The attributes of an element that a reader asks for, by name.
struct HTMLAttributes {
  struct Value {
    let name: String
    /// Decoded by gumbo; ends with NUL.
    let decoded: UnsafePointer<CChar>
    /// As it stands in the file, its quotes included.
    let raw: GumboStringPiece

    var string: String { String(cString: decoded) }
  }

  let values: [Value]

  init(_ element: GumboElement) {
    let vector = UnsafeBufferPointer(start: element.attributes.data, count: Int(element.attributes.length))
    values = vector.compactMap { pointer in
      guard let attribute = pointer?.assumingMemoryBound(to: GumboAttribute.self).pointee,
        let name = attribute.name, let value = attribute.value
      else { return nil }
      return Value(name: String(cString: name), decoded: value, raw: attribute.original_value)
    }
  }

  /// Names are in lower case: gumbo lowers them.
  subscript(name: String) -> Value? { values.first { $0.name == name } }

  func string(_ name: String) -> String? { self[name]?.string }

  /// Whether `token` is among the words of `name`'s value, in any case.
  func has(_ token: String, in name: String) -> Bool {
    string(name)?.lowercased().split { $0 == " " || $0 == "\n" || $0 == "\t" }.contains { $0 == token } ?? false
  }
}
