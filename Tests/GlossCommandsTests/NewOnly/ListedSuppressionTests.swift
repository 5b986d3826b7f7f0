import Testing

@Suite("suppress in glosslint.yml")
struct ListedSuppressionTests {
  private func run(_ suppress: String, _ arguments: String...) throws -> Scratch.Run {
    let scratch = try Scratch()
    try scratch.write("glosslint.yml", GitScratch.configuration + suppress)
    try scratch.write("list.tsv", Scratch.list)
    try scratch.write("site/a.txt", "The the wisdom city.\n")
    try scratch.write("site/b.txt", "A wisdom city.\n")
    return scratch.run(["check", "site", "--format", "concise"] + arguments)
  }

  @Test(
    "A file, a rule and words",
    arguments: [
      ("{file: \"site/*.txt\", rule: deprecated-rendering, reason: a title}", ["site/a.txt:1"]),
      ("{file: site/a.txt, rule: repeated-word, reason: a title}", ["site/a.txt:1", "site/b.txt:1"]),
      ("{file: \"**\", rule: deprecated-rendering, text: wisdom city, reason: a title}", ["site/a.txt:1"]),
    ])
  func silences(_ item: String, _ left: [String]) throws {
    let run = try run("suppress:\n  - \(item)\n")
    #expect(run.places == left && run.error == "", "\(run)")
  }

  @Test("What suppresses nothing is told with its place; what was not asked is not")
  func unused() throws {
    let run = try run(
      """
      suppress:
        - {file: site/b.txt, rule: repeated-word, reason: none}
        - {file: site/c.txt, rule: repeated-word, reason: none}
        - {file: site/b.txt, rule: spacing, reason: none}
      """)
    #expect(run.error.contains("glosslint.yml:5:5: suppresses nothing; take it out"), "\(run)")
    #expect(run.error.split(separator: "\n").count == 1, "\(run)")
  }

  @Test(
    "A wrong item is an error with its place",
    arguments: [
      ("[{file: a, rule: spacing}]", "glosslint.yml:4:12: an item of suppress has the keys file, rule and reason"),
      ("[{file: a, rule: spacing, reason: }]", "an item of suppress has the keys file, rule and reason"),
      (
        "[{file: a, rule: spacng, reason: b}]", "glosslint.yml:4:28: unknown rule \"spacng\"; did you mean \"spacing\"?"
      ),
      ("[{fiel: a, rule: spacing, reason: b}]", "unknown key \"fiel\" in suppress; did you mean \"file\"?"),
      ("spacing", "suppress must be a list of {file: …, rule: …, reason: …}"),
    ])
  func wrong(_ suppress: String, _ message: String) throws {
    let run = try run("suppress: \(suppress)\n")
    #expect(run.status == 2 && run.error.contains(message), "\(run)")
    #expect(run.error.split(separator: "\n").count == 1)
  }
}
