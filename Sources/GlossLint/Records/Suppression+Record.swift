extension Suppression: Recorded {
  package init(from reader: inout RecordReader) throws(RecordError) {
    guard let scope = Scope(rawValue: try reader.string()) else { throw RecordError() }
    self.scope = scope
    rules = try reader.strings()
    reason = try reader.optionalString()
    range = try reader.range()
    let first = try reader.int()
    let last = try reader.int()
    guard first <= last else { throw RecordError() }
    lines = first...last
  }

  package func write(to writer: inout RecordWriter) {
    writer.write(scope.rawValue)
    writer.write(rules)
    writer.write(reason)
    writer.write(range)
    writer.write(lines.lowerBound)
    writer.write(lines.upperBound)
  }
}

extension SuppressionProblem: Recorded {
  package init(from reader: inout RecordReader) throws(RecordError) {
    message = try reader.string()
    range = try reader.range()
  }

  package func write(to writer: inout RecordWriter) {
    writer.write(message)
    writer.write(range)
  }
}

extension SilencedFinding: Recorded {
  package init(from reader: inout RecordReader) throws(RecordError) {
    self.init(
      diagnostic: try Diagnostic(from: &reader), reason: try reader.optionalString(), isInFile: try reader.flag())
  }

  package func write(to writer: inout RecordWriter) {
    writer.write(diagnostic)
    writer.write(reason)
    writer.write(isInFile)
  }
}

extension RecordReader {
  /// Places in a list of `count`.
  mutating func indexes(below count: Int) throws(RecordError) -> [Int] {
    let indexes = try list { reader throws(RecordError) in try reader.int() }
    guard indexes.allSatisfy({ (0..<count).contains($0) }) else { throw RecordError() }
    return indexes
  }
}
