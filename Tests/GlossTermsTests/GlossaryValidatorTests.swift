import GlossTerms
import GlossText
import Testing

@Suite("What editors of term lists cannot mean")
struct GlossaryValidatorTests {
  private func problems(_ tables: String...) throws -> [GlossaryProblem] {
    let lists = try tables.enumerated().map { try Lists.read($1, path: "list\($0 + 1).tsv") }
    return GlossaryValidator.problems(in: lists)
  }

  private func rules(_ problems: [GlossaryProblem]) -> [String] {
    problems.map { "\($0.rule ?? "") \($0.severity) \($0.location.line)" }
  }

  @Test("A list in order has no problem")
  func clean() throws {
    #expect(
      try problems("id\tzh\ten\ten.admitted\ten.deprecated\tauthority\ngate\t闸\tgate\tsluice\twater door\tOffice") == []
    )
    #expect(GlossaryValidator.problems(in: []) == [])
  }

  @Test("An id that is taken")
  func duplicateID() throws {
    let found = try problems("id\tzh\ten.admitted\ngate\t闸\tgate\ngate\t坝\tdam")
    #expect(rules(found) == ["duplicate-concept warning 3"])
    #expect(found.first?.message == "the id \"gate\" is taken at line 2")
  }

  @Test("A source term of two concepts, whatever its width")
  func duplicateTerm() throws {
    let found = try problems("id\tzh\ten.admitted\na\t3D打印\tx\nb\t三维打印|３d打印\ty")
    #expect(rules(found) == ["duplicate-concept warning 3"])
    #expect(found.first?.message == "３d打印 is also a term of \"a\" at line 2")
  }

  @Test("Two lists may speak of one concept")
  func severalLists() throws {
    #expect(try problems("id\tzh\ten.admitted\na\t闸\tx", "id\tzh\ten.admitted\na\t闸\ty") == [])
  }

  @Test("A term with two statuses")
  func conflictingStatus() throws {
    let found = try problems("zh\ten\ten.deprecated\tauthority\n闸\tgate\tgate\tOffice")
    #expect(rules(found) == ["conflicting-status warning 2"])
    #expect(found.first?.message == "\"gate\" is preferred at line 2")
    #expect(found.first?.location.column == 8)
  }

  @Test("Two preferred terms")
  func twoPreferred() throws {
    let yaml = "concepts:\n- authority: x\n  terms:\n    zh: 闸\n    en: [gate, {text: sluice, status: preferred}]\n"
    let found = GlossaryValidator.problems(in: [try Lists.yaml(yaml)])
    #expect(rules(found) == ["conflicting-status warning 5"])
    #expect(found.first?.message.contains("second preferred term beside \"gate\"") == true)
  }

  @Test("A concept with nothing to write")
  func nothingAllowed() throws {
    let found = try problems("zh\ten.deprecated\ten.superseded\n闸\twater door\told gate")
    #expect(rules(found) == ["conflicting-status warning 2"])
    #expect(found.first?.message == "the concept has no term in en that may be used")
  }

  @Test("A standard that no one is named for is mentioned; the source and admitted terms need no one")
  func missingAuthority() throws {
    let found = try problems("zh\ten\ten.admitted\tauthority\n闸\tgate\tsluice\t\n坝\tdam\t\tOffice")
    #expect(rules(found) == ["missing-authority info 2"])
    #expect(found.first?.message == "nothing says who set \"gate\"")
  }

  @Test("A bad form of one concept that is the standard of another, in any list")
  func shadowed() throws {
    let found = try problems(
      "id\tzh\ten\ten.deprecated\tauthority\ngate\t闸\tgate\tLock\tx", "id\tzh\ten\tauthority\nlock\t锁\tlock\tx")
    #expect(rules(found) == ["shadowed-term warning 2"])
    #expect(found.first?.message == "\"Lock\" is allowed for \"lock\"; say \"alone: false\" here")
  }

  @Test("A bad form that waits for the source shadows nothing")
  func waiting() throws {
    let yaml = """
      concepts:
      - id: gate
        alone: false
        authority: x
        terms: {zh: 闸, en: [gate, {text: lock, status: deprecated}]}
      - {id: lock, authority: x, terms: {zh: 锁, en: lock}}
      """
    #expect(GlossaryValidator.problems(in: [try Lists.yaml(yaml)]) == [])
  }

  @Test("Problems come in the order of place")
  func order() throws {
    let found = try problems("id\tzh\ten\na\t闸\tgate\nb\t坝\tdam\na\t堤\tdike")
    #expect(found.map(\.location.line) == [2, 3, 4, 4])
    #expect(found.map(\.severity) == [.info, .info, .warning, .info])
  }
}
