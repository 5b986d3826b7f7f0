internal import GlossICU
package import GlossTerms
package import GlossText

/// The term a concordance is made of, looked up in the lists.
package struct ConcordanceTerm: Sendable {
  /// As it was asked for.
  package let text: String
  /// The id of the concept that has it; nil when no list does.
  package let concept: String?
  /// The lists in force, and where none has the term one that has.
  package let termbase: Termbase
  /// Indexes of the entries of `termbase` that are meant.
  package let entries: Set<Int>

  /// Looks up a term in any language, or the id of a concept.
  ///
  /// - Parameters:
  ///   - source: the language that a term on no list is taken to be of when it is written in its letters.
  ///   - target: its language otherwise.
  package init(_ text: String, in lists: [Glossary], source: LanguageTag, target: LanguageTag) {
    self.text = text
    let listed = Termbase(layers: lists)
    let key = FoldedText(text).utf8
    let found = listed.entries.indices.filter { index in
      listed.entries[index].concept.id == text
        || listed.entries[index].terms.contains { FoldedText($0.term.text).utf8 == key }
    }
    guard found.isEmpty else {
      (termbase, entries, concept) = (listed, Set(found), listed.entries[found[0]].concept.id)
      return
    }
    let isSource = source.isUnspaced == text.unicodeScalars.contains { isHan($0.value) }
    let location = TermLocation(path: "", line: 1, column: 1)
    let term = Term(text: text, status: .preferred, glossary: "", location: location)
    let asked = Concept(
      id: text, languages: [.init(language: isSource ? source : target, terms: [term])], location: location)
    termbase = Termbase(layers: lists + [Glossary(name: "", path: "", concepts: [asked])])
    entries = [termbase.entries.count - 1]
    concept = nil
  }
}
