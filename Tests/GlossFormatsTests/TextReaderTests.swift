import GlossFormats
import GlossText
import Testing

@Suite struct TextReaderTests {
  @Test func linesAreBlocks() throws {
    let document = try read("First line.\n\n  \u{3000}第二行。 \t\r\nThird\rFourth", as: .text)
    #expect(document.blocks.map(\.string) == ["First line.", "第二行。", "Third", "Fourth"])
    #expect(document.blocks.map { $0.map.runs[0].source.lowerBound } == [0, 18, 34, 40])
    #expect(document.blocks.allSatisfy { $0.role == .paragraph && $0.language == nil && $0.protected.isEmpty })
    #expect(problems(of: document) == [])
  }

  @Test(arguments: ["\u{FEFF}", "\u{FEFF}\u{FEFF}"])
  func byteOrderMarkIsNoText(mark: String) throws {
    let document = try read(mark + "中文", as: .text)
    #expect(document.blocks.map(\.string) == ["中文"])
    #expect(problems(of: document) == [])
  }

  @Test func insideOfLineIsKept() throws {
    let line = "a  b\u{A0}c\u{200B}d\u{2028}e\u{0B}f\u{1F600}"
    #expect(try texts(line, as: .text) == [line])
  }

  @Test(arguments: ["", "\n", "\r\n\r\n", " \u{A0}\u{3000}\n", "\u{FEFF}"])
  func blankTextHasNoBlocks(text: String) throws {
    #expect(try texts(text, as: .text).isEmpty)
  }
}
