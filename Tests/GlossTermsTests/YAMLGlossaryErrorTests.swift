import GlossTerms
import GlossText
import Testing

@Suite("Errors of term lists in YAML")
struct YAMLGlossaryErrorTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let yaml: String
    let line: Int
    let column: Int
    let message: String

    init(_ yaml: String, at line: Int, _ column: Int, says message: String) {
      (self.yaml, self.line, self.column, self.message) = (yaml, line, column, message)
    }

    var testDescription: String { message }
  }

  static let good = "  terms: {zh: 闸, en: gate}\n"

  static let cases = [
    Case("- gate\n", at: 1, 1, says: "a term list must be a mapping (lines of \"key: value\")"),
    Case("glossary: {name: x}\n", at: 1, 1, says: "no concepts: the list has no key \"concepts\""),
    Case("concepts: gate\n", at: 1, 11, says: "concepts must be a list (lines that start with \"- \")"),
    Case("concept: []\n", at: 1, 1, says: "unknown key \"concept\" in a term list; did you mean \"concepts\"?"),
    Case(
      "glossary: {nmae: x}\nconcepts: []\n", at: 1, 12,
      says: "unknown key \"nmae\" in glossary; did you mean \"name\"?"),
    Case("glossary: x\nconcepts: []\n", at: 1, 11, says: "glossary must be a mapping"),
    Case("glossary:\n  title: [a]\nconcepts: []\n", at: 2, 10, says: "title must be a single value"),
    Case("concepts:\n- gate\n", at: 2, 3, says: "a concept must be a mapping"),
    Case("concepts:\n- id: gate\n", at: 2, 3, says: "the concept has no terms"),
    Case(
      "concepts:\n- id: x\n  subjekt: y\n" + good, at: 3, 3,
      says: "unknown key \"subjekt\" in a concept; did you mean \"subject\"?"),
    Case("concepts:\n- id: x\n  colour: y\n" + good, at: 3, 3, says: "unknown key \"colour\" in a concept"),
    Case(
      "concepts:\n- id: x\n  zh: 河\n" + good, at: 3, 3,
      says: "unknown key \"zh\" in a concept; languages stand under \"terms\""),
    Case("concepts:\n- id: [x]\n" + good, at: 2, 7, says: "id must be a single value"),
    Case("concepts:\n- alone: no\n" + good, at: 2, 10, says: "alone must be true or false"),
    Case("concepts:\n- replace: 1\n" + good, at: 2, 12, says: "replace must be true or false"),
    Case("concepts:\n- terms: [闸]\n", at: 2, 10, says: "terms must be a mapping"),
    Case("concepts:\n- terms:\n    zh: 闸\n    english: gate\n", at: 4, 5, says: "\"english\" is no language tag"),
    Case("concepts:\n- terms: {zh: \" \"}\n", at: 2, 15, says: "the term is empty"),
    Case("concepts:\n- terms:\n    en: [{status: preferred}]\n", at: 3, 10, says: "the term has no text"),
    Case(
      "concepts:\n- terms:\n    en:\n    - text: gate\n      stat: admitted\n", at: 5, 7,
      says: "unknown key \"stat\" in a term"),
    Case(
      "concepts:\n- terms:\n    en: {text: gate, status: prefered}\n", at: 3, 30,
      says: "status \"prefered\" is none of preferred, admitted, superseded, deprecated, forbidden; did you mean"),
    Case(
      "concepts:\n- terms:\n    zh: {text: 闸门, casing: exakt}\n", at: 3, 28,
      says: "casing \"exakt\" is none of any, exact; did you mean \"exact\"?"),
    Case(
      "concepts:\n- terms:\n    en: {text: gate, since: last year}\n", at: 3, 29,
      says: "since must be a date such as 2016, 2016-03 or 2016-03-05"),
    Case("concepts:\n- terms:\n    en: {text: gate, until: 2016-13}\n", at: 3, 29, says: "until must be a date"),
    Case("concepts: [\n", at: 2, 1, says: "not valid YAML"),
    Case("concepts:\n- id: \"x\n", at: 3, 1, says: "not valid YAML"),
    Case("concepts:\n- terms: *gate\n", at: 2, 10, says: "not valid YAML"),
    Case("concepts:\n- id: a\n  id: b\n", at: 3, 3, says: "the key id stands twice in one mapping"),
    Case("concepts:\n\t- id: a\n", at: 2, 1, says: "not valid YAML"),
    Case("concepts：\n", at: 1, 1, says: "a term list must be a mapping (lines of \"key: value\"); \"：\" is no colon"),
    Case(
      "concepts:\n- id: a\n  terms：\n    zh: 闸\n", at: 4, 7,
      says: "not valid YAML: could not find expected ':'; line 3 has \"：\", which is no colon to YAML"),
    Case(
      "concepts:\n- terms: {zh：闸，en: gate}\n", at: 2, 11,
      says: "\"zh：闸，en\" is no language tag, such as zh or en-GB; \"：\" is no colon"),
    Case(
      "concepts:\n- terms:\n    zh：闸\n", at: 3, 5,
      says: "terms must be a mapping (lines of \"key: value\"); \"：\" is no colon"),
  ]

  @Test("An error says what and where", arguments: cases)
  func errors(_ example: Case) throws {
    let problems = try Lists.problems(example.yaml)
    let problem = try #require(
      problems.first { $0.message.hasPrefix(example.message) }, "said: \(problems.map(\.description))")
    #expect(problem.location == TermLocation(path: "list.yml", line: example.line, column: example.column))
    #expect(problem.severity == .error)
    #expect(problem.description.hasPrefix("list.yml:\(example.line):\(example.column): error: "))
  }

  @Test("What is no mapping is told once", arguments: ["- gate\n", "concepts:\n- gate\n"])
  func once(_ yaml: String) throws {
    #expect(try Lists.problems(yaml).count == 1)
  }

  @Test(
    "A list may still be empty", arguments: ["concepts:\n", "concepts: # soon\n", "glossary: {name: x}\nconcepts: ~\n"])
  func empty(_ yaml: String) throws {
    #expect(try Lists.yaml(yaml).concepts.isEmpty)
  }

  @Test("All errors of a list are told, in the order of the file")
  func all() throws {
    let problems = try Lists.problems(
      """
      concepts:
        - colour: red
          terms: {zh: 闸, en: {text: gate, status: good}}
        - id: none
        - terms: {zh: 坝, english: dam}
      """)
    #expect(problems.map(\.location.line) == [2, 3, 4, 5])
  }

  /// Nine levels of nine aliases: 400 million nodes, were they counted one by one.
  static let bomb: String = {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1...9 {
      let aliases = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(aliases)]\n"
    }
    return text
  }()

  @Test(
    "An alias bomb is an error like any other, and soon said",
    arguments: [
      "concepts: *a9\n", "concepts:\n- terms: *a9\n", "concepts:\n- terms: {en: *a9}\n",
      "concepts:\n- terms: {en: {text: *a9}}\n", "concepts:\n- *a9\n",
    ])
  func aliasBomb(_ use: String) throws {
    let problems = try Lists.problems(Self.bomb + use)
    #expect(problems.map(\.message).count == 1)
    #expect(problems.first?.message.hasPrefix("an anchor may name a single value only") == true)
  }
}
