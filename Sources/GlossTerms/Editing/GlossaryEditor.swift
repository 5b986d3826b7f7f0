package import GlossText
internal import GlossYAML

/// Changes a YAML list in its text: comments, order, quotation marks, blank lines and all that is not changed stay byte
/// for byte, and what is new is written as what stands around it.
///
/// Each round of changes is made on one reading of the list, one change a concept, and read again, so that many changes
/// of many concepts cost about what reading the list costs.
package struct GlossaryEditor: Sendable {
  package private(set) var file: SourceFile
  package private(set) var glossary: Glossary
  private var text: ListText

  /// - Throws: `EditError` for a list that cannot be read or is no YAML in UTF-8.
  package init(_ file: SourceFile) throws(EditError) {
    guard GlossaryFile.isYAML(file.path) else {
      throw .refused("\(file.path): only lists in YAML can be changed from here; change this one in your spreadsheet")
    }
    guard file.encoding == .utf8 else {
      throw .refused("\(file.path): is in \(file.encoding.rawValue); save it as UTF-8 first")
    }
    (glossary, text) = try Self.read(file)
    self.file = file
  }

  private static func read(_ file: SourceFile) throws(EditError) -> (Glossary, ListText) {
    do {
      let (glossary, root) = try YAMLGlossaryReader.parse(file)
      return (glossary, ListText(file.utf8, root: root))
    } catch {
      throw .unreadable(error.problems)
    }
  }

  /// Makes the changes, in their order where they are of one concept. All or none.
  ///
  /// - Throws: `EditError` where a change names what is not there, or would leave a list that cannot be read.
  package mutating func perform(_ edits: [GlossaryEdit]) throws(EditError) {
    var edited = self
    var pending = edits
    while !pending.isEmpty {
      var busy: Set<String> = []
      var splices: [Splice] = []
      var later: [GlossaryEdit] = []
      let indices = edited.conceptIndices()
      // The first concept of a list brings what the others stand behind.
      let isEmpty = edited.glossary.concepts.isEmpty
      for edit in pending {
        if let concept = edit.concept, !busy.insert(concept).inserted {
          later.append(edit)
        } else if isEmpty, !splices.isEmpty {
          later.append(edit)
        } else {
          splices += try edited.splices(for: edit, indices)
        }
      }
      let utf8 = edited.text.applying(splices)
      edited.file = SourceFile(path: file.path, text: String(decoding: utf8, as: UTF8.self))
      (edited.glossary, edited.text) = try Self.read(edited.file)
      pending = later
    }
    self = edited
  }

  private func splices(for edit: GlossaryEdit, _ indices: [String: [Int]]) throws(EditError) -> [Splice] {
    switch edit {
    case .addConcept(let concept, let anchor):
      if let taken = indices[concept.id]?.first {
        let place = glossary.concepts[taken].location
        throw .refused("the id \"\(concept.id)\" is taken at \(place.path):\(place.line); choose another")
      }
      let place = try anchor.map { id throws(EditError) in try index(of: id, indices) + 1 }
      return [adding(concept, at: place ?? glossary.concepts.count)]
    case .removeConcept(let id):
      return [removing(try index(of: id, indices))]
    case .setField(let field, let value, let id):
      return try setting(field, to: value, of: try index(of: id, indices))
    case .addTerm(let term, let language, let id):
      return try adding(term, language, to: try index(of: id, indices))
    case .setTerm(let field, let value, let name):
      return try setting(field, to: value, of: try find(name, indices))
    case .setText(let text, let name):
      return [setting(text, of: try find(name, indices))]
    case .removeTerm(let name):
      return try removing(try find(name, indices))
    }
  }

  // MARK: Finding

  private func conceptIndices() -> [String: [Int]] {
    Dictionary(grouping: glossary.concepts.indices) { glossary.concepts[$0].id }
  }

  private func index(of id: String, _ indices: [String: [Int]]) throws(EditError) -> Int {
    guard let found = indices[id], let first = found.first else {
      let hint = closest(to: id, among: indices.keys.sorted()).map { "; did you mean \"\($0)\"?" } ?? ""
      throw .refused("\(file.path): no concept has the id \"\(id)\"\(hint)")
    }
    guard found.count == 1 else {
      let lines = found.map { String(glossary.concepts[$0].location.line) }.joined(separator: ", ")
      throw .refused("\(file.path): \(found.count) concepts have the id \"\(id)\" (lines \(lines)); give each its own")
    }
    return first
  }

  private func find(_ name: GlossaryEdit.TermName, _ indices: [String: [Int]]) throws(EditError) -> TermPlace {
    let concept = try index(of: name.concept, indices)
    let languages = glossary.concepts[concept].languages
    for (section, language) in languages.enumerated() where language.language == name.language {
      if let item = language.terms.firstIndex(where: { $0.text == name.text }) {
        return try place(concept: concept, section: section, item: item)
      }
    }
    let texts = languages.filter { $0.language == name.language }.flatMap(\.terms).map(\.text)
    let hint = closest(to: name.text, among: texts).map { "; did you mean \"\($0)\"?" } ?? ""
    throw .refused("\"\(name.concept)\" has no term \"\(name.text)\" in \(name.language)\(hint)")
  }

  /// Where the terms of the concept number `index` stand.
  func terms(ofConcept index: Int) throws(EditError) -> YAMLNode {
    guard let terms = text.entries[index].mapping?["terms"] else {
      throw .refused("\"\(glossary.concepts[index].id)\" has no terms")
    }
    return terms
  }

  /// The keys of `terms` that are languages, in the order of the concept's sections.
  func languages(in terms: YAMLNode) -> [YAMLNode.Pair] { terms.mapping ?? [] }

  private func place(concept: Int, section: Int, item: Int) throws(EditError) -> TermPlace {
    let language = languages(in: try terms(ofConcept: concept))[section]
    let node = (language.value.sequence ?? [language.value])[item]
    return TermPlace(concept: concept, section: section, item: item, language: language, node: node)
  }

  var listText: ListText { text }
}

/// Where a term stands: by number, and in the text.
struct TermPlace {
  let concept: Int
  let section: Int
  let item: Int
  let language: YAMLNode.Pair
  let node: YAMLNode
}
