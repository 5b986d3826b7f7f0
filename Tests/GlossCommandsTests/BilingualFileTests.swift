import Foundation
import Testing

@Suite("Files that hold a text and its translation")
struct BilingualFileTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try scratch.write("list.tsv", Scratch.list)
    try scratch.write("words.txt", Scratch.words)
  }

  private func check(_ path: String, _ arguments: String...) -> Scratch.Run {
    scratch.run(
      ["check", path, "--glossary", "list.tsv", "--dictionary", "none", "--format", "concise"] + arguments)
  }

  private func xliff(_ units: String) -> String {
    "<xliff version=\"1.2\">\n<file original=\"a.docx\" source-language=\"zh\" target-language=\"en\">\n<body>\n\(units)\n"
      + "</body></file></xliff>\n"
  }

  private func unit(_ source: String, _ target: String, _ attributes: String = "") -> String {
    "<trans-unit id=\"1\"\(attributes)><source>\(source)</source>\n<target>\(target)</target></trans-unit>\n"
  }

  @Test("A term and a number are found at their places, through codes and references")
  func findings() throws {
    try scratch.write(
      "a.xlf",
      xliff(
        unit("三座智慧城市建成。", "Three <g id=\"1\">wisdom</g> cities were built.")
          + unit("共有320人参加。", "Some &lt;&#51;50&gt; people took part.")))
    let run = check("a.xlf")
    #expect(run.status == 1, "\(run)")
    #expect(run.lines.map { $0.prefix(21) } == ["a.xlf:5:25: warning: ", "a.xlf:7:18: error: \"3"], "\(run)")
    #expect(run.lines.first?.hasSuffix("[deprecated-rendering]") ?? false, "\(run)")
  }

  @Test("XLIFF 2 and TMX are checked alike")
  func others() throws {
    try scratch.write(
      "b.xlf",
      """
      <xliff xmlns="urn:oasis:names:tc:xliff:document:2.2" version="2.2" srcLang="zh" trgLang="en"><file id="f">
      <unit id="u"><segment><source>三座智慧城市建成。</source>
      <target>Three wisdom cities were built.</target></segment></unit></file></xliff>
      """)
    try scratch.write(
      "c.tmx",
      """
      <!DOCTYPE tmx SYSTEM "tmx14.dtd">
      <tmx version="1.4"><header srclang="zh-CN"/><body><tu><tuv xml:lang="zh-CN"><seg>三座智慧城市建成。</seg></tuv>
      <tuv xml:lang="en"><seg>Three <ph x="1">{}</ph> wisdom cities were built.</seg></tuv></tu></body></tmx>
      """)
    #expect(check("b.xlf").lines.map { $0.prefix(11) } == ["b.xlf:3:15:"])
    #expect(check("c.tmx").lines.map { $0.prefix(11) } == ["c.tmx:3:49:"])
  }

  @Test("A unit that is said to be done and has no text is reported where its text is to stand; others are not")
  func omitted() throws {
    let sentence = "全市共有三百二十名代表参加了此次会议并听取了报告。"
    try scratch.write(
      "a.xlf",
      xliff(
        unit("会议召开。", "The meeting was held.") + unit(sentence, "", " approved=\"yes\"") + unit(sentence, "")
          + unit(sentence, "", " approved=\"yes\"") + unit("会议闭幕。", "The meeting closed.")))
    #expect(
      check("a.xlf", "--select", "omitted-text").lines == [
        "a.xlf:7:9: warning: a sentence of the source was left out here [omitted-text]",
        "a.xlf:11:9: warning: a sentence of the source was left out here [omitted-text]",
      ])
  }

  @Test("Nothing is reported of what is not to be translated, and no edit is offered for what is locked")
  func states() throws {
    let bad = ("三座智慧城市建成。", "Three wisdom cities were built .")
    try scratch.write(
      "a.xlf",
      xliff(
        unit(bad.0, bad.1, " translate=\"no\"") + unit(bad.0, bad.1, " approved=\"yes\"") + unit(bad.0, bad.1)))
    let run = check("a.xlf", "--format", "json", "--select", "deprecated-rendering,spacing")
    let report = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let findings = try #require(report["findings"] as? [[String: Any]])
    func lines(withEdits: Bool) -> [Int] {
      findings.filter {
        let fixes = $0["fixes"] as? [[String: Any]] ?? []
        return fixes.contains { ($0["edits"] as? [Any])?.isEmpty == false } == withEdits
      }.compactMap {
        (($0["range"] as? [String: Any])?["start"] as? [String: Any])?["line"] as? Int
      }
    }
    #expect(lines(withEdits: false) == [7, 7] && lines(withEdits: true) == [9, 9], "\(run)")
    #expect(Set(findings.compactMap { $0["path"] as? String }) == ["a.docx#1"])
  }

  @Test("Numbers are not compared where those of one language are not read")
  func otherLanguages() throws {
    let text = xliff(unit("Some 350 people took part.", "Unas 350 personas participaron."))
      .replacing("source-language=\"zh\" target-language=\"en\"", with: "source-language=\"en\" target-language=\"es\"")
    try scratch.write("a.xlf", text)
    #expect(check("a.xlf", "--select", "number-mismatch").status == 0)
  }

  @Test("A folder's XLIFF is checked; a memory where it is named")
  func folder() throws {
    try scratch.write("site/a.xlf", xliff(unit("三座智慧城市建成。", "Three wisdom cities were built.")))
    try scratch.write("site/b.tmx", "<tmx version='1.4'><body/></tmx>")
    let run = check("site")
    #expect(run.status == 1 && run.lines.count == 1 && run.error.isEmpty, "\(run)")
    #expect(check("site/b.tmx").status == 0)
  }

  @Test("What cannot be read is said in one line, and the other files are checked")
  func refused() throws {
    try scratch.write("a.xlf", xliff(unit("三座智慧城市建成。", "Three wisdom cities were built.")))
    try scratch.write("b.xlf", "<xliff version='1.2'>\n<file></xliff>")
    let run = scratch.run(
      "check", "a.xlf", "b.xlf", "--glossary", "list.tsv", "--dictionary", "none", "--format", "concise")
    #expect(run.status == 2 && run.lines.count == 1, "\(run)")
    #expect(run.error == "glosslint: b.xlf:2:9: not well-formed XML: mismatched tag\n", "\(run)")
    #expect(
      check("a.xlf", "--source", "b.xlf").error == "glosslint: a.xlf: holds its own source; --source is not used\n")
  }

  @Test("segment --format units prints what was read")
  func units() throws {
    try scratch.write("a.xlf", xliff(unit("城市", "A <g id=\"1\">city</g>")))
    let run = scratch.run("segment", "--format", "units", "a.xlf")
    #expect(
      run.lines == [
        #"{"path":"a.docx#1","line":5,"column":9,"source":"城市","target":"A city","state":"open","protected":[]}"#
      ], "\(run)")
    try scratch.write("a.txt", "One.")
    let page = scratch.run("segment", "--format", "units", "a.txt")
    #expect(page.status == 2 && page.error.contains("holds one text"), "\(page)")
    #expect(scratch.run("segment", "--format", "units", input: ["x"]).status == 2)
  }
}
