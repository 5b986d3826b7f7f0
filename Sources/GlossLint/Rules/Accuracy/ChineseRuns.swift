internal import GlossText

/// The runs of Chinese in a text: ideographs with the marks, digits and blanks between them.
struct ChineseRuns {
  /// In order, as indexes of scalars.
  private(set) var ranges: [Range<Int>] = []
  /// Whether the text is Chinese as a whole.
  let fillText: Bool

  /// Small Latin letters, for so many ideographs, that make a text one that has Chinese in it and is not Chinese.
  /// Abbreviations in capitals do not count: Chinese is full of them.
  private static let ideographsPerLetter = 3

  /// The longest Latin word inside a run: the e of 滨河e家, the 5G of 5G基站.
  private static let longestInside = 3

  init(_ text: BlockScalars) {
    var (ideographs, letters) = (0, 0)
    var last: Int?
    var index = 0
    while index < text.count {
      switch text.kind(index) {
      case .han:
        ideographs += 1
        if let previous = last, let run = ranges.last, Self.joins(previous + 1..<index, text) {
          ranges[ranges.count - 1] = run.lowerBound..<index + 1
        } else {
          ranges.append(index..<index + 1)
        }
        last = index
      case .letter: letters += text.isUpper(index) ? 0 : 1
      default: break
      }
      index += 1
    }
    // 〇 and 々 alone are signs, not Chinese.
    ranges = ranges.filter { run in run.contains { text.kind($0) == .han && text[$0] > 0x3007 } }
    ranges = ranges.map { Self.extended($0, text) }
    fillText = !ranges.isEmpty && ideographs > letters * Self.ideographsPerLetter
  }

  /// Whether what stands between two ideographs belongs to the Chinese.
  private static func joins(_ gap: Range<Int>, _ text: BlockScalars) -> Bool {
    var letters = 0
    for index in gap {
      switch text.kind(index) {
      case .letter:
        letters += 1
        if letters > longestInside { return false }
      // Brackets and quotation marks of the text around part runs; those of Chinese, without blanks, do not.
      case .other where [0x22, 0x28, 0x29, 0x2F, 0x5B, 0x5D, 0x7C].contains(text[index]): return false
      case .other where text[index] == 0x201C || text[index] == 0x201D:
        if gap.contains(where: { text.kind($0) == .blank }) { return false }
      default: break
      }
    }
    return letters == 0 || !gap.contains { text.kind($0) == .blank }
  }

  /// The run with the digits and title marks that touch it.
  private static func extended(_ run: Range<Int>, _ text: BlockScalars) -> Range<Int> {
    var (start, end) = (run.lowerBound, run.upperBound)
    while text.kind(start - 1) == .digit { start -= 1 }
    if [0x300A, 0x3010].contains(text[start - 1]) { start -= 1 }
    if [0x300B, 0x3011].contains(text[end]) { end += 1 }
    return start..<end
  }
}
