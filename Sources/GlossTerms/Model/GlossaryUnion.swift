/// The concepts of several lists, put one after another. What two of them have with one id is one concept where they
/// say the same of it, and a conflict where not.
package struct GlossaryUnion {
  /// In the order of their first list; of those that differ, the last.
  package private(set) var concepts: [Concept] = []
  package private(set) var conflicts: [GlossaryConflict] = []
  private var indices: [String: Int] = [:]

  package init() {}

  /// Linear.
  package mutating func add(_ list: Glossary) {
    for concept in list.concepts {
      guard let index = indices[concept.id] else {
        indices[concept.id] = concepts.count
        concepts.append(concept)
        continue
      }
      if let conflict = GlossaryConflict(concepts[index], concept) { conflicts.append(conflict) }
      concepts[index] = concept
    }
  }
}

/// What two lists say differently of one concept.
package struct GlossaryConflict: Sendable {
  package let left: Concept
  package let right: Concept

  /// Nil when both say the same, wherever they say it.
  package init?(_ left: Concept, _ right: Concept) {
    guard Self.statements(left) != Self.statements(right) else { return nil }
    (self.left, self.right) = (left, right)
  }

  /// The concepts that two lists have with one id and say differently, in the order of `right`. Linear.
  package static func between(_ left: Glossary, _ right: Glossary) -> [GlossaryConflict] {
    let known = Dictionary(left.concepts.map { ($0.id, $0) }) { first, _ in first }
    return right.concepts.compactMap { concept in known[concept.id].flatMap { GlossaryConflict($0, concept) } }
  }

  /// All that a list says of a concept, a line each: `zh preferred 三严三实`.
  package static func statements(_ concept: Concept) -> [String] {
    var lines: [String] = []
    func add(_ key: String, _ value: String?) {
      if let value { lines.append("\(key): \(value)") }
    }
    for section in concept.languages {
      for term in section.terms {
        var facts = [term.authority, term.since.map { "since \($0)" }, term.until.map { "until \($0)" }]
        facts += [term.partOfSpeech, term.note, term.casing == .any ? nil : "casing \(term.casing.rawValue)"]
        facts += [term.standsAlone ? nil : "not alone", term.allowsParticles ? "particles" : nil]
        facts += [term.allowsNumerals ? "numerals" : nil, term.gap == 0 ? nil : "gap \(term.gap)"]
        let known = facts.compactMap { $0 }.joined(separator: "; ")
        lines.append(
          "\(section.language) \(term.status.rawValue) \(term.text)\(known.isEmpty ? "" : " (\(known))")")
      }
    }
    add("subject", concept.subject)
    add("definition", concept.definition)
    add("note", concept.note)
    if !concept.isBinding { add("binding", "false") }
    if concept.replaces { add("replace", "true") }
    return lines
  }
}
