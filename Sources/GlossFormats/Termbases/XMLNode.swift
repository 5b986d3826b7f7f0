internal import GlossText
internal import GlossXML

/// An element of an XML file with all that stands in it, for entries that are small and read as wholes.
struct XMLNode {
  enum Child {
    case node(XMLNode)
    /// - Parameter isReference: whether it was written as a character reference, so that its blanks are meant.
    case text(String, isReference: Bool)
  }

  let name: XMLName
  let attributes: XMLAttributes
  /// Byte offset of its start tag.
  let offset: Int
  var children: [Child] = []

  var nodes: [XMLNode] {
    children.compactMap { if case .node(let node) = $0 { node } else { nil } }
  }

  /// Whether any element stands in it.
  var hasNodes: Bool { children.contains { if case .node = $0 { true } else { false } } }

  /// Whether the last that stands in it so far is a run of blanks.
  fileprivate var endsInIndent: Bool {
    if case .text(let text, isReference: false) = children.last { text.isIndent } else { false }
  }

  subscript(attribute: String) -> String? { attributes[XMLName(attribute)] }

  /// What `xml:lang` says, or the plain `lang` of older formats.
  var language: String? { attributes[Self.xmlLang] ?? self["lang"] }

  private static let xmlLang = XMLName("lang", namespace: "http://www.w3.org/XML/1998/namespace")

  /// The first child of this name, whatever its namespace.
  func first(_ local: String) -> XMLNode? {
    for case .node(let node) in children where node.name.local == local { return node }
    return nil
  }

  /// The text in it, without markup. A run of blanks is one space and none stands at the ends, since entries are
  /// indented; a blank that is written as a character reference stays.
  ///
  /// - Parameter skipping: the elements whose content is no text of it.
  func text(skipping: Set<String> = []) -> String {
    // Most elements hold one text, and that as it is meant.
    if children.count == 1, case .text(let text, let isReference) = children[0], isReference || text.isCollapsed {
      return text
    }
    var collector = TextCollector()
    collect(skipping, &collector)
    return collector.text
  }

  private func collect(_ skipping: Set<String>, _ collector: inout TextCollector) {
    for child in children {
      switch child {
      case .text(let text, let isReference): collector.add(text, isReference: isReference)
      case .node(let node): if !skipping.contains(node.name.local) { node.collect(skipping, &collector) }
      }
    }
  }
}

extension String {
  /// Whether it is nothing but blanks of XML.
  fileprivate var isIndent: Bool { utf8.allSatisfy { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 || $0 == 0x0D } }

  /// Whether it has no blanks but single spaces between words.
  fileprivate var isCollapsed: Bool {
    var isAfterBlank = true
    for byte in utf8 {
      if byte < 0x20 || (byte == 0x20 && isAfterBlank) { return false }
      isAfterBlank = byte == 0x20
    }
    return !isAfterBlank
  }
}

/// Joins pieces of text and collapses their blanks.
private struct TextCollector {
  private(set) var text = ""
  private var isBlankPending = false

  mutating func add(_ piece: String, isReference: Bool) {
    for scalar in piece.unicodeScalars {
      if !isReference, scalar == " " || scalar == "\n" || scalar == "\t" || scalar == "\r" {
        isBlankPending = true
      } else {
        if isBlankPending, !text.isEmpty { text.unicodeScalars.append(" ") }
        isBlankPending = false
        text.unicodeScalars.append(scalar)
      }
    }
  }
}

/// Reads the entries of an XML file one after the other, so that no more than one is held as a tree.
enum XMLEntries {
  /// - Parameters:
  ///   - isEntry: whether an element is an entry.
  ///   - outer: called at the start of each element that stands in no entry, without its content.
  ///   - entry: called with each entry when it ends.
  static func read(
    _ file: SourceFile, where isEntry: (XMLName) -> Bool, outer: (XMLNode) throws(SourceError) -> Void,
    entry: (XMLNode) throws(SourceError) -> Void
  ) throws(SourceError) {
    var open: [XMLNode] = []
    try XMLReader.read(file) { (event, range) throws(SourceError) in
      switch event {
      case .start(let name, let attributes):
        let node = XMLNode(name: name, attributes: attributes, offset: range.lowerBound)
        if !open.isEmpty || isEntry(name) { open.append(node) } else { try outer(node) }
      case .text(let text):
        guard !open.isEmpty else { return }
        let isReference = !range.isEmpty && file.utf8[range.lowerBound] == UInt8(ascii: "&")
        // Expat gives a line end and the indent behind it apart; a run of blanks says no more than its first.
        if !isReference, text.isIndent, open[open.count - 1].endsInIndent { return }
        open[open.count - 1].children.append(.text(text, isReference: isReference))
      case .end:
        guard let node = open.popLast() else { return }
        if open.isEmpty { try entry(node) } else { open[open.count - 1].children.append(.node(node)) }
      }
    }
  }
}
