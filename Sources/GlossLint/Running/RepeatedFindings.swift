/// Reports what stands on every page of a site, a menu or a footer, once.
package enum RepeatedFindings {
  /// Of findings with the same rule and message about the same words in the same sentence on several pages, keeps the
  /// first and notes on it how many pages more have it. Order is that of the pages.
  package static func merge(_ pages: [PageResult]) -> [PageResult] {
    guard pages.count > 1 else { return pages }
    var files: [Key: Set<String>] = [:]
    for page in pages {
      for diagnostic in page.diagnostics { files[Key(diagnostic), default: []].insert(diagnostic.location.file) }
    }
    var seen = Set<Key>()
    return pages.map { page in
      var page = page
      let isNew = page.diagnostics.map { !seen.contains(Key($0)) }
      var kept: [Diagnostic] = []
      for (diagnostic, isNew) in zip(page.diagnostics, isNew) where isNew {
        var diagnostic = diagnostic
        let key = Key(diagnostic)
        seen.insert(key)
        let others = (files[key]?.count ?? 1) - 1
        if others > 0 {
          diagnostic.notes.append("the same sentence stands on \(others) more page\(others == 1 ? "" : "s")")
        }
        kept.append(diagnostic)
      }
      page.diagnostics = kept
      return page
    }
  }

  private struct Key: Hashable {
    let rule: String
    let message: String
    let excerpt: Location.Excerpt

    init(_ diagnostic: Diagnostic) {
      rule = diagnostic.rule
      message = diagnostic.message
      excerpt = diagnostic.location.excerpt
    }
  }
}
