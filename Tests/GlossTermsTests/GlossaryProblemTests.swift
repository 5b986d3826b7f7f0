import GlossTerms
import GlossText
import Testing

/// What the rules of term lists say, and how sure they are; what they find is in their examples.
@Suite("What editors of term lists are told")
struct GlossaryProblemTests {
  private func problems(_ tables: String...) throws -> [GlossaryProblem] {
    let lists = try tables.enumerated().map { try Lists.read($1, path: "list\($0 + 1).tsv") }
    return try GlossaryRules.problems(in: lists)
  }

  private func told(_ problems: [GlossaryProblem], _ rule: String) -> [String] {
    problems.filter { $0.rule == rule }.map { "\($0.severity) \($0.location.line):\($0.location.column) \($0.message)" }
  }

  @Test("A list in order has no problem, nor has no list")
  func clean() throws {
    #expect(
      try problems("id\tzh\ten\ten.admitted\ten.deprecated\tauthority\ngate\t闸门\tgate\tsluice\twater door\tOffice")
        == [])
    #expect(try GlossaryRules.problems(in: []) == [])
  }

  @Test("The other place is a line in the same list, a path and a line in another")
  func places() throws {
    let one = try problems("id\tzh\ten.admitted\na\t3D打印\tx1\nb\t三维打印|３d打印\ty1")
    #expect(
      told(one, "duplicate-concept") == ["warning 3:3 ３d打印 is also a term of \"a\" at line 2; join them"])
    let two = try problems("id\tzh\ten\na\t闸门\tgate", "id\tzh\ten\na\t城门\tcity gate")
    #expect(
      told(two, "duplicate-concept") == [
        "warning 2:1 the id \"a\" is that of another thing at list1.tsv:2, with no term in common, and the two are read "
          + "as one; choose another"
      ])
  }

  @Test("A later list that takes a standard back is only mentioned")
  func reversal() throws {
    let found = try problems("id\tzh\ten\na\t闸门\tgate", "id\tzh\ten\ten.deprecated\na\t闸门\tsluice\tgate")
    #expect(
      told(found, "conflicting-status") == [
        "info 2:13 \"gate\" is preferred at list1.tsv:2; it is deprecated from here on"
      ])
  }

  @Test("A bad form that is right elsewhere, in another form of its words, is a warning with the place")
  func shadowed() throws {
    let found = try problems(
      "id\tzh\ten\ten.deprecated\ngate\t闸门\tgate\twater doors", "id\tzh\ten\nlock\t水门\tWater Door")
    #expect(
      told(found, "shadowed-term") == [
        "warning 2:14 \"water doors\" is a form of \"Water Door\", allowed for \"lock\" at list2.tsv:2; say \"alone: "
          + "false\" here"
      ])
  }

  @Test("A bad form that differs in its words' forms from its own standard is only mentioned")
  func ownForm() throws {
    let found = try problems("id\tzh\ten\ten.deprecated\na\t两会\ttwo sessions\ttwo session")
    #expect(told(found, "shadowed-term").map { $0.prefix(5) } == ["info "])
  }

  @Test("One character is a warning, a part of many terms a remark")
  func contained() throws {
    let rows = ["医疗", "国企", "土地", "税费", "教育", "机构", "住房", "价格"].map { "\($0)\t\($0)改革\tx" }
    let found = try problems("id\tzh\ten\nlake\t湖\tlake\nreform\t改革\treform\n" + rows.joined(separator: "\n"))
    #expect(
      told(found, "contained-term").map { String($0.prefix(26)) } == [
        "warning 2:6 湖 is one chara", "info 3:8 改革 stands in term",
      ])
  }

  @Test("Dates: what ends before it starts is a warning, an end that no one names a remark")
  func dates() throws {
    let found = try problems("id\tzh\ten\ten.superseded\na\t闸门\tgate\tlock [since=2018; until=2016-02]|old gate")
    #expect(
      told(found, "impossible-dates") == [
        "warning 2:11 \"lock\" ends (2016-02) before it starts (2018)",
        "info 2:11 \"old gate\" is superseded, but nothing says until when it was right; say \"until\", or deprecate it",
      ])
  }

  @Test("Problems come in the order of place")
  func order() throws {
    let found = try problems("id\tzh\ten\na\t闸门\tgate\nb\t水坝\tdam\nc\t闸门\tdike")
    #expect(found.map(\.location.line) == [2, 3, 4, 4])
    #expect(found.map(\.severity) == [.info, .info, .warning, .info])
  }
}
