internal import CYAML
internal import GlossText

/// libyaml over a text: makes its events, a batch at a time.
struct YAMLScanner: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let current: UnsafeMutablePointer<yaml_event_t>
  /// A copy of the text, which stays where libyaml looks for it.
  private let input: UnsafeMutableBufferPointer<UInt8>
  private var offsets: YAMLOffsets

  /// How many events a batch has at most; some hundred concepts of a term list.
  private static let batchSize = 4096

  /// - Parameter start: where the text starts in `utf8`; before its end.
  init(_ utf8: [UInt8], from start: Int) {
    parser = .allocate(capacity: 1)
    parser.initialize(to: yaml_parser_t())
    current = .allocate(capacity: 1)
    current.initialize(to: yaml_event_t())
    input = .allocate(capacity: utf8.count - start)
    _ = input.initialize(from: utf8[start...])
    offsets = YAMLOffsets(UnsafeBufferPointer(input), start: start)
    // Where there is no memory for it, it says so when it is asked to go on.
    guard yaml_parser_initialize(parser) == 1 else { return }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, input.baseAddress, input.count)
  }

  deinit {
    yaml_parser_delete(parser)
    input.deallocate()
    current.deallocate()
    parser.deallocate()
  }

  /// The events that follow, up to the next problem or the end.
  mutating func next() -> YAMLBatch {
    var batch = YAMLBatch()
    batch.events.reserveCapacity(Self.batchSize)
    while batch.events.count < Self.batchSize, !batch.isLast {
      guard yaml_parser_parse(parser, current) == 1 else {
        batch.problem = problem()
        break
      }
      append(current.pointee, to: &batch)
      yaml_event_delete(current)
    }
    return batch
  }

  private mutating func append(_ event: yaml_event_t, to batch: inout YAMLBatch) {
    let start = offsets.offset(of: event.start_mark)
    var text = 0..<0
    var anchor: Range<Int>?
    let kind: YAMLEvent.Kind
    switch event.type {
    case YAML_DOCUMENT_START_EVENT: kind = .documentStart
    case YAML_STREAM_END_EVENT: kind = .streamEnd
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      kind = .scalar(YAMLScalar.Style(scalar.style))
      text = batch.bytes.appending(UnsafeBufferPointer(start: scalar.value, count: scalar.length))
      anchor = batch.bytes.appending(name: scalar.anchor)
    case YAML_ALIAS_EVENT:
      kind = .alias
      anchor = batch.bytes.appending(name: event.data.alias.anchor)
    case YAML_SEQUENCE_START_EVENT:
      kind = .sequenceStart(isFlow: event.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE)
      anchor = batch.bytes.appending(name: event.data.sequence_start.anchor)
    case YAML_SEQUENCE_END_EVENT: kind = .sequenceEnd
    case YAML_MAPPING_START_EVENT:
      kind = .mappingStart(isFlow: event.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE)
      anchor = batch.bytes.appending(name: event.data.mapping_start.anchor)
    case YAML_MAPPING_END_EVENT: kind = .mappingEnd
    default: kind = .other
    }
    batch.events.append(
      YAMLEvent(
        kind: kind, line: Int(event.start_mark.line) + 1, column: Int(event.start_mark.column) + 1,
        range: start..<max(start, offsets.offset(of: event.end_mark)), text: text, anchor: anchor))
  }

  private func problem() -> YAMLProblem {
    let said = parser.pointee.problem.map { "not valid YAML: \(String(cString: $0))" } ?? "not valid YAML"
    switch parser.pointee.error {
    case YAML_READER_ERROR:
      let position = LineIndex(Array(input)).position(of: Int(parser.pointee.problem_offset))
      return YAMLProblem(said, line: position.line, column: position.column)
    case YAML_MEMORY_ERROR, YAML_NO_ERROR:
      return YAMLProblem("out of memory", line: 1, column: 1)
    default:
      let mark = parser.pointee.problem_mark
      return YAMLProblem(said, line: Int(mark.line) + 1, column: Int(mark.column) + 1)
    }
  }
}

extension [UInt8] {
  /// Where `bytes` stand after they were appended.
  fileprivate mutating func appending(_ bytes: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    let start = count
    append(contentsOf: bytes)
    return start..<count
  }

  /// The same of a name that a zero byte ends; nil for none.
  fileprivate mutating func appending(name: UnsafeMutablePointer<yaml_char_t>?) -> Range<Int>? {
    guard let name else { return nil }
    var length = 0
    while name[length] != 0 { length += 1 }
    return appending(UnsafeBufferPointer(start: name, count: length))
  }
}

/// Turns the marks of libyaml, which count characters, into bytes.
///
/// Marks are asked for nearly in their order, so that going on from the one before costs one pass over the file.
private struct YAMLOffsets {
  private let text: UnsafeBufferPointer<UInt8>
  /// Where `text` starts in the file.
  private let start: Int
  /// The mark that was asked for last, in characters and in bytes.
  private var character = 0
  private var byte = 0

  /// - Parameter text: UTF-8 that stays where it is; what libyaml reads.
  init(_ text: UnsafeBufferPointer<UInt8>, start: Int) {
    (self.text, self.start) = (text, start)
  }

  /// The offset of `mark` in the file.
  mutating func offset(of mark: yaml_mark_t) -> Int {
    let wanted = Int(mark.index)
    while character < wanted, byte < text.count {
      byte += 1
      while byte < text.count, text[byte] & 0xC0 == 0x80 { byte += 1 }
      character += 1
    }
    // The end of one part may lie behind the start of the next: blanks and comments stand between.
    while character > wanted, byte > 0 {
      byte -= 1
      while byte > 0, text[byte] & 0xC0 == 0x80 { byte -= 1 }
      character -= 1
    }
    return start + byte
  }
}
