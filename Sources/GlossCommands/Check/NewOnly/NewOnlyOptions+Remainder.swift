internal import GlossLint

extension NewOnlyOptions {
  /// What is to be reported of a run: all that was found, held together over the site, without what is known.
  ///
  /// - Throws: `Failure`.
  func remainder(
    of run: CheckRun, _ tools: CheckTools, _ configuration: Configuration, _ since: SinceRevision?, _ console: Console
  ) throws -> [PageResult] {
    let settings = tools.settings
    var pages = SiteReview { settings.settings(of: $0).lint }.finish(run.results)
    for suppression in SiteReview.unused(configuration.suppressions, on: pages) {
      console.note("glosslint: note: \(suppression.place): suppresses nothing; take it out\n")
    }
    if let since { pages = try since.remainder(of: pages, run, tools, console) }
    guard let baseline else { return pages }
    let known = KnownFindings(path: baseline, settings: settings, root: configuration.folder, console: console)
    if updateBaseline { try known.update(with: pages) }
    return try known.remainder(of: pages)
  }
}
