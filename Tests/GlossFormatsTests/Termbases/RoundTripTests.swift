import GlossFormats
import GlossTables
import GlossTerms
import GlossText
import Testing

@Suite("From a list through another form and back")
struct RoundTripTests {
  /// A list in which everything is said that can be, from a generator of numbers that are the same in every run.
  private struct Generator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ state >> 29
    }

    mutating func chance() -> Bool { Int.random(in: 0..<3, using: &self) == 0 }

    /// A text of characters that some form treats in its own way.
    mutating func text(_ words: ClosedRange<Int> = 1...4, lines: Bool = false) -> String {
      let pieces =
        [
          "gate", "闸门", "a|b", "a\\b", "[x]", "[a=b]", "x;y", "\"q\"", "it's", "#1", "- a", "a: b", "<b>", "&amp;",
          "no", "1.10",
        ]
        + ["2016-03", "~", "=1+1", "@x", "é", "😀", "a  b", "\u{A0}", "，", "{a}", "*", "true", "%", "`"]
        + (lines ? ["a\nb", "\n", "tab\tbed"] : [])
      let text = (0..<Int.random(in: words, using: &self)).map { _ in
        pieces[Int.random(in: pieces.indices, using: &self)]
      }.joined(separator: chance() ? "" : " ")
      let bytes = Array(text.utf8)
      let trimmed = bytes.string((0..<bytes.count).trimmed(in: bytes))
      return trimmed.isEmpty ? "x" : trimmed
    }

    mutating func date() -> PartialDate? {
      PartialDate(
        year: Int.random(in: 1990...2030, using: &self), month: chance() ? nil : Int.random(in: 1...12, using: &self))
    }

    mutating func data(depth: Int = 0) -> ForeignData {
      let context = ForeignData(element: "descrip", type: "context", value: text(lines: true), language: "en")
      let source = ForeignData(element: "admin", type: "source", value: text())
      switch Int.random(in: 0..<4, using: &self) {
      case 0: return ForeignData(element: "termNote", type: "termType", value: "phrase")
      case 1: return ForeignData(element: context.element, type: "context", value: context.value, details: [source])
      case 2:
        let date = ForeignData(element: "date", value: "2016-03-05")
        return ForeignData(element: "transac", type: "transactionType", value: "origination", details: [date])
      default: return ForeignData(element: "xref", type: "xGraphic", value: text(), target: "https://example.org/a?b&c")
      }
    }

    mutating func term(_ status: TermStatus, foreign: Bool) -> Term {
      Term(
        text: text(), status: status, authority: chance() ? text() : nil, since: chance() ? date() : nil,
        until: chance() ? date() : nil, partOfSpeech: chance() ? (chance() ? "noun" : text()) : nil,
        casing: chance() ? .exact : .any, standsAlone: !chance(), allowsParticles: chance(), allowsNumerals: chance(),
        gap: chance() ? Int.random(in: 0...9, using: &self) : 0, note: chance() ? text(lines: true) : nil,
        extras: foreign && chance()
          ? [data(), data()].sorted { $0.element == "termNote" && $1.element != "termNote" } : [],
        glossary: "list", location: TermLocation(path: "", line: 0, column: 0))
    }

    mutating func list(_ count: Int, foreign: Bool) -> Glossary {
      let place = TermLocation(path: "", line: 0, column: 0)
      let concepts = (0..<count).map { index in
        let tags = ["zh", "en", "fr"].prefix(Int.random(in: 1...3, using: &self)).compactMap { LanguageTag($0) }
        let sections = tags.map { tag in
          let statuses: [TermStatus] = [
            chance() ? .admitted : .preferred, .admitted, .superseded, .deprecated, .forbidden,
          ]
          var terms = [term(statuses[0], foreign: foreign)]
          for status in statuses.dropFirst() where chance() { terms.append(term(status, foreign: foreign)) }
          return Concept.LanguageSection(
            language: tag, terms: terms,
            extras: foreign && chance() ? [ForeignData(element: "note", value: text(), language: "en")] : [])
        }
        return Concept(
          id: chance() ? "c-\(index)x" : "\(index) \(text())", subject: chance() ? text() : nil,
          definition: chance() ? text(lines: true) : nil, note: chance() ? text(lines: true) : nil,
          replaces: chance(), isBinding: !chance(), languages: sections,
          extras: foreign && chance() ? [data()].filter { $0.element != "termNote" } : [], location: place)
      }
      let person = ForeignData(
        element: "refObject", type: "respPerson", value: "", id: "p1",
        details: [ForeignData(element: "item", type: "fn", value: text())])
      return Glossary(
        name: "list", title: foreign ? text() : nil, note: foreign ? text(lines: true) : nil, path: "",
        concepts: concepts, extras: foreign ? [person] : [])
    }
  }

  /// What a list says after a way through `text`.
  private func back(_ text: String, _ path: String) throws -> Glossary { try Termbase.read(text, path) }

  @Test("TBX in both styles, and YAML, hold all that random lists say", arguments: 1...20)
  func whole(_ seed: UInt64) throws {
    var generator = Generator(state: seed)
    let list = generator.list(30, foreign: true)
    let said = Statements(list)
    let yaml = YAMLGlossaryWriter.write(list)
    #expect(said.difference(to: Statements(try back(yaml, "list.yml"))) == nil)
    for style in TBXWriter.Style.allCases {
      let tbx = TBXWriter.write(list, style: style)
      #expect(
        said.difference(to: Statements(try back(String(decoding: tbx.utf8, as: UTF8.self), "other.tbx"))) == nil,
        "\(style)")
    }
  }

  @Test("Tables hold all that random lists say but for what was told", arguments: 1...20)
  func tables(_ seed: UInt64) throws {
    var generator = Generator(state: seed)
    let list = generator.list(30, foreign: false)
    let table = TableGlossaryWriter(list).table()
    let said = Statements(list, extras: false, byStatus: true)
    for (separator, path) in [(Character(","), "list.csv"), ("\t", "list.tsv")] {
      let text = DelimitedText.write(table.rows, separator: separator)
      #expect(said.difference(to: Statements(try back(text, path), extras: false, byStatus: true)) == nil, "\(path)")
    }
    let sheet = try self.sheet(list)
    #expect(said.difference(to: Statements(sheet, extras: false, byStatus: true)) == nil)
    #expect(table.losses.lines == [])
  }

  /// What the table of a list says after a way through a workbook.
  private func sheet(_ list: Glossary) throws -> Glossary {
    let table = TableGlossaryWriter(list)
    let sheet = XLSXWriter.Sheet(name: "list", header: table.header, rowCount: list.concepts.count) { write in
      let losses = table.forEachStretch(as: { XLSXWriter.Rows(texts: $0) }, write)
      #expect(losses.lines == table.table().losses.lines)
    }
    return try Termbases.read(path: "list.xlsx", bytes: try XLSXWriter.bytes([sheet]))
  }

  @Test("The lists that ship come back from TBX, YAML and tables as they were")
  func shipped() throws {
    for list in try ShippedGlossaries.load() {
      let said = Statements(list)
      #expect(said.difference(to: Statements(try back(YAMLGlossaryWriter.write(list), "x.yml"))) == nil, "\(list.name)")
      for style in TBXWriter.Style.allCases {
        let tbx = TBXWriter.write(list, style: style)
        let read = try back(String(decoding: tbx.utf8, as: UTF8.self), "x.tbx")
        #expect(said.difference(to: Statements(read)) == nil, "\(list.name)")
        #expect(read.remarks.isEmpty && tbx.losses.isEmpty, "\(list.name): \(read.remarks) \(tbx.losses.lines)")
      }
      let table = TableGlossaryWriter(list).table()
      let read = try back(DelimitedText.write(table.rows, separator: ","), "x.csv")
      let rows = Statements(list, extras: false, byStatus: true)
      for read in [read, try sheet(list)] {
        #expect(rows.difference(to: Statements(read, extras: false, byStatus: true)) == nil, "\(list.name)")
      }
      #expect(table.losses.lines == ["1 list: its title and note"], "\(list.name)")
    }
  }

  @Test("UTX holds terms, statuses and parts of speech, and says what it leaves out")
  func utx() throws {
    let list = try back(
      """
      concepts:
      - id: gate
        subject: works
        terms:
          zh: [潮闸, 挡潮闸]
          en:
          - {text: tide gate, pos: noun, since: "2016", note: seldom}
          - {text: tidal gate, gap: 2}
          - {text: tide door, status: forbidden}
          fr: vanne
      """, "list.yml")
    let written = try #require(UTXWriter.write(list, date: "2026-11-25"))
    #expect(
      written.losses.lines == [
        "1 terms in other languages", "1 concepts: subject", "1 terms: since", "1 terms: gap",
        "1 terms: forbidden, deprecated here",
      ])
    let read = try back(written.text, "x.utx").concepts[0]
    #expect(read.id == "gate")
    #expect(read.terms(in: .chinese).map(\.text) == ["潮闸", "挡潮闸"])
    #expect(read.terms(in: .english).map(\.status) == [.preferred, .admitted, .deprecated])
    #expect(read.preferred(in: .english)?.partOfSpeech == "noun")
    #expect(read.preferred(in: .english)?.note == "seldom")
  }

  @Test("What TBX-Basic has no place for changes the name of the dialect, and is said")
  func ownDialect() throws {
    let list = try back(
      """
      concepts:
      - id: gate
        other: [{element: system, type: entryClass, value: "1"}, {element: descrip, type: Gender, value: none}]
        terms: {en: gate}
      """, "list.yml")
    for style in TBXWriter.Style.allCases {
      let tbx = TBXWriter.write(list, style: style)
      #expect(String(decoding: tbx.utf8, as: UTF8.self).contains("type=\"TBX-glosslint\""))
      #expect(tbx.losses.lines.count == 2, "\(tbx.losses.lines)")
      let kept = try back(String(decoding: tbx.utf8, as: UTF8.self), "x.tbx").concepts[0].extras
      #expect(kept == [ForeignData(element: "descrip", type: "Gender", value: "none")])
    }
  }

  @Test("No cell of a table is a formula", arguments: ["=1+1", "+x", "-x", "@SUM(A1)", "'=1", "\"=1\""])
  func formulas(_ text: String) throws {
    let list = try back(
      "concepts:\n- id: gate\n  note: '\(text.replacing("'", with: "''"))'\n  terms: {en: gate}\n", "list.yml")
    let written = DelimitedText.write(TableGlossaryWriter(list).table().rows, separator: ",")
    #expect(!written.contains(/[,\n]"?[=+\-@]/), "\(written)")
    #expect(try back(written, "x.csv").concepts[0].note == text)
  }

  @Test("Characters that XML cannot hold are told, and the file stays well-formed")
  func controls() throws {
    let list = try back("concepts:\n- id: gate\n  note: \"a\\u0007b\"\n  terms: {en: gate}\n", "list.yml")
    let tbx = TBXWriter.write(list)
    #expect(tbx.losses.lines == ["1 characters that XML cannot hold"])
    #expect(try back(String(decoding: tbx.utf8, as: UTF8.self), "x.tbx").concepts[0].note == "ab")
  }
}
