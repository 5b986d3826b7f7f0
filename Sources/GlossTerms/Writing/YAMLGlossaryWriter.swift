internal import GlossText
internal import GlossYAML

/// Writes a term list in its YAML form, in the order of the list, so that reading it gives the same list. It can hold
/// all that a list can say.
///
/// What all terms of a concept have in common stands at the concept; what is so by default is not written.
package struct YAMLGlossaryWriter {
  private var text = ""

  /// Linear.
  package static func write(_ glossary: Glossary) -> String {
    var writer = YAMLGlossaryWriter()
    writer.list(glossary)
    return writer.text
  }

  private mutating func list(_ glossary: Glossary) {
    line(0, "glossary:")
    field(1, "name", glossary.name)
    field(1, "title", glossary.title)
    field(1, "note", glossary.note)
    other(1, glossary.extras.map { ($0, nil) })
    line(0, glossary.concepts.isEmpty ? "concepts: []" : "concepts:")
    let parts = Concurrently.map(stretchesOf: glossary.concepts) { concepts in
      var writer = YAMLGlossaryWriter()
      for concept in concepts { writer.concept(concept) }
      return writer.text
    }
    for part in parts { text += part }
  }

  private mutating func concept(_ concept: Concept) {
    let terms = concept.languages.flatMap(\.terms)
    let authority =
      terms.count > 1 && terms.allSatisfy { $0.authority == terms[0].authority } ? terms[0].authority : nil
    let isNeverAlone = terms.count > 1 && terms.allSatisfy { !$0.standsAlone }
    item(1, "id", concept.id)
    field(2, "subject", concept.subject)
    field(2, "definition", concept.definition)
    field(2, "note", concept.note)
    field(2, "authority", authority)
    if isNeverAlone { line(2, "alone: false") }
    if !concept.isBinding { line(2, "binding: false") }
    if concept.replaces { line(2, "replace: true") }
    other(
      2,
      concept.extras.map { ($0, nil) }
        + concept.languages.flatMap { section in section.extras.map { ($0, section.language.tag) } })
    line(2, concept.languages.isEmpty ? "terms: {}" : "terms:")
    for section in concept.languages {
      line(3, "\(YAMLScalarWriter.written(section.language.tag, indent: 0)):\(section.terms.isEmpty ? " []" : "")")
      for (index, term) in section.terms.enumerated() {
        self.term(term, isFirst: index == 0, authority: authority, isNeverAlone: isNeverAlone)
      }
    }
  }

  private mutating func term(_ term: Term, isFirst: Bool, authority: String?, isNeverAlone: Bool) {
    let usual: TermStatus = isFirst ? .preferred : .admitted
    let source = term.authority == authority ? nil : term.authority
    let isPlain =
      term.status == usual && source == nil && term.since == nil && term.until == nil && term.partOfSpeech == nil
      && term.casing == .any && (term.standsAlone || isNeverAlone) && !term.allowsParticles && !term.allowsNumerals
      && term.gap == 0 && term.note == nil && term.extras.isEmpty
    guard !isPlain else {
      line(4, "- " + YAMLScalarWriter.written(term.text, indent: 10))
      return
    }
    item(4, "text", term.text)
    if term.status != usual { line(5, "status: \(term.status.rawValue)") }
    field(5, "authority", source)
    field(5, "since", term.since?.description)
    field(5, "until", term.until?.description)
    field(5, "pos", term.partOfSpeech)
    if term.casing != .any { line(5, "casing: \(term.casing.rawValue)") }
    if !term.standsAlone, !isNeverAlone { line(5, "alone: false") }
    if term.allowsParticles { line(5, "particles: true") }
    if term.allowsNumerals { line(5, "numerals: true") }
    if term.gap != 0 { line(5, "gap: \(term.gap)") }
    field(5, "note", term.note)
    other(5, term.extras.map { ($0, nil) })
  }

  // MARK: Data of other programs

  private mutating func other(_ level: Int, _ data: [(ForeignData, section: String?)], key: String = "other") {
    guard !data.isEmpty else { return }
    line(level, "\(key):")
    for (data, section) in data {
      item(level + 1, "element", data.element)
      field(level + 2, "of", section)
      field(level + 2, "type", data.type)
      field(level + 2, "value", data.value.isEmpty ? nil : data.value)
      field(level + 2, "lang", data.language)
      field(level + 2, "target", data.target)
      field(level + 2, "id", data.id)
      other(level + 2, data.details.map { ($0, nil) }, key: "with")
    }
  }

  // MARK: Lines

  private mutating func item(_ level: Int, _ key: String, _ value: String) {
    line(level, "- \(key): " + YAMLScalarWriter.written(value, indent: 2 * level + 4))
  }

  private mutating func field(_ level: Int, _ key: String, _ value: String?) {
    guard let value else { return }
    line(level, "\(key): " + YAMLScalarWriter.written(value, indent: 2 * level + 2))
  }

  private mutating func line(_ level: Int, _ content: String) {
    for _ in 0..<level { text += "  " }
    text += content
    text += "\n"
  }
}
