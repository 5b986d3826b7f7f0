internal import GlossTerms
internal import GlossText

extension TBXWriter {
  /// Where data categories go that are of none of the modules, in the style that names them by elements.
  static let otherPrefix = "other"
  static let otherNamespace = "urn:x-glosslint:tbx"

  mutating func concept(_ concept: Concept, id: String) {
    losses.count("languages of a concept without a term", concept.languages.count { $0.terms.isEmpty })
    guard concept.languages.contains(where: { !$0.terms.isEmpty }) else {
      losses.count("concepts without a term")
      return
    }
    xml.raw("<conceptEntry")
    xml.attribute("id", id)
    xml.raw(">\n")
    if let subject = concept.subject { category("subjectField", subject, 1) }
    if let definition = concept.definition { category("definition", definition, 1) }
    if let note = concept.note { self.note(note, 1) }
    var own: [(key: String, value: String)] = id == concept.id ? [] : [("id", concept.id)]
    if !concept.isBinding { own.append(("binding", "false")) }
    if concept.replaces { own.append(("replace", "true")) }
    if let note = TBXOwnNote.text(own) { self.note(note, 1) }
    for data in concept.extras { self.data(data, at: .concept, 1) }
    for section in concept.languages where !section.terms.isEmpty { self.section(section) }
    xml.raw("</conceptEntry>\n")
  }

  private mutating func section(_ section: Concept.LanguageSection) {
    xml.raw(" <langSec xml:lang=\"")
    xml.attribute(section.language.tag)
    xml.raw("\">\n")
    for data in section.extras { self.data(data, at: .language, 2) }
    var hasStandard = false
    for term in section.terms {
      self.term(term, isSecondStandard: term.status == .preferred && hasStandard)
      hasStandard = hasStandard || term.status == .preferred
    }
    xml.raw(" </langSec>\n")
  }

  /// - Parameter isSecondStandard: whether another term of the language is preferred, of which TBX has one; then this
  ///   one is admitted to other programs.
  private mutating func term(_ term: Term, isSecondStandard: Bool) {
    xml.raw("  <termSec>\n   ")
    xml.element("term", term.text)
    xml.raw("\n")
    category("administrativeStatus", TBXStatus.value(isSecondStandard ? .admitted : term.status), 3)
    let isPlainPart = term.partOfSpeech.map { TBXCategory.partsOfSpeech.contains($0) } ?? true
    if let pos = term.partOfSpeech { category("partOfSpeech", isPlainPart ? pos : "other", 3) }
    // Notes on the term come before all else.
    for data in term.extras where data.element == "termNote" { self.data(data, at: .term, 3) }
    if let authority = term.authority { category("source", authority, 3) }
    let own = TBXOwnNote.fields(
      term, isStatusWritten: !isSecondStandard && term.status != .forbidden, isPartOfSpeechWritten: isPlainPart)
    if let text = TBXOwnNote.text(own) { note(text, 3) }
    if let text = term.note { note(text, 3) }
    for data in term.extras where data.element != "termNote" { self.data(data, at: .term, 3) }
    xml.raw("  </termSec>\n")
  }

  // MARK: Data

  private mutating func note(_ text: String, _ level: Int) {
    xml.indent(level)
    xml.element("note", text)
    xml.raw("\n")
  }

  private mutating func category(_ type: String, _ value: String, _ level: Int) {
    guard let element = TBXCategory.known[type]?.element else { return }
    xml.indent(level)
    write(ForeignData(element: element, type: type, value: value))
    xml.raw("\n")
  }

  /// What another program said, in a group where more belongs to it.
  private mutating func data(_ data: ForeignData, at level: TBXCategory.Level, _ indent: Int) {
    let parts = [data] + data.details
    guard let group = Self.groups[data.element], parts.allSatisfy(isWritable),
      parts.dropFirst().allSatisfy({ $0.details.isEmpty })
    else {
      losses.count("things of other programs that TBX has no element for: \(data.element)")
      return
    }
    if parts.contains(where: { TBXCategory.breach($0, at: level) != nil }) { foreignCount += 1 }
    xml.indent(indent)
    let isGroup = !data.details.isEmpty || data.element == "transac"
    if isGroup, group.isEmpty {
      losses.count("things that qualify a note or a reference", data.details.count)
    }
    if isGroup, !group.isEmpty { xml.raw("<\(group)>") }
    for part in group.isEmpty ? [data] : parts { write(part) }
    if isGroup, !group.isEmpty { xml.raw("</\(group)>") }
    xml.raw("\n")
  }

  /// The groups of the elements that an entry may hold; no element where it has none.
  private static let groups = [
    "descrip": "descripGrp", "admin": "adminGrp", "termNote": "termNoteGrp", "transac": "transacGrp",
    "note": "", "ref": "", "xref": "",
  ]

  private func isWritable(_ data: ForeignData) -> Bool {
    switch data.element {
    case "xref": data.target.map(TBXDialect.isWebAddress) ?? false
    case "date": Self.isDate(data.value)
    case "note": true
    default: TBXCategory.elements.contains(data.element) && Self.isName(data.type, style)
    }
  }

  /// Whether a category can be written: by an element only when it is a name.
  private static func isName(_ type: String?, _ style: Style) -> Bool {
    guard let type, !type.isEmpty else { return false }
    return style == .dca || TBXDialect.isXMLName(type)
  }

  /// Whether a text starts with year, month and day as XML Schema has them; a time may follow, which TBX has no place
  /// for.
  private static func isDate(_ text: String) -> Bool {
    text.prefixMatch(of: /[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T.*)?$/) != nil
  }

  private mutating func write(_ data: ForeignData) {
    var name = data.element
    var isCategory = false
    if style == .dct, let type = data.type, TBXCategory.elements.contains(data.element) {
      isCategory = true
      let known = TBXCategory.known[type].flatMap { $0.element == data.element ? $0 : nil }
      name = "\(known?.module.rawValue ?? Self.otherPrefix):\(type)"
      xml.raw("<\(name)")
      if known == nil { xml.attribute("metatype", data.element) }
    } else {
      xml.raw("<\(name)")
    }
    if !isCategory { xml.attribute("type", data.type) }
    if let language = data.language { xml.attribute("xml:lang", language) }
    xml.attribute("id", data.id)
    if let target = data.target {
      if ids.contains(target) || TBXDialect.isWebAddress(target) {
        xml.attribute("target", target)
      } else {
        losses.count("targets that are in no list: they point nowhere")
      }
    }
    xml.raw(">")
    if data.element == "date", data.value.utf8.count > 10 {
      losses.count("times of day")
      xml.content(String(data.value.prefix(10)))
    } else {
      xml.content(data.value)
    }
    xml.raw("</\(name)>")
  }
}
