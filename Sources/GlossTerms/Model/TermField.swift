/// What a list can say of a term beside its text, by the keys of the YAML form and in their order there.
package enum TermField: String, Sendable, CaseIterable {
  case status, authority, since, until, pos, casing, alone, particles, numerals, gap, note

  /// As the YAML form writes it; nil where it goes without saying. A status is always said.
  package func value(of term: Term) -> String? {
    switch self {
    case .status: term.status.rawValue
    case .authority: term.authority
    case .since: term.since?.description
    case .until: term.until?.description
    case .pos: term.partOfSpeech
    case .casing: term.casing == .any ? nil : term.casing.rawValue
    case .alone: term.standsAlone ? nil : "false"
    case .particles: term.allowsParticles ? "true" : nil
    case .numerals: term.allowsNumerals ? "true" : nil
    case .gap: term.gap == 0 ? nil : String(term.gap)
    case .note: term.note
    }
  }
}

/// What a list can say of a concept beside its terms, by the keys of the YAML form and in their order there.
package enum ConceptField: String, Sendable, CaseIterable {
  case id, subject, definition, note, authority, alone, binding, replace

  /// Whether it is true or false.
  package var isFlag: Bool { [.alone, .binding, .replace].contains(self) }

  /// As the YAML form writes it; nil where it goes without saying, and for what is said of the terms in its place.
  package func value(of concept: Concept) -> String? {
    switch self {
    case .id: concept.id
    case .subject: concept.subject
    case .definition: concept.definition
    case .note: concept.note
    case .authority, .alone: nil
    case .binding: concept.isBinding ? nil : "false"
    case .replace: concept.replaces ? "true" : nil
    }
  }
}
