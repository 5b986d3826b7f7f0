import GlossText
import Testing

@Suite("Lines and columns")
struct LineIndexTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let text: String
    let offset: Int
    let line: Int
    let column: Int

    init(_ text: String, at offset: Int, is line: Int, _ column: Int) {
      (self.text, self.offset, self.line, self.column) = (text, offset, line, column)
    }

    var testDescription: String { "\(text.debugDescription) at \(offset)" }
  }

  static let cases = [
    Case("", at: 0, is: 1, 1),
    Case("ab\ncd", at: 0, is: 1, 1),
    Case("ab\ncd", at: 2, is: 1, 3),
    Case("ab\ncd", at: 3, is: 2, 1),
    Case("ab\ncd", at: 5, is: 2, 3),
    Case("ab\ncd\n", at: 6, is: 3, 1),
    Case("ab\r\ncd", at: 4, is: 2, 1),
    // Between CR and LF the line has not ended yet.
    Case("ab\r\ncd", at: 3, is: 1, 4),
    Case("ab\rcd", at: 3, is: 2, 1),
    Case("ab\r\rcd", at: 4, is: 3, 1),
    Case("ab\n\rcd", at: 4, is: 3, 1),
    Case("ab\r", at: 3, is: 2, 1),
    Case("城市\n建设", at: 3, is: 1, 2),
    Case("城市\n建设", at: 7, is: 2, 1),
    Case("城市\n建设", at: 10, is: 2, 2),
    // One column a scalar, whatever its length in any encoding.
    Case("𠀀😀x", at: 4, is: 1, 2),
    Case("𠀀😀x", at: 8, is: 1, 3),
    Case("e\u{301}x", at: 3, is: 1, 3),
    // Other separators are text.
    Case("a\u{2028}b", at: 4, is: 1, 3),
    Case("a\u{85}b", at: 3, is: 1, 3),
    Case("a\u{B}b\u{C}c", at: 4, is: 1, 5),
  ]

  @Test("A position is counted in lines and scalars", arguments: cases)
  func positions(_ example: Case) {
    let index = LineIndex(Array(example.text.utf8))
    let expected = SourcePosition(line: example.line, column: example.column, offset: example.offset)
    #expect(index.position(of: example.offset) == expected)
  }

  @Test("A byte order mark is in no column", arguments: [(0, 1), (3, 1), (4, 2)])
  func byteOrderMark(_ offset: Int, _ column: Int) {
    let index = LineIndex(Array("\u{FEFF}ab\ncd".utf8))
    #expect(index.position(of: offset) == SourcePosition(line: 1, column: column, offset: offset))
    #expect(index.position(of: 6) == SourcePosition(line: 2, column: 1, offset: 6))
    #expect(index.range(ofLine: 1) == 3..<5)
  }

  @Test("Offsets beyond the text are clamped to it")
  func beyond() {
    let index = LineIndex(Array("ab\ncd".utf8))
    #expect(index.position(of: 99) == SourcePosition(line: 2, column: 3, offset: 5))
    #expect(index.position(of: -1) == SourcePosition(line: 1, column: 1, offset: 0))
  }

  @Test("A line is given without its end")
  func lines() {
    let index = LineIndex(Array("one\r\n\rtwo\n三".utf8))
    #expect(index.lineCount == 4)
    #expect((0...5).map { index.range(ofLine: $0) } == [nil, 0..<3, 5..<5, 6..<9, 10..<13, nil])
  }

  @Test("A text that ends in a line end has an empty last line", arguments: ["a\n", "a\r\n", "a\r"])
  func lastLine(_ text: String) {
    let index = LineIndex(Array(text.utf8))
    #expect(index.lineCount == 2)
    #expect(index.range(ofLine: 2) == text.utf8.count..<text.utf8.count)
  }

  @Test("Positions ascend with offsets, and lines cover the text")
  func ascending() {
    let text = Array("一\r\n二 two\r\r三😀\n\n".utf8)
    let index = LineIndex(text)
    let positions = (0...text.count).map { index.position(of: $0) }
    for (before, after) in zip(positions, positions.dropFirst()) {
      #expect(before < after)
      #expect((before.line, before.column) <= (after.line, after.column))
    }
    #expect(positions.last?.line == index.lineCount)
  }
}
