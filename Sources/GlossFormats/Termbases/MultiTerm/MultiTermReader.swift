internal import GlossTerms
internal import GlossText
internal import GlossXML

/// Reads the XML of MultiTerm (`mtf`). Its fields are named by whoever made the termbase; those with a usual name are
/// understood, the others kept.
struct MultiTermReader {
  private var builder: GlossaryBuilder

  static func read(_ file: SourceFile) throws(GlossaryError) -> Glossary {
    var reader = MultiTermReader(builder: GlossaryBuilder(file))
    do {
      try XMLEntries.read(file, where: { $0.local == "conceptGrp" }) { (_) throws(SourceError) in
      } entry: { (node) throws(SourceError) in
        reader.concept(node)
      }
    } catch {
      throw GlossaryError(error)
    }
    return try reader.builder.finished()
  }

  private mutating func concept(_ node: XMLNode) {
    var concept = Concept(id: "", languages: [], location: builder.location(node.offset))
    let id = node.first("concept").map { $0.text() }.flatMap { $0.isEmpty ? nil : $0 }
    for data in data(of: node) {
      switch MultiTermField(data) {
      case .subject where concept.subject == nil: concept.subject = data.value
      case .definition where concept.definition == nil: concept.definition = data.value
      case .note where concept.note == nil: concept.note = data.value
      default: concept.extras.append(data)
      }
    }
    for group in node.nodes where group.name.local == "languageGrp" { section(group, &concept) }
    guard let first = concept.languages.first?.terms.first else {
      builder.report("the concept has no term", node.offset)
      return
    }
    concept.id = id ?? first.text
    builder.add(concept, id: id, node.offset)
  }

  private mutating func section(_ node: XMLNode, _ concept: inout Concept) {
    let name = node.first("language")
    let tag = name.flatMap { $0.language ?? $0["type"] }
    guard let language = builder.language(tag, of: "the language group", name?.offset ?? node.offset) else { return }
    var section = Concept.LanguageSection(language: language, terms: [], extras: data(of: node))
    var stated: [TermStatus?] = []
    for group in node.nodes where group.name.local == "termGrp" {
      guard let text = group.first("term") else {
        builder.report("the term group has no term", group.offset)
        continue
      }
      guard var term = builder.term(text.text(), .admitted, text.offset) else { continue }
      var status: TermStatus?
      for data in data(of: group) {
        switch MultiTermField(data) {
        case .status(let value) where status == nil: status = value
        case .partOfSpeech where term.partOfSpeech == nil: term.partOfSpeech = data.value
        case .authority where term.authority == nil: term.authority = data.value
        case .note where term.note == nil: term.note = data.value
        default: term.extras.append(data)
        }
      }
      if status == .preferred, let first = stated.firstIndex(of: .preferred) {
        builder.report(
          "a second preferred term in \(language); the first is at line \(section.terms[first].location.line)",
          text.offset)
      }
      stated.append(status)
      section.terms.append(term.term)
    }
    if !stated.contains(.preferred), let first = stated.firstIndex(of: nil) { stated[first] = .preferred }
    for (index, status) in stated.enumerated() { section.terms[index].status = status ?? .admitted }
    if section.terms.isEmpty { builder.report("the language group of \(language) has no term", node.offset) }
    concept.languages.append(section)
  }

  /// The fields of a group, whatever their kind.
  private func data(of node: XMLNode) -> [ForeignData] {
    node.nodes.compactMap { child in
      switch child.name.local {
      case "descripGrp", "transacGrp", "xrefGrp":
        guard let main = child.nodes.first else { return nil }
        var data = plain(main)
        data.details = child.nodes.dropFirst().filter { !$0.name.local.hasSuffix("Grp") }.map(plain)
        return child.name.local == "transacGrp" ? Self.transaction(data) : data
      case "descrip", "transac", "system": return plain(child)
      default: return nil
      }
    }
  }

  /// Who made or changed an entry, in the shape that ISO 30042 has for it.
  private static func transaction(_ data: ForeignData) -> ForeignData {
    guard let kind = data.type, kind == "origination" || kind == "modification" else { return data }
    var result = ForeignData(element: "transac", type: "transactionType", value: kind, details: data.details)
    if !data.value.isEmpty {
      result.details.append(ForeignData(element: "transacNote", type: "responsibility", value: data.value))
    }
    return result
  }

  private func plain(_ node: XMLNode) -> ForeignData {
    ForeignData(
      element: node.name.local, type: node["type"], value: node.text(), language: node.language, target: node["Tlink"])
  }
}

/// What a field of a MultiTerm termbase says, by its name.
private enum MultiTermField {
  case subject, definition, note, partOfSpeech, authority, other
  case status(TermStatus)

  init(_ data: ForeignData) {
    guard data.element == "descrip", data.isPlain, let type = data.type?.lowercased() else {
      self = .other
      return
    }
    switch type {
    case "subject", "subject field", "domain", "subjectfield": self = .subject
    case "definition": self = .definition
    case "note", "comment", "remark": self = .note
    case "part of speech", "partofspeech", "pos": self = .partOfSpeech
    case "source", "authority", "reference": self = .authority
    case "status", "term status", "usage", "usage status", "administrativestatus":
      self = Self.status(data.value).map(MultiTermField.status) ?? .other
    default: self = .other
    }
  }

  /// Values are chosen by whoever made the termbase: one that is not understood is no error.
  private static func status(_ value: String) -> TermStatus? {
    switch value.lowercased() {
    case "preferred", "approved", "standard": .preferred
    case "admitted", "allowed", "accepted", "proposed", "provisional": .admitted
    case "superseded", "obsolete": .superseded
    case "deprecated", "not recommended", "rejected": .deprecated
    case "forbidden", "prohibited", "banned": .forbidden
    default:
      if case .status(let status, _) = TBXStatus.meaning(value, of: "administrativeStatus") { status } else { nil }
    }
  }
}
