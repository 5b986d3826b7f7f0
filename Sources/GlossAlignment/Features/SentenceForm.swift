internal import GlossICU
package import GlossText

/// What the first and the last characters of a sentence say of its place among its neighbours.
///
/// Languages differ in the marks but not in what they are for: a question stays a question, what someone says ends
/// where it ends, a heading has no stop, an item of a list goes on with what the lead-in began.
package struct SentenceForm: Sendable, Hashable {
  /// It starts in lower case or with a dash or a bullet, or is an item of a list: it may go on with what stands before.
  package var startsInside = false
  /// It ends with a semicolon, a colon or a comma: what follows goes on with it.
  package var carriesOn = false
  /// It ends with a closing quotation mark.
  package var endsQuotation = false
  /// It ends with a question mark, quotation marks aside.
  package var endsQuestion = false
  /// It ends with a letter or a digit: a heading, an item, a line of a table.
  package var isOpen = false

  private static let bullets = Set("-–—•‣◦·●○■□▪◆*".unicodeScalars)

  package init() {}

  /// The form of the sentence at `range`. White space around it does not matter.
  package init(_ utf8: [UInt8], _ range: ByteRange) {
    let range = range.trimmed(in: utf8)
    guard !range.isEmpty else { return }
    let (first, _) = utf8.scalar(at: range.lowerBound, end: range.upperBound)
    startsInside = Unicode.Scalar(first).map { $0.properties.isLowercase || Self.bullets.contains($0) } ?? false
    var end = range.upperBound
    while end > range.lowerBound {
      var start = end - 1
      while start > range.lowerBound, utf8[start] & 0xC0 == 0x80 { start -= 1 }
      let (scalar, _) = utf8.scalar(at: start, end: end)
      guard let last = Unicode.Scalar(scalar) else { return }
      switch last {
      case "\"", "'", "”", "’", "」", "』", "»":
        endsQuotation = true
        end = start
        continue
      case "?", "？":
        endsQuestion = true
      case ":", "：", ";", "；", ",", "，":
        carriesOn = true
      default:
        isOpen = last.properties.isAlphabetic || last.properties.numericType != nil
      }
      return
    }
  }
}
