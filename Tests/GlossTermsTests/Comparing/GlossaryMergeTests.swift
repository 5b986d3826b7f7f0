import GlossTerms
import GlossText
import Testing

@Suite("Bringing two changed copies of a list together")
struct GlossaryMergeTests {
  static let base = """
    concepts:
      # first
      - id: gate
        terms:
          zh: 闸门
          en:
            - gate
            - sluice
      - id: dam
        terms:
          zh: 坝
          en:
            - dam
      - id: dike
        terms:
          zh: 堤
          en:
            - dike

    """

  private func merge(_ ours: String, _ theirs: String) throws -> (text: String, conflicts: [String]) {
    let merge = GlossaryMerge(
      base: try Lists.yaml(Self.base), ours: try Lists.yaml(ours), theirs: try Lists.yaml(theirs))
    let conflicts = merge.conflicts.map {
      "\($0.concept) \($0.term?.text ?? "-") \($0.what): \($0.ours ?? "-") / \($0.theirs ?? "-") @\($0.location.line)"
    }
    return (try Edits.after(merge.edits, in: ours), conflicts)
  }

  @Test("What one side alone changed is taken; ours keeps its text")
  func oneSided() throws {
    let ours = Self.base.replacing("# first", with: "# ours").replacing("- sluice", with: "- sluice # kept")
    let theirs = Self.base.replacing("- sluice\n", with: "- text: sluice\n          status: deprecated\n")
      .replacing("        - dam\n", with: "        - dam\n        - barrage\n")
      .replacing("  - id: dike\n    terms:\n      zh: 堤\n      en:\n        - dike\n", with: "")
      .replacing("  - id: dam", with: "  - id: weir\n    subject: water\n    terms: {zh: 堰, en: weir}\n  - id: dam")
    let merged = try merge(ours, theirs)
    #expect(merged.conflicts == [])
    #expect(
      merged.text
        == ours.replacing("- sluice # kept", with: "- text: sluice\n          status: deprecated # kept")
        .replacing("        - dam\n", with: "        - dam\n        - barrage\n")
        .replacing("  - id: dike\n    terms:\n      zh: 堤\n      en:\n        - dike\n", with: "")
        .replacing(
          "  - id: dam",
          with: "  - id: weir\n    subject: water\n    terms:\n      zh: 堰\n      en:\n        - weir\n  - id: dam"))
  }

  @Test("The same change on both sides, and none on theirs, is nothing to do")
  func same() throws {
    let changed = Self.base.replacing("- sluice", with: "- flap")
    #expect(try merge(changed, changed).text == changed)
    #expect(try merge(changed, Self.base).text == changed)
    #expect(try merge(Self.base, changed).text == changed)
  }

  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let ours: [(String, String)]
    let theirs: [(String, String)]
    let conflict: String
  }

  static let dike = "  - id: dike\n    terms:\n      zh: 堤\n      en:\n        - dike\n"

  static let cases = [
    Case(
      testDescription: "a status", ours: [("- sluice", "- {text: sluice, status: deprecated}")],
      theirs: [("- sluice", "- {text: sluice, status: forbidden}")],
      conflict: "gate sluice status: deprecated / forbidden @8"),
    Case(
      testDescription: "a standard", ours: [("- dam\n", "- barrage\n")], theirs: [("- dam\n", "- weir\n")],
      conflict: "dam - the standard in en: barrage / weir @9"),
    Case(
      testDescription: "a key", ours: [("id: dam", "id: dam\n    note: x")],
      theirs: [("id: dam", "id: dam\n    note: y")],
      conflict: "dam - note: x / y @9"),
    Case(
      testDescription: "gone from ours", ours: [(dike, "")], theirs: [("- dike", "- bank")],
      conflict: "dike - the concept: - / changed (\"bank\", without \"dike\") @14"),
    Case(
      testDescription: "gone from theirs", ours: [("- dike", "- bank")], theirs: [(dike, "")],
      conflict: "dike - the concept: changed (\"bank\", without \"dike\") / - @14"),
    Case(
      testDescription: "a term gone from ours", ours: [("        - sluice\n", "")],
      theirs: [("- sluice", "- {text: sluice, note: x}")], conflict: "gate sluice the term: - / admitted @3"),
    Case(
      testDescription: "a term gone from theirs", ours: [("- sluice", "- {text: sluice, note: x}")],
      theirs: [("        - sluice\n", "")], conflict: "gate sluice the term: admitted / - @8"),
  ]

  @Test("What both changed differently is told, and stays as in ours", arguments: cases)
  func conflicts(_ example: Case) throws {
    func changed(_ changes: [(String, String)]) -> String {
      changes.reduce(Self.base) { $0.replacing($1.0, with: $1.1) }
    }
    let merged = try merge(changed(example.ours), changed(example.theirs))
    #expect(merged.conflicts == [example.conflict])
    let list = try Lists.yaml(merged.text)
    let ours = try Lists.yaml(changed(example.ours))
    for (concept, our) in zip(list.concepts, ours.concepts) {
      #expect(concept.preferred(in: .english)?.text == our.preferred(in: .english)?.text)
    }
  }
}
