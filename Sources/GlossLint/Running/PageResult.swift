package import GlossAlignment
package import GlossText

/// What was found on one page.
package struct PageResult: Sendable {
  package let file: SourceFile
  /// How many sentences it has.
  package let segments: Int
  /// What the page is written in, and what it was held against; nil where that is not known or there is none.
  package let language: LanguageTag?
  package let sourceLanguage: LanguageTag?
  /// Set where the source that was given is not what the page translates: how little they agree.
  package let disagreement: Agreement?
  /// In order of place.
  package var diagnostics: [Diagnostic]
  /// What was found and is not reported.
  package var silenced: [SilencedFinding]
  /// What other pages are to be held against.
  package let uses: [RenderingUse]
  package let names: [NameUse]
  /// What silences findings; nil for a result that was not made by a linter.
  package var suppressions: PageSuppressions?

  package init(
    file: SourceFile, segments: Int, language: LanguageTag? = nil, sourceLanguage: LanguageTag? = nil,
    disagreement: Agreement? = nil, diagnostics: [Diagnostic], silenced: [SilencedFinding] = [],
    uses: [RenderingUse] = [], names: [NameUse] = [], suppressions: PageSuppressions? = nil
  ) {
    self.file = file
    self.segments = segments
    self.language = language
    self.sourceLanguage = sourceLanguage
    self.disagreement = disagreement
    self.diagnostics = diagnostics
    self.silenced = silenced
    self.uses = uses
    self.names = names
    self.suppressions = suppressions
  }

  /// Takes away what is to be silent, and adds what is to be said of comments that silence nothing.
  ///
  /// - Parameter overSite: whether the findings are those of all pages held against each other.
  mutating func silence(by settings: LintSettings, overSite: Bool) {
    guard var suppressions else { return }
    var (diagnostics, silenced) = suppressions.silence(self.diagnostics)
    if settings.asks(UnusedSuppression.description.id) {
      var found = UnusedSuppression().findings(suppressions, overSite: overSite)
      for index in found.indices {
        if let severity = settings.severities[found[index].rule] { found[index].severity = severity }
      }
      let upkeep = suppressions.silence(found)
      diagnostics = (diagnostics + upkeep.kept).sorted(by: Diagnostic.isOrdered)
      silenced += upkeep.silenced
    }
    (self.suppressions, self.diagnostics) = (suppressions, diagnostics)
    self.silenced += silenced
  }
}
