import GlossTerms
import GlossText
import Testing

@Suite("Adding concepts to a list")
struct AddConceptTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let before: String
    let after: String
  }

  /// Adds `{dam, zh 坝, en dam, en.deprecated weir}` to each.
  static let cases = [
    Case(
      testDescription: "lists of plain terms",
      before: "concepts:\n  - id: gate\n    terms:\n      zh:\n        - 闸门\n      en:\n        - gate\n",
      after: "concepts:\n  - id: gate\n    terms:\n      zh:\n        - 闸门\n      en:\n        - gate\n"
        + "  - id: dam\n    terms:\n      zh:\n        - 坝\n      en:\n        - dam\n"
        + "        - text: weir\n          status: deprecated\n"),
    Case(
      testDescription: "no lists, no indent, blank lines, single quotes",
      before: "concepts:\n- id: 'a'\n  terms:\n    zh: '闸'\n    en: 'gate'\n\n- id: 'b'\n  terms:\n    zh: '水'\n"
        + "    en: 'water'\n",
      after: "concepts:\n- id: 'a'\n  terms:\n    zh: '闸'\n    en: 'gate'\n\n- id: 'b'\n  terms:\n    zh: '水'\n"
        + "    en: 'water'\n\n- id: 'dam'\n  terms:\n    zh: '坝'\n    en:\n      - 'dam'\n      - text: 'weir'\n"
        + "        status: 'deprecated'\n"),
    Case(
      testDescription: "entries in brackets",
      before: "concepts:\n  - {id: gate, terms: {zh: 闸门, en: [gate, sluice]}} # ours\n",
      after: "concepts:\n  - {id: gate, terms: {zh: 闸门, en: [gate, sluice]}} # ours\n"
        + "  - {id: dam, terms: {zh: 坝, en: [dam, {text: weir, status: deprecated}]}}\n"),
    Case(
      testDescription: "everything in brackets, over lines",
      before: "concepts: [\n  {id: gate, terms: {zh: 闸门, en: gate}},\n]\n",
      after: "concepts: [\n  {id: gate, terms: {zh: 闸门, en: gate}},\n"
        + "  {id: dam, terms: {zh: 坝, en: [dam, {text: weir, status: deprecated}]}},\n]\n"),
    Case(
      testDescription: "CRLF, a byte order mark, comments and no final newline",
      before: "\u{FEFF}# ours\r\nconcepts:\r\n  - id: gate # x\r\n    terms:\r\n      zh: 闸门\r\n      en: gate",
      after: "\u{FEFF}# ours\r\nconcepts:\r\n  - id: gate # x\r\n    terms:\r\n      zh: 闸门\r\n      en: gate\r\n"
        + "  - id: dam\r\n    terms:\r\n      zh: 坝\r\n      en:\r\n        - dam\r\n        - text: weir\r\n"
        + "          status: deprecated"),
    Case(
      testDescription: "an empty list", before: "glossary: {name: x}\nconcepts: []\n# end\n",
      after: "glossary: {name: x}\nconcepts:\n  - id: dam\n    terms:\n      zh: 坝\n      en:\n        - dam\n"
        + "        - text: weir\n          status: deprecated\n# end\n"),
    Case(
      testDescription: "a file of comments", before: "# ours",
      after: "# ours\nconcepts:\n  - id: dam\n    terms:\n      zh: 坝\n      en:\n        - dam\n"
        + "        - text: weir\n          status: deprecated\n"),
    Case(
      testDescription: "a block of text and comments at the end",
      before: "concepts:\n  - id: gate\n    terms:\n      zh: 闸门\n      en: gate\n    note: |\n      a\n\n      b\n\n"
        + "    # of the gate\n\n# end\n",
      after: "concepts:\n  - id: gate\n    terms:\n      zh: 闸门\n      en: gate\n    note: |\n      a\n\n      b\n\n"
        + "    # of the gate\n  - id: dam\n    terms:\n      zh: 坝\n      en:\n        - dam\n        - text: weir\n"
        + "          status: deprecated\n\n# end\n"),
    Case(
      testDescription: "another key behind the concepts",
      before: "concepts:\n  - id: gate\n    terms:\n      zh: 闸门\n      en: gate\nglossary:\n  name: x\n",
      after: "concepts:\n  - id: gate\n    terms:\n      zh: 闸门\n      en: gate\n  - id: dam\n    terms:\n"
        + "      zh: 坝\n      en:\n        - dam\n        - text: weir\n          status: deprecated\n"
        + "glossary:\n  name: x\n"),
  ]

  @Test("A new entry is written as those around it, and nothing else changes", arguments: cases)
  func added(_ example: Case) throws {
    let dam = try Edits.concept("dam", "zh=坝", "en=dam", "en.deprecated=weir")
    #expect(try Edits.after(.addConcept(dam, after: nil), in: example.before) == example.after)
  }

  @Test(
    "Taking it out again gives the same bytes", arguments: cases.filter { $0.testDescription != "a file of comments" })
  func takenOut(_ example: Case) throws {
    #expect(try Edits.after(.removeConcept("dam"), in: example.after) == example.before)
  }

  @Test(
    "A list without entries gets its first",
    arguments: [
      ("concepts:\n", "concepts:\n  - id: a\n    terms:\n      zh: 闸门\n"),
      ("concepts: # mine\n# end\n", "concepts: # mine\n  - id: a\n    terms:\n      zh: 闸门\n# end\n"),
      ("concepts: ~\n", "concepts:\n  - id: a\n    terms:\n      zh: 闸门\n"),
      ("concepts:", "concepts:\n  - id: a\n    terms:\n      zh: 闸门"),
      ("{concepts: , glossary: {name: x}}\n", "{concepts:  [{id: a, terms: {zh: 闸门}}], glossary: {name: x}}\n"),
    ])
  func first(_ text: String, _ expected: String) throws {
    #expect(try Edits.after(.addConcept(Edits.concept("a", "zh=闸门"), after: nil), in: text) == expected)
  }

  @Test("So it is with many at once", arguments: ["", "concepts: []\n", "concepts:\n", "{concepts: []}\n", "# none\n"])
  func firstOfMany(_ text: String) throws {
    let edits = try ["a", "b", "c"].map { GlossaryEdit.addConcept(try Edits.concept($0, "zh=闸\($0)"), after: nil) }
    #expect(try Lists.yaml(Edits.after(edits, in: text)).concepts.map(\.id) == ["a", "b", "c"])
  }

  @Test("It may stand behind another than the last")
  func after() throws {
    let list = "concepts:\n- {id: a, terms: {zh: 甲, en: a}}\n# b\n- {id: b, terms: {zh: 乙, en: b}}\n"
    let concept = try Edits.concept("c", "zh=丙", "en=c")
    #expect(
      try Edits.after(.addConcept(concept, after: "a"), in: list)
        == "concepts:\n- {id: a, terms: {zh: 甲, en: a}}\n- {id: c, terms: {zh: 丙, en: c}}\n# b\n"
        + "- {id: b, terms: {zh: 乙, en: b}}\n")
    #expect(try Edits.refusal(.addConcept(concept, after: "bb"), in: list).hasSuffix("\"bb\"; did you mean \"b\"?"))
  }

  @Test("What could be read as something else than words gets quotation marks")
  func quotes() throws {
    let concept = try Edits.concept(
      "no", "zh=365工作: 体系", "en=1.10", "en.admitted=yes", "en.admitted='s #1", subject: "- x")
    let after = try Edits.after(.addConcept(concept, after: nil), in: "")
    #expect(
      after == "concepts:\n  - id: \"no\"\n    subject: \"- x\"\n    terms:\n      zh: \"365工作: 体系\"\n      en:\n"
        + "        - \"1.10\"\n        - \"yes\"\n        - \"'s #1\"\n")
    let read = try #require(try Lists.yaml(after).concepts.first)
    #expect(read.terms(in: .english).map(\.text) == ["1.10", "yes", "'s #1"] && read.subject == "- x")
  }

  @Test("An id that is taken is refused with its place")
  func taken() throws {
    let list = "concepts:\n- {id: a, terms: {zh: 甲, en: a}}\n"
    #expect(
      try Edits.refusal(.addConcept(try Edits.concept("a", "zh=乙"), after: nil), in: list)
        == "the id \"a\" is taken at list.yml:2; choose another")
  }
}
