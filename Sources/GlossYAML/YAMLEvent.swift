internal import CYAML

/// An event of libyaml as plain data with its place in bytes, which can be kept and handed to another thread.
struct YAMLEvent: Sendable {
  enum Kind: Sendable, Equatable {
    case documentStart, streamEnd
    case scalar(YAMLScalar.Style)
    case alias
    case sequenceStart(isFlow: Bool), sequenceEnd
    case mappingStart(isFlow: Bool), mappingEnd
    /// Streams that start and documents that end, which say nothing.
    case other
  }

  let kind: Kind
  /// Where it starts, 1-based; the column in Unicode scalars.
  let line: Int
  let column: Int
  /// In bytes of the file.
  let range: Range<Int>
  /// The text of a scalar, in bytes of the batch.
  let text: Range<Int>
  /// The name of an alias, or the anchor of what starts here; nil for none.
  let anchor: Range<Int>?
}

/// Events that follow one another.
struct YAMLBatch: Sendable {
  var events: [YAMLEvent] = []
  /// Where the texts and anchors of the events stand.
  var bytes: [UInt8] = []
  /// What is wrong after these events.
  var problem: YAMLProblem?

  /// Whether nothing follows.
  var isLast: Bool { problem != nil || events.last?.kind == .streamEnd }
}

extension YAMLScalar.Style {
  init(_ style: yaml_scalar_style_t) {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: self = .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: self = .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE: self = .literal
    case YAML_FOLDED_SCALAR_STYLE: self = .folded
    default: self = .plain
    }
  }
}
