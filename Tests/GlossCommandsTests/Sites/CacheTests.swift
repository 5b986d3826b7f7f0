import Foundation
import Testing

@testable import GlossCommands

@Suite("What was found before is kept")
struct CacheTests {
  private let site: MixedSite
  private var scratch: Scratch { site.scratch }

  init() throws {
    site = try MixedSite(count: 3)
  }

  private func check(_ arguments: String...) -> Scratch.Run { site.check(["--cache", "kept"] + arguments) }

  /// When each entry was written, which it is when its page is checked anew.
  private func entries(_ folder: String = "kept") throws -> [String: Date] {
    var found: [String: Date] = [:]
    let root = scratch.folder.appending(path: folder).path
    for name in try FileManager.default.contentsOfDirectory(atPath: root) where name.hasSuffix(".page") {
      let attributes = try FileManager.default.attributesOfItem(atPath: "\(root)/\(name)")
      found[name] = attributes[.modificationDate] as? Date
    }
    return found
  }

  /// How many pages a run checked anew.
  private func misses(_ run: () throws -> Void) throws -> Int {
    let before = try entries()
    try run()
    return try entries().count { before[$0.key] != $0.value }
  }

  private static let sound = 12

  @Test("A second run checks nothing anew and gives the same bytes, however many pages at once")
  func hits() throws {
    for format in ["text", "sarif", "json"] {
      let plain = site.check("--format", format)
      #expect(plain.status == 2)
      for jobs in ["1", "2"] {
        let run = check("--format", format, "--jobs", jobs)
        #expect(run.output == plain.output && run.error == plain.error && run.status == plain.status, "\(run)")
      }
    }
    #expect(try entries().count == Self.sound)
    #expect(try misses { _ = check() } == 0)
    // Pages that cannot be read are looked at each time.
    #expect(check().error.contains("site/words/1b.docx"))
  }

  @Test("A page is checked anew when it or its source changes, and no other page is")
  func pages() throws {
    _ = check()
    try scratch.write("site/en/1.html", "<p>A wisdom city, it is said.</p>")
    #expect(try misses { _ = check() } == 1)
    try scratch.write("site/zh/2.html", "<p>会议</p>")
    #expect(try misses { _ = check() } == 1)
    #expect(try misses { _ = check("--jobs", "1") } == 0)
    // The same bytes at another time are the same page.
    try scratch.write("site/zh/2.html", "<p>会议</p>")
    #expect(try misses { _ = check() } == 0)
  }

  @Test(
    "Everything that a result depends on is asked for",
    arguments: ["list", "dictionary", "configuration", "select", "date", "list on top", "srx", "calques"])
  func inputs(_ input: String) throws {
    try scratch.write("more.tsv", "zh\ten\n会议\tmeeting\n")
    try scratch.write("calques.txt", "make friends in\n")
    var options: [String] = []
    _ = site.check(["--cache", "kept"])
    switch input {
    case "list": try scratch.write("list.tsv", Scratch.list + "hall\t市政府\ttown hall\tcity hall\tOffice\n")
    case "dictionary": try scratch.write("words.txt", Scratch.words + "政府\tgovernment\n")
    case "configuration":
      try scratch.write(
        "glosslint.yml", "glossaries: [list.tsv]\ndictionary: words.txt\ndate: 2016\nignore: spelling\n")
    case "select": options = ["--select", "deprecated-rendering"]
    case "date": options = ["--date", "2017"]
    case "list on top": options = ["--add-glossary", "more.tsv"]
    case "srx":
      try scratch.write("rules.srx", Self.srx)
      options = ["--srx", "rules.srx"]
    default:
      try scratch.write(
        "glosslint.yml", "glossaries: [list.tsv]\ndictionary: words.txt\ndate: 2016\ncalques: [calques.txt]\n")
    }
    let plain = site.check(options)
    var run = Scratch.Run()
    #expect(try misses { run = site.check(["--cache", "kept"] + options) } == Self.sound, "\(run)")
    #expect(run.output == plain.output && run.error == plain.error)
  }

  private static let srx = """
    <srx xmlns="http://www.lisa.org/srx20" version="2.0"><header segmentsubflows="yes" cascade="no"/><body>
    <languagerules><languagerule languagerulename="all"><rule break="yes"><beforebreak>\\.</beforebreak>
    <afterbreak>\\s</afterbreak></rule></languagerule></languagerules>
    <maprules><languagemap languagepattern=".*" languagerulename="all"/></maprules></body></srx>
    """

  @Test("Whatever changes from run to run, the bytes are those of a run without a cache")
  func randomChanges() throws {
    var random = SeededGenerator(seed: 20_161_103)
    let sentences = [
      "Three wisdom cities stand.", "The the road.", "It cost 3.5 million yuan.", "A smart city !", "Xiaohe and Xihe.",
      "三座智慧城市。", "投资3.5亿元。", "<!-- glosslint:disable-line -->", "In 2015 the work report of 2016.",
    ]
    let settings = [
      "ignore: [spacing]\n", "severity: {repeated-word: info}\n",
      "overrides:\n  - {files: \"site/en/**\", date: 2014}\n",
      "suppress:\n  - {file: \"site/words/*\", rule: repeated-word, reason: so}\n", "html: {ignore: [nav]}\n", "",
    ]
    let paths = try site.contents().keys.filter { !$0.hasSuffix("docx") && !$0.contains("broken") }.sorted()
    for round in 0..<12 {
      for _ in 0..<random.below(3) {
        let page = paths[random.below(paths.count)]
        let text = (0..<random.below(4)).map { _ in sentences[random.below(sentences.count)] }.joined(separator: " ")
        try scratch.write("site/\(page)", "\(page.hasSuffix("html") ? "<p>" : "")\(text)\n")
      }
      if random.below(3) == 0 {
        try scratch.write(
          "glosslint.yml",
          "glossaries: [list.tsv]\ndictionary: words.txt\ndate: 2016\n\(settings[random.below(settings.count)])")
      }
      if random.below(4) == 0 {
        try scratch.write("list.tsv", Scratch.list + "road\t路\troad\tstreet\(random.below(3))\tOffice\n")
      }
      if random.below(4) == 0 {
        try? FileManager.default.removeItem(at: scratch.folder.appending(path: "site/en/3.html"))
      }
      let plain = site.check("--format", "json")
      let kept = check("--format", "json", "--jobs", "\(1 + random.below(3))")
      #expect(kept.output == plain.output && kept.error == plain.error && kept.status == plain.status, "round \(round)")
    }
  }

  @Test("An entry that was cut short or altered is as good as none")
  func damaged() throws {
    let whole = check()
    let names = try entries().keys.sorted()
    for (index, name) in names.enumerated() {
      var bytes = Array(try Data(contentsOf: scratch.folder.appending(path: "kept/\(name)")))
      switch index % 4 {
      case 0: bytes.removeLast(bytes.count / 2)
      case 1: bytes[bytes.count / 2] ^= 1
      case 2: bytes = []
      default: bytes = Array(repeating: 0xFF, count: 300)
      }
      try scratch.write("kept/\(name)", bytes: bytes)
    }
    try scratch.write("kept/digests", "no digests")
    var run = Scratch.Run()
    #expect(try misses { run = check() } == Self.sound)
    #expect(run.output == whole.output && run.error == whole.error && run.status == whole.status)
    #expect(try misses { _ = check() } == 0)
  }

  @Test("A cache of another build is told in one line, and made anew")
  func anotherBuild() throws {
    let first = check()
    try scratch.write("kept/build", "0123")
    var run = Scratch.Run()
    #expect(try misses { run = check() } == Self.sound)
    let line = "glosslint: note: kept: was written by another build of glosslint; it is made anew\n"
    #expect(run.output == first.output && run.error.contains(line), "\(run)")
    #expect(run.error.replacing(line, with: "") == first.error)
    #expect(check().error == first.error)
  }

  @Test("A folder of other files and a file are no caches, and are left alone")
  func noCache() throws {
    try scratch.write("photos/a.jpg", "x")
    for path in ["photos", "site", "list.tsv"] {
      let before = try scratch.contents(of: ".")
      let run = site.check("--cache", path)
      #expect(run.status == 2 && run.output == "" && run.error.hasPrefix("glosslint: \(path): "), "\(run)")
      #expect(run.error.split(separator: "\n").count == 1)
      #expect(try scratch.contents(of: ".") == before)
    }
    // An empty one can be one.
    try FileManager.default.createDirectory(
      at: scratch.folder.appending(path: "empty"), withIntermediateDirectories: true)
    #expect(site.check("--cache", "empty").status == 2)
    #expect(try entries("empty").count == Self.sound)
  }

  @Test("Where it cannot be made the run goes on, and says so once")
  func unwritable() throws {
    let plain = site.check()
    let run = site.check("--cache", "list.tsv/kept")
    #expect(run.output == plain.output && run.status == plain.status)
    let notes = run.error.split(separator: "\n").filter { $0.contains("going on without a cache") }
    #expect(notes.count == 1 && notes[0].hasPrefix("glosslint: note: list.tsv/kept: "), "\(run)")
  }

  @Test("Entries of pages that are no more go; those of pages outside of a run stay")
  func pruning() throws {
    _ = check()
    #expect(scratch.run(["check", "site/en", "--cache", "kept"]).status == 1)
    #expect(try entries().count == Self.sound)
    try FileManager.default.removeItem(at: scratch.folder.appending(path: "site/en/2.html"))
    _ = scratch.run(["check", "site/notes", "--cache", "kept"])
    #expect(try entries().count == Self.sound - 1)
    #expect(
      try Set(scratch.contents(of: "kept").keys.filter { !$0.hasSuffix(".page") }) == [
        "CACHEDIR.TAG", "build", "digests",
      ])
  }

  @Test("The configuration may name it, from its own folder on; fixes go past it")
  func configuration() throws {
    try scratch.write("site/glosslint.yml", "glossaries: [../list.tsv]\ndictionary: none\ncache: .kept\n")
    _ = site.check()
    #expect(try entries("site/.kept").count == Self.sound)
    _ = site.check("--cache", "none", "--date", "2011")
    let before = try entries("site/.kept")
    let run = site.check("--fix")
    #expect(run.error.contains("fixes made"), "\(run)")
    #expect(try entries("site/.kept") == before)
  }

  @Test("A copy with comments is the same from what was kept")
  func annotating() throws {
    let copies = try ["none", "kept", "kept"].map { cache in
      let run = scratch.run(["check", "site/words/1.docx", "--cache", cache, "--annotate", "copy.docx"])
      #expect(run.status == 1, "\(run)")
      return try Data(contentsOf: scratch.folder.appending(path: "copy.docx"))
    }
    #expect(Set(copies).count == 1)
    #expect(try entries().count == 1)
  }

  @Test("Today's date counts for no more than what may be said today")
  func anotherDay() throws {
    try scratch.write("glosslint.yml", "glossaries: [list.tsv]\ndictionary: words.txt\n")
    _ = check()
    #expect(try misses { _ = check() } == 0)
    try scratch.write("list.tsv", "zh\ten\ten.superseded\n智慧城市\tsmart city\twisdom city [until=2999]\n")
    let run = check()
    #expect(!run.output.contains("deprecated-rendering") && run.output == site.check().output, "\(run)")
  }
}

/// Numbers that are the same in each run.
private struct SeededGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func below(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }
}
