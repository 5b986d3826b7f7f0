internal import GlossTerms
internal import GlossText

/// Makes concepts of pairs of terms, for formats that know no concepts: what has the same source term is one.
struct PairGatherer {
  private var concepts: [Concept] = []
  private var indices: [Key: Int] = [:]

  private struct Key: Hashable {
    let language: LanguageTag
    let text: String
  }

  /// Adds a pair. A target that the concept has already is not added again; the first standard
  /// stays one, further ones are admitted.
  mutating func add(
    _ source: Term, in sourceLanguage: LanguageTag, to target: Term, in targetLanguage: LanguageTag
  ) {
    let index = concept(source, in: sourceLanguage)
    var target = target
    var sections = concepts[index].languages
    if let section = sections.firstIndex(where: { $0.language == targetLanguage }) {
      guard !sections[section].terms.contains(where: { $0.text == target.text }) else { return }
      let hasStandard = sections[section].terms.contains { $0.status == .preferred }
      if hasStandard, target.status == .preferred { target.status = .admitted }
      sections[section].terms.append(target)
    } else {
      sections.append(.init(language: targetLanguage, terms: [target]))
    }
    concepts[index].languages = sections
  }

  /// The concept of a source term, made when there is none yet; to say more of it.
  private mutating func concept(_ source: Term, in language: LanguageTag) -> Int {
    let key = Key(language: language, text: source.text)
    if let index = indices[key] { return index }
    indices[key] = concepts.count
    concepts.append(
      Concept(
        id: source.text, languages: [.init(language: language, terms: [source])], location: source.location))
    return concepts.count - 1
  }

  /// Says something of the concept of `source`.
  mutating func update(_ source: Term, in language: LanguageTag, _ change: (inout Concept) -> Void) {
    change(&concepts[concept(source, in: language)])
  }

  /// Gives the concepts to `builder`, in the order of their first pair.
  consuming func finish(_ builder: inout GlossaryBuilder) {
    for concept in concepts { builder.add(concept, id: nil, 0) }
  }
}
