internal import GlossReports
internal import GlossTerms
internal import GlossText

/// Concepts as `glossary list` and `glossary show` give them in JSON; docs/glossaries.md describes the keys.
enum EntryJSON {
  static func text(_ entries: [Termbase.Entry]) -> String {
    JSONValue.object([
      ("version", .number(1)),
      ("tool", .object([("name", .string("glosslint")), ("version", .string(Program.version))])),
      ("concepts", .array(entries.map(concept))),
    ]).text(isIndented: true) + "\n"
  }

  private static func concept(_ entry: Termbase.Entry) -> JSONValue {
    .object([
      ("id", .string(entry.concept.id)), ("subject", .optional(entry.concept.subject)),
      ("definition", .optional(entry.concept.definition)), ("note", .optional(entry.concept.note)),
      ("terms", .array(entry.terms.map(term))),
    ])
  }

  private static func term(_ term: Termbase.LanguageTerm) -> JSONValue {
    let (language, term) = (term.language, term.term)
    let facts = TermField.allCases.map { ($0.rawValue, JSONValue.optional($0.value(of: term))) }
    return .object(
      [("language", .string(language.tag)), ("text", .string(term.text))] + facts + [
        ("glossary", .string(term.glossary)), ("file", .string(term.location.path)),
        ("line", .number(term.location.line)), ("column", .number(term.location.column)),
      ])
  }
}
