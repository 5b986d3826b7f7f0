import GlossText
import Testing

@testable import GlossAlignment

@Suite("The form of a sentence")
struct SentenceFormTests {
  private enum Flag: CaseIterable { case startsInside, carriesOn, endsQuotation, endsQuestion, isOpen }

  private func flags(_ text: String) -> Set<Flag> {
    let utf8 = Array(text.utf8)
    return flags(SentenceForm(utf8, 0..<utf8.count))
  }

  private func flags(_ form: SentenceForm) -> Set<Flag> {
    Set(
      Flag.allCases.filter { flag in
        switch flag {
        case .startsInside: form.startsInside
        case .carriesOn: form.carriesOn
        case .endsQuotation: form.endsQuotation
        case .endsQuestion: form.endsQuestion
        case .isOpen: form.isOpen
        }
      })
  }

  @Test(
    "A plain sentence has no flag",
    arguments: ["He left.", "他走了。", "Gone!", "走吧！", "And so on…", "（完）", "", " \n"])
  func plain(_ text: String) {
    #expect(flags(text) == [])
  }

  @Test("What starts in lower case may go on", arguments: ["and left.", "été froid.", "ﬁne.", "wǒ."])
  func lowerCase(_ text: String) {
    #expect(flags(text) == [.startsInside])
  }

  @Test("A semicolon, a colon or a comma carries on", arguments: ["One;", "One:", "One,", "其一；", "如下：", "首先，"])
  func carriesOn(_ text: String) {
    #expect(flags(text) == [.carriesOn])
  }

  @Test(
    "A closing quotation mark ends what is said",
    arguments: ["“Go.”", "\"Go.\"", "'Go.'", "‘Go.’", "“走。”", "「走。」", "『走。』", "« Va. »"])
  func quotation(_ text: String) {
    #expect(flags(text) == [.endsQuotation])
  }

  @Test("Within nested quotation marks the stop is found", arguments: ["“He said ‘go.’”", "「他说『走。』」", "“‘Go!’”"])
  func nested(_ text: String) {
    #expect(flags(text) == [.endsQuotation])
  }

  @Test("A question stays one inside quotation marks")
  func question() {
    #expect(flags("Why?") == [.endsQuestion] && flags("为什么？") == [.endsQuestion])
    #expect(flags("“Why?”") == [.endsQuotation, .endsQuestion])
    #expect(flags("「他问『为什么？』」") == [.endsQuotation, .endsQuestion])
    #expect(flags("“‘Why?’ he asked.”") == [.endsQuotation])
  }

  @Test("A letter or a digit at the end leaves a line open", arguments: ["Chapter One", "第一章", "1999", "Annex ４", "三"])
  func open(_ text: String) {
    #expect(flags(text) == [.isOpen])
  }

  @Test("Flags go together")
  func together() {
    #expect(flags("roads;") == [.startsInside, .carriesOn])
    #expect(flags("“roads,”") == [.carriesOn, .endsQuotation])
    #expect(flags("“a title”") == [.endsQuotation, .isOpen])
    #expect(flags("x") == [.startsInside, .isOpen])
  }

  @Test("White space around it does not matter, nor what lies outside its range")
  func range() {
    #expect(flags("  Why?\u{3000}\n") == [.endsQuestion])
    let utf8 = Array("what? Yes, no: 好".utf8)
    #expect(flags(SentenceForm(utf8, 6..<10)) == [.carriesOn])
    #expect(flags(SentenceForm(utf8, 6..<9)) == [.isOpen])
  }

  @Test("Marks alone, and bytes that are no UTF-8, do no harm")
  func odd() {
    #expect(flags("”’」") == [.endsQuotation])
    #expect(flags("?") == [.endsQuestion])
    for bytes in [[0x80], [0xE4], [0xFF, 0xFE], [0x61, 0xE2, 0x80], [UInt8](repeating: 0xBF, count: 50)] as [[UInt8]] {
      #expect(!SentenceForm(bytes, 0..<bytes.count).endsQuestion)
    }
  }
}
