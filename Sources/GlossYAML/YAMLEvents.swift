internal import GlossText

/// The events of a text, one at a time.
struct YAMLEvents {
  private let batches: YAMLBatches
  private var batch: YAMLBatch
  private var index = 0
  /// The event reached.
  private(set) var event: YAMLEvent

  /// - Parameter start: where the text starts in `utf8`; before its end.
  /// - Throws: what is not valid YAML at the start.
  init(_ utf8: [UInt8], from start: Int) throws(YAMLProblem) {
    batches = YAMLBatches(utf8, from: start)
    batch = batches.next()
    if batch.events.isEmpty, let problem = batch.problem { throw problem }
    event = batch.events[0]
  }

  /// The text of the event reached, a scalar.
  var text: String { batch.bytes.string(event.text) }

  /// The name of the event reached, an alias, or its anchor; nil for none.
  var anchor: String? { event.anchor.map { batch.bytes.string($0) } }

  /// Goes to the next event; nowhere from the end of the stream.
  ///
  /// - Throws: what is not valid YAML there.
  mutating func advance() throws(YAMLProblem) {
    if index + 1 == batch.events.count {
      if let problem = batch.problem { throw problem }
      guard !batch.isLast else { return }
      let next = batches.next()
      if next.events.isEmpty, let problem = next.problem { throw problem }
      (batch, index) = (next, 0)
    } else {
      index += 1
    }
    event = batch.events[index]
  }

  /// The problem at the event reached.
  func problem(_ message: String) -> YAMLProblem {
    YAMLProblem(message, line: event.line, column: event.column)
  }
}
