internal import GlossText
package import Yams

/// Parses YAML for the readers of term lists and configurations, within bounds.
package enum YAMLComposer {
  /// The tree of the document; nil when it is empty.
  ///
  /// - Throws: `YAMLProblem` for what is not YAML, and for an anchor that names a list or a mapping: a few lines of
  ///   such anchors can stand for billions of values. An anchor of a single value is fine.
  package static func compose(_ text: String) throws(YAMLProblem) -> Node? {
    if let offset = collectionAnchor(in: Array(text.utf8)) {
      let position = LineIndex(Array(text.utf8)).position(of: offset)
      throw YAMLProblem(
        "an anchor may name a single value only; write the list or mapping out where it is used",
        line: position.line, column: position.column)
    }
    do {
      // Without tags resolved, which takes regular expressions over every scalar and would make `NO` a Boolean.
      return try Yams.compose(yaml: text, .basic)
    } catch {
      throw YAMLProblem(error)
    }
  }

  /// Whether nothing stands where a value could: `key:`, `key: ~`.
  package static func isAbsent(_ node: Node) -> Bool {
    guard case .scalar(let scalar) = node, scalar.style == .plain || scalar.style == .any else { return false }
    return ["", "~", "null"].contains(scalar.string)
  }

  /// Where the first `&name` stands that a list or mapping follows. Only where a value can start, so that "R &D" in a
  /// term is none; in a block scalar a line could be taken for one, which term lists do not hold.
  private static func collectionAnchor(in utf8: [UInt8]) -> Int? {
    var canStart = true
    var index = 0
    while index < utf8.count {
      let byte = utf8[index]
      if byte == UInt8(ascii: "&"), canStart {
        var end = index + 1
        while end < utf8.count, utf8[end] > 0x20, !",[]{}".utf8.contains(utf8[end]) { end += 1 }
        while end < utf8.count, utf8[end] == 0x20 || utf8[end] == 0x09 { end += 1 }
        if end > index + 1, end == utf8.count || "\r\n[{#".utf8.contains(utf8[end]) { return index }
      }
      switch byte {
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: "?"),
        UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: ","):
        canStart = true
      case UInt8(ascii: " "), UInt8(ascii: "\t"):
        break
      default:
        canStart = false
      }
      index += 1
    }
    return nil
  }
}
