import GlossLint
import GlossText
import Testing

@Suite("What stands on every page")
struct RepeatedFindingsTests {
  private func page(_ file: String, _ diagnostics: Diagnostic...) -> PageResult {
    PageResult(
      file: SourceFile(path: file, text: Findings.words), segments: 1, diagnostics: diagnostics)
  }

  private func finding(_ file: String, _ range: ByteRange = 4..<20, excerpt: String = Findings.words) -> Diagnostic {
    Findings.make("deprecated-rendering", range, file: file, excerpt: excerpt)
  }

  @Test("It is reported on the first, with the count of the others")
  func merges() {
    let merged = RepeatedFindings.merge([
      page("a", finding("a")), page("b", finding("b")), page("c", finding("c")),
    ])
    #expect(merged.map(\.diagnostics.count) == [1, 0, 0])
    #expect(merged[0].diagnostics[0].notes == ["the same sentence stands on 2 more pages"])
    #expect(merged.map(\.file.path) == ["a", "b", "c"])
  }

  @Test("One more page is one page")
  func one() {
    let merged = RepeatedFindings.merge([page("a"), page("b", finding("b")), page("c", finding("c"))])
    #expect(merged[1].diagnostics[0].notes == ["the same sentence stands on 1 more page"])
  }

  @Test("Within a page nothing is merged")
  func withinAPage() {
    let merged = RepeatedFindings.merge([page("a", finding("a"), finding("a")), page("b", finding("b"))])
    #expect(merged.map(\.diagnostics.count) == [2, 0])
    let alone = RepeatedFindings.merge([page("a", finding("a"), finding("a"))])
    #expect(alone[0].diagnostics.count == 2 && alone[0].diagnostics.flatMap(\.notes) == [])
  }

  @Test("Another sentence, other words or another rule are other findings")
  func differences() {
    let merged = RepeatedFindings.merge([
      page("a", finding("a")), page("b", finding("b", excerpt: "In another sentence, cities of wisdom.")),
      page("c", finding("c", 21..<25)), page("d", Findings.make("near-miss-rendering", 4..<20, file: "d")),
    ])
    #expect(merged.map(\.diagnostics.count) == [1, 1, 1, 1])
    #expect(merged.flatMap(\.diagnostics).flatMap(\.notes) == [])
  }

  @Test("No pages are no pages")
  func nothing() {
    #expect(RepeatedFindings.merge([]).isEmpty)
  }
}
