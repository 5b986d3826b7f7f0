internal import CYAML
internal import GlossText

/// The events of libyaml over a text, one at a time.
struct YAMLEvents: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let current: UnsafeMutablePointer<yaml_event_t>
  private let input: UnsafeBufferPointer<UInt8>

  /// - Parameter input: UTF-8 that stays where it is while events are read; not empty.
  init(_ input: UnsafeBufferPointer<UInt8>) throws(YAMLProblem) {
    self.input = input
    parser = .allocate(capacity: 1)
    parser.initialize(to: yaml_parser_t())
    current = .allocate(capacity: 1)
    current.initialize(to: yaml_event_t())
    guard yaml_parser_initialize(parser) == 1 else { throw YAMLProblem("out of memory", line: 1, column: 1) }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, input.baseAddress, input.count)
    try advance()
  }

  deinit {
    yaml_event_delete(current)
    yaml_parser_delete(parser)
    current.deallocate()
    parser.deallocate()
  }

  /// The event reached; its strings live until `advance`.
  var event: yaml_event_t { current.pointee }

  /// Goes to the next event.
  ///
  /// - Throws: what is not valid YAML there.
  mutating func advance() throws(YAMLProblem) {
    yaml_event_delete(current)
    guard yaml_parser_parse(parser, current) == 1 else { throw problem() }
  }

  /// The problem at the event reached.
  func problem(_ message: String) -> YAMLProblem {
    let mark = event.start_mark
    return YAMLProblem(message, line: Int(mark.line) + 1, column: Int(mark.column) + 1)
  }

  private func problem() -> YAMLProblem {
    let said = parser.pointee.problem.map { "not valid YAML: \(String(cString: $0))" } ?? "not valid YAML"
    guard parser.pointee.error == YAML_READER_ERROR else {
      let mark = parser.pointee.problem_mark
      return YAMLProblem(said, line: Int(mark.line) + 1, column: Int(mark.column) + 1)
    }
    let position = LineIndex(Array(input)).position(of: Int(parser.pointee.problem_offset))
    return YAMLProblem(said, line: position.line, column: position.column)
  }
}
