package import GlossFormats
package import GlossTerms
package import GlossText

/// What a configuration says of pages: of all, or of those that an override is about.
package struct PageChoices: Sendable {
  /// The rules to ask; nil where it is not said.
  package var select: [String]?
  package var ignore: [String] = []
  package var severities: [String: Severity] = [:]
  package var date: PartialDate?
  package var sourceLanguage: LanguageTag?
  package var targetLanguage: LanguageTag?
  /// Elements of HTML that are not read: menus, footers.
  package var ignoredElements: [HTMLSelector] = []

  package init() {}

  /// Lays `above` on top: a single value takes the place of the one below, what is ignored comes to what is ignored
  /// below, and rules that are selected begin anew.
  mutating func lay(_ above: PageChoices) {
    if let rules = above.select { (select, ignore) = (rules, []) }
    ignore += above.ignore
    severities.merge(above.severities) { $1 }
    date = above.date ?? date
    sourceLanguage = above.sourceLanguage ?? sourceLanguage
    targetLanguage = above.targetLanguage ?? targetLanguage
    ignoredElements += above.ignoredElements
  }
}
