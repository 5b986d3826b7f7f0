import GlossTerms
import GlossText
import Testing

@Suite("Term lists in layers")
struct TermbaseTests {
  private func english(_ termbase: Termbase) -> [[String]] {
    termbase.entries.map { $0.terms(in: .english).map { "\($0.text) \($0.status)" } }
  }

  @Test("Concepts with one id are one, and what the later list prefers stays preferred")
  func byID() throws {
    let termbase = try Lists.termbase(
      "id\tzh\ten\ten.deprecated\ngate\t挡潮闸\ttide gate\ttide door", "id\tzh\ten\ngate\t潮闸\ttidal gate")
    #expect(english(termbase) == [["tidal gate preferred", "tide gate admitted", "tide door deprecated"]])
    #expect(termbase.entries[0].terms(in: .chinese).map(\.text) == ["潮闸", "挡潮闸"])
    #expect(termbase.entries[0].standard(in: .english)?.glossary == "list2")
  }

  @Test("Concepts that share a source term are one, whatever their ids and its width")
  func bySource() throws {
    let termbase = try Lists.termbase(
      "id\tzh\ten\none\t3D打印\t3D printing", "id\tzh\ten\ntwo\t３Ｄ打印|三维打印\tthree-dimensional printing")
    #expect(english(termbase) == [["three-dimensional printing preferred", "3D printing admitted"]])
  }

  @Test("A third list finds the concept by any id and any source term that it has had")
  func chains() throws {
    let termbase = try Lists.termbase(
      "id\tzh\ten\none\t闸\tgate", "id\tzh\ten\ntwo\t闸|闸门\tsluice", "id\tzh\ten\nthree\t闸门\tlock\ntwo\t水门\tweir")
    #expect(
      english(termbase) == [["weir preferred", "lock admitted", "sluice admitted", "gate admitted"]])
  }

  @Test("Concepts with other ids and terms stay apart, even with one rendering")
  func apart() throws {
    let termbase = try Lists.termbase("zh\ten\n闸\tgate\n门\tgate")
    #expect(english(termbase) == [["gate preferred"], ["gate preferred"]])
  }

  @Test("A later list that prefers nothing demotes nothing, and adds what it has")
  func additions() throws {
    let termbase = try Lists.termbase("zh\ten\n闸\tgate", "zh\ten.deprecated\tfr\n闸\twater door\tvanne")
    #expect(english(termbase) == [["water door deprecated", "gate preferred"]])
    let french = try #require(LanguageTag("fr"))
    #expect(termbase.entries[0].terms(in: french).map(\.text) == ["vanne"])
  }

  @Test("What the later list says of a term is what counts")
  func sameTerm() throws {
    let termbase = try Lists.termbase("zh\ten\n闸\tgate", "zh\ten\ten.deprecated\n闸\tsluice\tgate")
    #expect(english(termbase) == [["sluice preferred", "gate deprecated"]])
  }

  @Test("An entry that replaces leaves nothing of the earlier ones")
  func replaces() throws {
    let below = try Lists.read("id\tzh\ten\ten.deprecated\ngate\t闸\tgate\twater door")
    let above = try Lists.yaml("concepts:\n- {id: gate, replace: true, terms: {zh: 水闸, en: sluice}}\n")
    let termbase = Termbase(layers: [below, above])
    #expect(english(termbase) == [["sluice preferred"]])
    #expect(termbase.entries[0].terms(in: .chinese).map(\.text) == ["水闸"])
  }

  @Test("The standard is the preferred term, else the first admitted one, else none")
  func standard() throws {
    let termbase = try Lists.termbase(
      "zh\ten\ten.admitted\ten.deprecated\n闸\tgate\tsluice\t\n坝\t\tdam|weir\t\n堤\t\t\tbank")
    #expect(termbase.entries.map { $0.standard(in: .english)?.text } == ["gate", "dam", nil])
  }

  @Test("References lead to the terms of a language, whatever its region")
  func references() throws {
    let termbase = try Lists.termbase("zh-Hans\ten-GB\ten-US\n闸\tsluice\tgate")
    #expect(termbase.references(in: .english).map { termbase[$0].text } == ["sluice", "gate"])
    #expect(termbase.references(in: .chinese).map { termbase[$0].text } == ["闸"])
    #expect(Termbase(layers: []).references(in: .english).isEmpty)
  }
}
