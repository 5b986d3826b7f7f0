internal import GlossText
internal import GlossYAML

/// Writes concepts and terms as a list's style has them: as lines, indented from the column of the first, or in
/// brackets.
struct EntryWriter {
  let style: ListStyle

  /// The value of `key` in one line.
  func scalar(_ text: String, for key: String, isInFlow: Bool) -> String {
    if Self.bareKeys.contains(key), Self.isBare(text) { return text }
    return YAMLScalarWriter.written(text, quotes: style.quotes(for: key), isInFlow: isInFlow)
  }

  /// The keys whose values are no words, and are written without quotation marks.
  private static let bareKeys: Set<String> = ["alone", "binding", "replace", "particles", "numerals", "gap"]

  private static func isBare(_ text: String) -> Bool {
    text == "true" || text == "false" || (text.utf8.count == 1 && text.utf8.allSatisfy(\.isASCIIDigit))
  }

  // MARK: Concepts

  /// The lines of a concept behind its dash.
  func lines(of concept: Concept) -> [String] {
    if style.conceptsAreFlow { return [flow(concept)] }
    let (common, fields) = fields(of: concept)
    var lines = fields.map { "\($0.rawValue): \(scalar($1, for: $0.rawValue, isInFlow: false))" }
    if style.termsAreFlow { return lines + ["terms: \(flowTerms(of: concept, common))"] }
    lines.append("terms:")
    for section in concept.languages {
      lines += self.lines(of: section, common).map { spaces(style.step) + $0 }
    }
    return lines
  }

  /// The lines of a language and its terms.
  func lines(of section: Concept.LanguageSection, _ common: Common = Common()) -> [String] {
    let tag = section.language.tag
    if style.listsAreFlow || (section.terms.count == 1 && !style.isListed(tag)) {
      return ["\(tag): \(flow(section, common))"]
    }
    return ["\(tag):"]
      + section.terms.enumerated().flatMap { index, term in
        item(term, in: section.language, isFirst: index == 0, common).map { spaces(style.listStep) + $0 }
      }
  }

  /// The lines of a term in a list, from its dash on.
  func item(_ term: Term, in language: LanguageTag, isFirst: Bool, _ common: Common = Common()) -> [String] {
    let facts = facts(of: term, isFirst: isFirst, common)
    let dash = "-" + spaces(style.itemDashWidth - 1)
    let text = scalar(term.text, for: language.tag, isInFlow: false)
    if facts.isEmpty, !style.isMapped(language.tag) { return [dash + text] }
    if style.itemsAreFlow { return [dash + flow(term, in: language, isFirst: isFirst, common)] }
    return [dash + "text: \(text)"]
      + facts.map {
        spaces(style.itemDashWidth) + "\($0.rawValue): \(scalar($1, for: $0.rawValue, isInFlow: false))"
      }
  }

  private func spaces(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }

  // MARK: In brackets

  func flow(_ concept: Concept) -> String {
    let (common, fields) = fields(of: concept)
    let parts = fields.map { "\($0.rawValue): \(scalar($1, for: $0.rawValue, isInFlow: true))" }
    return "{\((parts + ["terms: \(flowTerms(of: concept, common))"]).joined(separator: ", "))}"
  }

  private func flowTerms(of concept: Concept, _ common: Common) -> String {
    "{\(concept.languages.map { "\($0.language.tag): \(flow($0, common))" }.joined(separator: ", "))}"
  }

  /// The terms of a language as the value of its key.
  func flow(_ section: Concept.LanguageSection, _ common: Common = Common()) -> String {
    let terms = section.terms.enumerated().map { flow($1, in: section.language, isFirst: $0 == 0, common) }
    return terms.count == 1 && !style.isListed(section.language.tag)
      ? terms[0] : "[\(terms.joined(separator: ", "))]"
  }

  func flow(_ term: Term, in language: LanguageTag, isFirst: Bool, _ common: Common = Common()) -> String {
    let facts = facts(of: term, isFirst: isFirst, common)
    let text = scalar(term.text, for: language.tag, isInFlow: true)
    if facts.isEmpty { return text }
    let parts = facts.map { "\($0.rawValue): \(scalar($1, for: $0.rawValue, isInFlow: true))" }
    return "{text: \(text), \(parts.joined(separator: ", "))}"
  }

  // MARK: What is to be said

  /// What the key of a concept says for all its terms.
  struct Common {
    var authority: String?
    var standsAlone = true
  }

  private func fields(of concept: Concept) -> (common: Common, fields: [(ConceptField, String)]) {
    let terms = concept.languages.flatMap(\.terms)
    var common = Common()
    if let first = terms.first {
      if terms.allSatisfy({ $0.authority == first.authority }) { common.authority = first.authority }
      if terms.allSatisfy({ !$0.standsAlone }) { common.standsAlone = false }
    }
    let fields = ConceptField.allCases.compactMap { field -> (ConceptField, String)? in
      switch field {
      case .id where concept.id == terms.first?.text: return nil
      case .authority: return common.authority.map { (field, $0) }
      case .alone: return common.standsAlone ? nil : (field, "false")
      default: return field.value(of: concept).map { (field, $0) }
      }
    }
    return (common, fields)
  }

  /// What is to be said of a term beside its text.
  private func facts(of term: Term, isFirst: Bool, _ common: Common) -> [(TermField, String)] {
    let facts = TermField.allCases.compactMap { field -> (TermField, String)? in
      switch field {
      case .status: return nil
      case .authority where term.authority == common.authority: return nil
      case .alone where term.standsAlone == common.standsAlone: return nil
      case .alone: return (field, term.standsAlone ? "true" : "false")
      default: return field.value(of: term).map { (field, $0) }
      }
    }
    let isPlain = facts.isEmpty && term.status == (isFirst ? .preferred : .admitted)
    return isPlain || (isFirst && term.status == .preferred) ? facts : [(.status, term.status.rawValue)] + facts
  }
}
