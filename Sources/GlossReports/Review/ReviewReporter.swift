internal import GlossLint
internal import GlossText

/// The review report: a page for editors, with a section for each file and a card for each finding, the source and the
/// translation side by side.
///
/// Rules and severities are filtered by style sheet alone, and print as they are filtered. The markup is well-formed XML
/// too, so that what stands in a file can be proven to have started no element.
struct ReviewReporter: StringReporter {
  func report(_ result: CheckResult, _ options: ReportOptions) -> String {
    let outline = ReviewOutline(result)
    let cards = ReviewCard.Writer(files: PageFiles(result), outline: outline)
    let sections = outline.pages.enumerated().map { index, page in Self.section(index, page, cards) }
    let body = """
      <a class="skip" href="#findings">Skip to the findings</a>
      <div class="layout">
      <header class="head">
      <h1>Review of \(Self.title(result))</h1>
      <p class="lead">\(Markup.escaped(Summary.line(result)))</p>
      </header>
      \(ReviewSidebar.markup(result, outline))
      <main id="findings">
      \(Self.failures(result.failures))\(sections.isEmpty ? "<p>Nothing to review.</p>\n" : sections.joined())
      <footer>glosslint \(Markup.escaped(options.toolVersion))</footer>
      </main>
      </div>
      """
    return HTMLPage.text(
      title: "Review: \(Summary.line(result))", style: ReviewStyle.css + ReviewFilters.css(outline), body: body)
  }

  private static func title(_ result: CheckResult) -> String {
    guard result.pages.count == 1, let page = result.pages.first else {
      return Summary.counted(result.pages.count, "file")
    }
    return "<bdi>\(Markup.escaped(VisibleText.path(page.file.path)))</bdi>"
  }

  private static func failures(_ failures: [CheckResult.Failure]) -> String {
    guard !failures.isEmpty else { return "" }
    let items = failures.map { "<li>\(Markup.escaped(VisibleText.line($0.message)))</li>\n" }
    return "<section class=\"failures\" aria-labelledby=\"failures\">\n<h2 id=\"failures\">Not done</h2>\n"
      + "<ul>\n\(items.joined())</ul>\n</section>\n"
  }

  private static func section(_ index: Int, _ page: PageResult, _ cards: ReviewCard.Writer) -> String {
    """
    <section class="file" id="file-\(index + 1)" aria-labelledby="file-\(index + 1)-name"><div>
    <h2 id="file-\(index + 1)-name"><bdi>\(Markup.escaped(VisibleText.path(page.file.path)))</bdi> \
    <span class="count">\(Markup.escaped(Summary.counted(page.diagnostics)))</span></h2>
    \(page.diagnostics.map { cards.markup($0, page) }.joined(separator: "\n"))
    </div></section>

    """
  }
}
