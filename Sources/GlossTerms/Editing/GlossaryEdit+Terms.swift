package import GlossText

extension GlossaryEdit {
  /// What makes `concept` have `terms`: new ones are added, of known ones the status is set and what else is said of
  /// them; what is not said stays.
  package static func putting(_ terms: [Term], _ language: LanguageTag, in concept: Concept) -> [GlossaryEdit] {
    let known = concept.languages.filter { $0.language == language }.flatMap(\.terms)
    return terms.flatMap { term -> [GlossaryEdit] in
      guard let old = known.first(where: { $0.text == term.text }) else {
        return [.addTerm(term, language, concept: concept.id)]
      }
      let name = TermName(term.text, language, concept: concept.id)
      return TermField.allCases.compactMap { field in
        guard let value = field.value(of: term), value != field.value(of: old) else { return nil }
        return .setTerm(field, value, of: name)
      }
    }
  }
}

extension Concept {
  /// An id made of words: those of the first standard rendering that is written in ASCII letters, joined by hyphens.
  /// Nil when there is none.
  package static func id(for sections: [LanguageSection]) -> String? {
    let standards = sections.lazy.compactMap { section in
      section.terms.first { $0.status == .preferred } ?? section.terms.first
    }
    let words = standards.map { $0.text.lowercased().utf8.split { !$0.isASCIIAlphanumeric && $0 != 0x27 } }
    for (term, words) in zip(standards, words) where term.text.utf8.allSatisfy({ $0 < 0x80 }) && !words.isEmpty {
      return words.map { word in String(decoding: word.filter { $0 != 0x27 }, as: UTF8.self) }.joined(separator: "-")
    }
    return nil
  }
}
