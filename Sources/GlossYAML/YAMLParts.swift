internal import CYAML
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
    try utf8.withUnsafeBufferPointer { (buffer) throws(YAMLProblem) in
      let input = UnsafeBufferPointer(rebasing: buffer[start...])
      var events = try YAMLEvents(input)
      var marks = MarkCursor(input: input)
      var documents = 0
      while events.event.type != YAML_STREAM_END_EVENT {
        let event = events.event
        let from = marks.offset(of: event.start_mark.index)
        switch event.type {
        case YAML_DOCUMENT_START_EVENT:
          documents += 1
          if documents > 1 { throw events.problem("a second document starts here; a file holds one") }
        case YAML_MAPPING_START_EVENT: try handle(.openMapping, start + from)
        case YAML_MAPPING_END_EVENT: try handle(.closeMapping, start + from)
        case YAML_SEQUENCE_START_EVENT: try handle(.openSequence, start + from)
        case YAML_SEQUENCE_END_EVENT: try handle(.closeSequence, start + from)
        case YAML_ALIAS_EVENT: try handle(.alias, start + from)
        case YAML_SCALAR_EVENT:
          let end = marks.offset(of: event.end_mark.index)
          let scalar = event.data.scalar
          let text = String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
          try handle(
            .scalar(YAMLScalar(text: text, style: style(scalar.style), range: start + from..<start + max(from, end))),
            start + from)
        default: break
        }
        try events.advance()
      }
    }
  }

  private static func style(_ style: yaml_scalar_style_t) -> YAMLScalar.Style {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE: .literal
    case YAML_FOLDED_SCALAR_STYLE: .folded
    default: .plain
    }
  }
}

/// Finds the bytes of libyaml's marks, which count characters. Marks that ascend cost a pass over the file in all.
private struct MarkCursor {
  let input: UnsafeBufferPointer<UInt8>
  private var characters = 0
  private var bytes = 0

  init(input: UnsafeBufferPointer<UInt8>) {
    self.input = input
  }

  mutating func offset(of index: Int) -> Int {
    // The end of one part may lie behind the start of the next: blanks and comments stand between.
    while characters > index, bytes > 0 {
      bytes -= 1
      if input[bytes] & 0xC0 != 0x80 { characters -= 1 }
    }
    while characters < index, bytes < input.count {
      bytes += 1
      while bytes < input.count, input[bytes] & 0xC0 == 0x80 { bytes += 1 }
      characters += 1
    }
    return bytes
  }
}
