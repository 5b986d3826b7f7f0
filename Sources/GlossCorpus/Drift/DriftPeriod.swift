package import GlossLint
package import GlossTerms

/// The pages of one time: a folder, a revision, a year.
package struct DriftPeriod {
  /// What reports call it: a folder, a revision, `2016`.
  package let label: String
  /// What stands before a path to name a file of the period: `HEAD~3:`; empty where paths are as they are.
  package let prefix: String
  package let pages: [DriftPage]

  package init(label: String, prefix: String = "", pages: [DriftPage]) {
    (self.label, self.prefix, self.pages) = (label, prefix, pages)
  }
}

/// A page of a period.
package struct DriftPage {
  package let page: CorpusPage
  /// Equal for the versions of one page in different periods; nil for a page that is itself of one time.
  package let key: String?
  /// By which renderings that changed are judged.
  package let date: PartialDate?
  /// What the page is checked by: of what it is silent about nothing is counted.
  package let settings: LintSettings

  package init(_ page: CorpusPage, key: String?, date: PartialDate?, settings: LintSettings = LintSettings()) {
    (self.page, self.key, self.date, self.settings) = (page, key, date, settings)
  }
}
