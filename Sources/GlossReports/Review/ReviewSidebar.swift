internal import GlossLint
internal import GlossText

/// What stands beside the findings: counts by severity and rule, each with a box to tick, and the files.
enum ReviewSidebar {
  static func markup(_ result: CheckResult, _ outline: ReviewOutline) -> String {
    "<aside aria-label=\"Summary\">\n\(filters(outline))\(files(outline))\(cleanFiles(outline.cleanPaths))</aside>"
  }

  private static func filters(_ outline: ReviewOutline) -> String {
    guard !outline.rules.isEmpty else { return "" }
    let severities = outline.severities.map { severity in
      row(
        mark: severity.value.rawValue, box: ReviewFilters.severityBox, count: severity.count,
        "<span class=\"severity \(severity.value.rawValue)\">\(severity.value.plural)</span>")
    }
    let rules = outline.rules.map { rule in
      row(
        mark: outline.mark(ofRule: rule.value), box: ReviewFilters.ruleBox, count: rule.count,
        Markup.escaped(VisibleText.line(rule.value)), title: BuiltInRules.rule(named: rule.value)?.description.summary)
    }
    return """
      <form autocomplete="off">
      <p class="hint">Tick what to see; all is shown where nothing is ticked.</p>
      <fieldset><legend>Severity</legend>
      \(severities.joined())</fieldset>
      <fieldset><legend>Rule</legend>
      <div class="list">
      \(rules.joined())</div></fieldset>
      <button type="reset">Show all</button>
      </form>

      """
  }

  private static func row(mark: String, box: String, count: Int, _ label: String, title: String? = nil) -> String {
    let id = ReviewFilters.box(mark)
    let title = title.map { " title=\"\(Markup.escaped($0))\"" } ?? ""
    return "<label for=\"\(id)\"\(title)><input type=\"checkbox\" id=\"\(id)\" class=\"\(box)\"/> "
      + "<span class=\"name\">\(label)</span> <span class=\"count\">\(count)</span></label>\n"
  }

  private static func files(_ outline: ReviewOutline) -> String {
    guard !outline.pages.isEmpty else { return "" }
    let items = outline.pages.enumerated().map { index, page in
      "<li><a href=\"#file-\(index + 1)\"><bdi>\(name(page.file.path))</bdi></a> "
        + "<span class=\"count\">\(page.diagnostics.count)</span></li>\n"
    }
    return "<nav aria-labelledby=\"files\">\n<p class=\"title\" id=\"files\">Files</p>\n"
      + "<ul class=\"list\">\n\(items.joined())</ul>\n</nav>\n"
  }

  private static func cleanFiles(_ paths: [String]) -> String {
    guard !paths.isEmpty else { return "" }
    let items = paths.map { "<li><bdi>\(name($0))</bdi></li>\n" }
    return "<details>\n<summary>\(Summary.counted(paths.count, "file")) without findings</summary>\n"
      + "<ul class=\"list\">\n\(items.joined())</ul>\n</details>\n"
  }

  private static func name(_ path: String) -> String { Markup.escaped(VisibleText.path(path)) }
}
