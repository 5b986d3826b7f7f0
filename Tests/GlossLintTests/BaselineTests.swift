import GlossLint
import GlossText
import Testing

@Suite("Known findings")
struct BaselineTests {
  /// A page with a finding for each of `words`.
  private func page(_ file: String, _ words: String...) -> PageResult {
    let diagnostics = words.enumerated().map { index, word in
      let start = SourcePosition(line: index + 1, column: 1, offset: index * 10)
      return Diagnostic(
        rule: "spacing", severity: .warning, message: "\"\(word)\"",
        location: Location(
          file: file, start: start, end: start, text: word, excerpt: .init(text: word, highlight: 0..<0)))
    }
    var page = PageResult(file: SourceFile(path: file, text: ""), segments: 1, diagnostics: diagnostics)
    page.markFingerprints { $0 }
    return page
  }

  private func remainder(
    _ known: [PageResult], _ now: [PageResult], existing: Set<String> = [], asked: Bool = true
  ) -> (left: [String], gone: [String]) {
    let found = Baseline(of: known) { $0 }.remainder(
      of: now, relativePath: { $0 }, exists: existing.contains, isAsked: { _ in asked })
    return (found.pages.flatMap(\.diagnostics).map(\.location.text), found.gone.map(\.message))
  }

  @Test func knownIsSilentAsOftenAsItWas() {
    let found = remainder([page("a", "x", "x")], [page("a", "x", "y", "x", "x")])
    #expect(found.left == ["y", "x"] && found.gone.isEmpty)
  }

  @Test func knownIsKeptAsSilenced() {
    let now = [page("a", "x", "y")]
    let found = Baseline(of: [page("a", "x")]) { $0 }.remainder(
      of: now, relativePath: { $0 }, exists: { _ in true }, isAsked: { _ in true })
    let silenced = found.pages[0].silenced
    #expect(silenced.map(\.diagnostic.location.text) == ["x"])
    #expect(silenced[0].diagnostic.fingerprint == now[0].diagnostics[0].fingerprint && !silenced[0].isInFile)
  }

  @Test func goneIsTold() {
    let found = remainder([page("a", "x", "x", "y")], [page("a", "x")])
    #expect(found.left.isEmpty && found.gone.sorted() == ["\"x\"", "\"y\""])
  }

  @Test func goneIsToldOfCheckedAndLostFilesAlone() {
    let known = [page("a", "x"), page("b", "y"), page("c", "z")]
    #expect(remainder(known, [page("a")], existing: ["a", "b"]).gone == ["\"x\"", "\"z\""])
    #expect(remainder(known, [page("a")], existing: ["a", "b"], asked: false).gone.isEmpty)
  }

  @Test func aRenamedFileStaysKnown() {
    let known = [page("a", "x", "y"), page("b", "x")]
    let now = [page("b", "x"), page("c", "y", "new", "x")]
    let found = remainder(known, now, existing: ["b", "c"])
    #expect(found.left == ["new"] && found.gone.isEmpty)
    // A file that is still there was not renamed but copied.
    #expect(remainder(known, now, existing: ["a", "b", "c"]).left == ["y", "new", "x"])
  }

  @Test func aFileIsRenamedOnce() {
    let found = remainder([page("a", "x")], [page("b", "x"), page("c", "x")], existing: ["b", "c"])
    #expect(found.left == ["x"] && found.gone.isEmpty)
  }

  @Test func entriesAreInOrder() {
    let one = Baseline(of: [page("b", "x", "y"), page("a", "z")]) { $0 }
    let other = Baseline(of: [page("a", "z"), page("b", "x", "y")]) { $0 }
    #expect(one.entries == other.entries && one.entries.map(\.file) == ["a", "b", "b"])
  }
}
