import GlossLint
import Testing

@testable import GlossReports

@Suite("The window of a sentence around a finding")
struct ExcerptWindowTests {
  /// The window on `marked`, in which ⟦ and ⟧ stand around the words that are meant, with its underline below.
  private func window(_ marked: String, _ width: Int) -> [String] {
    // By scalars: a mark that follows a bracket would make one character with it.
    let parts = marked.unicodeScalars.split(omittingEmptySubsequences: false) { $0 == "⟦" || $0 == "⟧" }.map {
      String($0)
    }
    guard parts.count == 3 else { return [] }
    let start = parts[0].utf8.count
    let excerpt = Location.Excerpt(text: parts.joined(), highlight: start..<start + parts[1].utf8.count)
    return ExcerptWindow(excerpt, width: width).map(Self.drawn) ?? []
  }

  private static func drawn(_ window: ExcerptWindow) -> [String] {
    [window.text, String(repeating: " ", count: window.indent) + String(repeating: "^", count: window.length)]
  }

  @Test func whatFitsIsShownWhole() {
    #expect(window("in ⟦all⟧ villages", 15) == ["in all villages", "   ^^^"])
    #expect(window("在⟦所有⟧村，", 10) == ["在所有村，", "  ^^^^"])
  }

  @Test func cutsMoveToTheEdgesOfWords() {
    #expect(
      window("we will continue to carry ⟦out⟧ the work in all the villages", 30)
        == ["…to carry out the work in all…", "          ^^^"])
  }

  @Test func textWithoutSpacesIsCutWhereItMustBe() {
    #expect(window("我们将继续在全国所有的⟦村⟧开展精准扶贫工作和教育", 14) == ["…有的村开展精…", "     ^^"])
  }

  @Test func theOtherSideTakesWhatOneDoesNotNeed() {
    #expect(window("⟦one⟧ two three four five six", 16) == ["one two three…", "^^^"])
    #expect(window("one two three four five ⟦six⟧", 16) == ["…four five six", "           ^^^"])
  }

  @Test func aLongHighlightIsUnderlinedAsFarAsShown() {
    #expect(window("so ⟦one two three four five⟧ six", 16) == ["…one two three …", " ^^^^^^^^^^^^^^"])
  }

  @Test func aGapHasOneCaretBelowWhatFollows() {
    #expect(window("one⟦⟧ two", 20) == ["one two", "   ^"])
    #expect(window("one two⟦⟧", 20) == ["one two", "       ^"])
    #expect(window("在⟦⟧村", 20) == ["在村", "  ^"])
    #expect(window("one two three four five⟦⟧", 13) == ["…four five", "          ^"])
  }

  @Test func marksAndEscapesAreUnderlinedWhole() {
    #expect(window("e\u{301}te⟦\u{301}⟧x", 20) == ["e\u{301}te\u{301}x", "  ^"])
    #expect(window("a⟦\u{200B}⟧b", 20) == ["a<U+200B>b", " ^^^^^^^^"])
    #expect(window("a ⟦b\n  c⟧ d", 20) == ["a b c d", "  ^^^"])
  }

  @Test func nothingToShow() {
    #expect(window("⟦⟧", 20).isEmpty)
    #expect(window(" ⟦\n⟧", 20).isEmpty)
  }

  /// Findings of one rule may point out of the sentence by mistake; that must not end the run.
  @Test(arguments: [-5 ..< -1, -3..<2, 2..<99, 50..<60])
  func highlightsOutsideTheText(_ highlight: Range<Int>) {
    #expect(ExcerptWindow(.init(text: "text", highlight: highlight), width: 20)?.text == "text")
  }

  @Test func everyHighlightFitsEveryWindow() throws {
    let text = "  We e\u{301}\u{200B}xpect 精准扶贫，\r\n\t🙂 and\u{A0}more\u{1B} 一带一路 of the same \u{301}kind.  "
    let count = text.utf8.count
    for start in 0...count {
      for end in start...count {
        for width in stride(from: 12, through: 60, by: 12) {
          let window = try #require(ExcerptWindow(.init(text: text, highlight: start..<end), width: width))
          let columns = DisplayWidth.columns(window.text)
          guard columns <= width, window.length >= 1, window.indent + window.length <= max(columns + 1, 1) else {
            Issue.record("\(start)..<\(end) in \(width) columns: \(Self.drawn(window))")
            return
          }
        }
      }
    }
  }

  @Test func onlyWhatIsNearIsLookedAt() {
    let text = String(repeating: "字", count: 300_000)
    let window = ExcerptWindow(.init(text: text, highlight: 450_000..<450_003), width: 20)
    #expect(window.map(Self.drawn) == ["…字字字字字字字字字…", "         ^^"])
  }
}
