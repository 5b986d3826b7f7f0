internal import GlossText

/// What is done with the pages of a run when all were checked.
package struct SiteReview {
  private let settings: (String) -> LintSettings

  /// - Parameter settings: those of the page at a path. All name files in one way.
  package init(settings: @escaping (_ path: String) -> LintSettings) {
    self.settings = settings
  }

  /// Holds the pages against each other, silences what is then found as on the pages themselves, and gives each finding
  /// its fingerprint.
  package func finish(_ pages: [PageResult]) -> [PageResult] {
    var pages = SiteConsistency.check(pages) { settings($0).severities }
    for index in pages.indices {
      let settings = settings(pages[index].file.path)
      pages[index].silence(by: settings, overSite: true)
      pages[index].markFingerprints(relativePath: settings.relativePath)
    }
    return pages
  }

  /// Those of `listed`, what the configuration silences, that no page needs silenced, though they are about one and
  /// their rules were asked.
  package static func unused(_ listed: [ListedSuppression], on pages: [PageResult]) -> [ListedSuppression] {
    let judged = Set(pages.flatMap { $0.suppressions?.judgedListed ?? [] })
    let used = Set(pages.flatMap { $0.suppressions?.usedListed ?? [] })
    return judged.subtracting(used).sorted().map { listed[$0] }
  }
}
