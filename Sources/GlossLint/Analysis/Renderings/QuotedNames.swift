internal import GlossICU
package import GlossText

/// Names that a Chinese text puts in quotation marks: “惠民快车”.
package enum QuotedNames {
  /// Ideographs and letters of a name; a longer quotation is a sentence someone said.
  private static let lengths = 3...12

  /// The names in a sentence, with their places.
  static func all(in page: Page, sentence index: Int) -> [(name: String, location: Location)] {
    let block = page.sentences[index].block
    return ranges(in: page, sentence: index, lengths: lengths).map { range in
      (page.text(ofBlock: block).string(range), page.location(block: block, range))
    }
  }

  /// Where the names in a sentence stand, without the marks, in UTF-8 bytes of its block.
  ///
  /// - Parameters:
  ///   - lengths: Unicode scalars that a name may have.
  ///   - marks: the marks that open and close one.
  package static func ranges(
    in page: Page, sentence index: Int, lengths: ClosedRange<Int>, marks: [Marks] = [.quotation]
  ) -> [ByteRange] {
    let sentence = page.sentences[index]
    let text = page.text(ofBlock: sentence.block)
    var names: [ByteRange] = []
    var start: Int?
    var offset = sentence.range.lowerBound
    while offset < sentence.range.upperBound {
      let (scalar, length) = text.scalar(at: offset, end: sentence.range.upperBound)
      if marks.contains(where: { $0.opening.contains(scalar) }) {
        start = offset + length
      } else if marks.contains(where: { $0.closing.contains(scalar) }) {
        if let opened = start {
          let name = text.string(opened..<offset)
          if lengths.contains(name.unicodeScalars.count), name.unicodeScalars.contains(where: { isHan($0.value) }),
            !name.unicodeScalars.contains(where: { "，。；：！？、".unicodeScalars.contains($0) })
          {
            names.append(opened..<offset)
          }
        }
        start = nil
      }
      offset += length
    }
    return names
  }

  /// What a name stands between.
  package struct Marks: Sendable {
    fileprivate let opening: Set<UInt32>
    fileprivate let closing: Set<UInt32>

    /// “ ” and 「 」.
    package static let quotation = Marks(opening: [0x201C, 0x300C], closing: [0x201D, 0x300D])
    /// 《 》, which titles stand in.
    package static let title = Marks(opening: [0x300A], closing: [0x300B])
  }
}
