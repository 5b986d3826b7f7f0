internal import GlossText

/// What a column of the table form of a list holds.
enum TableColumn: Hashable {
  case term(LanguageTag, TermStatus)
  case field(Field)
  /// A mark in it keeps the row: a table of candidates that an editor ticks off.
  case keep

  /// Of the concept, or of all terms of a row that do not say it themselves.
  enum Field: String, CaseIterable {
    case id, subject, definition, authority, since, until, note, binding, replace
  }

  /// What a title names; nil for one that is not known. A language is named by its tag, or in English or Chinese.
  init?(_ title: String) {
    let name = title.lowercased()
    if let field = Field(rawValue: name) ?? Self.chineseNames[name] {
      self = .field(field)
    } else if name == "keep" {
      self = .keep
    } else {
      let parts = title.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard let first = parts.first, let language = Self.language(first) else { return nil }
      guard parts.count > 1 else {
        self = .term(language, .preferred)
        return
      }
      guard let status = TermStatus(rawValue: parts[1].lowercased()) else { return nil }
      self = .term(language, status)
    }
  }

  /// Of a title that may start with a capital as titles do: `En` is `en`. So do words that are no languages (`Ref`,
  /// `Def`), of which those of three letters look like tags.
  private static func language(_ title: String) -> LanguageTag? {
    guard title.utf8.allSatisfy(\.isASCIILetter) else { return LanguageTag(title) ?? LanguageTag(name: title) }
    let tag = title.lowercased()
    return (title.utf8.count < 3 || title == tag ? LanguageTag(tag) : nil) ?? LanguageTag(name: title)
  }

  private static let chineseNames: [String: Field] = [
    "备注": .note, "備註": .note, "来源": .authority, "來源": .authority,
  ]

  var language: LanguageTag? { if case .term(let language, _) = self { language } else { nil } }

  /// What to do about a title that is not known.
  static func advice(on title: String) -> String {
    let names = Field.allCases.map(\.rawValue) + ["keep"]
    let language = title.split(separator: ".").first ?? ""
    let statuses = TermStatus.allCases.map { "\(language).\($0.rawValue)" }
    if let hint = closest(to: title, among: names + statuses) { return "did you mean \"\(hint)\"?" }
    return "columns are named by a language (zh, en.admitted) or \(names.joined(separator: ", ")); "
      + "\"glossary import --column\" takes others"
  }
}
