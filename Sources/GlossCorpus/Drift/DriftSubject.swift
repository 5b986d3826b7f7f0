package import GlossLint
package import GlossTerms
package import GlossText

/// Something that pages say again and again, and the forms in which they do.
package struct DriftSubject: Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    /// A concept of the lists, and its renderings.
    case concept
    /// A term or name on no list, and its renderings.
    case term
    /// What a house decides: percentages, regional spellings.
    case style
  }

  package let kind: Kind
  /// The term in the source's language, or what is written.
  package let name: String
  /// Of the renderings.
  package let language: LanguageTag
  /// The concept, of one that is listed.
  package let concept: Diagnostic.ConceptReference?
  /// Listed ones first, then the most frequent.
  package let forms: [Form]
  /// For each period, how many places of the term have none of the forms: paraphrases, what is said once, nothing.
  package let others: [Int]

  package init(
    kind: Kind, name: String, language: LanguageTag, concept: Diagnostic.ConceptReference? = nil, forms: [Form],
    others: [Int]
  ) {
    (self.kind, self.name, self.language, self.concept) = (kind, name, language, concept)
    (self.forms, self.others) = (forms, others)
  }

  /// How many places of some periods have one of the forms.
  package func total(in periods: some Sequence<Int>) -> Int {
    periods.reduce(0) { sum, period in forms.reduce(sum) { $0 + $1.uses[period].count } }
  }

  /// A rendering, or a way of writing. Forms that differ in inflection, capitals and function words alone are one.
  package struct Form: Sendable {
    /// As it is mostly written; a listed one as the list has it.
    package let text: String
    package let standing: Standing
    /// Who set a listed one, and when it was the standard.
    package let authority: String?
    package let since: PartialDate?
    package let until: PartialDate?
    /// One for each period.
    package let uses: [Use]

    package init(
      text: String, standing: Standing, authority: String? = nil, since: PartialDate? = nil, until: PartialDate? = nil,
      uses: [Use]
    ) {
      (self.text, self.standing, self.uses) = (text, standing, uses)
      (self.authority, self.since, self.until) = (authority, since, until)
    }

    package var total: Int { uses.reduce(0) { $0 + $1.count } }

    package func count(in periods: Range<Int>) -> Int { uses[periods].reduce(0) { $0 + $1.count } }

    /// Whether most of the uses in some periods were no standard then.
    package func isNonStandard(in periods: Range<Int>) -> Bool {
      uses[periods].reduce(0) { $0 + $1.nonStandard } * 2 > count(in: periods)
    }
  }

  package enum Standing: Sendable, Hashable {
    case listed(TermStatus)
    /// Words that no list has.
    case wording
    /// One of several right ways.
    case variant
  }

  /// The places of a form in a period.
  package struct Use: Sendable {
    package internal(set) var count = 0
    /// How many of them are no standard rendering on the date of their page.
    package internal(set) var nonStandard = 0
    /// The first of them.
    package internal(set) var places: [Location] = []

    package init(count: Int = 0, nonStandard: Int = 0, places: [Location] = []) {
      (self.count, self.nonStandard, self.places) = (count, nonStandard, places)
    }
  }
}
