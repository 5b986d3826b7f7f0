internal import GlossText
internal import GlossYAML

/// The replacement of some bytes of a list.
struct Splice {
  let range: ByteRange
  let text: String

  init(_ range: ByteRange, _ text: String) {
    (self.range, self.text) = (range, text)
  }
}

/// The text of a YAML list with the values in it: where lines start and end, and which lines an entry takes.
struct ListText {
  let utf8: [UInt8]
  /// The mapping of the whole file; nil when the file says nothing.
  let root: YAMLNode?
  /// What ends lines here: that of the first line.
  let lineBreak: String

  init(_ utf8: [UInt8], root: YAMLNode?) {
    self.utf8 = utf8
    self.root = root.flatMap { $0.isAbsent ? nil : $0 }
    let end = utf8.firstIndex { $0 == 0x0A || $0 == 0x0D } ?? utf8.count
    if end < utf8.count, utf8[end] == 0x0D {
      lineBreak = end + 1 < utf8.count && utf8[end + 1] == 0x0A ? "\r\n" : "\r"
    } else {
      lineBreak = "\n"
    }
  }

  /// The key `concepts`; nil when the file says nothing.
  var concepts: YAMLNode.Pair? { root?.mapping?.first { $0.name == "concepts" } }

  /// The concepts, as many and in the order of the list that was read from this text.
  var entries: [YAMLNode] { concepts?.value.sequence ?? [] }

  /// The text with `splices`, which do not overlap, made; of several at one place the first comes first.
  func applying(_ splices: [Splice]) -> [UInt8] {
    let order = splices.enumerated().sorted {
      ($0.element.range.lowerBound, $0.element.range.upperBound, $0.offset)
        < ($1.element.range.lowerBound, $1.element.range.upperBound, $1.offset)
    }
    var result: [UInt8] = []
    result.reserveCapacity(utf8.count + splices.reduce(0) { $0 + $1.text.utf8.count })
    var index = 0
    for splice in order.lazy.map(\.element) where splice.range.lowerBound >= index {
      result += utf8[index..<splice.range.lowerBound]
      result += splice.text.utf8
      index = splice.range.upperBound
    }
    return result + utf8[index...]
  }

  // MARK: Lines

  /// Where the line of `offset` starts.
  func lineStart(_ offset: Int) -> Int {
    var start = offset
    while start > 0, utf8[start - 1] != 0x0A, utf8[start - 1] != 0x0D { start -= 1 }
    return start == 0 && utf8.starts(with: [0xEF, 0xBB, 0xBF]) ? min(3, offset) : start
  }

  /// Where the line of `offset` ends, before what ends it.
  func lineEnd(_ offset: Int) -> Int {
    var end = offset
    while end < utf8.count, utf8[end] != 0x0A, utf8[end] != 0x0D { end += 1 }
    return end
  }

  /// Where the line after that of `offset` starts; the end of the text after the last.
  func nextLine(_ offset: Int) -> Int {
    let end = lineEnd(offset)
    guard end < utf8.count else { return end }
    return end + (utf8[end] == 0x0D && end + 1 < utf8.count && utf8[end + 1] == 0x0A ? 2 : 1)
  }

  /// Where the line before the one that starts at `start` starts; nil for the first.
  func previousLine(_ start: Int) -> Int? {
    guard start > 0, start > lineStart(0) else { return nil }
    let isPair = start > 1 && utf8[start - 1] == 0x0A && utf8[start - 2] == 0x0D
    return lineStart(start - (isPair ? 2 : 1))
  }

  /// Whether the line that starts at `start` is blank.
  func isBlank(_ start: Int) -> Bool { utf8[start..<lineEnd(start)].allSatisfy { $0 == 0x20 || $0 == 0x09 } }

  /// How many spaces the line that starts at `start` starts with.
  func indent(_ start: Int) -> Int { utf8[start...].prefix { $0 == 0x20 }.count }

  /// Whether a text ends without ending its last line.
  func isUnended(_ offset: Int) -> Bool {
    offset == utf8.count && offset > 0 && utf8[offset - 1] != 0x0A && utf8[offset - 1] != 0x0D
  }

  /// Whether a comment stands in `range`, in which no value does.
  func hasComment(_ range: ByteRange) -> Bool { utf8[range].contains(UInt8(ascii: "#")) }

  // MARK: Items of lists

  /// The lines of `item` of `list`, a list in lines that start with dashes: from the one with its dash to the last of
  /// its values, and the comments after these that stand further in than the dash.
  func lines(of item: YAMLNode, in list: YAMLNode) -> ByteRange {
    let column = list.column - 1
    var start = lineStart(item.range.lowerBound)
    // The dash may stand in a line of its own, with comments below it.
    while !(indent(start) == column && start + column < utf8.count && utf8[start + column] == UInt8(ascii: "-")),
      let previous = previousLine(start)
    {
      start = previous
    }
    var end = nextLine(item.range.upperBound)
    var line = end
    while line < utf8.count, isBlank(line) || (indent(line) > column && utf8[line + indent(line)] == 0x23) {
      let isComment = !isBlank(line)
      line = nextLine(line)
      if isComment { end = line }
    }
    return start..<end
  }

  /// What takes out `lines`, whole lines: with the blank lines before them where blank lines, or nothing more, come
  /// after, so that the neighbours stand apart as before.
  func removing(_ lines: ByteRange, isLast: Bool) -> Splice {
    var start = lines.lowerBound
    if isLast || (lines.upperBound < utf8.count && isBlank(lines.upperBound)) {
      while let previous = previousLine(start), isBlank(previous) { start = previous }
    }
    // A last line that is not ended stays so.
    if isUnended(lines.upperBound) {
      while start > 0, utf8[start - 1] == 0x0A || utf8[start - 1] == 0x0D { start -= 1 }
    }
    return Splice(start..<lines.upperBound, "")
  }

  /// What takes out the item number `index` of `items`, which stand in brackets.
  func removing(_ index: Int, ofFlow items: [ByteRange]) -> Splice {
    let item = items[index]
    if index + 1 < items.count {
      let gap = item.upperBound..<items[index + 1].lowerBound
      let comma = utf8[gap].firstIndex(of: UInt8(ascii: ",")).map { $0 + 1 } ?? gap.lowerBound
      return Splice(item.lowerBound..<(hasComment(gap) ? comma : gap.upperBound), "")
    }
    guard index > 0 else { return Splice(item, "") }
    let gap = items[index - 1].upperBound..<item.lowerBound
    // A comma may stand after the last item, too.
    return Splice((hasComment(gap) ? item.lowerBound : gap.lowerBound)..<item.upperBound, "")
  }
}
