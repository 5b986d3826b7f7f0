/// Something that can be wrong with a translation. A value without state: the context holds what is found.
///
/// A rule refines one of the scopes below, which say how often it is asked. It gets its analyses from the context and
/// makes none itself: it never segments, aligns, matches terms or reads numbers.
package protocol Rule: Sendable {
  static var description: RuleDescription { get }
  init()
  /// Looks over what the rule found on a page, when all of it is there; by default nothing changes.
  static func settle(_ diagnostics: inout [Diagnostic])
}

extension Rule {
  package static func settle(_ diagnostics: inout [Diagnostic]) {}
}

/// Looks at the blocks of a page one by one.
package protocol BlockRule: Rule {
  func check(block: Int, _ context: RuleContext)
}

/// Looks at a page as a whole: at what is consistent.
package protocol PageRule: Rule {
  func check(_ page: Page, _ context: RuleContext)
}

/// Looks at what was silenced on a page, when all is found; asked by the linter and not by the context.
package protocol SuppressionRule: Rule {
  /// - Parameter overSite: what only the other pages of a site can tell; else what the page tells alone.
  func findings(_ suppressions: PageSuppressions, overSite: Bool) -> [Diagnostic]
}

/// Looks at pairs of linked sentences; not asked when there is no source.
package protocol UnitRule: Rule {
  func check(_ unit: TranslationUnit, _ context: RuleContext)
}
