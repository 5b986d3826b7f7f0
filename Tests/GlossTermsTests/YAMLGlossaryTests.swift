import GlossTerms
import GlossText
import Testing

@Suite("Term lists in YAML")
struct YAMLGlossaryTests {
  @Test("Every key is read")
  func everyKey() throws {
    let list = try Lists.yaml(
      """
      glossary:
        name: harbour
        title: Words of the harbour
        note: for tests
      concepts:
        - id: tide-gate
          subject: works
          definition: A gate that the tide shuts.
          note: seldom met
          authority: Harbour Office
          alone: false
          replace: true
          terms:
            zh: [挡潮闸, 防潮闸]
            en-GB:
              - text: tide gate
                status: preferred
                authority: Works Bureau
                since: 2016-03
                until: "2018"
                pos: noun
                casing: exact
                alone: true
                note: two words
              - tidal barrier
              - {text: tide door, status: deprecated}
              - {text: tide lock, status: forbidden}
              - {text: sea gate, status: superseded, until: 2010-12-31}
      """)
    #expect(list.name == "harbour" && list.title == "Words of the harbour" && list.path == "list.yml")
    let concept = try #require(list.concepts.first)
    #expect(list.concepts.count == 1)
    #expect(concept.id == "tide-gate" && concept.subject == "works" && concept.note == "seldom met")
    #expect(concept.definition == "A gate that the tide shuts." && concept.replaces)
    #expect(concept.location == TermLocation(path: "list.yml", line: 6, column: 5))
    #expect(concept.languages.map(\.language.tag) == ["zh", "en-GB"])
    #expect(concept.terms(in: .chinese).map(\.text) == ["挡潮闸", "防潮闸"])
    #expect(concept.terms(in: .chinese).map(\.status) == [.preferred, .admitted])
    #expect(concept.terms(in: .chinese).map(\.location.column) == [12, 17])
    let english = concept.terms(in: .english)
    #expect(english.map(\.status) == [.preferred, .admitted, .deprecated, .forbidden, .superseded])
    let first = try #require(english.first)
    #expect(
      first
        == Term(
          text: "tide gate", status: .preferred, authority: "Works Bureau", since: PartialDate("2016-03"),
          until: PartialDate("2018"), partOfSpeech: "noun", casing: .exact, standsAlone: true, note: "two words",
          glossary: "harbour", location: TermLocation(path: "list.yml", line: 16, column: 17)))
    #expect(english[1].authority == "Harbour Office" && !english[1].standsAlone && english[1].casing == .any)
    #expect(english[4].until == PartialDate(year: 2010, month: 12, day: 31))
  }

  @Test("What is left out has its default")
  func defaults() throws {
    let list = try Lists.yaml("concepts:\n- terms: {zh: 闸, en: [gate, sluice]}\n")
    let concept = try #require(list.concepts.first)
    #expect(list.name == "list" && list.title == nil)
    #expect(concept.id == "闸" && concept.subject == nil && !concept.replaces)
    #expect(concept.preferred(in: .english)?.text == "gate")
    let term = try #require(concept.terms(in: .english).last)
    #expect(term.status == .admitted && term.standsAlone && term.authority == nil && term.since == nil)
    #expect(term.glossary == "list")
  }

  @Test(
    "A word stays as it is written, whatever YAML takes it for",
    arguments: [
      "NO", "yes", "on", "1.10", "0o14", "0x1F", "2016-03-05", "~x", "1e3", "true", ".5", "12:30:00", "1_000",
    ])
  func plainWords(_ word: String) throws {
    let list = try Lists.yaml(
      "concepts:\n- id: \(word)\n  terms:\n    zh: 词\n    en:\n    - \(word)\n    - text: \(word)\n")
    let concept = try #require(list.concepts.first)
    #expect(concept.id == word)
    #expect(concept.terms(in: .english).map(\.text) == [word, word])
  }

  @Test("Norwegian is a language")
  func norway() throws {
    let list = try Lists.yaml("concepts:\n- terms: {zh: 闸, no: sluse}\n")
    #expect(list.concepts[0].languages.map(\.language.tag) == ["zh", "no"])
  }

  @Test("A file of nothing is a list of nothing", arguments: ["", "\n", "# only words\n", "---\n", "\u{FEFF}"])
  func empty(_ text: String) throws {
    let list = try Lists.yaml(text)
    #expect(list.concepts.isEmpty && list.name == "list")
  }

  @Test("A byte order mark and other line ends move nothing")
  func marks() throws {
    let text = "concepts:\n- terms:\n    zh: 闸\n    en: gate\n"
    for variant in [
      "\u{FEFF}" + text, text.replacing("\n", with: "\r\n"), "\u{FEFF}" + text.replacing("\n", with: "\r\n"),
    ] {
      let term = try #require(try Lists.yaml(variant).concepts.first?.terms(in: .english).first)
      #expect(term.location == TermLocation(path: "list.yml", line: 4, column: 9))
    }
  }

  @Test("White space about a term is no part of it")
  func blanks() throws {
    let list = try Lists.yaml("concepts:\n- terms: {zh: \"　闸 \", en: \" gate\\u00A0\"}\n")
    #expect(list.concepts[0].languages.flatMap(\.terms).map(\.text) == ["闸", "gate"])
  }

  @Test("The header names the terms, wherever it stands")
  func header() throws {
    let concepts = "concepts:\n- {id: gate, terms: {zh: 闸门, en: gate}}\n- {id: dam, terms: {zh: 水坝, en: dam}}\n"
    let header = "glossary:\n  name: harbour\n"
    for text in [header + concepts, concepts + header] {
      let list = try Lists.yaml(text)
      #expect(list.name == "harbour" && list.concepts.map(\.id) == ["gate", "dam"])
      let names = Set(list.concepts.flatMap(\.languages).flatMap(\.terms).map(\.glossary))
      #expect(names == ["harbour"])
    }
    for text in [concepts, "glossary:\n" + concepts, "glossary: {title: Harbour}\n" + concepts] {
      #expect(try Lists.yaml(text).concepts.first?.languages.first?.terms.first?.glossary == "list")
    }
  }

  @Test("A list has its problems in one order: the list's own first, then those of concepts")
  func order() throws {
    let concepts = "concepts:\n- id: gate\n- {id: dam, terms: {zh: 水坝, en: ' '}}\n"
    let header = "glossary: {nmae: x}\n"
    for text in [header + concepts + "colour: red\n", concepts + header + "colour: red\n"] {
      let error = try #require(throws: GlossaryError.self) { try Lists.yaml(text) }
      #expect(
        error.problems.map { $0.message.prefix { $0 != "\"" && $0 != ";" } } == [
          "unknown key ", "unknown key ", "the concept has no terms", "the term is empty",
        ])
    }
  }
}
