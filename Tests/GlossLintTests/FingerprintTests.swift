import GlossLint
import GlossText
import Testing

@Suite("Fingerprints of findings")
struct FingerprintTests {
  private func finding(
    _ text: String, at offset: Int = 0, file: String = "a.md", rule: String = "spacing", concept: String? = nil,
    counterpart: String? = nil
  ) -> Diagnostic {
    func place(_ text: String) -> Location {
      Location(
        file: file, start: SourcePosition(line: offset + 1, column: offset + 1, offset: offset),
        end: SourcePosition(line: offset + 1, column: offset + 2, offset: offset + 1), text: text,
        excerpt: .init(text: "\(offset) \(text)", highlight: 0..<1))
    }
    return Diagnostic(
      rule: rule, severity: .info, message: "at \(offset)", location: place(text), counterpart: counterpart.map(place),
      concept: concept.map { .init(id: $0, glossary: "list", authority: nil) })
  }

  private func prints(_ findings: Diagnostic..., root: String = "") -> [String] {
    Fingerprint.all(of: findings) { String($0.dropFirst($0.hasPrefix(root) ? root.count : 0)) }
  }

  @Test func placesAndWordingDoNotCount() {
    #expect(prints(finding("a", at: 3)) == prints(finding("a", at: 700)))
  }

  @Test func areHexadecimalDigests() {
    let print = prints(finding("a")).joined()
    #expect(print.count == 64 && print.allSatisfy { $0.isHexDigit && !$0.isUppercase })
  }

  @Test func ordinalsTellEqualsApart() {
    let both = prints(finding("a", at: 3), finding("a", at: 9))
    #expect(Set(both).count == 2)
    #expect(both.first == prints(finding("a", at: 5)).first)
    // Another finding between them changes neither.
    let three = prints(finding("a", at: 3), finding("b", at: 4), finding("a", at: 9))
    #expect([three[0], three[2]] == both)
  }

  @Test func eachPartCounts() {
    let all = [
      finding("a"), finding("b"), finding("a", file: "b.md"), finding("a", rule: "calque"),
      finding("a", concept: "c"), finding("a", counterpart: "甲"), finding("a", counterpart: "乙"),
    ].flatMap { prints($0) }
    #expect(Set(all).count == all.count)
  }

  @Test func textIsFolded() {
    #expect(prints(finding("Ａbc")) == prints(finding("abc")))
  }

  @Test func pathsCountFromTheRoot() {
    let here = prints(finding("a", file: "site/a.md"))
    #expect(prints(finding("a", file: "/home/one/site/a.md"), root: "/home/one/") == here)
  }
}
