import GlossTerms
import GlossText
import Testing

@Suite("Term lists in tables")
struct TableGlossaryTests {
  @Test("A row is a concept, its cells by the names of the columns")
  func columns() throws {
    let list = try Lists.read(
      """
      id\tzh\tzh.admitted\ten\ten.admitted\ten.deprecated\ten.superseded\ten.forbidden\tsubject\tauthority\tsince\tuntil\tnote
      gate\t挡潮闸\t防潮闸\ttide gate\ttidal gate|sea gate\ttide door\told gate\tgate of evil\tworks\tHarbour Office\t2016-03\t2018\tseldom
      """)
    let concept = try #require(list.concepts.first)
    #expect(list.concepts.count == 1 && list.name == "list")
    #expect(concept.id == "gate" && concept.subject == "works" && concept.note == "seldom")
    #expect(concept.terms(in: .chinese).map(\.text) == ["挡潮闸", "防潮闸"])
    let english = concept.terms(in: .english)
    #expect(english.map(\.text) == ["tide gate", "tidal gate", "sea gate", "tide door", "old gate", "gate of evil"])
    #expect(
      english.map(\.status) == [.preferred, .admitted, .admitted, .deprecated, .superseded, .forbidden])
    #expect(english.allSatisfy { $0.authority == "Harbour Office" && $0.since == PartialDate("2016-03") })
    #expect(english.allSatisfy { $0.until == PartialDate("2018") })
  }

  @Test("Every term knows its place")
  func places() throws {
    let list = try Lists.read("zh\ten\n闸\tgate\n\n水库\treservoir | lake\n")
    let places = list.concepts.flatMap(\.languages).flatMap(\.terms).map { [$0.location.line, $0.location.column] }
    #expect(places == [[2, 1], [2, 3], [4, 1], [4, 4], [4, 4]])
    #expect(list.concepts.map(\.location.line) == [2, 4])
  }

  @Test("Columns may have Chinese names, in any order, and others may be empty")
  func chineseColumns() throws {
    let list = try Lists.read("来源,英文,,中文,备注\n港务局,tide gate,ignored,挡潮闸,少见\n", path: "港口.csv")
    let concept = try #require(list.concepts.first)
    #expect(concept.terms(in: .chinese).map(\.text) == ["挡潮闸"])
    #expect(concept.preferred(in: .english)?.authority == "港务局")
    #expect(concept.note == "少见" && concept.languages.count == 2 && list.name == "港口")
  }

  @Test(
    "Bars part the values of a cell; an escaped one does not",
    arguments: [
      ("a|b", ["a", "b"]), (" a | b ", ["a", "b"]), ("a\\|b", ["a|b"]), ("a\\|b|c", ["a|b", "c"]),
      ("|a||b|", ["a", "b"]),
      ("a\\b", ["a\\b"]), ("a\\", ["a\\"]), ("甲　|　乙", ["甲", "乙"]), ("", []),
    ])
  func bars(_ cell: String, _ values: [String]) throws {
    let list = try Lists.read("zh\ten\n闸\t\(cell)\n")
    let terms = try #require(list.concepts.first).terms(in: .english)
    #expect(terms.map(\.text) == values)
    #expect(terms.map(\.status) == values.indices.map { $0 == 0 ? .preferred : .admitted })
  }

  @Test("A value may say who set it and when; the rest comes from the row")
  func brackets() throws {
    let list = try Lists.read(
      "zh\ten\ten.superseded\tauthority\tsince\n"
        + "闸\tgate [authority=Works Bureau; since=2016-03-05]|sluice\tlock [until=2014]|weir [big]\tHarbour Office\t2010\n"
    )
    let terms = try #require(list.concepts.first).terms(in: .english)
    #expect(terms.map(\.text) == ["gate", "sluice", "lock", "weir [big]"])
    #expect(terms.map(\.authority) == ["Works Bureau", "Harbour Office", "Harbour Office", "Harbour Office"])
    #expect(terms.map { $0.since?.description } == ["2016-03-05", "2010", "2010", "2010"])
    #expect(terms.map { $0.until?.description } == [nil, nil, "2014", nil])
  }

  @Test("Quotation marks hold separators, line ends and themselves, in TSV too", arguments: [",", "\t"])
  func quotes(_ separator: String) throws {
    let rows = [
      ["zh", "en", "note"], ["\"闸\"", "\"gate, \"\"tidal\"\"\"", "\"two\r\nlines\""], ["坝", "dam\"s", "x"],
    ]
    let text = rows.map { $0.joined(separator: separator) }.joined(separator: "\r\n")
    let list = try Lists.read(text, path: separator == "," ? "x.csv" : "x.tsv")
    #expect(list.concepts.map { $0.terms(in: .english).map(\.text) } == [["gate, \"tidal\""], ["dam\"s"]])
    #expect(list.concepts.map(\.note) == ["two\r\nlines", "x"])
    #expect(list.concepts.map(\.location.line) == [2, 4])
  }

  @Test("Rows may be short, and empty cells beyond the header are none")
  func raggedRows() throws {
    let list = try Lists.read("\u{FEFF}zh,en,note,\n闸\n坝,dam,,,,\n,,\n堤,dike", path: "x.csv")
    #expect(list.concepts.map(\.id) == ["闸", "坝", "堤"])
    #expect(list.concepts.map { $0.terms(in: .english).map(\.text) } == [[], ["dam"], ["dike"]])
  }

  @Test("A row without a term is no concept, a file of nothing a list of nothing")
  func empty() throws {
    #expect(try Lists.read("").concepts.isEmpty)
    #expect(try Lists.read("zh\ten\tnote\n").concepts.isEmpty)
    #expect(try Lists.read("zh\ten\tnote\n\t\tonly words\n").concepts.isEmpty)
  }

  @Test(
    "An error says what and where",
    arguments: [
      ("zh\ten.depricated\n闸\tx\n", "1:4", "unknown column \"en.depricated\"; did you mean \"en.deprecated\"?"),
      ("zh\tauthorty\n闸\tx\n", "1:4", "unknown column \"authorty\"; did you mean \"authority\"?"),
      ("zh\tcomments\n闸\tx\n", "1:4", "unknown column \"comments\""),
      ("id\tnote\nx\ty\n", "1:1", "no column is named by a language"),
      ("zh\ten\n闸\tgate\textra\n", "2:8", "the row has 3 cells, the header only 2"),
      ("zh\ten\tsince\n闸\tgate\tspring\n", "2:8", "since \"spring\" is no date"),
      ("zh\ten\n闸\tgate [until=soon]\n", "2:3", "until \"soon\" is no date"),
      (
        "zh\ten\n闸\tgate [who=me]\n", "2:3",
        "unknown attribute \"who\"; known are authority, since, until, alone, particles, numerals, gap, casing, pos, note"
      ),
      (
        "zh\ten\n闸\t" + String(repeating: "gate ", count: 300) + "\n", "2:3", "the term has more than 1000 bytes"
      ),
      ("zh\ten\n闸\tgate [gap=10]\n", "2:3", "gap \"10\" is no number from 0 to 9"),
      ("zh\ten\n闸 [numerals=yes]\tgate\n", "2:1", "numerals \"yes\" is neither true nor false"),
      ("zh\ten\n闸\t\"gate\n坝\tdam\n", "2:3", "the quotation mark that opens this cell is never closed"),
    ])
  func errors(_ table: String, _ place: String, _ message: String) throws {
    let problems = try Lists.problems(table, path: "list.tsv")
    let problem = try #require(problems.first { $0.message.hasPrefix(message) }, "said: \(problems.map(\.description))")
    #expect("\(problem.location.line):\(problem.location.column)" == place)
  }

  @Test("A file of another kind is refused by name", arguments: ["list.docx", "list", "list.json"])
  func otherFiles(_ path: String) throws {
    let problem = try #require(try Lists.problems("zh\ten\n", path: path).first)
    #expect(problem.message.contains(".yml, .tsv, .csv or .xlsx"))
  }

  @Test("The apostrophe that keeps a cell from being a formula is no part of it")
  func guardedFormulas() throws {
    let terms = try Lists.read("zh,en\n闸,'=1+1\n坝,''@x\n堤,'s dike\n", path: "x.csv").concepts
    #expect(terms.flatMap { $0.terms(in: .english) }.map(\.text) == ["=1+1", "'@x", "'s dike"])
  }

  @Test("A cell with a formula is a text like any other, which is told")
  func formulas() throws {
    let list = try Lists.read("zh,en\n闸,=1+1\n坝,@SUM(A1)\n堤,'=x\n", path: "x.csv")
    #expect(list.concepts.flatMap { $0.terms(in: .english) }.map(\.text) == ["=1+1", "@SUM(A1)", "=x"])
    #expect(list.remarks.map { [$0.location.line, $0.location.column] } == [[2, 3]])
    #expect(list.remarks[0].severity == .warning && list.remarks[0].message.hasPrefix("looks like a formula"))
  }

  @Test("Truth values are written as spreadsheets write them, too", arguments: ["true", "TRUE", "True"])
  func truthValues(_ yes: String) throws {
    let no = yes == "true" ? "false" : "FALSE"
    let list = try Lists.read("zh,en,binding,replace\n闸,gate [alone=\(no)],\(no),\(yes)\n", path: "x.csv")
    let concept = try #require(list.concepts.first)
    #expect(!concept.isBinding && concept.replaces && concept.terms(in: .english).map(\.standsAlone) == [false])
  }

  @Test("A term of two lines is told: a quotation mark that is never closed takes the rows below")
  func lineEnds() throws {
    let list = try Lists.read("zh,en,note\n闸,\"gate\n坝,dam\n堤,\"\"dike\"\"\",\"two\nlines\"\n", path: "x.csv")
    #expect(list.remarks.map { [$0.location.line, $0.location.column] } == [[2, 3]])
    #expect(list.remarks[0].message.hasPrefix("the term has a line end in it"))
  }

  @Test("Languages may be named in words, and by tags in capitals")
  func languageNames() throws {
    let capitals = try Lists.read("ZH\tEn\n闸\tgate\n", path: "x.tsv")
    #expect(capitals.concepts[0].languages.map(\.language.tag) == ["zh", "en"])
    let list = try Lists.read(
      "Chinese\tEnglish\tEnglish.deprecated\tChinese (Traditional)\n闸\tgate\tdoor\t閘\n", path: "x.tsv")
    let concept = try #require(list.concepts.first)
    #expect(concept.languages.map(\.language.tag) == ["zh", "en", "zh-Hant"])
    #expect(concept.terms(in: .english).map(\.status) == [.preferred, .deprecated])
    let problems = try Lists.problems("Chinese notes\ten\n闸\tgate\n", path: "x.tsv")
    #expect(problems.map(\.message).first?.hasPrefix("unknown column \"Chinese notes\"; columns are named by") == true)
  }

  @Test("A bracket of attributes with a stray part is an error and no term")
  func strayPart() throws {
    let problems = try Lists.problems("zh\ten\n闸\tgate [alone=false; note=x; y]\n", path: "x.tsv")
    #expect(problems.count == 1 && problems[0].message.contains("a part without an equals sign"))
    let list = try Lists.read("zh\ten\n闸\tgate [alone=false; note=x\\; y]\n坝\tdam [a=b c; d]\n", path: "x.tsv")
    #expect(list.concepts.flatMap { $0.terms(in: .english) }.map(\.text) == ["gate", "dam [a=b c; d]"])
  }

  @Test("A column that counts the rows is told, and one with another title is no language")
  func numbers() throws {
    let list = try Lists.read("No,zh,en\n1,闸门,gate\n2,大坝,dam\n", path: "x.csv")
    #expect(list.remarks.map { [$0.location.line, $0.location.column] } == [[1, 1]])
    #expect(list.remarks[0].message.contains("\"glossary import --column No=\" passes it over"))
    for title in ["No.", "Ref", "Def"] {
      let problems = try Lists.problems("\(title),zh,en\n1,闸门,gate\n", path: "x.csv")
      #expect(problems.map(\.message).first?.hasPrefix("unknown column \"\(title)\"") == true, "\(problems)")
    }
    #expect(try Lists.read("yue,en\n水闸,gate\n", path: "x.csv").remarks.isEmpty)
  }

  @Test("Columns can be given other names, or be passed over; a name that no column has is told")
  func columnNames() throws {
    var names = ColumnNames()
    #expect(names.add("Category", as: "subject") == nil && names.add("owner", as: "") == nil)
    #expect(names.add("British", as: "en-GB.admitted") == nil && names.add("Price", as: "note") == nil)
    #expect(names.add("x", as: "subjekt")?.contains("did you mean \"subject\"?") == true)
    let file = SourceFile(path: "x.csv", text: "zh,en,category,Owner,British\n闸,gate,works,Li,sluice\n")
    let list = try GlossaryFile.read(file, names: names)
    let concept = try #require(list.concepts.first)
    #expect(concept.subject == "works" && concept.languages.map(\.language.tag) == ["zh", "en", "en-GB"])
    #expect(list.remarks.map(\.message) == ["no column is named \"Price\""])
  }

  @Test("Of a table to tick off it is told how many rows are passed over")
  func unticked() throws {
    let list = try Lists.read("keep,zh,en\nFALSE,闸,gate\nx,坝,dam\n,堤,dike,more\n", path: "x.csv")
    #expect(list.concepts.map(\.id) == ["坝"])
    #expect(list.remarks.map(\.message) == ["2 rows without a mark in this column passed over"])
  }

  @Test(
    "A first row of titles is told from a first row of terms",
    arguments: [
      ("zh,en", true), ("中文,英文", true), ("Chinese,English,备注", true), ("id,中文", true), ("闸,gate", false),
      ("中文,Chinese", false), ("Japanese,japonais", false), ("英语,English", false),
    ])
  func headers(_ row: String, _ isHeader: Bool) {
    #expect(GlossaryFile.hasHeader(SourceFile(path: "x.csv", text: row + "\n"), separator: nil) == isHeader)
  }
}
