import GlossText
import Testing

@testable import GlossAlignment

@Suite("Dictionaries in text form")
struct DictionaryTextTests {
  private func read(_ text: String) -> DictionaryText { DictionaryText(SourceFile(path: "d.txt", text: text)) }

  private func forms(_ text: String) -> [[String]] {
    read(text).entries.map { $0.forms.map { String(decoding: $0, as: UTF8.self) } }
  }

  @Test(
    "Line ends, a byte order mark, remarks and blank lines change nothing",
    arguments: ["\n", "\r\n", "\r"], ["", "\u{FEFF}"])
  func lines(_ lineEnd: String, _ mark: String) {
    let cedict = ["# x", "", "會議 会议 [hui4 yi4] /meeting/", "  ", "# y", "人 人 [ren2] /person/", ""]
    #expect(forms(mark + cedict.joined(separator: lineEnd)) == [["会议", "會議"], ["人"]])
    let table = ["# x", "", "会议\tmeeting", "人\tperson\tn.", ""]
    let read = read(mark + table.joined(separator: lineEnd))
    #expect(read.entries.map { String(decoding: $0.glosses[0], as: UTF8.self) } == ["meeting", "person"])
    #expect(read.problems.isEmpty && read.name == "x")
  }

  @Test("An entry of CC-CEDICT has forms, a reading, glosses")
  func cedict() throws {
    let entry = try #require(read("會議 会议 [hui4 yi4] /meeting/conference room/CL:場|场[chang3]/").entries.first)
    #expect(entry.forms.map { String(decoding: $0, as: UTF8.self) } == ["会议", "會議"])
    #expect(entry.reading.map { String(decoding: $0, as: UTF8.self) } == "hui4 yi4")
    #expect(entry.glosses.map { String(decoding: $0, as: UTF8.self) } == ["meeting", "conference room"])
  }

  @Test("Readings in two brackets, none at all, and spaces at the end are read")
  func variants() {
    let read = read("會議 会议 [[hui4yi4]] /meeting/  \nA A [] /letter/\n")
    #expect(read.problems.isEmpty)
    #expect(read.entries.map { $0.reading.map { String(decoding: $0, as: UTF8.self) } } == ["hui4yi4", ""])
  }

  @Test(
    "A line that leaves the form is told with its place, and the others are read",
    arguments: [
      ("會議", 1, "the traditional form"), ("會議 会议", 4, "the simplified form"), ("會議 会议 /meeting/", 7, "a reading"),
      ("會議 会议 [hui4 yi4", 7, "a reading"), ("會議 会议 [hui4 yi4] meeting", 18, "a slash"),
      ("會議 会议 [hui4 yi4] //", 18, "a gloss"), ("會議 会议 [hui4 yi4] /meeting", 18, "a gloss"),
      (" 會議 会议 [hui4 yi4] /meeting/", 1, "the traditional form"), ("會議 会议 [hui4 yi4]", 17, "a slash"),
    ])
  func slips(_ line: String, _ column: Int, _ expected: String) throws {
    let read = read("人 人 [ren2] /person/\n\n\(line)\n大 大 [da4] /large/\n")
    #expect(read.entries.count == 2 && read.problems.count == 1)
    let problem = try #require(read.problems.first)
    #expect(problem.position.line == 3 && problem.position.column == column, "\(problem)")
    #expect(problem.message.contains("should be \(expected)"), "\(problem)")
    #expect("\(problem)".hasPrefix("d.txt:3:\(column): "))
  }

  @Test(
    "So is a row of a table",
    arguments: [
      ("会议", 1, "a word, a tab"), ("\tmeeting", 1, "no word before"), ("会议\t", 4, "no translation"),
      ("会议\t \tn.", 5, "no translation"), ("会议 meeting", 1, "a word, a tab"),
    ])
  func rowSlips(_ line: String, _ column: Int, _ expected: String) throws {
    let read = read("人\tperson\n\(line)\n大\tlarge\n")
    #expect(read.entries.count == 2)
    let problem = try #require(read.problems.first)
    #expect(problem.position.line == 2 && problem.position.column == column, "\(problem)")
    #expect(problem.message.contains(expected), "\(problem)")
  }

  @Test("The first entry decides between the forms")
  func sniffed() {
    #expect(read("# 會議 会议 [hui4 yi4] /meeting/\n会议\tmeeting").entries.count == 1)
    #expect(read("人 人 [ren2] /person/\n会议\tmeeting").problems.count == 1)
    #expect(read("会议\tmeeting\n人 人 [ren2] /person/").problems.count == 1)
  }

  @Test("What holds no entry has none", arguments: ["", "\n", "# x", "\u{FEFF}", "<html>"])
  func nothing(_ text: String) {
    #expect(read(text).entries.isEmpty)
  }

  @Test("Any bytes are read without harm", arguments: 0..<100)
  func random(_ seed: Int) throws {
    var chance = Chance(seed: UInt64(seed))
    let pieces = ["會議", " ", "[", "]", "/", "\t", ";", "；", "(", "（", "#", "\n", "CL:", "pr. [", "variant of", "é"]
    let text = (0..<200).map { _ in pieces.randomElement(using: &chance) ?? "" }.joined()
    let read = read(text)
    _ = try Dictionaries.open(text)
    #expect(read.problems.allSatisfy { $0.position.line >= 1 && $0.position.column >= 1 })
  }
}
