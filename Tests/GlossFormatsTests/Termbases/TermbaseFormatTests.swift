import GlossFormats
import GlossTerms
import GlossText
import Testing

@Suite("Term lists of other programs")
struct TermbaseFormatTests {
  /// `status text` of the terms of a language.
  private func terms(_ list: Glossary, _ concept: Int, _ language: LanguageTag) -> [String] {
    list.concepts[concept].terms(in: language).map { "\($0.status.rawValue) \($0.text)" }
  }

  // MARK: UTX

  @Test("UTX: rows of one concept id are a concept, with the statuses of the target")
  func utx() throws {
    let list = try Termbase.read(
      """
      #UTX 1.20; zh-CN/en-US; 2026-11-25T00:00:00Z; copyright: none; bidirectional
      # a remark
      #src\ttgt\tsrc:pos\tterm status\tconcept ID\ttgt:comment\tcustomer
      潮闸\ttide gate\tnoun\tapproved\tgate\tseldom\tport
      潮闸\ttidal gate\tnoun\tprovisional\tgate
      潮闸\ttide lock\t-\tnon-standard\tgate
      潮闸\ttide door\t-\tforbidden\tgate
      挡潮闸\ttide gate\tnoun\tapproved\tgate
      坝\t-\tnoun\t\tdam
      """, "x.utx")
    #expect(list.concepts.map(\.id) == ["gate", "dam"])
    #expect(terms(list, 0, .chinese) == ["preferred 潮闸", "admitted 挡潮闸"])
    #expect(
      terms(list, 0, .english)
        == ["preferred tide gate", "admitted tidal gate", "superseded tide lock", "deprecated tide door"])
    let gate = try #require(list.concepts[0].preferred(in: .english))
    #expect(gate.note == "seldom" && gate.extras == [ForeignData(element: "admin", type: "customer", value: "port")])
    #expect(list.concepts[0].languages.map(\.language.tag) == ["zh-CN", "en-US"])
    #expect(list.concepts[0].preferred(in: .chinese)?.partOfSpeech == "noun")
    #expect(list.concepts[1].languages.count == 1)
  }

  @Test("UTX without concept ids: rows of one source term are a concept; old versions are read by what they hold")
  func oldUTX() throws {
    let text = "#UTX-S 1.00; ja/en; 2010; x\n#src\ttgt\tsrc:pos\n堤\tdike\tnoun\n堤\tlevee\tnoun\n"
    let list = try Termbase.read(text, "list.txt")
    #expect(list.concepts.map(\.id) == ["堤"])
    #expect(terms(list, 0, .english) == ["preferred dike", "admitted levee"])
  }

  @Test(
    "UTX: errors have their places",
    arguments: [
      ("a\tb\tnoun\nc\td\tnoun\n", "1:1 the first line names no two languages, as \"#UTX 1.20; zh-CN/en-US\" does"),
      ("#UTX 1.20\na\tb\tnoun\n", "1:1 the first line names no two languages, as \"#UTX 1.20; zh-CN/en-US\" does"),
      ("#UTX 1.20; zh/en\n\tb\tnoun\n", "2:1 the row has no source term"),
      ("#UTX 1.20; zh/en\n甲\tb\tnoun\tx\n", "2:10 the row has 4 cells, the columns are 3"),
      (
        "#UTX 1.20; zh/en\n#src\ttgt\tterm status\n甲\tb\tfine\n",
        "3:5 term status \"fine\" is none of provisional, approved, non-standard, forbidden, rejected"
      ),
      (
        "#UTX 1.20; zh/en\n#src\ttgt\tterm status\tconcept ID\n甲\tb\tapproved\t1\n甲\tc\tapproved\t1\n",
        "4:1 a second approved term of concept 1; the first is at line 3"
      ),
    ])
  func utxErrors(_ text: String, _ problem: String) throws {
    #expect(try Termbase.problems(text, "x.utx") == [problem])
  }

  // MARK: OmegaT

  @Test("OmegaT: lines of a source term are its targets, the languages told by the columns", arguments: ["tab", "csv"])
  func omegaT(_ format: String) throws {
    let separator = format == "csv" ? "," : "\t"
    let rows = [["挡潮闸", "tide gate", "of the bay"], ["水库", "reservoir"], ["挡潮闸", "the gate of a tide"]]
    let text = rows.map { $0.joined(separator: separator) }.joined(separator: "\n")
    let list = try Termbase.read((format == "csv" ? "" : "# ours\n") + text, "x.\(format)")
    #expect(list.concepts.map(\.id) == ["挡潮闸", "水库"])
    #expect(terms(list, 0, .english) == ["preferred tide gate", "admitted the gate of a tide"])
    #expect(list.concepts[0].terms(in: .english).first?.note == "of the bay")
    #expect(list.remarks.count == 1)
  }

  @Test("OmegaT: given languages go before what is told by the columns, and uncertain ones are asked for")
  func omegaTLanguages() throws {
    let french = try #require(LanguageTag("fr"))
    let languages = TermbaseLanguages(source: .english, target: french)
    let list = try Termbase.read("gate\tvanne\n", "x.tab", languages: languages)
    #expect(terms(list, 0, french) == ["preferred vanne"] && list.remarks.isEmpty)
    for text in ["수문\tgate\n", "gate\tvanne\nthe water of the lake\tl'eau du lac\n"] {
      let problems = try Termbase.problems(text, "x.tab")
      #expect(problems.count == 1 && problems[0].hasPrefix("1:1 this kind of file does not name its languages"))
      #expect(problems[0].contains("--source-lang"))
    }
  }

  @Test(
    "OmegaT: the titles of a spreadsheet's columns are no terms",
    arguments: [("Source Term", "Target Term"), ("原文", "译文"), ("source", "translation")])
  func omegaTTitles(_ source: String, _ target: String) throws {
    let list = try Termbase.read("\(source),\(target),Comment\n挡潮闸,tide gate,of the bay\n", "x.csv")
    #expect(list.concepts.map(\.id) == ["挡潮闸"] && list.remarks.count == 2)
    let terms = try Termbase.read("译文,translation\n原文,original\n", "x.csv")
    #expect(terms.concepts.map(\.id) == ["译文", "原文"])
  }

  @Test("OmegaT: columns may be parted by several blanks; one is part of a term")
  func omegaTBlanks() throws {
    let list = try Termbase.read("闸 门    the gate of a lock\n", "x.txt")
    #expect(list.concepts.map(\.id) == ["闸 门"] && terms(list, 0, .english) == ["preferred the gate of a lock"])
    #expect(list.remarks.count == 2)
    #expect(try Termbase.problems("介绍 紹介\n", "x.txt") == ["1:1 the line has no target term; tabs part them"])
  }

  @Test("What parts the columns of a file is named")
  func parting() throws {
    #expect(try Termbase.read("挡潮闸;tide gate\n水库;reservoir, or lake\n", "x.csv").concepts.count == 2)
    #expect(try Termbase.problems("坝 dam\n", "x.csv") == ["1:1 the line has no target term; commas part them"])
  }

  @Test("A workbook by another name is told so")
  func workbook() throws {
    let bytes: [UInt8] = [0x50, 0x4B, 0x03, 0x04, 0, 0]
    let error = try #require(throws: GlossaryError.self) { try Termbases.read(path: "x.csv", bytes: bytes) }
    #expect(error.problems.map(\.message) == ["is a ZIP archive, as workbooks are; name it .xlsx if it is one"])
  }

  @Test("A table of ours is told by its header, whatever the file is called", arguments: ["x.txt", "x.tab", "x.utf8"])
  func tables(_ path: String) throws {
    let list = try Termbase.read("zh\ten\ten.deprecated\n坝\tdam\twall\n", path)
    #expect(terms(list, 0, .english) == ["preferred dam", "deprecated wall"])
  }

  // MARK: MultiTerm

  private static let multiTerm = """
    <mtf><conceptGrp><concept>7</concept><transacGrp><transac type="origination">me</transac>
    <date>2016-03-18T09:00:00</date></transacGrp><descripGrp><descrip type="Subject">works</descrip></descripGrp>
    <languageGrp><language lang="ZH-CN" type="Chinese"/><termGrp><term>闸门</term></termGrp></languageGrp>
    <languageGrp><language lang="EN" type="English"/>
    <termGrp><term>gate</term><descripGrp><descrip type="Status">STATUS</descrip></descripGrp>
    <descripGrp><descrip type="Gender">none</descrip></descripGrp></termGrp>
    <termGrp><term>door</term><descripGrp><descrip type="Status">forbidden</descrip></descripGrp></termGrp>
    </languageGrp></conceptGrp></mtf>
    """

  @Test("MultiTerm: fields of usual names are understood, others kept", arguments: ["Preferred", "Checked by Li"])
  func multiTerm(_ status: String) throws {
    let list = try Termbase.read(Self.multiTerm.replacing("STATUS", with: status), "x.xml")
    #expect(list.concepts.map(\.id) == ["7"] && list.concepts[0].subject == "works")
    #expect(list.concepts[0].languages.map(\.language.tag) == ["ZH-CN", "EN"])
    #expect(terms(list, 0, .english) == ["preferred gate", "forbidden door"])
    let origin = ForeignData(
      element: "transac", type: "transactionType", value: "origination",
      details: [
        ForeignData(element: "date", value: "2016-03-18T09:00:00"),
        ForeignData(element: "transacNote", type: "responsibility", value: "me"),
      ])
    #expect(list.concepts[0].extras == [origin])
    let kept = list.concepts[0].terms(in: .english)[0].extras.map { "\($0.type ?? "") \($0.value)" }
    let tbx = TBXWriter.write(list)
    #expect(tbx.losses.lines.contains("1 times of day"), "\(tbx.losses.lines)")
    #expect(String(decoding: tbx.utf8, as: UTF8.self).contains("<date>2016-03-18</date>"))
    #expect(kept == (status == "Preferred" ? ["Gender none"] : ["Status Checked by Li", "Gender none"]))
  }

  // MARK: XLIFF and TMX

  @Test("XLIFF 2: the glossaries of the units, one concept a source term")
  func xliff() throws {
    func unit(_ id: String, _ entry: String) -> String {
      """
      <unit id="\(id)"><gls:glossary><gls:glossEntry id="g1">\(entry)</gls:glossEntry></gls:glossary>
      <segment><source>x</source></segment></unit>
      """
    }
    let text = """
      <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:gls="urn:oasis:names:tc:xliff:glossary:2.0"
       version="2.0" srcLang="zh" trgLang="en"><file id="f">
      \(unit("u1", "<gls:term source=\"port\">闸</gls:term><gls:translation source=\"web\">gate</gls:translation><gls:definition>Shuts.</gls:definition>"))
      \(unit("u2", "<gls:term>闸</gls:term><gls:translation>sluice</gls:translation>"))
      \(unit("u3", "<gls:term>坝</gls:term><gls:definition>Holds.</gls:definition>"))
      </file></xliff>
      """
    let list = try Termbase.read(text, "x.xlf")
    #expect(list.concepts.map(\.id) == ["闸", "坝"] && list.concepts.map(\.definition) == ["Shuts.", "Holds."])
    #expect(terms(list, 0, .english) == ["preferred gate", "admitted sluice"])
    #expect(list.concepts[0].terms(in: .english).first?.authority == "web")
    let none = text.replacing("glossEntry", with: "other")
    #expect(try Termbase.problems(none, "x.xlf").count == 1)
    let empty = "<gls:glossEntry id=\"g\"><gls:term>闸</gls:term></gls:glossEntry>"
    let bare = text.replacing("</gls:glossary>", with: empty + "</gls:glossary>")
    #expect(try Termbase.problems(bare, "x.xlf").allSatisfy { $0.hasSuffix("neither translation nor definition") })
  }

  @Test("TMX: units are candidates, which nobody set")
  func tmx() throws {
    func unit(_ chinese: String, _ english: String) -> String {
      """
      <tu><tuv xml:lang="EN"><seg>\(english)</seg></tuv><tuv lang="zh-CN"><seg>\(chinese)</seg></tuv></tu>
      """
    }
    let text = """
      <tmx version="1.4"><header srclang="zh"/><body>\(unit("闸", "<bpt i=\"1\">&lt;b&gt;</bpt>gate<ept i=\"1\"/>"))
      \(unit("闸", "<hi>sluice</hi>"))\(unit("坝", String(repeating: "dam ", count: 400)))\(unit("", "x"))</body></tmx>
      """
    let list = try Termbase.read(text, "x.tmx")
    #expect(list.concepts.map(\.id) == ["闸"] && list.concepts.map(\.isBinding) == [false])
    #expect(terms(list, 0, .english) == ["preferred gate", "admitted sluice"])
    #expect(
      list.remarks.map(\.message) == [
        "1 candidates from a translation memory, which nobody set as terms",
        "1 units are left out: longer than a term", "1 units are left out: a single language, or empty",
      ])
  }

  @Test(
    "Other files are refused, with what could be read",
    arguments: [("x.json", "{}"), ("x.xml", "<html/>"), ("x.xml", "<tbx"), ("x", "zh\ten\n")])
  func others(_ path: String, _ text: String) throws {
    #expect(try Termbase.problems(text, path).count == 1)
  }
}
