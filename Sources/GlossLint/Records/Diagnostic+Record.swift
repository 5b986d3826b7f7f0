internal import GlossText

extension Diagnostic: Recorded {
  package init(from reader: inout RecordReader) throws(RecordError) {
    self.init(
      rule: try reader.string(), severity: try Severity(from: &reader), message: try reader.string(),
      location: try Location(from: &reader), counterpart: try reader.optional(), related: try reader.list(),
      concept: try reader.optional(), notes: try reader.strings(), fixes: try reader.list())
  }

  package func write(to writer: inout RecordWriter) {
    writer.write(rule)
    writer.write(severity)
    writer.write(message)
    writer.write(location)
    writer.write(counterpart)
    writer.write(related)
    writer.write(concept)
    writer.write(notes)
    writer.write(fixes)
  }
}

extension Severity: Recorded {
  package init(from reader: inout RecordReader) throws(RecordError) {
    guard let severity = Severity(rawValue: try reader.string()) else { throw RecordError() }
    self = severity
  }

  package func write(to writer: inout RecordWriter) { writer.write(rawValue) }
}

extension Diagnostic.ConceptReference: Recorded {
  package init(from reader: inout RecordReader) throws(RecordError) {
    self.init(
      id: try reader.string(), glossary: try reader.string(), authority: try reader.optionalString(),
      rendering: try reader.optionalString())
  }

  package func write(to writer: inout RecordWriter) {
    writer.write(id)
    writer.write(glossary)
    writer.write(authority)
    writer.write(rendering)
  }
}

extension Fix: Recorded {
  package init(from reader: inout RecordReader) throws(RecordError) {
    let title = try reader.string()
    guard let applicability = Applicability(rawValue: try reader.string()) else { throw RecordError() }
    self.init(
      title: title, applicability: applicability,
      edits: try reader.list { reader throws(RecordError) in
        Edit(
          start: try reader.position(), end: try reader.position(), replacement: try reader.string(),
          text: try reader.string())
      })
  }

  package func write(to writer: inout RecordWriter) {
    writer.write(title)
    writer.write(applicability.rawValue)
    writer.write(edits) { writer, edit in
      writer.write(edit.start)
      writer.write(edit.end)
      writer.write(edit.replacement)
      writer.write(edit.text)
    }
  }
}

extension Location: Recorded {
  package init(from reader: inout RecordReader) throws(RecordError) {
    self.init(
      file: try reader.string(), part: try reader.optionalString(), path: try reader.optionalString(),
      start: try reader.position(), end: try reader.position(), text: try reader.string(),
      excerpt: .init(text: try reader.string(), highlight: try reader.range()))
  }

  package func write(to writer: inout RecordWriter) {
    writer.write(file)
    writer.write(part)
    writer.write(path)
    writer.write(start)
    writer.write(end)
    writer.write(text)
    writer.write(excerpt.text)
    writer.write(excerpt.highlight)
  }
}

extension RecordReader {
  fileprivate mutating func position() throws(RecordError) -> SourcePosition {
    SourcePosition(line: try int(), column: try int(), offset: try int())
  }
}

extension RecordWriter {
  fileprivate mutating func write(_ position: SourcePosition) {
    write(position.line)
    write(position.column)
    write(position.offset)
  }
}
