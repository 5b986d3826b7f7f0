import GlossText
import Testing

@Suite("Ranges of bytes")
struct ByteRangeTests {
  @Test(
    "White space at the ends goes, whatever its script",
    arguments: [
      ("", ""), (" ", ""), ("a", "a"), (" a ", "a"), ("\t a b\r\n", "a b"), ("\u{A0}a\u{A0}", "a"),
      ("\u{3000}　中文　\u{3000}", "中文"), ("\u{200B}x\u{2003}\u{200B}", "x"), ("\u{3000}\u{200B}\u{A0}", ""),
      // These end in bytes of white space, and are none.
      ("é", "é"), ("à", "à"), ("、", "、"), ("\u{200D}x", "\u{200D}x"), ("　。", "。"),
    ])
  func trims(_ text: String, _ trimmed: String) {
    let utf8 = Array(text.utf8)
    #expect(utf8.string((0..<utf8.count).trimmed(in: utf8)) == trimmed)
    #expect(text.trimmed == trimmed)
  }

  @Test("Only the range is looked at, not what stands about it")
  func trimsWithin() {
    let utf8 = Array("  \u{3000}b  ".utf8)
    #expect((1..<7).trimmed(in: utf8) == 5..<6)
    #expect((0..<2).trimmed(in: utf8).isEmpty)
    // A cut through U+3000 leaves bytes that are no white space.
    #expect((2..<4).trimmed(in: utf8) == 2..<4)
    #expect((3..<7).trimmed(in: utf8) == 3..<6)
  }

  @Test("A shifted range keeps its length")
  func shifts() {
    #expect((3..<8).shifted(by: -3) == 0..<5)
    #expect((3..<3).shifted(by: 4) == 7..<7)
  }

  @Test("Malformed bytes become U+FFFD")
  func strings() {
    let bytes: [UInt8] = [0x61, 0xE4, 0xB8, 0x62]
    #expect(bytes.string(0..<4) == "a\u{FFFD}b")
    #expect(bytes.string(2..<2) == "")
  }

  @Test("The partitioning index stands before the first that satisfies", arguments: -1...6)
  func partitions(_ limit: Int) {
    let numbers = [0, 1, 2, 3, 4, 5]
    #expect(numbers.partitioningIndex { $0 >= limit } == max(0, min(6, limit)))
    #expect([Int]().partitioningIndex { $0 >= limit } == 0)
  }
}
