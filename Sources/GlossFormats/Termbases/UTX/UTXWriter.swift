package import GlossTerms
package import GlossText

/// Writes two languages of a term list as UTX 1.20, with a concept id in each row.
package struct UTXWriter {
  private let source: LanguageTag
  private let target: LanguageTag
  private var text = ""
  private var losses = Losses()

  /// - Parameters:
  ///   - languages: source and target; nil for the two that most concepts have, in the order of the list.
  ///   - date: of the file, as ISO 8601 has it.
  /// - Returns: nil when the list has no two languages.
  package static func write(
    _ glossary: Glossary, languages: (source: LanguageTag, target: LanguageTag)? = nil, date: String
  ) -> (text: String, losses: Losses)? {
    guard let languages = languages ?? commonest(glossary) else { return nil }
    var writer = UTXWriter(source: languages.source, target: languages.target)
    writer.text = "#UTX 1.20; \(languages.source)/\(languages.target); \(date)\n"
    writer.text += "#src\ttgt\tsrc:pos\ttgt:pos\tterm status\tsrc:comment\ttgt:comment\tconcept ID\n"
    let parts = Concurrently.map(stretchesOf: glossary.concepts) { concepts in
      var writer = UTXWriter(source: languages.source, target: languages.target)
      for concept in concepts { writer.concept(concept) }
      return writer
    }
    for part in parts {
      writer.text += part.text
      writer.losses.add(part.losses)
    }
    if glossary.title != nil || glossary.note != nil { writer.losses.count("list: its title and note") }
    writer.losses.count("things that other programs say of the list", glossary.extras.count)
    return (writer.text, writer.losses)
  }

  private init(source: LanguageTag, target: LanguageTag) {
    (self.source, self.target) = (source, target)
  }

  private static func commonest(_ glossary: Glossary) -> (source: LanguageTag, target: LanguageTag)? {
    var counts: [LanguageTag: Int] = [:]
    var order: [LanguageTag] = []
    for section in glossary.concepts.lazy.flatMap(\.languages) {
      if counts[section.language] == nil { order.append(section.language) }
      counts[section.language, default: 0] += 1
    }
    let two = order.enumerated().sorted {
      (-(counts[$0.element] ?? 0), $0.offset) < (-(counts[$1.element] ?? 0), $1.offset)
    }
    .prefix(2).sorted { $0.offset < $1.offset }.map(\.element)
    return two.count == 2 ? (two[0], two[1]) : nil
  }

  private mutating func concept(_ concept: Concept) {
    let sources = concept.languages.filter { $0.language == source }.flatMap(\.terms)
    let targets = concept.languages.filter { $0.language == target }.flatMap(\.terms)
    losses.count("terms in other languages", concept.languages.flatMap(\.terms).count - sources.count - targets.count)
    guard let first = sources.first else {
      losses.count("concepts without a term in \(source)")
      return
    }
    if concept.subject != nil { losses.count("concepts: subject") }
    if concept.definition != nil { losses.count("concepts: definition") }
    if concept.note != nil { losses.count("concepts: note") }
    if !concept.isBinding { losses.count("concepts: binding") }
    if concept.replaces { losses.count("concepts: replace") }
    losses.count(
      "things that other programs say of a concept",
      concept.extras.count + concept.languages.reduce(0) { $0 + $1.extras.count })
    // Every target with the first source; then the other sources, with the standard.
    if targets.isEmpty { row(first, nil, concept.id) }
    for target in targets { row(first, target, concept.id) }
    for other in sources.dropFirst() {
      row(other, targets.first { $0.status == .preferred } ?? targets.first, concept.id)
    }
    for (index, term) in sources.enumerated() where term.status != (index == 0 ? .preferred : .admitted) {
      losses.count("terms in \(source): \(term.status.rawValue)")
    }
    countLosses(sources + targets)
    losses.count("terms: forbidden, deprecated here", targets.count { $0.status == .forbidden })
    losses.count(
      "terms: preferred beside another, admitted here", max(0, targets.count { $0.status == .preferred } - 1))
  }

  private mutating func countLosses(_ terms: [Term]) {
    for term in terms {
      if term.authority != nil { losses.count("terms: authority") }
      if term.since != nil { losses.count("terms: since") }
      if term.until != nil { losses.count("terms: until") }
      if term.casing != .any { losses.count("terms: casing") }
      if !term.standsAlone { losses.count("terms: alone") }
      if term.allowsParticles { losses.count("terms: particles") }
      if term.allowsNumerals { losses.count("terms: numerals") }
      if term.gap != 0 { losses.count("terms: gap") }
      losses.count("things that other programs say of a term", term.extras.count)
    }
  }

  private mutating func row(_ source: Term, _ target: Term?, _ id: String) {
    let status = target.map { UTXStatus($0.status).rawValue }
    let cells = [
      source.text, target?.text, source.partOfSpeech, target?.partOfSpeech, status, source.note, target?.note, id,
    ]
    text += cells.map { cell($0) }.joined(separator: "\t") + "\n"
  }

  /// A value that has no tab and no line end; `-` for none.
  private mutating func cell(_ value: String?) -> String {
    guard let value, !value.isEmpty else { return "-" }
    guard value.utf8.contains(where: { $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }) else { return value }
    losses.count("values: line ends and tabs, spaces here")
    return String(
      String.UnicodeScalarView(value.unicodeScalars.map { $0 == "\t" || $0 == "\n" || $0 == "\r" ? " " : $0 }))
  }
}
