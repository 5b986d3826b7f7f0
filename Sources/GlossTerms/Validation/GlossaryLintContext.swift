internal import GlossICU
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

  init(_ lists: [Glossary], corpus: [[UInt8]]) throws(ICUError) {
    self.lists = lists
    termbase = Termbase(layers: lists)
    var joined = Termbase.entryIndices(of: lists)[...]
    entries = lists.map { list in
      defer { joined = joined.dropFirst(list.concepts.count) }
      return Array(joined.prefix(list.concepts.count))
    }
    var languages: [LanguageTag] = []
    for section in termbase.entries.lazy.flatMap(\.concept.languages)
    where !languages.contains(where: { $0.matches(section.language) }) {
      languages.append(section.language)
    }
    var spellings: [Spelling] = []
    var matchers: [(LanguageTag, TermMatcher)] = []
    var used: Set<Int> = []
    for language in languages {
      let matcher = try TermMatcher(termbase, language: language)
      let segmenter = try WordSegmenter(language)
      matchers.append((language, matcher))
      for reference in termbase.references(in: language) {
        let equals = matcher.equals(of: reference, termbase[reference].text, segmenter)
        spellings.append(Spelling(language: language, reference: reference, equals: equals))
      }
      for text in corpus {
        let matches = matcher.matches(in: text, 0..<text.count) { segmenter.tokens(in: text, 0..<text.count)[...] }
        for reference in matches.lazy.flatMap(\.terms) { used.insert(reference.concept) }
      }
    }
    self.spellings = spellings
    self.matchers = matchers
    self.used = corpus.isEmpty ? nil : used
  }

  /// The concept that a term belongs to.
  func concept(of reference: TermReference) -> Concept { termbase.entries[reference.concept].concept }

  /// Whether the terms of `language` are what is rendered, not renderings: those that the concept's list put first.
  func isSource(_ language: LanguageTag, of reference: TermReference) -> Bool {
    concept(of: reference).languages.first?.language.matches(language) ?? false
  }
}

extension TermLocation {
  /// Where it is, said at `here`: the line alone in the same list.
  func seen(from here: TermLocation) -> String { path == here.path ? "line \(line)" : "\(path):\(line)" }
}
