import GlossTerms
import GlossText
import Testing

/// Changes of lists in a few words.
enum Edits {
  static func editor(_ text: String, path: String = "list.yml") throws -> GlossaryEditor {
    try GlossaryEditor(SourceFile(path: path, text: text))
  }

  /// The text of a list after `edits`.
  static func after(_ edits: GlossaryEdit..., in text: String) throws -> String { try after(edits, in: text) }

  static func after(_ edits: [GlossaryEdit], in text: String) throws -> String {
    var editor = try editor(text)
    try editor.perform(edits)
    return String(decoding: editor.file.utf8, as: UTF8.self)
  }

  /// Why the edits are refused, in one line.
  static func refusal(_ edits: GlossaryEdit..., in text: String) throws -> String {
    let error = try #require(throws: EditError.self) { try after(edits, in: text) }
    switch error {
    case .refused(let message): return message
    case .unreadable(let problems): return problems.map(\.description).joined(separator: "; ")
    }
  }

  /// A concept with the terms that command line arguments give.
  static func concept(_ id: String, _ terms: String..., subject: String? = nil) throws -> Concept {
    Concept(id: id, subject: subject, languages: try TermArgument.sections(terms), location: Lists.place)
  }

  static func term(_ argument: String) throws -> (term: Term, language: LanguageTag) {
    let section = try #require(try TermArgument.sections([argument]).first)
    return (try #require(section.terms.first), section.language)
  }

  static func adding(_ argument: String, to concept: String) throws -> GlossaryEdit {
    let (term, language) = try term(argument)
    return .addTerm(term, language, concept: concept)
  }

  static func name(_ text: String, _ concept: String, _ language: LanguageTag = .english) -> GlossaryEdit.TermName {
    .init(text, language, concept: concept)
  }
}
