internal import GlossICU
internal import GlossText

/// Names that a Chinese text puts in quotation marks: “惠民快车”.
enum QuotedNames {
  /// Ideographs and letters of a name; a longer quotation is a sentence someone said.
  private static let lengths = 3...12

  /// The names in a sentence, with their places.
  static func all(in page: Page, sentence index: Int) -> [(name: String, location: Location)] {
    let sentence = page.sentences[index]
    let text = page.text(ofBlock: sentence.block)
    var names: [(name: String, location: Location)] = []
    var start: Int?
    var offset = sentence.range.lowerBound
    while offset < sentence.range.upperBound {
      let (scalar, length) = text.scalar(at: offset, end: sentence.range.upperBound)
      switch scalar {
      case 0x201C, 0x300C:
        start = offset + length
      case 0x201D, 0x300D:
        if let opened = start {
          let name = text.string(opened..<offset)
          if lengths.contains(name.unicodeScalars.count), name.unicodeScalars.contains(where: { isHan($0.value) }),
            !name.unicodeScalars.contains(where: { "，。；：！？、".unicodeScalars.contains($0) })
          {
            names.append((name, page.location(block: sentence.block, opened..<offset)))
          }
        }
        start = nil
      default:
        break
      }
      offset += length
    }
    return names
  }
}
