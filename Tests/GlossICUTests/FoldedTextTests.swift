import GlossICU
import Testing

@Suite("Folding")
struct FoldedTextTests {
  private func fold(_ text: String) -> String { String(decoding: FoldedText(text).utf8, as: UTF8.self) }

  @Test(
    "What is the same to a reader becomes the same",
    arguments: [
      ("ABC", "abc"), ("ＡＢＣ１２％", "abc12%"), ("，：；！？（）", ",:;!?()"), ("\u{3000}", " "), ("\u{A0}", " "), ("ｶﾞ", "ガ"),
      ("\u{F9F4}", "林"), ("\u{2F00}\u{2F17}", "一十"), ("\u{2F804}", "\u{4F60}"), ("㎏", "kg"), ("①", "1"),
      ("Straße", "strasse"), ("ÉCOLE", "école"), ("e\u{301}cole", "école"), ("ΣΊΣΥΦΟΣ", "σίσυφοσ"),
      ("dele\u{200B}gate", "delegate"), ("so\u{AD}ft", "soft"), ("\u{FEFF}x\u{2060}", "x"), ("葛\u{E0100}", "葛"),
      ("a\u{200D}b", "ab"), ("“五位一体”", "“五位一体”"), ("〇", "〇"), ("", ""),
      ("\u{2EA0}", "民"), ("\u{2ECE}", "辶"), ("\u{2EF3}", "龟"), ("\u{2E87}", "\u{20628}"), ("\u{FA11}", "崎"),
    ])
  func folds(_ text: String, _ folded: String) {
    #expect(Array(fold(text).utf8) == Array(folded.utf8))
    #expect(fold(fold(text)) == fold(text))
    for whole in [text, "x\(text)", "中\(text)文", text + "e\u{301}"] {
      #expect(FoldedText.key(of: whole) == FoldedText(whole).utf8)
    }
  }

  @Test(
    "What differs to a reader stays apart",
    arguments: [("发", "發"), ("里", "裡"), ("〇", "零"), ("—", "-"), ("“", "\""), ("。", "."), ("·", "・")])
  func keepsApart(_ left: String, _ right: String) {
    #expect(FoldedText(left).utf8 != FoldedText(right).utf8)
  }

  @Test(
    "A folded range leads back to all it came from",
    arguments: [
      ("ＡＢ中", "b中", "Ｂ中"), ("dele\u{200B}gate", "gate", "gate"), ("e\u{301}cole", "é", "e\u{301}"),
      ("㈱会社", "(", "㈱"), ("ﬁne", "f", "ﬁ"), ("x㎏ y", "kg y", "㎏ y"), ("か\u{3099}く", "が", "か\u{3099}"),
      ("新\u{3000}和", "和", "和"),
    ])
  func leadsBack(_ text: String, _ folded: String, _ original: String) throws {
    let utf8 = Array(text.utf8)
    let found = FoldedText(utf8)
    let start = try #require(
      found.utf8.indices.first { found.utf8[$0...].starts(with: folded.utf8) }, "\(folded) is not in the folded text")
    let range = found.originalRange(start..<start + folded.utf8.count)
    #expect(Array(utf8[range]) == Array(original.utf8))
  }

  @Test("A part of a text is folded by itself, its offsets those of the whole")
  func parts() {
    let utf8 = Array("ＡＢ中Ｃ".utf8)
    let part = FoldedText(utf8, 3..<9)
    #expect(part.utf8 == Array("b中".utf8))
    #expect(part.originalRange(0..<1) == 3..<6)
    #expect(part.originalRange(1..<4) == 6..<9)
    #expect(part.originalRange(4..<4) == 9..<9)
    #expect(FoldedText(utf8, 3..<3).utf8.isEmpty)
  }

  @Test("Offsets lead back in order and within the text, for any bytes", arguments: [false, true])
  func anyText(_ isMalformed: Bool) {
    var generator = Generator(seed: 365)
    for _ in 0..<1_500 {
      let text = generator.text(isMalformed: isMalformed)
      let folded = FoldedText(text)
      var last = 0..<0
      for index in folded.utf8.indices {
        let range = folded.originalRange(index..<index + 1)
        #expect(range.lowerBound >= last.lowerBound && range.upperBound >= last.upperBound, "\(text)")
        #expect(!range.isEmpty && range.upperBound <= text.count, "\(text)")
        last = range
      }
      let whole = folded.originalRange(0..<folded.utf8.count)
      #expect(whole.upperBound <= text.count && String(validating: folded.utf8, as: UTF8.self) != nil, "\(text)")
      // What ICU makes of a cluster it makes of it anywhere: folding again changes nothing.
      #expect(FoldedText(folded.utf8).utf8 == folded.utf8, "\(text)")
    }
  }

  @Test("Every byte of a text whose folding keeps all is found from the folded text")
  func coversAll() {
    var generator = Generator(seed: 8_100)
    for _ in 0..<300 {
      let text = Array("Ab\(Int.random(in: 0...99, using: &generator))中Ｃé😀".utf8)
      let folded = FoldedText(text)
      var covered = Set<Int>()
      for index in folded.utf8.indices { covered.formUnion(folded.originalRange(index..<index + 1)) }
      #expect(covered == Set(text.indices))
    }
  }

  @Test("Many marks on one letter are folded in no time")
  func manyMarks() {
    let text = "a" + String(repeating: "\u{301}", count: 5_000) + "b"
    let folded = FoldedText(text)
    #expect(folded.utf8.last == UInt8(ascii: "b"))
    #expect(folded.originalRange(folded.utf8.count - 1..<folded.utf8.count) == 10_001..<10_002)
  }
}
