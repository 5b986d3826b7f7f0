internal import CYAML

/// Reads YAML into nodes, within bounds, for term lists and configurations.
///
/// Straight from libyaml's events: 1.4 MB, 55,000 values, take .03 s. What it does not take beside what is no YAML at
/// all: an anchor of a list or mapping (a few lines of such anchors can stand for billions of values; one of a single
/// value is fine, unless its aliases come to many times the file), a key that is no single value or stands twice, a second document, and nesting that no such file
/// needs.
package enum YAMLReader {
  /// How deep lists and mappings may stand in one another. A term list has seven levels.
  static let deepest = 64
  /// How many times as much text as the file has its aliases may stand for. Long lists name one authority in each
  /// concept, which is below this; a long value named thousands of times is not.
  static let mostRepeated = 10

  /// The document in `utf8` from the byte `start` on; nil when there is none. Linear.
  package static func read(_ utf8: [UInt8], from start: Int = 0) throws(YAMLProblem) -> YAMLNode? {
    guard start < utf8.count else { return nil }
    return try utf8.withUnsafeBufferPointer { (buffer) throws(YAMLProblem) -> YAMLNode? in
      let input = UnsafeBufferPointer(rebasing: buffer[start...])
      var composer = YAMLComposer(
        try YAMLEvents(input), YAMLOffsets(input, start: start), repeatable: utf8.count * mostRepeated)
      return try composer.document()
    }
  }
}

/// Builds nodes from events.
private struct YAMLComposer: ~Copyable {
  private var events: YAMLEvents
  private var offsets: YAMLOffsets
  private var anchors: [String: YAMLNode.Content] = [:]
  /// Bytes of text that aliases may still stand for.
  private var repeatable: Int

  init(_ events: consuming YAMLEvents, _ offsets: YAMLOffsets, repeatable: Int) {
    self.events = events
    self.offsets = offsets
    self.repeatable = repeatable
  }

  mutating func document() throws(YAMLProblem) -> YAMLNode? {
    try events.advance()
    guard events.event.type == YAML_DOCUMENT_START_EVENT else { return nil }
    try events.advance()
    let root = try node(depth: 0)
    try events.advance()
    guard events.event.type == YAML_STREAM_END_EVENT else {
      throw events.problem("a second document starts here; a file holds one")
    }
    return root
  }

  /// The node that starts at the event reached; leaves off after it.
  private mutating func node(depth: Int) throws(YAMLProblem) -> YAMLNode {
    let event = events.event
    guard depth <= YAMLReader.deepest else {
      throw events.problem("lists and mappings stand in one another more than \(YAMLReader.deepest) deep")
    }
    let content: YAMLNode.Content
    let start = offsets.offset(of: event.start_mark)
    let isFlow: Bool
    switch event.type {
    case YAML_SEQUENCE_START_EVENT: isFlow = event.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE
    case YAML_MAPPING_START_EVENT: isFlow = event.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE
    default: isFlow = false
    }
    var end = start
    switch event.type {
    case YAML_ALIAS_EVENT:
      guard let known = anchors[Self.string(event.data.alias.anchor)] else {
        throw events.problem("not valid YAML: found undefined alias")
      }
      if case .scalar(let text, _) = known { repeatable -= text.utf8.count }
      guard repeatable >= 0 else {
        throw events.problem("aliases stand for too much text; write the values out where they are used")
      }
      content = known
      end = offsets.offset(of: event.end_mark)
    case YAML_SEQUENCE_START_EVENT:
      try refuseAnchor(event.data.sequence_start.anchor)
      let items = try items(depth: depth)
      content = .sequence(items)
      end = isFlow ? offsets.offset(of: events.event.end_mark) : items.last?.range.upperBound ?? start
    case YAML_MAPPING_START_EVENT:
      try refuseAnchor(event.data.mapping_start.anchor)
      let pairs = try pairs(depth: depth)
      content = .mapping(pairs)
      end = isFlow ? offsets.offset(of: events.event.end_mark) : pairs.last?.value.range.upperBound ?? start
    default:
      let scalar = event.data.scalar
      let text = String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
      content = .scalar(text, isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE)
      if scalar.anchor != nil { anchors[Self.string(scalar.anchor)] = content }
      end = offsets.offset(of: event.end_mark)
      if scalar.style == YAML_LITERAL_SCALAR_STYLE || scalar.style == YAML_FOLDED_SCALAR_STYLE {
        end = offsets.withoutBlanks(start..<end).upperBound
      }
    }
    try events.advance()
    return YAMLNode(
      content: content, line: Int(event.start_mark.line) + 1, column: Int(event.start_mark.column) + 1,
      range: start..<max(start, end), isFlow: isFlow)
  }

  private mutating func items(depth: Int) throws(YAMLProblem) -> [YAMLNode] {
    try events.advance()
    var items: [YAMLNode] = []
    while events.event.type != YAML_SEQUENCE_END_EVENT { items.append(try node(depth: depth + 1)) }
    return items
  }

  private mutating func pairs(depth: Int) throws(YAMLProblem) -> [YAMLNode.Pair] {
    try events.advance()
    var pairs: [YAMLNode.Pair] = []
    var names: Set<String> = []
    while events.event.type != YAML_MAPPING_END_EVENT {
      let key = try node(depth: depth + 1)
      guard let name = key.scalar else {
        throw YAMLProblem("a key must be a single value", line: key.line, column: key.column)
      }
      // A set only where looking through the pairs would cost more.
      let isTaken = pairs.count < 16 ? pairs.contains { $0.name == name } : !names.insert(name).inserted
      if isTaken {
        throw YAMLProblem("the key \(name) stands twice in one mapping", line: key.line, column: key.column)
      }
      pairs.append(YAMLNode.Pair(key: key, name: name, value: try node(depth: depth + 1)))
      if pairs.count == 16 { names = Set(pairs.map(\.name)) }
    }
    return pairs
  }

  private func refuseAnchor(_ anchor: UnsafeMutablePointer<yaml_char_t>?) throws(YAMLProblem) {
    guard anchor != nil else { return }
    throw events.problem("an anchor may name a single value only; write the list or mapping out where it is used")
  }

  private static func string(_ name: UnsafeMutablePointer<yaml_char_t>?) -> String {
    name.map { String(cString: $0) } ?? ""
  }
}
