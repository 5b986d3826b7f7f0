internal import GlossTerms
internal import GlossText
internal import GlossXML

/// Reads TBX: the edition of 2019 in both styles (`tbx`), that of 2008 (`martif`), and TBX-Min of 2013 (`TBX`).
///
/// Data categories that a list has no field for are kept as `ForeignData`. What breaks the rules of the dialect, but
/// can be read, is a remark. Entry by entry: linear, and no more than one entry is held as a tree.
struct TBXReader {
  var builder: GlossaryBuilder
  var dialect = TBXDialect()
  private var title: String?
  private var note: String?
  private var extras: [ForeignData] = []

  static func read(_ file: SourceFile) throws(GlossaryError) -> Glossary {
    var reader = TBXReader(builder: GlossaryBuilder(file))
    do {
      try XMLEntries.read(file, where: { entries.contains($0.local) }) { (node) throws(SourceError) in
        if roots.contains(node.name.local) { reader.dialect = TBXDialect(root: node, &reader.builder) }
      } entry: { (node) throws(SourceError) in
        reader.entry(node)
      }
    } catch {
      throw GlossaryError(error)
    }
    reader.dialect.finish(&reader.builder)
    return try reader.builder.finished(title: reader.title, note: reader.note, extras: reader.extras)
  }

  static let roots: Set<String> = ["tbx", "martif", "TBX"]
  private static let entries: Set<String> = [
    "conceptEntry", "termEntry", "titleStmt", "publicationStmt", "sourceDesc", "refObjectSec", "refObjectList",
  ]

  private mutating func entry(_ node: XMLNode) {
    switch node.name.local {
    case "conceptEntry", "termEntry": concept(node)
    case "titleStmt":
      title = node.first("title").map { $0.text() } ?? title
      note = node.first("note").map { $0.text() } ?? note
    case "refObjectSec", "refObjectList":
      for object in node.nodes where object.name.local == "refObject" {
        dialect.see(object, &builder)
        extras.append(
          ForeignData(
            element: "refObject", type: node["type"], value: "", id: object["id"],
            details: data(of: object, in: nil).map(\.data)))
      }
    default:
      if let fields = TBXOwnNote.fields(node.text()), let name = fields.first(where: { $0.key == "name" })?.value {
        builder.name = name
      } else {
        extras += data(in: node).map(\.data)
      }
    }
  }

  private mutating func data(in node: XMLNode) -> [TBXDatum] { TBXDatum.read(node, in: nil, &dialect, &builder) }

  // MARK: Concepts

  private mutating func concept(_ node: XMLNode) {
    dialect.see(node, &builder)
    var concept = Concept(id: "", languages: [], location: builder.location(node.offset))
    if node["id"] == nil, dialect.needsIDs { builder.report("the concept has no id", node.offset) }
    let sections = node.nodes.filter { Self.languageSections.contains($0.name.local) }
    if sections.isEmpty { builder.report("the concept has no language section, so no term", node.offset) }
    var data = data(of: node, in: .concept, without: Self.languageSections)
    var id = node["id"]
    take(&data, "note") { note in
      guard let fields = TBXOwnNote.fields(note.value) else { return false }
      return TBXOwnNote.apply(fields, to: &concept)
    }
    if !concept.id.isEmpty { id = concept.id }
    take(&data, "subjectField") { subject in
      concept.subject = subject.value
      return true
    }
    take(&data, "note") { note in
      concept.note = note.value
      return true
    }
    var drafts: [TBXSection] = []
    for section in sections { add(section, to: &drafts) }
    takeDefinition(&data, &drafts, &concept)
    concept.extras = data.map(\.data)
    for draft in drafts { concept.languages.append(draft.finished(&builder)) }
    guard let first = concept.languages.first?.terms.first else { return }
    if concept.id.isEmpty { concept.id = id ?? first.text }
    builder.add(concept, id: id, node.offset)
  }

  static func isConcept(_ name: XMLName) -> Bool { name.local == "conceptEntry" || name.local == "termEntry" }

  static let languageSections = ["langSec", "langSet"]

  /// The one definition of an entry is the concept's, wherever it stands. Several, and one with a source, stay where
  /// they are.
  private func takeDefinition(_ data: inout [TBXDatum], _ drafts: inout [TBXSection], _ concept: inout Concept) {
    let all = (data + drafts.flatMap(\.data)).filter { $0.data.type == "definition" }
    guard all.count == 1, let only = all.first, only.data.isPlain else { return }
    concept.definition = only.data.value
    data.removeAll { $0.offset == only.offset }
    for index in drafts.indices { drafts[index].data.removeAll { $0.offset == only.offset } }
  }

  /// Takes the first data of a category, or the first `note`, that nothing qualifies, out of `data`.
  func take(_ data: inout [TBXDatum], _ category: String, _ use: (ForeignData) -> Bool) {
    let index = data.firstIndex { datum in
      let isIt = category == "note" ? datum.data.element == "note" : datum.data.type == category
      return isIt && datum.data.isPlain && use(datum.data)
    }
    if let index { data.remove(at: index) }
  }

  mutating func data(of node: XMLNode, in level: TBXCategory.Level?, without: [String] = []) -> [TBXDatum] {
    let data = TBXDatum.children(of: node, in: level, without: without, &dialect, &builder)
    if let level { dialect.check(data, at: level, &builder) }
    return data
  }
}

extension ForeignData {
  /// Whether it says its value and no more.
  var isPlain: Bool { details.isEmpty && language == nil && target == nil && id == nil }
}
