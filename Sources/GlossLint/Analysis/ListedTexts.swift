internal import GlossTerms
internal import GlossText

/// The terms of a language as the lists write them, made once for all pages.
struct ListedTexts: Sendable {
  let all: Set<String>
  /// The concepts with an allowed abbreviation, by it. One that several concepts share says nothing of any.
  let abbreviations: [String: Int]

  /// Linear in the terms.
  init(_ termbase: Termbase, _ language: LanguageTag) {
    var all = Set<String>()
    var concepts: [String: Int] = [:]
    var shared = Set<String>()
    for reference in termbase.references(in: language) {
      let term = termbase[reference]
      all.insert(term.text)
      let name = term.text.last == "s" ? term.text.dropLast() : term.text[...]
      guard term.status.isAllowed, name.count > 1, name.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) else {
        continue
      }
      if let known = concepts[String(name)], known != reference.concept { shared.insert(String(name)) }
      concepts[String(name)] = reference.concept
    }
    self.all = all
    abbreviations = concepts.filter { !shared.contains($0.key) }
  }
}
