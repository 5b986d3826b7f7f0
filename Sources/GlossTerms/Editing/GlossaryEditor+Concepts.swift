internal import GlossText
internal import GlossYAML

extension GlossaryEditor {
  /// Puts `concept` before the entry number `place`.
  func adding(_ concept: Concept, at place: Int) -> Splice {
    let text = listText
    let writer = EntryWriter(style: ListStyle(text, before: place))
    guard let list = text.concepts?.value else {
      let start = text.isUnended(text.utf8.count) ? text.lineBreak : ""
      return Splice(
        text.utf8.count..<text.utf8.count, start + "concepts:" + text.lineBreak + entry(concept, writer))
    }
    guard place > 0, place <= text.entries.count else { return addingFirst(concept, to: list, writer) }
    let previous = text.entries[place - 1]
    guard !list.isFlow else { return addingToFlow(writer.flow(concept), after: previous) }
    let end = text.lines(of: previous, in: list).upperBound
    let lines = (writer.style.isSpaced ? text.lineBreak : "") + entry(concept, writer)
    // A last line that is not ended stays so; what ends lines is one character, CRLF too.
    return text.isUnended(end)
      ? Splice(end..<end, text.lineBreak + lines.dropLast())
      : Splice(end..<end, lines)
  }

  /// Takes out the entry number `index`.
  func removing(_ index: Int) -> Splice {
    let text = listText
    guard let pair = text.concepts else { return Splice(0..<0, "") }
    let list = pair.value
    if list.isFlow { return text.removing(index, ofFlow: text.entries.map(\.range)) }
    let lines = text.lines(of: text.entries[index], in: list)
    guard text.entries.count == 1 else {
      return text.removing(lines, isLast: index == text.entries.count - 1)
    }
    // What is left is an empty list, behind its key when no comment stands between.
    let end = text.isUnended(lines.upperBound) ? "" : text.lineBreak
    let gap = pair.key.range.upperBound..<lines.lowerBound
    guard !text.hasComment(gap), let colon = text.utf8[gap].firstIndex(of: UInt8(ascii: ":")) else {
      return Splice(lines, String(repeating: " ", count: list.column - 1) + "[]" + end)
    }
    return Splice(colon + 1..<lines.upperBound, " []" + end)
  }

  /// The lines of a concept from its dash on, each ended.
  private func entry(_ concept: Concept, _ writer: EntryWriter) -> String {
    let indent = String(repeating: " ", count: writer.style.indent)
    let first = "-" + String(repeating: " ", count: max(1, writer.style.dashWidth - 1))
    let further = String(repeating: " ", count: writer.style.dashWidth)
    return writer.lines(of: concept).enumerated()
      .map { indent + ($0 == 0 ? first : further) + $1 + listText.lineBreak }.joined()
  }

  /// The first of a list without entries, `[]`, or before all others.
  private func addingFirst(_ concept: Concept, to list: YAMLNode, _ writer: EntryWriter) -> Splice {
    let text = listText
    if let first = text.entries.first {
      if list.isFlow { return Splice(first.range.lowerBound..<first.range.lowerBound, writer.flow(concept) + ", ") }
      let start = text.lines(of: first, in: list).lowerBound
      return Splice(start..<start, entry(concept, writer))
    }
    guard text.root?.isFlow == false else {
      return Splice(list.range, "\(list.range.isEmpty ? " " : "")[\(writer.flow(concept))]")
    }
    if list.isAbsent, list.range.isEmpty {
      // Nothing stands behind the key but, perhaps, a comment.
      let end = text.lineEnd(list.range.upperBound)
      return Splice(end..<end, text.lineBreak + entry(concept, writer).dropLast())
    }
    var start = list.range.lowerBound
    while start > 0, text.utf8[start - 1] == 0x20 { start -= 1 }
    let isBehindKey = start > 0 && text.utf8[start - 1] == UInt8(ascii: ":")
    let lines = entry(concept, writer).dropLast()
    return Splice(start..<list.range.upperBound, (isBehindKey ? text.lineBreak : "") + lines)
  }

  /// `item` behind `previous` in brackets, in a line of its own where that has one.
  func addingToFlow(_ item: String, after previous: YAMLNode) -> Splice {
    let text = listText
    let line = text.lineStart(previous.range.lowerBound)
    let isOwnLine = line > 0 && line + text.indent(line) == previous.range.lowerBound
    let gap = isOwnLine ? text.lineBreak + String(repeating: " ", count: text.indent(line)) : " "
    return Splice(previous.range.upperBound..<previous.range.upperBound, "," + gap + item)
  }
}
