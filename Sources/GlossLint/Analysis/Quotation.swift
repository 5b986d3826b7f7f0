internal import GlossSegmentation
internal import GlossText

/// What stands between quotation marks in a block: “six new engines”. Straight single marks are apostrophes.
struct Quotation {
  let tokens: ArraySlice<Token>
  /// UTF-8 bytes of the block's text, without the marks.
  let range: ByteRange
  /// Whether it stands between single marks.
  let isSingle: Bool

  /// The quotations of a block, ascending. A mark that opens again before the last was closed starts anew, so one that
  /// was forgotten does not swallow the rest. n·log n.
  static func all(in page: Page, block: Int) -> [Quotation] {
    all(in: page.tokens(ofBlock: block), of: page.text(ofBlock: block))
  }

  /// The same among tokens of a text.
  static func all(in tokens: [Token], of utf8: [UInt8]) -> [Quotation] {
    var found: [Quotation] = []
    var start: Int?
    var single: Int?
    func close(_ opened: Int?, _ index: Int, isSingle: Bool) {
      guard let opened, opened < index else { return }
      let range = tokens[opened].range.lowerBound..<tokens[index - 1].range.upperBound
      found.append(Quotation(tokens: tokens[opened..<index], range: range, isSingle: isSingle))
    }
    for (index, token) in tokens.enumerated() where token.kind == .mark {
      switch utf8.string(token.range) {
      case "\u{201C}":
        start = index + 1
      case "\"" where start == nil:
        start = index + 1
      case "\u{201D}", "\"":
        close(start, index, isSingle: false)
        start = nil
      case "\u{2018}":
        single = index + 1
      case "\u{2019}":
        close(single, index, isSingle: true)
        single = nil
      default:
        break
      }
    }
    return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}
