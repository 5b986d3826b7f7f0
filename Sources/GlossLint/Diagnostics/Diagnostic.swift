internal import GlossText

/// A finding: what is wrong, where, what stands in the source, and what to do.
package struct Diagnostic: Sendable, Hashable {
  /// The rule's id.
  package let rule: String
  package var severity: Severity
  /// What is wrong, in one line, without a full stop; it quotes the words it is about.
  package let message: String
  /// In the checked file.
  package let location: Location
  /// In the source, when there is one: the term, number or sentence that the finding answers to.
  package var counterpart: Location?
  /// Other places that the finding is about: where a name is spelled otherwise, where a term has another rendering.
  package var related: [Location]
  /// The concept that a finding of terminology is about.
  package var concept: ConceptReference?
  /// Why, and what else there is to know; one line each.
  package var notes: [String]
  package var fixes: [Fix]
  /// What it is, without its place (``Fingerprint``); empty until all pages of the run were checked.
  package var fingerprint = ""

  /// How many other places a finding names; a page that says something a thousand times says it plainly.
  static let mostRelated = 20

  /// A concept as findings name it.
  package struct ConceptReference: Sendable, Hashable {
    package let id: String
    /// The list that says so.
    package let glossary: String
    /// Who set the standard rendering.
    package let authority: String?
    /// The standard rendering in the page's language, where there is one.
    package let rendering: String?

    package init(id: String, glossary: String, authority: String?, rendering: String? = nil) {
      (self.id, self.glossary, self.authority, self.rendering) = (id, glossary, authority, rendering)
    }
  }

  package init(
    rule: String, severity: Severity, message: String, location: Location, counterpart: Location? = nil,
    related: [Location] = [], concept: ConceptReference? = nil, notes: [String] = [], fixes: [Fix] = []
  ) {
    self.rule = rule
    self.severity = severity
    self.message = message
    self.location = location
    self.counterpart = counterpart
    self.related = related
    self.concept = concept
    self.notes = notes
    self.fixes = fixes
  }
}

extension Diagnostic {
  /// The order of reports: file, part, place, rule.
  package static func isOrdered(_ left: Self, before right: Self) -> Bool {
    if (left.location.file, left.location.part ?? "") != (right.location.file, right.location.part ?? "") {
      return (left.location.file, left.location.part ?? "") < (right.location.file, right.location.part ?? "")
    }
    return (left.location.start.offset, left.location.start.column, left.location.end.offset, left.rule, left.message)
      < (right.location.start.offset, right.location.start.column, right.location.end.offset, right.rule, right.message)
  }
}
