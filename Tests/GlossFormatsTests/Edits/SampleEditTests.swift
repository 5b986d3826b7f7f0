import Foundation
import GlossFormats
import GlossText
import Testing

/// What stands around a text in each format: quotation marks of every kind, escapes, sections, codes, folds.
@Suite("Edits of samples of every format")
struct SampleEditTests {
  static let samples: [(String, String)] = [
    (
      "a.xlf",
      """
      <?xml version="1.0"?>
      <xliff version="1.2"><file original="a" source-language="zh" target-language="en"><body>
      <trans-unit id="1"><source>三座城市</source>
      <target>Three <g id="1">wise</g> cities &amp; a &#x74;own</target></trans-unit>
      <trans-unit id="2"><source>数据</source><target><![CDATA[Data of <b>people</b> & more]]></target></trans-unit>
      <trans-unit id="3"><source>混</source><target>One <![CDATA[two & three]]> four<x id="1"/>five</target></trans-unit>
      <trans-unit id="4" xml:space="preserve"><source>行</source><target>a line
        and  another</target><note>not this</note></trans-unit>
      <trans-unit id="5" approved="yes"><source>锁</source><target>locked</target></trans-unit>
      </body></file></xliff>
      """
    ),
    (
      "b.xlf",
      """
      <xliff xmlns="urn:oasis:names:tc:xliff:document:2.1" version="2.1" srcLang="zh" trgLang="en"><file id="f">
      <unit id="u"><originalData><data id="d">&lt;b></data></originalData><segment id="s">
      <source>三座<pc id="1">城市</pc></source>
      <target>Three <pc id="1" dataRefStart="d">"wise" cities</pc> here's &lt;more&gt;</target></segment>
      <segment id="t"><source>数据</source><target>Data<ph id="2"/> of the city</target></segment></unit>
      <unit id="v"><segment state="final"><source>完</source><target>done</target></segment></unit></file></xliff>
      """
    ),
    (
      "c.tmx",
      """
      <?xml version="1.0" encoding="UTF-8"?><!DOCTYPE tmx SYSTEM "tmx14.dtd">
      <tmx version="1.4"><header srclang="zh-CN" creationtool="x" segtype="sentence"/><body>
      <tu><tuv xml:lang="zh-CN"><seg>三座智慧城市</seg></tuv>
      <tuv xml:lang="en"><seg>Three <bpt i="1">&lt;b></bpt>wise<ept i="1">&lt;/b></ept> cities &amp; towns</seg></tuv></tu>
      <tu><tuv xml:lang="zh-CN"><seg>数据</seg></tuv><tuv xml:lang="en"><seg>Data &#38; "things" of it's</seg></tuv></tu>
      </body></tmx>
      """
    ),
    (
      "d.po",
      """
      msgid ""
      msgstr "Content-Type: text/plain; charset=UTF-8\\nLanguage: en\\n"

      # a comment
      #: a.c:12
      #, c-format
      msgid "共有%d座城市"
      msgstr "There are %d \\"wise\\" cities\\tand more"

      msgid "数据"
      msgstr ""
      "Data of the "
      "city\\n"
      "and \\\\ the town"

      msgid "一个"
      msgid_plural "多个"
      msgstr[0] "one thing"
      msgstr[1] "many things"

      #, fuzzy
      msgid "未定"
      msgstr "not sure"

      """
    ),
    (
      "e.json",
      #"""
      {"@@locale": "en", "title": "Three \"wise\" cities\tand \u0061 town", "n": 3,
        "menu": {"items": ["A list of {count} things", "It's <b>bold</b> \ud83d\ude00 here"], "id": "menu.open"}}
      """#
    ),
    (
      "f.yml",
      """
      en:
        plain: Three wise cities here
        single: 'It''s a "wise" city'
        double: "A \\"wise\\" city\\tand \\u0061 town"
        folded: >
          A text of several
          lines, folded

          into two
        literal: |
          One line
          and another: one
        over: two lines of
          plain text
        list:
          - An item of it
          - "%{count} items"

      """
    ),
    (
      "g.csv",
      """
      id,zh,en
      1,三座城市,Three wise cities
      2,数据,"Data, of ""wise"" people"
      3,行,"a line
      and another"
      4,空,
      5,"引",it's 5"" wide

      """
    ),
    ("h.csv", "sep=;\nzh;en\n三座城市;Three wise cities\n数据;\"Data; of people\"\n"),
    ("i.tsv", "zh\ten\n三座城市\tThree \"wise\" cities, here\n数据\t\"Data\tof \"\"them\"\"\"\n"),
    (
      "j.html",
      """
      <!DOCTYPE html><html lang=en><title>A &amp; B</title>
      <p>Three <b>wise</b> cities &lt;here&gt;, it's so<p title='a “b”'>R&D</p>
      """
    ),
    (
      "k.md", "# A heading here\n\nThree *wise* cities, it's \\*so\\* & [linked](x).\n\n| a cell | b\\|c |\n|---|---|\n"
    ),
    ("l.txt", "Three wise cities\n\nand <more> of & them\n"),
  ]

  /// The ways in which a text is stored that a format allows.
  private static func versions(_ path: String, _ text: String) throws -> [[UInt8]] {
    let windows = text.replacing("\n", with: "\r\n")
    var versions = [Array(text.utf8), Array(windows.utf8), Array("\u{FEFF}\(windows)".utf8)]
    let marks: [(TextEncoding, [UInt8])] = [(.utf16LittleEndian, [0xFF, 0xFE]), (.utf16BigEndian, [0xFE, 0xFF])]
    for (encoding, mark) in marks {
      versions.append(try TextEncoder.encode(Array(windows.utf8), as: encoding, original: mark))
    }
    if path.hasSuffix("html") {
      let page = text.replacing("<title>", with: "<meta charset=gbk><title>一")
      versions.append(try TextEncoder.encode(Array(page.utf8), as: .gb18030, original: []))
    }
    return versions
  }

  @Test("Nothing but the edit changes", arguments: samples.map(\.0))
  func text(_ path: String) throws {
    let text = try #require(Self.samples.first { $0.0 == path }?.1)
    let format = try #require(DocumentFormat(path: path))
    var made = 0
    for (seed, bytes) in try Self.versions(path, text).enumerated() {
      var trial = try EditTrial(path: "\(seed)-\(path)", bytes: bytes, format: format)
      try trial.tryNothing()
      try trial.tryEdits(150, seed: seed)
      #expect(trial.problems == [])
      made += trial.made
    }
    // In a plain value of YAML and in CDATA much is refused, and no edit goes over a code.
    #expect(made > 200, "\(made)")
  }

  @Test("Word documents, too")
  func word() throws {
    let run = { (text: String, look: String) in
      "<w:r><w:rPr>\(look)</w:rPr><w:t xml:space=\"preserve\">\(text)</w:t></w:r>"
    }
    let box = "<w:r><w:pict><w:txbxContent><w:p>\(run("In a box &amp; so", ""))</w:p></w:txbxContent></w:pict></w:r>"
    let text = run("Three wi", "") + run("se cit", "<w:b/>") + run("ies &lt;here&gt; ", "")
    let inserted = "<w:ins w:id=\"4\" w:author=\"A\">\(run("it's new", ""))</w:ins>"
    let deleted = "<w:del w:id=\"5\"><w:r><w:delText>gone</w:delText></w:r></w:del>"
    let sample = WordSample(
      "<w:p>\(text)\(box)\(run("behind", ""))</w:p><w:tbl><w:tr><w:tc><w:p>\(inserted)</w:p></w:tc></w:tr></w:tbl>"
        + "<w:p><w:hyperlink>\(run("A “link”", ""))</w:hyperlink>\(deleted)</w:p>")
    var trial = try EditTrial(path: "a.docx", bytes: try sample.bytes(), format: .docx)
    try trial.tryNothing()
    try trial.tryEdits(300, seed: 1)
    #expect(trial.problems == [])
    #expect(trial.made > 200, "\(trial.made)")
  }
}
