internal import GlossText

/// Takes out of a page, before gumbo sees it, the tags that would cost more than linear time.
///
/// gumbo looks through all open elements at every tag, so that nesting costs the square of its depth; it compares every
/// attribute of a tag with every other; and it repeats formatting elements that are never closed in every paragraph
/// after them. One pass follows which elements are open, by the rules of the standard as far as they bear on depth, and
/// blanks the start and end tags beyond a limit. Where it is not sure it counts an element as open. The limits are far
/// above what pages have: those come through untouched, without a copy.
///
/// A tag is blanked by a `<?…>` of the same length, which is a comment, so that no offset changes.
struct NestingGuard {
  /// Blink cuts off here too.
  static let deepest = 512
  /// Of formatting elements that are open at one place, those included that nothing ever closes. Without the tags beyond
  /// it the text is the same.
  static let mostFormatting = 8
  /// Of one tag.
  static let mostAttributes = 1000
  /// Of the whole tree: some 3 GB.
  static let mostNodes = 10_000_000

  /// What gumbo may read.
  private(set) var bytes: [UInt8]
  /// At most so many elements and texts will the tree have.
  private(set) var nodes = 0

  init(_ bytes: [UInt8], from start: Int) {
    self.bytes = bytes
    var open = OpenElements()
    var cuts: [ByteRange] = []
    var tags = 0
    var index = start
    while let start = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
      let tag = HTMLTag(bytes, at: start, before: bytes.count)
      index = tag.isMarkup ? tag.end : start + 1
      switch tag.kind {
      case .start:
        let meaning = HTMLTagClass(tag.name)
        tags += 1
        let isLateFrameset = tags > 100 && tag.name.elementsEqual("frameset".utf8)
        // A frameset in the body throws the body away, in a recursion.
        if tag.attributes > Self.mostAttributes || isLateFrameset {
          cuts.append(start..<index)
        } else if !open.start(tag, meaning) {
          cuts.append(start..<index)
        }
        if !open.isForeign {
          if meaning == .rawText { index = Self.endOfRawText(bytes, from: index, tag.name) }
          if meaning == .plainText { index = bytes.count }
        }
      case .end:
        if !open.end(tag, HTMLTagClass(tag.name)) { cuts.append(start..<index) }
      case .other:
        break
      }
      nodes += 2 + open.formatting
    }
    for cut in cuts { blank(cut) }
  }

  /// Whether an element of that name ends the block around it.
  static func isBlock(_ name: ArraySlice<UInt8>) -> Bool {
    switch HTMLTagClass(name) {
    case .block, .barrier, .form, .heading, .listItem, .definition, .paragraph, .table: true
    default: false
    }
  }

  private mutating func blank(_ cut: ByteRange) {
    bytes[cut.lowerBound + 1] = UInt8(ascii: "?")
    let last = cut.upperBound - 1
    for index in cut.dropFirst(2) where index != last || bytes[index] != UInt8(ascii: ">") { bytes[index] = 0x20 }
  }

  /// Where the end tag of a `<script>` and its like starts.
  private static func endOfRawText(_ bytes: [UInt8], from start: Int, _ name: ArraySlice<UInt8>) -> Int {
    var index = start
    while let tag = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
      let rest = bytes[tag...].dropFirst()
      if rest.first == UInt8(ascii: "/"), rest.dropFirst().prefix(name.count).map({ $0 | 0x20 }) == Array(name) {
        return tag
      }
      index = tag + 1
    }
    return bytes.count
  }
}
