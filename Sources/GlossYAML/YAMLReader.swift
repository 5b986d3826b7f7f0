/// Reads YAML into nodes, within bounds, for term lists and configurations.
///
/// Straight from libyaml's events: 1.4 MB, 55,000 values, take .03 s. What it does not take beside what is no YAML at
/// all: an anchor of a list or mapping (a few lines of such anchors can stand for billions of values; one of a single
/// value is fine, unless its aliases come to many times the file), a key that is no single value or stands twice, a
/// second document, and nesting that no such file needs.
package enum YAMLReader {
  /// How deep lists and mappings may stand in one another. A term list has seven levels.
  static let deepest = 64
  /// How many times as much text as the file has its aliases may stand for. Long lists name one authority in each
  /// concept, which is below this; a long value named thousands of times is not.
  static let mostRepeated = 10

  /// The document in `utf8` from the byte `start` on; nil when there is none. Linear.
  package static func read(_ utf8: [UInt8], from start: Int = 0) throws(YAMLProblem) -> YAMLNode? {
    guard start < utf8.count else { return nil }
    var composer = try YAMLComposer(utf8, from: start, list: nil)
    return try composer.document()
  }

  /// The same of a document that is a mapping with a long list under `key`, whose items are of no use once they are
  /// understood.
  ///
  /// - Parameter take: is given each item of the list, in order, as soon as it is read, with the pairs of the mapping
  ///   that stand above the list. An item for which it says true is not in what is returned.
  package static func read(
    _ utf8: [UInt8], from start: Int, takingItemsOf key: String,
    _ take: @escaping (_ item: YAMLNode, _ above: [YAMLNode.Pair]) -> Bool
  ) throws(YAMLProblem) -> YAMLNode? {
    guard start < utf8.count else { return nil }
    var composer = try YAMLComposer(utf8, from: start, list: (key, take))
    return try composer.document()
  }
}

/// Builds nodes from events.
private struct YAMLComposer {
  /// A list whose items someone takes.
  typealias List = (key: String, take: (_ item: YAMLNode, _ above: [YAMLNode.Pair]) -> Bool)

  private let utf8: [UInt8]
  private var events: YAMLEvents
  private let list: List?
  private var anchors: [String: YAMLNode.Content] = [:]
  /// Bytes of text that aliases may still stand for.
  private var repeatable: Int

  init(_ utf8: [UInt8], from start: Int, list: List?) throws(YAMLProblem) {
    self.utf8 = utf8
    self.list = list
    events = try YAMLEvents(utf8, from: start)
    repeatable = utf8.count * YAMLReader.mostRepeated
  }

  mutating func document() throws(YAMLProblem) -> YAMLNode? {
    try events.advance()
    guard events.event.kind == .documentStart else { return nil }
    try events.advance()
    let root = try node(depth: 0)
    try events.advance()
    guard events.event.kind == .streamEnd else {
      throw events.problem("a second document starts here; a file holds one")
    }
    return root
  }

  /// The node that starts at the event reached; leaves off after it.
  ///
  /// - Parameter above: the pairs that stand above it, where it is the list whose items someone takes.
  private mutating func node(depth: Int, takenBelow above: [YAMLNode.Pair]? = nil) throws(YAMLProblem) -> YAMLNode {
    let event = events.event
    guard depth <= YAMLReader.deepest else {
      throw events.problem("lists and mappings stand in one another more than \(YAMLReader.deepest) deep")
    }
    let content: YAMLNode.Content
    var isFlow = false
    var end = event.range.upperBound
    switch event.kind {
    case .alias:
      guard let known = anchors[events.anchor ?? ""] else {
        throw events.problem("not valid YAML: found undefined alias")
      }
      if case .scalar(let text, _) = known { repeatable -= text.utf8.count }
      guard repeatable >= 0 else {
        throw events.problem("aliases stand for too much text; write the values out where they are used")
      }
      content = known
    case .sequenceStart(let flow):
      try refuseAnchor()
      let (items, last) = try items(depth: depth, takenBelow: above)
      content = .sequence(items)
      isFlow = flow
      end = isFlow ? events.event.range.upperBound : last ?? event.range.lowerBound
    case .mappingStart(let flow):
      try refuseAnchor()
      let pairs = try pairs(depth: depth)
      content = .mapping(pairs)
      isFlow = flow
      end = isFlow ? events.event.range.upperBound : pairs.last?.value.range.upperBound ?? event.range.lowerBound
    default:
      content = .scalar(events.text, isPlain: event.kind == .scalar(.plain))
      if let anchor = events.anchor { anchors[anchor] = content }
      if event.kind == .scalar(.literal) || event.kind == .scalar(.folded) { end = withoutBlanks(event.range) }
    }
    try events.advance()
    return YAMLNode(
      content: content, line: event.line, column: event.column,
      range: event.range.lowerBound..<max(event.range.lowerBound, end), isFlow: isFlow)
  }

  /// The items of a list but for those that were taken, and where the last one ends.
  private mutating func items(
    depth: Int, takenBelow above: [YAMLNode.Pair]?
  ) throws(YAMLProblem) -> (items: [YAMLNode], end: Int?) {
    try events.advance()
    var items: [YAMLNode] = []
    var end: Int?
    while events.event.kind != .sequenceEnd {
      let item = try node(depth: depth + 1)
      end = item.range.upperBound
      if let above, let list, list.take(item, above) { continue }
      items.append(item)
    }
    return (items, end)
  }

  private mutating func pairs(depth: Int) throws(YAMLProblem) -> [YAMLNode.Pair] {
    try events.advance()
    var pairs: [YAMLNode.Pair] = []
    // As many as most mappings have, so that the row seldom grows.
    pairs.reserveCapacity(4)
    var names: Set<String> = []
    while events.event.kind != .mappingEnd {
      let key = try node(depth: depth + 1)
      guard let name = key.scalar else {
        throw YAMLProblem("a key must be a single value", line: key.line, column: key.column)
      }
      // A set only where looking through the pairs would cost more.
      let isTaken = pairs.count < 16 ? pairs.contains { $0.name == name } : !names.insert(name).inserted
      if isTaken {
        throw YAMLProblem("the key \(name) stands twice in one mapping", line: key.line, column: key.column)
      }
      let value = try node(depth: depth + 1, takenBelow: depth == 0 && name == list?.key ? pairs : nil)
      pairs.append(YAMLNode.Pair(key: key, name: name, value: value))
      if pairs.count == 16 { names = Set(pairs.map(\.name)) }
    }
    return pairs
  }

  private func refuseAnchor() throws(YAMLProblem) {
    guard events.event.anchor != nil else { return }
    throw events.problem("an anchor may name a single value only; write the list or mapping out where it is used")
  }

  /// Where `range` ends without the white space at its end.
  private func withoutBlanks(_ range: Range<Int>) -> Int {
    var end = range.upperBound
    while end > range.lowerBound, [0x20, 0x09, 0x0A, 0x0D].contains(utf8[end - 1]) { end -= 1 }
    return end
  }
}
