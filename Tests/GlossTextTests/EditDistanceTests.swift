import GlossText
import Testing

@Suite("Edit distance")
struct EditDistanceTests {
  @Test(
    "Insertions, deletions, replacements and swaps of neighbours count one each",
    arguments: [
      ("", "", 0), ("", "abc", 3), ("abc", "", 3), ("abc", "abc", 0), ("abc", "abd", 1), ("abc", "ab", 1),
      ("abc", "xabc", 1), ("ab", "ba", 1), ("severity", "sevreity", 1), ("kitten", "sitting", 3),
      // A swapped pair is not edited again: three, where moves of substrings would make it two.
      ("ca", "abc", 3), ("flaw", "lawn", 2),
    ])
  func distances(_ left: String, _ right: String, _ distance: Int) {
    #expect(editDistance(Array(left), Array(right)) == distance)
    #expect(editDistance(Array(right), Array(left)) == distance)
    #expect(editDistance(Array(left), Array(right), limit: distance) == distance)
    if distance > 0 { #expect(editDistance(Array(left), Array(right), limit: distance - 1) == nil) }
  }

  @Test("The distance is a metric on short words")
  func metric() {
    let words = ["", "a", "b", "ab", "ba", "aab", "abb", "bab"].map(Array.init)
    for left in words {
      for right in words {
        let direct = editDistance(left, right)
        #expect((direct == 0) == (left == right))
        #expect(direct == editDistance(right, left))
      }
    }
  }

  @Test(
    "The nearest candidate is meant, when at most a third differs",
    arguments: [
      ("exlude", "exclude"), ("Severity", "severity"), ("severty", "severity"), ("gloss", nil), ("fail_on", "fail-on"),
      ("x", nil), ("selct", "select"), ("completely-different", nil), ("", nil),
    ])
  func closestCandidate(_ word: String, _ meant: String?) {
    #expect(closest(to: word, among: ["exclude", "severity", "fail-on", "select", "ignore"]) == meant)
  }

  @Test("Of equals the first is taken, of unequals the nearer, wherever it stands")
  func order() {
    #expect(closest(to: "cat", among: ["car", "cap"]) == "car")
    #expect(closest(to: "rules", among: ["rulers", "rules"]) == "rules")
    #expect(closest(to: "rules", among: []) == nil)
  }
}
