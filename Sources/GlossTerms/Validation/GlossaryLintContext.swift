package import GlossICU
internal import GlossSegmentation
internal import GlossText

/// Term lists with what the rules of `glossary lint` ask of them: how they join, and which terms are forms of each
/// other. Rules work out neither themselves.
///
/// Making one costs compiling the lists, the time of one pass over the corpus, and memory for each term's equals.
package struct GlossaryLintContext: Sendable {
  /// A term, and the other terms that would be found where it is written.
  struct Spelling: Sendable {
    let language: LanguageTag
    let reference: TermReference
    /// At most `TermMatcher.mostEquals`.
    let equals: [(reference: TermReference, fidelity: TermMatch.Fidelity)]
  }

  let lists: [Glossary]
  /// The ids and the terms in the first language of their concepts.
  let keys: ConceptKeys
  /// The lists as one.
  let termbase: Termbase
  /// The entry that each concept of each list joins.
  let entries: [[Int]]
  /// Every term of the termbase, by language and place.
  let spellings: [Spelling]
  /// The compiled lists, one matcher a language.
  let matchers: [(language: LanguageTag, matcher: TermMatcher)]
  /// The entries of which a term occurs in the corpus; nil when there is none.
  let used: Set<Int>?

  package init(_ lists: [Glossary], corpus: [[UInt8]] = []) throws(ICUError) {
    self.lists = lists
    keys = ConceptKeys(lists)
    let indices = keys.entryIndices
    termbase = Termbase(layers: lists, entryIndices: indices)
    var joined = indices[...]
    entries = lists.map { list in
      defer { joined = joined.dropFirst(list.concepts.count) }
      return Array(joined.prefix(list.concepts.count))
    }
    var languages: [LanguageTag] = []
    for index in termbase.entries.indices {
      for section in termbase.entries[index].concept.languages
      where !languages.contains(where: { $0.matches(section.language) }) {
        languages.append(section.language)
      }
    }
    let parts = try Concurrently.map(languages) { [termbase] language throws(ICUError) in
      try Self.part(of: language, in: termbase, corpus)
    }
    spellings = parts.flatMap(\.spellings)
    matchers = zip(languages, parts).map { ($0, $1.matcher) }
    used = corpus.isEmpty ? nil : parts.reduce(into: []) { $0.formUnion($1.used) }
  }

  /// What is known of the terms of one language.
  private struct Part: Sendable {
    let matcher: TermMatcher
    var spellings: [Spelling] = []
    var used: Set<Int> = []
  }

  private static func part(
    of language: LanguageTag, in termbase: Termbase, _ corpus: [[UInt8]]
  ) throws(ICUError) -> Part {
    var part = Part(matcher: try TermMatcher(termbase, language: language))
    let segmenter = try WordSegmenter(language)
    let tokenizer = try TermTokenizer(language)
    // Most terms are spelled like no other, which is soon known.
    let shared = part.matcher.sharedSpellings
    let references = termbase.references(in: language)
    part.spellings.reserveCapacity(references.count)
    for reference in references {
      let equals =
        shared.contains(reference) ? part.matcher.equals(of: reference, termbase[reference].text, tokenizer) : []
      part.spellings.append(Spelling(language: language, reference: reference, equals: equals))
    }
    for text in corpus {
      let matches = part.matcher.matches(in: text, 0..<text.count) { segmenter.tokens(in: text, 0..<text.count)[...] }
      for reference in matches.lazy.flatMap(\.terms) { part.used.insert(reference.concept) }
    }
    return part
  }

  /// The concept that a term belongs to.
  func concept(of reference: TermReference) -> Concept { termbase.entries[reference.concept].concept }

  /// The concept of the list number `list` in whose lines a term stands.
  func concept(at place: TermLocation, in list: Int) -> Concept? {
    let concepts = lists[list].concepts
    let next = concepts.partitioningIndex { place < $0.location }
    return next > 0 ? concepts[next - 1] : nil
  }

  /// Whether the terms of `language` are what is rendered, not renderings: those that the concept's list put first.
  func isSource(_ language: LanguageTag, of reference: TermReference) -> Bool {
    termbase.entries[reference.concept].concept.languages.first?.language.matches(language) ?? false
  }
}

extension TermLocation {
  /// Where it is, said at `here`: the line alone in the same list.
  func seen(from here: TermLocation) -> String { path == here.path ? "line \(line)" : "\(path):\(line)" }
}
