/// What the name of a tag means for the nesting of a page.
enum HTMLTagClass: Int, CaseIterable {
  /// `<span>` and what is unknown: its end tag finds it through its like only.
  case ordinary
  /// Starts and ends past what stands open inside it.
  case block
  /// A block that the end tags inside it do not reach beyond.
  case barrier
  case table
  /// `<td>` and the like: they take back to their table.
  case tablePart
  case heading
  case listItem
  /// `<dt>` and `<dd>`.
  case definition
  case paragraph
  case form
  case option
  /// Opened again in the next block until its end tag comes.
  case formatting
  /// `<svg>` and `<math>`.
  case foreign
  /// Its content is text up to its end tag.
  case rawText
  /// All that follows is text.
  case plainText
  /// Never holds anything.
  case void

  init(_ name: ArraySlice<UInt8>) {
    self = Self.known[name] ?? .ordinary
  }

  private static let known: [ArraySlice<UInt8>: HTMLTagClass] = {
    let names: [(HTMLTagClass, String)] = [
      (
        .block,
        """
        address article aside blockquote button center details dir div dl fieldset figcaption figure footer frameset \
        header hgroup listing main menu nav noscript ol pre section select summary ul
        """
      ),
      (.barrier, "annotation-xml applet desc foreignobject marquee mi mn mo ms mtext object template"),
      (.table, "table"),
      (.tablePart, "caption col colgroup tbody td tfoot th thead tr"),
      (.heading, "h1 h2 h3 h4 h5 h6"),
      (.listItem, "li"),
      (.definition, "dd dt"),
      (.paragraph, "p"),
      (.form, "form"),
      (.option, "option"),
      (.formatting, "a b big code em font i nobr s small strike strong tt u"),
      (.foreign, "math svg"),
      (.rawText, "iframe noembed noframes script style textarea title xmp"),
      (.plainText, "plaintext"),
      (
        .void,
        """
        area base basefont bgsound body br embed frame head hr html image img input isindex keygen link meta param \
        source track wbr
        """
      ),
    ]
    var known: [ArraySlice<UInt8>: HTMLTagClass] = [:]
    for (meaning, list) in names {
      for name in list.split(separator: " ") { known[Array(name.utf8)[...]] = meaning }
    }
    return known
  }()

  /// Whether the start tag ends a paragraph that is open.
  var endsParagraph: Bool {
    switch self {
    case .block, .heading, .listItem, .definition, .paragraph, .form, .table: true
    default: false
    }
  }

  /// Whether the start tag ends an `<svg>` that is open; inside one, the others are elements of a picture.
  var endsForeign: Bool {
    switch self {
    case .block, .heading, .listItem, .definition, .paragraph, .table, .formatting, .void: true
    default: false
    }
  }
}
