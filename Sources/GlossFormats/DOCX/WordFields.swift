/// The complex fields that are open at a place of a story: `begin`, the code, `separate`, the result, `end`.
struct WordFields {
  private var isInResult: [Bool] = []
  private var codes = 0

  /// Whether what stands here is a code, or the result of a field that a code holds.
  var isInCode: Bool { codes > 0 }

  mutating func mark(_ type: String?) {
    switch type {
    case "begin":
      isInResult.append(false)
      codes += 1
    case "separate" where isInResult.last == false:
      isInResult[isInResult.count - 1] = true
      codes -= 1
    case "end":
      if isInResult.popLast() == false { codes -= 1 }
    default: break
    }
  }

  /// A paragraph ends. A code that it leaves open is taken for closed: codes hardly ever go on in the next paragraph,
  /// and a mark that was lost must not hide the rest of the document.
  mutating func endParagraph() {
    guard codes > 0 else { return }
    isInResult.removeAll { !$0 }
    codes = 0
  }
}
