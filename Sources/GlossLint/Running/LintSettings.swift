package import GlossTerms
package import GlossText

/// What a run does: settled from the command line, the configuration and the defaults, in this order.
package struct LintSettings: Sendable {
  /// The rules to ask.
  package var rules: [any Rule.Type]
  /// Severities that the configuration sets in place of the rules' own.
  package var severities: [String: Severity] = [:]
  /// The date by which changed renderings are judged, for pages that give none themselves.
  package var date: PartialDate?
  /// Whether simplified and traditional characters are one where terms are looked for.
  package var characters = CharacterComparison.fold
  /// What the configuration silences.
  package var suppressions: [ListedSuppression] = []
  /// The path of a file that stays the same on another machine.
  package var relativePath: @Sendable (String) -> String = { $0 }
  /// What texts are translated from and into. The target is found out for each page when nil.
  package var sourceLanguage: LanguageTag = .chinese
  package var targetLanguage: LanguageTag?

  /// The rules that are on by default.
  package init() {
    rules = BuiltInRules.all.filter { $0.description.isOnByDefault }
  }

  /// Whether the rule of that id is asked.
  package func asks(_ id: String) -> Bool { rules.contains { $0.description.id == id } }

  /// Whether a rendering that a list calls wrong is told, and whether one that stands in the place of a listed one.
  package var tellsDeprecatedRenderings: Bool { asks(DeprecatedRendering.description.id) }
  package var tellsMissingRenderings: Bool { asks(MissingRendering.description.id) }

  /// Narrows the rules: only those of `select` when there are any, none of `ignore`.
  ///
  /// - Throws: `UnknownRule` for an id that no rule has.
  package mutating func choose(select: [String], ignore: [String]) throws(UnknownRule) {
    for id in select + ignore where BuiltInRules.rule(named: id) == nil { throw UnknownRule(id) }
    narrow(select: select, ignore: ignore)
  }

  /// The same for ids that rules are known to have.
  package mutating func narrow(select: [String], ignore: [String]) {
    if !select.isEmpty { rules = BuiltInRules.all.filter { select.contains($0.description.id) } }
    rules.removeAll { ignore.contains($0.description.id) }
  }
}

/// An id that no rule has.
package struct UnknownRule: Error, Sendable, CustomStringConvertible {
  package let id: String
  /// The ids of which one was probably meant.
  private let known: [String]

  package init(_ id: String, among known: [String] = BuiltInRules.ids) {
    (self.id, self.known) = (id, known)
  }

  package var description: String {
    let hint = closest(to: id, among: known).map { "; did you mean \"\($0)\"?" } ?? ""
    return "unknown rule \"\(id)\"\(hint) (\"glosslint rules\" lists them)"
  }
}
