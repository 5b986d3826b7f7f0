import GlossReports
import Testing

@Suite("Unified diffs")
struct UnifiedDiffTests {
  private func diff(_ old: String, _ new: String, path: String = "a.txt") -> String {
    UnifiedDiff.text(path: path, Array(old.utf8), Array(new.utf8))
  }

  @Test("Equal texts have none")
  func equal() { #expect(diff("a\n", "a\n") == "") }

  @Test("Changes far apart stand in hunks of their own, near ones together")
  func hunks() {
    let old = (1...20).map { "\($0)\n" }.joined()
    let new = old.replacing("\n5\n", with: "\nfive\n").replacing("\n8\n", with: "\n")
      .replacing("20\n", with: "20\n21\n")
    #expect(
      diff(old, new) == """
        --- a/a.txt
        +++ b/a.txt
        @@ -2,10 +2,9 @@
         2
         3
         4
        -5
        +five
         6
         7
        -8
         9
         10
         11
        @@ -18,3 +17,4 @@
         18
         19
         20
        +21

        """)
  }

  @Test("A missing last line end is told, and one side may be empty")
  func ends() {
    #expect(
      diff("", "a", path: "/b.txt") == """
        --- /b.txt
        +++ /b.txt
        @@ -0,0 +1 @@
        +a
        \\ No newline at end of file

        """)
    #expect(diff("a\r\nb", "a\nb").hasSuffix("@@ -1,2 +1,2 @@\n-a\r\n+a\n b\n\\ No newline at end of file\n"))
  }
}
