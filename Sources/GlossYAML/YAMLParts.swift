package import GlossText

/// A single value of a YAML file with the bytes it stands in.
package struct YAMLScalar: Sendable {
  package enum Style: Sendable, Hashable {
    case plain, singleQuoted, doubleQuoted, literal, folded
  }

  /// As it is written, whatever YAML would make of it.
  package let text: String
  package let style: Style
  /// In bytes of the file: quotation marks included, and the `|` or `>` of a block.
  package let range: ByteRange
}

/// What stands in a YAML file, in its order. The keys of a mapping are parts like its values.
package enum YAMLPart: Sendable {
  case openMapping, closeMapping, openSequence, closeSequence
  case scalar(YAMLScalar)
  /// Stands for what an anchor names elsewhere.
  case alias
}

/// Reads the parts of a YAML file with their bytes, for files whose texts are to be found in them again. Nothing is kept,
/// no alias is followed.
package enum YAMLParts {
  /// Hands over the parts of the document in `utf8` from the byte `start` on, each with the byte where it starts. Linear.
  ///
  /// - Throws: what is no YAML, a second document, and what `handle` throws.
  package static func read(
    _ utf8: [UInt8], from start: Int = 0, _ handle: (YAMLPart, _ offset: Int) throws(YAMLProblem) -> Void
  ) throws(YAMLProblem) {
    guard start < utf8.count else { return }
    var events = try YAMLEvents(utf8, from: start)
    var documents = 0
    while events.event.kind != .streamEnd {
      let event = events.event
      let offset = event.range.lowerBound
      switch event.kind {
      case .documentStart:
        documents += 1
        if documents > 1 { throw events.problem("a second document starts here; a file holds one") }
      case .mappingStart: try handle(.openMapping, offset)
      case .mappingEnd: try handle(.closeMapping, offset)
      case .sequenceStart: try handle(.openSequence, offset)
      case .sequenceEnd: try handle(.closeSequence, offset)
      case .alias: try handle(.alias, offset)
      case .scalar(let style):
        try handle(.scalar(YAMLScalar(text: events.text, style: style, range: event.range)), offset)
      case .streamEnd, .other: break
      }
      try events.advance()
    }
  }
}
