import Testing

@Suite("Settings of some pages")
struct OverrideTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try scratch.write(
      "list.tsv",
      "zh\ten\ten.superseded\n三严三实\tThree Stricts and Three Earnests\tThree Stricts and Three Honests [until=2017]\n")
    // With other words on each page, since what stands on several is reported once.
    for (path, name) in [("news/2016/a.md", "town"), ("news/2018/a.md", "city"), ("reports/deep/b.md", "land")] {
      try scratch.write(path, "In this \(name) the Three Stricts and Three Honests are the the rule.\n")
    }
  }

  private func check(_ overrides: String, _ arguments: String...) throws -> [String] {
    try scratch.write("glosslint.yml", "glossaries: [list.tsv]\ndate: 2020\n\(overrides)")
    let run = scratch.run(["check", ".", "--format", "concise", "--fail-on", "never"] + arguments)
    let notes = run.error.split(separator: "\n").filter { !$0.hasSuffix("known findings") }
    #expect(run.status == 0 && notes.isEmpty, "\(run)")
    return run.lines.map { line in
      let parts = line.split(separator: " ")
      return "\(line.prefix { $0 != ":" }) \(parts[1].dropLast()) \(parts.last ?? "")"
    }
  }

  private static let rules = "select: [deprecated-rendering, repeated-word]\n"
  private static let all = ["news/2016/a.md", "news/2018/a.md", "reports/deep/b.md"].flatMap {
    ["\($0) warning [deprecated-rendering]", "\($0) warning [repeated-word]"]
  }

  @Test("Dates, rules and severities are those of the path; later entries win")
  func layers() throws {
    #expect(try check(Self.rules) == Self.all)
    #expect(
      try check(Self.rules + "overrides:\n  - {files: \"news/2016/*.md\", date: 2016}\n") == Array(Self.all.dropFirst())
    )
    #expect(
      try check(Self.rules + "overrides:\n  - files: [\"reports/**\", \"news/2016/*\"]\n    ignore: [repeated-word]\n")
        == [Self.all[0], Self.all[2], Self.all[3], Self.all[4]])
    #expect(
      try check(
        Self.rules + """
          overrides:
            - {files: "**", select: [repeated-word], severity: {repeated-word: info}}
            - {files: "reports/**", severity: {repeated-word: error}}
            - {files: "news/2016/**", ignore: [repeated-word]}
          """) == ["news/2018/a.md info [repeated-word]", "reports/deep/b.md error [repeated-word]"])
    // The command line goes before them.
    #expect(
      try check(Self.rules + "overrides:\n  - {files: \"news/**\", date: 2016}\n", "--date", "2020") == Self.all)
    #expect(
      try check("overrides:\n  - {files: \"**\", select: [deprecated-rendering]}\n", "--select", "repeated-word")
        == [Self.all[1], Self.all[3], Self.all[5]])
  }

  @Test("Elements of HTML are passed over on some pages, on top of those that are on all")
  func elements() throws {
    for name in ["a", "b"] {
      try scratch.write("h/\(name).html", "<nav>\(name) the the</nav><aside>\(name) by by</aside><p>\(name) in in</p>")
    }
    let found = try check(
      "select: [repeated-word]\nexclude: [\"**.md\"]\nhtml: {ignore: nav}\n"
        + "overrides:\n  - {files: h/a.html, html: {ignore: [aside]}}\n")
    #expect(found.map { $0.prefix(8) } == ["h/a.html", "h/b.html", "h/b.html"])
  }

  @Test("Languages are those of the path, also where pairs are looked for")
  func languages() throws {
    try scratch.write("zh/x.md", "这条路花了3.5亿元。\n")
    try scratch.write("en/x.md", "The road cost 3.5 million yuan.\n")
    try scratch.write("export/en/y.md", "The the road is long.\n")
    try scratch.write("export/id/y.md", "Jalan itu panjang.\n")
    let settings =
      "exclude: [\"news/**\", \"reports/**\"]\nselect: [number-mismatch, repeated-word]\ndictionary: none\n"
    #expect(try check(settings) == ["en/x.md error [number-mismatch]", "export/en/y.md warning [repeated-word]"])
    // There the English page is a source, which is not checked.
    #expect(
      try check(settings + "overrides:\n  - {files: \"export/**\", source-language: en}\n")
        == ["en/x.md error [number-mismatch]"])
  }

  @Test("The folder of the configuration is the same however its path is written")
  func folder() throws {
    let overrides = "overrides:\n  - {files: \"news/**\", ignore: [repeated-word]}\n"
    let plain = try check(Self.rules + overrides)
    #expect(plain.count == 4)
    for path in ["glosslint.yml", "./glosslint.yml", "news/../glosslint.yml", "news//2016/../../glosslint.yml"] {
      #expect(try check(Self.rules + overrides, "--config", path) == plain, "\(path)")
    }
  }

  @Test("A baseline keeps what is known of rules that are not asked of a page")
  func baseline() throws {
    _ = try check(Self.rules, "--baseline", "known.json", "--update-baseline")
    let before = try scratch.read("known.json")
    _ = try check(
      Self.rules + "overrides:\n  - {files: \"news/**\", ignore: [repeated-word]}\n", "--baseline", "known.json",
      "--update-baseline")
    #expect(try scratch.read("known.json") == before)
  }

  @Test(
    "What is wrong is named with line and column",
    arguments: [
      (
        "overrides:\n  - files: a.md\n    igore: [spacing]\n",
        "3:5: unknown key \"igore\" in overrides; did you mean \"ignore\"?"
      ),
      ("overrides:\n  - files: a.md\n    pairs: []\n", "3:5: unknown key \"pairs\" in overrides"),
      ("overrides:\n  - ignore: [spacing]\n", "2:5: an item of overrides needs the key files"),
      ("overrides: {files: a.md}\n", "1:12: overrides must be a list"),
      ("overrides: [a.md]\n", "1:13: an item of overrides has the key files and settings"),
      ("overrides:\n  - {files: a, ignore: [spacin]}\n", "2:25: unknown rule \"spacin\"; did you mean \"spacing\"?"),
      ("overrides:\n  - {files: a, date: spring}\n", "2:22: date must be"),
    ])
  func broken(_ yaml: String, _ message: String) throws {
    try scratch.write("glosslint.yml", yaml)
    let run = scratch.run(["check", "news"])
    #expect(run.status == 2 && run.output == "" && run.error.contains("/glosslint.yml:\(message)"), "\(run)")
    #expect(run.error.split(separator: "\n").count == 1)
  }
}
