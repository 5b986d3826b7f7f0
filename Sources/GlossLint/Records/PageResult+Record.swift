package import GlossText

extension PageResult {
  /// Reads the result of a page from its record.
  ///
  /// - Parameters:
  ///   - file: the page, which a record does not hold.
  ///   - settings: those that it was checked by.
  /// - Throws: for bytes that are no such record.
  package init(from reader: inout RecordReader, file: SourceFile, settings: LintSettings) throws(RecordError) {
    self.init(
      file: file, segments: try reader.int(), language: try reader.optional(), sourceLanguage: try reader.optional(),
      diagnostics: try reader.list(), silenced: try reader.list(), uses: try reader.list(), names: try reader.list(),
      suppressions: try reader.flag()
        ? PageSuppressions(from: &reader, file: file, listed: settings.suppressions) : nil)
  }

  /// Writes all but the file, and how little a page agrees with a source that is none of its, of which the user is told
  /// each time.
  package func write(to writer: inout RecordWriter) {
    writer.write(segments)
    writer.write(language)
    writer.write(sourceLanguage)
    writer.write(diagnostics)
    writer.write(silenced)
    writer.write(uses)
    writer.write(names)
    writer.write(suppressions != nil)
    suppressions?.write(to: &writer)
  }
}

extension LanguageTag: Recorded {
  package init(from reader: inout RecordReader) throws(RecordError) {
    guard let tag = LanguageTag(try reader.string()) else { throw RecordError() }
    self = tag
  }

  package func write(to writer: inout RecordWriter) { writer.write(tag) }
}

extension RenderingUse: Recorded {
  package init(from reader: inout RecordReader) throws(RecordError) {
    let subject: Subject = try reader.flag() ? .concept(.init(from: &reader)) : .name(reader.string())
    self.init(
      subject: subject, wording: try reader.string(), isAllowed: try reader.flag(),
      location: try Location(from: &reader), counterpart: try reader.optional())
  }

  package func write(to writer: inout RecordWriter) {
    switch subject {
    case .concept(let concept):
      writer.write(true)
      writer.write(concept)
    case .name(let name):
      writer.write(false)
      writer.write(name)
    }
    writer.write(wording)
    writer.write(isAllowed)
    writer.write(location)
    writer.write(counterpart)
  }
}

extension NameUse: Recorded {
  package init(from reader: inout RecordReader) throws(RecordError) {
    spelling = try NameSpelling(from: &reader)
    place = .init(
      block: try reader.int(), sentence: try reader.int(), range: try reader.range(),
      surname: try reader.optionalString(), noun: try reader.optionalString())
    location = try Location(from: &reader)
  }

  package func write(to writer: inout RecordWriter) {
    writer.write(spelling)
    writer.write(place.block)
    writer.write(place.sentence)
    writer.write(place.range)
    writer.write(place.surname)
    writer.write(place.noun)
    writer.write(location)
  }
}

/// Without its places: over a site those of the uses count.
extension NameSpelling: Recorded {
  package init(from reader: inout RecordReader) throws(RecordError) {
    display = try reader.string()
    letters = try reader.blob()
    let syllables = try reader.list { reader throws(RecordError) in try reader.blob() }
    let form = try reader.int()
    guard Form.allCases.indices.contains(form) else { throw RecordError() }
    self.syllables = syllables.isEmpty ? nil : syllables
    self.form = Form.allCases[form]
  }

  package func write(to writer: inout RecordWriter) {
    writer.write(display)
    writer.write(letters)
    writer.write(syllables ?? []) { $0.write($1) }
    writer.write(Form.allCases.firstIndex(of: form) ?? 0)
  }
}
