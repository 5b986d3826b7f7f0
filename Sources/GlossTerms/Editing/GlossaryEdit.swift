package import GlossText

/// One change of a term list. Concepts are named by their ids.
package enum GlossaryEdit: Sendable {
  /// A new concept behind the one that is named, or at the end.
  case addConcept(Concept, after: String?)
  case removeConcept(String)
  /// Nil takes the key out.
  case setField(ConceptField, String?, concept: String)
  /// A further term at the end of its language.
  case addTerm(Term, LanguageTag, concept: String)
  /// Nil takes the key out. The default of a status depends on what stands before, so it must be given.
  case setTerm(TermField, String?, of: TermName)
  /// Another wording, of which the same is said.
  case setText(String, of: TermName)
  case removeTerm(TermName)

  /// A term by its text.
  package struct TermName: Sendable, Hashable {
    package let text: String
    package let language: LanguageTag
    package let concept: String

    package init(_ text: String, _ language: LanguageTag, concept: String) {
      (self.text, self.language, self.concept) = (text, language, concept)
    }
  }

  /// The concept in whose lines the change is made; nil for a new one.
  var concept: String? {
    switch self {
    case .addConcept: nil
    case .removeConcept(let id), .setField(_, _, let id), .addTerm(_, _, let id): id
    case .setTerm(_, _, let term), .setText(_, let term), .removeTerm(let term): term.concept
    }
  }
}

/// Why a term list was not changed.
package enum EditError: Error, Sendable {
  /// The list cannot be read, or could not be read afterwards: each problem with its place.
  case unreadable([GlossaryProblem])
  /// In one line.
  case refused(String)
}
