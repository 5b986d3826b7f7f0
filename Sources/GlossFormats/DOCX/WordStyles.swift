internal import GlossText
internal import GlossXML

/// What the styles of a Word document say about its text: which are headings and lists, and which hide it.
struct WordStyles {
  private struct Style {
    var base: String?
    /// As the file counts, from 0.
    var outlineLevel: Int?
    var isNumbered: Bool?
    var isHidden: Bool?
  }

  private var styles: [String: Style] = [:]
  /// The style of paragraphs that name none.
  private var defaultParagraph: String?

  /// How far a style is followed to those that it is based on. Word allows eleven.
  private static let mostBases = 32

  init() {}

  /// - Throws: `SourceError` where the XML is none.
  init(_ file: SourceFile) throws(SourceError) {
    var elements: [WordElement?] = []
    var current: String?
    try XMLReader.read(file) { (event, _) throws(SourceError) in
      switch event {
      case .start(let name, let attributes):
        let element = WordElement(name)
        if element == .style {
          current = attributes.word("styleId")
          if let current {
            styles[current] = Style()
            if attributes.word("type") == "paragraph", attributes.word("default").map({ $0 != "0" }) ?? false {
              defaultParagraph = current
            }
          }
        } else if let element, let current {
          add(element, attributes, in: elements.last ?? nil, elements.dropLast().last ?? nil, to: current)
        }
        elements.append(element)
      case .end:
        if elements.popLast() == .style { current = nil }
      case .text: break
      }
    }
  }

  private mutating func add(
    _ element: WordElement, _ attributes: XMLAttributes, in parent: WordElement?, _ grandparent: WordElement?,
    to style: String
  ) {
    switch (element, parent, grandparent) {
    case (.name, .style, _):
      // Word writes the names of its own styles in English, whatever it calls them.
      guard let name = attributes.word("val")?.lowercased() else { break }
      if name == "title" {
        styles[style]?.outlineLevel = 0
      } else if name.hasPrefix("heading "), let level = Int(name.dropFirst(8)), (1...9).contains(level) {
        styles[style]?.outlineLevel = level - 1
      }
    case (.basedOn, .style, _): styles[style]?.base = attributes.word("val")
    case (.outlineLvl, .pPr, .style): styles[style]?.outlineLevel = attributes.word("val").flatMap { Int($0) }
    case (.numId, .numPr, .pPr): styles[style]?.isNumbered = attributes.word("val") != "0"
    case (.vanish, .rPr, .style): styles[style]?.isHidden = attributes.isOn
    default: break
    }
  }

  /// The first that a style, or one that it is based on, says.
  private func inherited<Value>(_ style: String?, _ value: (Style) -> Value?) -> Value? {
    var next = style
    for _ in 0..<Self.mostBases {
      guard let name = next, let style = styles[name] else { return nil }
      if let found = value(style) { return found }
      next = style.base
    }
    return nil
  }

  /// Whether text in these styles is hidden where it does not say for itself.
  func isHidden(run: String?, paragraph: String?) -> Bool {
    inherited(run, \.isHidden) ?? inherited(paragraph ?? defaultParagraph, \.isHidden) ?? false
  }

  func role(of paragraph: WordParagraph) -> Block.Role {
    let style = paragraph.style ?? defaultParagraph
    if let level = paragraph.outlineLevel ?? inherited(style, \.outlineLevel), (0...8).contains(level) {
      return .heading(level: level + 1)
    }
    if paragraph.isNumbered ?? inherited(style, \.isNumbered) ?? false { return .listItem }
    return paragraph.isInCell ? .tableCell : .paragraph
  }
}
