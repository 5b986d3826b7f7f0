package import GlossTerms
internal import GlossText

/// Writes a term list as TBX of 2019, valid in the dialect TBX-Basic as long as what other programs said of it is.
///
/// What TBX has no category for (dates, how a term is matched) stands in notes of ours, so that reading the file gives
/// the same list. Where data of other programs do not fit TBX-Basic, the file names a dialect of its own, and says so.
package struct TBXWriter {
  /// Whether data categories are named by attributes or by elements.
  package enum Style: String, CaseIterable, Sendable {
    case dca, dct
  }

  var style: Style
  var xml = XMLText()
  package internal(set) var losses = Losses()
  /// The ids that targets may name.
  var ids: Set<String> = []
  /// Ids of concepts as they are written, in their order.
  private var conceptIDs: [String] = []
  /// Data that TBX-Basic has no place for.
  var foreignCount = 0

  /// The dialect that a file with such data names.
  static let ownDialect = "TBX-glosslint"

  /// Linear.
  package static func write(_ glossary: Glossary, style: Style = .dca) -> (utf8: [UInt8], losses: Losses) {
    var writer = TBXWriter(style: style)
    writer.collectIDs(glossary)
    let parts = Concurrently.map(stretchesOf: glossary.concepts) { [writer] concepts in
      var writer = writer
      for index in concepts.indices { writer.concept(concepts[index], id: writer.conceptIDs[index]) }
      return writer
    }
    for part in parts {
      writer.losses.add(part.losses)
      writer.foreignCount += part.foreignCount
    }
    writer.header(glossary)
    writer.xml.raw("<text>\n<body>\n")
    for part in parts { writer.xml.append(part.xml) }
    writer.xml.raw("</body>\n")
    writer.back(glossary)
    writer.xml.raw("</text>\n</tbx>\n")
    writer.losses.count(
      "things of other programs that TBX-Basic has no place for; the dialect is named \(ownDialect)",
      writer.foreignCount)
    writer.losses.count("characters that XML cannot hold", writer.xml.dropped)
    return (writer.xml.utf8, writer.losses)
  }

  private init(style: Style) {
    self.style = style
  }

  // MARK: Ids

  /// Ids of concepts as XML has them: names, each once. One that is none is written in a note.
  private mutating func collectIDs(_ glossary: Glossary) {
    func see(_ data: ForeignData) {
      if let id = data.id { ids.insert(id) }
      data.details.forEach(see)
    }
    glossary.extras.forEach(see)
    var taken = ids
    let wanted = Set(glossary.concepts.map(\.id))
    for (index, concept) in glossary.concepts.enumerated() {
      var id = concept.id
      if !TBXDialect.isXMLName(id) || taken.contains(id) {
        id = "c\(index + 1)"
        while taken.contains(id) || wanted.contains(id) { id += "-" }
      }
      taken.insert(id)
      conceptIDs.append(id)
      concept.extras.forEach(see)
      for section in concept.languages {
        section.extras.forEach(see)
        for term in section.terms { term.extras.forEach(see) }
      }
    }
    ids.formUnion(taken)
  }

  // MARK: Parts of the file

  private mutating func header(_ glossary: Glossary) {
    xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    let language = glossary.concepts.first?.languages.first?.language.tag ?? "en"
    xml.raw(
      "<tbx type=\"\(foreignCount == 0 ? "TBX-Basic" : Self.ownDialect)\" style=\"\(style.rawValue)\" xml:lang=\"")
    xml.attribute(language)
    xml.raw("\" xmlns=\"\(TBXDialect.namespace)\"")
    if style == .dct {
      for module in [TBXCategory.Module.min, .basic] {
        xml.raw(" xmlns:\(module.rawValue)=\"\(module.namespace)\"")
      }
      if foreignCount > 0 { xml.raw(" xmlns:\(Self.otherPrefix)=\"\(Self.otherNamespace)\"") }
    }
    xml.raw(">\n<tbxHeader>\n<fileDesc>\n")
    if glossary.title != nil || glossary.note != nil {
      xml.raw("<titleStmt>")
      xml.element("title", glossary.title ?? "")
      if let note = glossary.note { xml.element("note", note) }
      xml.raw("</titleStmt>\n")
    }
    headerParts("publicationStmt", glossary)
    xml.raw("<sourceDesc>")
    xml.element("p", TBXOwnNote.text([("name", glossary.name)]) ?? "")
    xml.raw("</sourceDesc>\n")
    headerParts("sourceDesc", glossary)
    xml.raw("</fileDesc>\n</tbxHeader>\n")
  }

  private mutating func headerParts(_ element: String, _ glossary: Glossary) {
    for part in glossary.extras where part.element == element {
      xml.raw("<\(element)>")
      for paragraph in part.details { xml.element("p", paragraph.value) }
      if part.details.isEmpty { xml.element("p", part.value) }
      xml.raw("</\(element)>\n")
    }
  }

  /// Who and what entries point to, in one section a kind.
  private mutating func back(_ glossary: Glossary) {
    let objects = glossary.extras.filter { $0.element == "refObject" }
    let header: Set<String> = ["refObject", "publicationStmt", "sourceDesc"]
    losses.count(
      "things that other programs say of the list", glossary.extras.count { !header.contains($0.element) })
    guard !objects.isEmpty else { return }
    xml.raw("<back>\n")
    var types: [String] = []
    for object in objects where !types.contains(object.type ?? "") { types.append(object.type ?? "") }
    for type in types {
      xml.raw("<refObjectSec")
      xml.attribute("type", type)
      xml.raw(">\n")
      for object in objects where object.type ?? "" == type {
        xml.raw("<refObject")
        xml.attribute("id", object.id)
        xml.raw(">")
        for item in object.details { items(item) }
        xml.raw("</refObject>\n")
      }
      xml.raw("</refObjectSec>\n")
    }
    xml.raw("</back>\n")
  }

  private mutating func items(_ item: ForeignData) {
    guard item.element == "item" || item.element == "itemSet" else {
      losses.count("parts of references")
      return
    }
    xml.raw("<\(item.element)")
    xml.attribute("type", item.type)
    xml.attribute("id", item.id)
    xml.raw(">")
    if item.element == "item" { xml.content(item.value) }
    for part in item.details { items(part) }
    xml.raw("</\(item.element)>")
  }
}
