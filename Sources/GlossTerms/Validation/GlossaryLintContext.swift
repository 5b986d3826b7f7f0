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
  /// The lists as one.
  let termbase: Termbase
  /// Every term of the termbase, by language and place.
  let spellings: [Spelling]
  /// The terms that stand in terms of other concepts, in languages without spaces between words: in how many concepts,
  /// and in which term last.
  let holders: [TermReference: (count: Int, last: TermReference)]
  /// The entries of which a term occurs in the corpus; nil when there is none.
  let used: Set<Int>?
  /// What the rules found that ask for no spellings.
  let problemsOfLists: [GlossaryProblem]

  /// Compiles the lists, a language a core, and meanwhile runs the rules that ask for no spellings.
  package init(_ lists: [Glossary], corpus: [[UInt8]] = []) throws(ICUError) {
    let joined = JoinedLists(lists)
    let work = joined.languages.map(Work.language) + GlossaryRules.ofLists.map(Work.rule)
    let results = try Concurrently.map(work) { work throws(ICUError) -> Found in
      switch work {
      case .language(let language): .part(try Self.part(of: language, in: joined.termbase, corpus))
      case .rule(let rule): .problems(rule.problems(in: joined))
      }
    }
    var spellings: [Spelling] = []
    var holders: [TermReference: (count: Int, last: TermReference)] = [:]
    var used: Set<Int> = []
    var problems: [GlossaryProblem] = []
    for result in results {
      switch result {
      case .part(let part):
        spellings += part.spellings
        holders.merge(part.holders) { first, _ in first }
        used.formUnion(part.used)
      case .problems(let found): problems += found
      }
    }
    self.lists = lists
    termbase = joined.termbase
    self.spellings = spellings
    self.holders = holders
    self.used = corpus.isEmpty ? nil : used
    problemsOfLists = problems
  }

  private enum Work: Sendable {
    case language(LanguageTag)
    case rule(any GlossaryListRule.Type)
  }

  private enum Found: Sendable {
    case part(Part)
    case problems([GlossaryProblem])
  }

  /// What is known of the terms of one language.
  private struct Part: Sendable {
    var spellings: [Spelling] = []
    var holders: [TermReference: (count: Int, last: TermReference)] = [:]
    var used: Set<Int> = []
  }

  private static func part(
    of language: LanguageTag, in termbase: Termbase, _ corpus: [[UInt8]]
  ) throws(ICUError) -> Part {
    let matcher = try TermMatcher(termbase, language: language)
    let segmenter = try WordSegmenter(language)
    let tokenizer = try TermTokenizer(language)
    // Most terms are spelled like no other, which is soon known.
    let shared = matcher.sharedSpellings
    let references = termbase.references(in: language)
    var part = Part()
    part.spellings.reserveCapacity(references.count)
    for reference in references {
      let text = termbase.text(of: reference)
      let equals = shared.contains(reference) ? matcher.equals(of: reference, text, tokenizer) : []
      part.spellings.append(Spelling(language: language, reference: reference, equals: equals))
    }
    if language.isUnspaced { part.holders = holders(of: references, in: termbase, matcher) }
    for text in corpus {
      let matches = matcher.matches(in: text, 0..<text.count) { segmenter.tokens(in: text, 0..<text.count)[...] }
      for reference in matches.lazy.flatMap(\.terms) { part.used.insert(reference.concept) }
    }
    return part
  }

  private static func holders(
    of references: [TermReference], in termbase: Termbase, _ matcher: TermMatcher
  ) -> [TermReference: (count: Int, last: TermReference)] {
    var holders: [TermReference: (count: Int, last: TermReference)] = [:]
    for reference in references {
      let text = termbase.text(of: reference)
      // Most terms hold no other, which is soon known.
      guard matcher.mayHoldOthers(text) else { continue }
      let utf8 = Array(text.utf8)
      let matches = matcher.matches(in: utf8, 0..<utf8.count) { [] }
      for part in Set(matches.lazy.filter { $0.range.count < utf8.count }.flatMap(\.terms))
      where part.concept != reference.concept && holders[part]?.last.concept != reference.concept {
        holders[part] = ((holders[part]?.count ?? 0) + 1, reference)
      }
    }
    return holders
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
