import GlossTerms
import GlossText
import Testing

@Suite("The lists that ship")
struct ShippedListTests {
  @Test("They are read without a problem")
  func load() throws {
    let lists = try ShippedGlossaries.load()
    #expect(
      lists.map(\.name) == [
        "china-policy", "plans", "organisations", "divisions", "economy", "urban-governance", "ecology", "livelihood",
        "enterprises", "dalian", "hangzhou",
      ])
    for list in lists { #expect(list.title?.isEmpty == false) }
  }

  @Test("They say nothing that editors cannot mean")
  func valid() throws {
    let problems = try GlossaryRules.problems(in: try ShippedGlossaries.load())
    #expect(problems.filter { $0.severity != .info }.map(\.description) == [])
  }

  @Test("They are rich enough to be of use, and each concept can be rendered")
  func size() throws {
    let lists = try ShippedGlossaries.load()
    let policy = try #require(lists.first { $0.name == "china-policy" })
    #expect(policy.concepts.count >= 150)
    for concept in lists.flatMap(\.concepts) {
      #expect(!concept.terms(in: .chinese).isEmpty, "\(concept.id) has no Chinese")
      #expect(concept.preferred(in: .english) != nil, "\(concept.id) has no standard English")
    }
  }

  @Test("A form that is to be avoided is never the rendering of the same concept")
  func deprecated() throws {
    for concept in try ShippedGlossaries.load().flatMap(\.concepts) {
      let terms = concept.terms(in: .english)
      let allowed = Set(terms.filter(\.status.isAllowed).map { $0.text.lowercased() })
      for term in terms where !term.status.isAllowed {
        #expect(!allowed.contains(term.text.lowercased()), "\(concept.id): \(term.text)")
      }
    }
  }

  @Test("A form that is to be avoided, read from a text, is not taken for an allowed one, nor the reverse")
  func matches() throws {
    let termbase = Termbase(layers: try ShippedGlossaries.load())
    let matcher = try TokenMatcher(termbase, language: .english)
    for reference in termbase.references(in: .english) {
      let term = termbase[reference]
      let page = try Tokens(term.text)
      let found = matcher.matches(in: page.utf8, tokens: page.tokens).filter { !$0.isCovered }
      let isSame = found.contains { match in match.terms.contains { termbase[$0].text == term.text } }
      #expect(
        isSame, "\(term.location.line): \(term.text) is read as \(found.map { $0.terms.map { termbase[$0].text } })")
    }
  }

  @Test("Each Chinese term is found where it stands alone")
  func chinese() throws {
    let termbase = Termbase(layers: try ShippedGlossaries.load())
    let matcher = CharacterMatcher(termbase, language: .chinese)
    for reference in termbase.references(in: .chinese) {
      let term = termbase[reference]
      let utf8 = Array(term.text.utf8)
      let found = matcher.matches(in: utf8, 0..<utf8.count) { [] }
      let isFound = found.contains { !$0.isCovered && $0.terms.contains(reference) }
      #expect(isFound, "\(term.location.path):\(term.location.line): \(term.text)")
    }
  }

  @Test("Ids are plain words, and superseded forms say until when")
  func form() throws {
    for concept in try ShippedGlossaries.load().flatMap(\.concepts) {
      #expect(concept.id.wholeMatch(of: /[a-z0-9]+(-[a-z0-9]+)*/) != nil, "\(concept.id)")
      for term in concept.terms(in: .english) where term.status == .superseded {
        #expect(term.until != nil, "\(concept.id): \(term.text)")
      }
    }
  }
}
