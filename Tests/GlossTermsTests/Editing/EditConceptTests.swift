import GlossTerms
import GlossText
import Testing

@Suite("Changing concepts of a list")
struct EditConceptTests {
  static let list = """
    # Names
    concepts:
      # the tide
      - id: gate   # kept
        note: &n "Works: 'old'"
        terms:
          zh: 闸门
          en:
            - gate # ours
            - text: sluice
              status: admitted   # for now
            # more to come
            - {text: lock, status: deprecated}

      - terms: {zh: 坝, en: [dam, "weir, low"]}
        id: dam
        note: *n

    """

  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let edits: [GlossaryEdit]
    /// A piece of the list, and what it becomes; all else stays.
    let piece: String
    let becomes: String

    init(_ what: String, _ edits: GlossaryEdit..., piece: String, becomes: String) {
      (testDescription, self.edits, self.piece, self.becomes) = (what, edits, piece, becomes)
    }
  }

  static func cases() throws -> [Case] {
    [
      Case(
        "a key is set in place of an alias", .setField(.note, "new", concept: "dam"),
        piece: "*n", becomes: "new"),
      Case(
        "a key is put where it belongs", .setField(.subject, "water", concept: "gate"),
        piece: "# kept\n", becomes: "# kept\n    subject: water\n"),
      Case(
        "a key is put first", .setField(.definition, "A wall.", concept: "dam"),
        piece: "id: dam\n", becomes: "id: dam\n    definition: A wall.\n"),
      Case(
        "a wording is set", .setText("dam, high", of: Edits.name("dam", "dam")), piece: "[dam,",
        becomes: "[\"dam, high\","),
      Case(
        "a wording in quotation marks is set", .setText("low 'weir'", of: Edits.name("weir, low", "dam")),
        piece: "\"weir, low\"", becomes: "\"low 'weir'\""),
      Case(
        "a wording in lines is set", .setText("sluice gate", of: Edits.name("sluice", "gate")),
        piece: "text: sluice\n", becomes: "text: sluice gate\n"),
      Case(
        "a key goes", .setField(.note, nil, concept: "dam"), piece: "    note: *n\n", becomes: ""),
      Case(
        "an id changes", .setField(.id, "tide-gate", concept: "gate"), piece: "id: gate ", becomes: "id: tide-gate "),
      Case(
        "a status is set", .setTerm(.status, "deprecated", of: Edits.name("sluice", "gate")),
        piece: "status: admitted ", becomes: "status: deprecated "),
      Case(
        "a plain term gets a key", .setTerm(.status, "admitted", of: Edits.name("gate", "gate")),
        piece: "- gate # ours", becomes: "- {text: gate, status: admitted} # ours"),
      Case(
        "a key of a term in brackets", .setTerm(.alone, "false", of: Edits.name("lock", "gate")),
        piece: "status: deprecated}", becomes: "status: deprecated, alone: false}"),
      Case(
        "a key of a term in lines", .setTerm(.authority, "Office: 2", of: Edits.name("sluice", "gate")),
        piece: "# for now\n", becomes: "# for now\n          authority: \"Office: 2\"\n"),
      Case(
        "several keys of a term, in the order of the keys",
        .setTerm(.note, "x", of: Edits.name("dam", "dam")), .setTerm(.since, "2016", of: Edits.name("dam", "dam")),
        piece: "[dam,", becomes: "[{text: dam, since: \"2016\", note: x},"),
      Case(
        "a term is added behind the last", try Edits.adding("en.admitted=tidal gate", to: "gate"),
        piece: "deprecated}\n", becomes: "deprecated}\n        - tidal gate\n"),
      Case(
        "a bad form is added", try Edits.adding("en.deprecated=flap [alone=false]", to: "gate"),
        piece: "deprecated}\n",
        becomes: "deprecated}\n        - {text: flap, status: deprecated, alone: false}\n"),
      Case(
        "a term is added in brackets", try Edits.adding("en.admitted=barrage", to: "dam"),
        piece: "\"weir, low\"]", becomes: "\"weir, low\", barrage]"),
      Case(
        "one term becomes a list", try Edits.adding("zh.admitted=水闸", to: "gate"),
        piece: "zh: 闸门\n", becomes: "zh:\n        - 闸门\n        - 水闸\n"),
      Case(
        "one term in brackets becomes a list", try Edits.adding("zh.admitted=水坝", to: "dam"),
        piece: "zh: 坝,", becomes: "zh: [坝, 水坝],"),
      Case(
        "a language is added in brackets", try Edits.adding("fr=barrage", to: "dam"),
        piece: "\"weir, low\"]}", becomes: "\"weir, low\"], fr: barrage}"),
      Case(
        "a language is added in lines", try Edits.adding("fr=porte", to: "gate"),
        piece: "deprecated}\n", becomes: "deprecated}\n      fr: porte\n"),
      Case(
        "a term goes, the comments before it stay", .removeTerm(Edits.name("lock", "gate")),
        piece: "        - {text: lock, status: deprecated}\n", becomes: ""),
      Case(
        "the first of a list in brackets goes", .removeTerm(Edits.name("dam", "dam")),
        piece: "[dam, ", becomes: "["),
      Case(
        "the last of a list in brackets goes", .removeTerm(Edits.name("weir, low", "dam")),
        piece: ", \"weir, low\"", becomes: ""),
      Case(
        "a language goes with its only term", .removeTerm(Edits.name("闸门", "gate", .chinese)),
        piece: "      zh: 闸门\n", becomes: ""),
    ]
  }

  @Test("Only the piece that changes changes", arguments: try cases())
  func edited(_ example: Case) throws {
    #expect(Self.list.ranges(of: example.piece).count == 1, "\(example.piece)")
    #expect(try Edits.after(example.edits, in: Self.list) == Self.list.replacing(example.piece, with: example.becomes))
  }

  @Test("A concept goes with its lines; comments between concepts and blank lines stay")
  func removed() throws {
    let list = Self.list.replacing(" *n", with: " x").replacing("&n ", with: "")
    let text = try Edits.after(.removeConcept("gate"), in: list)
    #expect(
      text
        == "# Names\nconcepts:\n  # the tide\n\n  - terms: {zh: 坝, en: [dam, \"weir, low\"]}\n    id: dam\n    note: x\n"
    )
    #expect(try Edits.after(.removeConcept("dam"), in: text) == "# Names\nconcepts:\n  # the tide\n\n  []\n")
  }

  @Test("A term in a block of lines keeps its words and no line end when it gets company")
  func block() throws {
    let text = "concepts:\n  - id: a\n    terms:\n      zh: 闸门\n      en: |\n        tide gate\n"
    #expect(
      try Edits.after(Edits.adding("en.admitted=gate", to: "a"), in: text)
        == "concepts:\n  - id: a\n    terms:\n      zh: 闸门\n      en:\n        - tide gate\n        - gate\n")
  }

  @Test("A list that would not be readable is not made")
  func refused() throws {
    #expect(try Edits.refusal(.removeConcept("gate"), in: Self.list).contains("found undefined alias"))
    #expect(try Edits.refusal(.setField(.alone, "perhaps", concept: "dam"), in: Self.list).contains("true or false"))
    #expect(try Edits.refusal(.removeConcept("gates"), in: Self.list).hasSuffix("\"gates\"; did you mean \"gate\"?"))
    #expect(
      try Edits.refusal(.removeTerm(Edits.name("locks", "gate")), in: Self.list)
        == "\"gate\" has no term \"locks\" in en; did you mean \"lock\"?")
    let single = "concepts:\n- {id: a, terms: {zh: 甲}}\n"
    #expect(try Edits.refusal(.removeTerm(Edits.name("甲", "a", .chinese)), in: single).contains("remove the concept"))
    let double = "concepts:\n- {id: a, terms: {zh: 甲}}\n- {id: a, terms: {zh: 乙}}\n"
    #expect(try Edits.refusal(.removeConcept("a"), in: double).contains("2 concepts have the id \"a\" (lines 2, 3)"))
    let mapping = "concepts:\n- id: a\n  terms:\n    zh:\n      text: 甲\n"
    #expect(try Edits.refusal(try Edits.adding("zh.admitted=乙", to: "a"), in: mapping).hasPrefix("list.yml:5: "))
  }

  @Test("Tables, and lists in other encodings, are not changed")
  func others() throws {
    let table = SourceFile(path: "list.csv", text: "zh,en\n闸门,gate\n")
    #expect(throws: EditError.self) { try GlossaryEditor(table) }
    let utf16 = try SourceFile(path: "list.yml", bytes: [0xFF, 0xFE] + "concepts: []\n".utf8.flatMap { [$0, 0] })
    #expect(throws: EditError.self) { try GlossaryEditor(utf16) }
    #expect(throws: EditError.self) { try Edits.editor("concepts:\n\t- id: a\n") }
  }

  @Test("Many changes at once are the same as one after the other")
  func many() throws {
    let edits: [GlossaryEdit] = [
      .setField(.subject, "water", concept: "gate"), .removeTerm(Edits.name("lock", "gate")),
      .setField(.subject, "water", concept: "dam"), try Edits.adding("fr=barrage", to: "dam"),
      .addConcept(try Edits.concept("c", "zh=丙", "en=c"), after: "gate"),
    ]
    var text = Self.list
    for edit in edits { text = try Edits.after(edit, in: text) }
    #expect(try Edits.after(edits, in: Self.list) == text)
  }
}
