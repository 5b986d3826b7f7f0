internal import GlossTerms
internal import GlossText

/// What ISO 30042 has no data category for, in a `note` that begins with a fixed word: `glosslint: since=2016-03;
/// gap=2`. A note is allowed everywhere, so the file stays valid, and other programs show it to a person.
enum TBXOwnNote {
  static let prefix = "glosslint: "

  /// The fields of such a note; nil for any other.
  static func fields(_ note: String) -> [(key: String, value: String)]? {
    guard note.hasPrefix(prefix), let fields = AttributeText.fields(String(note.dropFirst(prefix.count))) else {
      return nil
    }
    return fields
  }

  static func text(_ fields: [(key: String, value: String)]) -> String? {
    fields.isEmpty ? nil : prefix + AttributeText.text(fields)
  }

  // MARK: Terms

  /// What is to be said of a term beside its data categories.
  ///
  /// - Parameters:
  ///   - isStatusWritten: whether its status is what its data category says.
  ///   - isPartOfSpeechWritten: whether its part of speech is.
  static func fields(
    _ term: Term, isStatusWritten: Bool, isPartOfSpeechWritten: Bool
  ) -> [(key: String, value: String)] {
    var fields: [(String, String)] = []
    if !isStatusWritten { fields.append(("status", term.status.rawValue)) }
    if let since = term.since { fields.append(("since", since.description)) }
    if let until = term.until { fields.append(("until", until.description)) }
    if let pos = term.partOfSpeech, !isPartOfSpeechWritten { fields.append(("pos", pos)) }
    if term.casing != .any { fields.append(("casing", term.casing.rawValue)) }
    if !term.standsAlone { fields.append(("alone", "false")) }
    if term.allowsParticles { fields.append(("particles", "true")) }
    if term.allowsNumerals { fields.append(("numerals", "true")) }
    if term.gap != 0 { fields.append(("gap", "\(term.gap)")) }
    return fields
  }

  /// - Returns: whether every field was understood; the term is as it was when not.
  static func apply(_ fields: [(key: String, value: String)], to term: inout TermDraft) -> Bool {
    var result = term
    for (key, value) in fields {
      switch key {
      case "status":
        guard let status = TermStatus(rawValue: value) else { return false }
        result.status = status
      case "since", "until":
        guard let date = PartialDate(value) else { return false }
        if key == "since" { result.since = date } else { result.until = date }
      case "pos": result.partOfSpeech = value
      case "casing":
        guard let casing = Casing(rawValue: value) else { return false }
        result.casing = casing
      case "alone" where flag(value) != nil: result.standsAlone = value == "true"
      case "particles" where flag(value) != nil: result.allowsParticles = value == "true"
      case "numerals" where flag(value) != nil: result.allowsNumerals = value == "true"
      case "gap":
        guard let gap = Int(value), Term.gaps.contains(gap) else { return false }
        result.gap = gap
      default: return false
      }
    }
    term = result
    return true
  }

  // MARK: Concepts

  static func apply(_ fields: [(key: String, value: String)], to concept: inout Concept) -> Bool {
    var result = concept
    for (key, value) in fields {
      switch key {
      case "id": result.id = value
      case "binding" where flag(value) != nil: result.isBinding = value == "true"
      case "replace" where flag(value) != nil: result.replaces = value == "true"
      default: return false
      }
    }
    concept = result
    return true
  }

  private static func flag(_ value: String) -> Bool? { Bool(value) }
}
