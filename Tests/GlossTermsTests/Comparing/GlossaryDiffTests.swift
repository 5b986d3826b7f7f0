import GlossTerms
import GlossText
import Testing

@Suite("What changed from one list to another")
struct GlossaryDiffTests {
  static let old = """
    concepts:
    - {id: gate, subject: water, terms: {zh: 闸门, en: [gate, sluice, {text: lock, status: deprecated, authority: A}]}}
    - {id: dam, terms: {zh: 坝, en: {text: dam, authority: B}}}
    - {id: gone, terms: {zh: 堤, en: dike}}
    """

  private func changes(_ new: String) throws -> [String] {
    GlossaryDiff(from: try Lists.yaml(Self.old), to: try Lists.yaml(new)).changes.map { change in
      let parts = [change.language?.tag, change.text, change.before, change.after, change.authority]
      return "\(change.kind) \(change.concept) " + parts.map { $0 ?? "-" }.joined(separator: "|")
    }
  }

  @Test("Nothing changed in the same list, however it is written")
  func none() throws {
    #expect(try changes(Self.old) == [])
    #expect(
      try changes(
        Self.old.replacing(", authority: B}", with: "}").replacing("id: dam,", with: "id: dam, authority: B,"))
        == ["termChanged(GlossTerms.TermField.authority) dam zh|坝|-|B|B"])
  }

  @Test("Every kind of change is told, with who set the term")
  func kinds() throws {
    let new = """
      concepts:
      - {id: gate, subject: tides, terms: {zh: 闸门, en: [{text: sluice, authority: C}, {text: gate, status: admitted},
         {text: flap, status: deprecated}]}}
      - {id: weir, terms: {zh: 堰, en: {text: weir, authority: B}}}
      - {id: barrage, terms: {zh: 坝, en: {text: dam, authority: B, since: 2016}}}
      """
    #expect(
      try changes(new) == [
        "conceptChanged(GlossTerms.ConceptField.subject) gate -|-|water|tides|-",
        "standardChanged gate en|sluice|gate|sluice|C",
        "termChanged(GlossTerms.TermField.status) gate en|sluice|admitted|preferred|C",
        "termChanged(GlossTerms.TermField.authority) gate en|sluice|-|C|C",
        "termChanged(GlossTerms.TermField.status) gate en|gate|preferred|admitted|-",
        "termAdded gate en|flap|-|deprecated|-",
        "termRemoved gate en|lock|deprecated|-|A",
        "conceptAdded weir zh|堰|-|weir|B",
        "conceptChanged(GlossTerms.ConceptField.id) barrage -|-|dam|barrage|-",
        "termChanged(GlossTerms.TermField.since) barrage en|dam|-|2016|B",
        "conceptRemoved gone zh|堤|dike|-|-",
      ])
  }
}
