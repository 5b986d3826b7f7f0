internal import GlossText

/// Holds the pages of a site against each other: a rendering that most pages share is the site's own, and a page that
/// has another is told so.
package enum SiteConsistency {
  /// On how many pages a rendering must stand to be the site's own, and on how many times as many as another.
  private static let leastPages = 3
  private static let clearMajority = 3

  private static let rule = InconsistentRendering.description

  /// The rules that find more when all pages are held against each other.
  static let rules: Set<String> = [InconsistentRendering.description.id, NameVariant.description.id]

  /// The pages with what is found added to them. Linear in the uses that the pages report.
  ///
  /// - Parameter severities: what the configuration sets for the page at a path in place of the rules' own.
  package static func check(
    _ pages: [PageResult], severities: (_ path: String) -> [String: Severity] = { _ in [:] }
  ) -> [PageResult] {
    guard pages.count > leastPages else { return pages }
    var uses: [RenderingUse.Subject: [(page: Int, use: RenderingUse)]] = [:]
    for (index, page) in pages.enumerated() {
      for use in page.uses { uses[use.subject, default: []].append((index, use)) }
    }
    var pages = pages
    for (subject, found) in uses {
      guard let main = majority(found) else { continue }
      let onPages = Set(found.filter { $0.use.wording == main.wording }.map(\.page))
      for (wording, others) in Dictionary(grouping: found, by: \.use.wording) where wording != main.wording {
        let rare = Set(others.map(\.page)).subtracting(onPages)
        guard rare.count * clearMajority <= onPages.count, !RenderingUse.isShort(wording, for: main.wording) else {
          continue
        }
        for page in rare.sorted() {
          guard let use = others.first(where: { $0.page == page })?.use,
            !use.isAllowed || use.counterpart != nil
              || ![wording, main.wording].contains(where: RenderingUse.isOrdinaryWord)
          else { continue }
          pages[page].diagnostics.append(
            finding(use, subject, main.wording, main.places, severities(pages[page].file.path)))
        }
      }
    }
    addNames(to: &pages, severities: severities)
    for index in pages.indices { pages[index].diagnostics.sort(by: Diagnostic.isOrdered) }
    return pages
  }

  /// Names that a page spells otherwise than most: judged as on a page alone, each page counted once.
  private static func addNames(to pages: inout [PageResult], severities: (String) -> [String: Severity]) {
    let uses = pages.indices.flatMap { page in pages[page].names.map { (page: page, use: $0) } }
    let spellings = NameSpellings(uses)
    let rule = NameVariant.description
    for (variant, standard) in NameVariant().standards(of: spellings).sorted(by: { $0.key < $1.key }) {
      let letters = spellings.all[standard].letters
      let others = uses.filter { $0.use.spelling.letters == letters }
      for place in spellings.all[variant].places {
        let page = place.block
        guard let use = uses.first(where: { $0.page == page && $0.use.place.range == place.range })?.use,
          // The page itself may have told it.
          !pages[page].diagnostics.contains(where: { $0.location.range == use.location.range && $0.rule == rule.id })
        else { continue }
        pages[page].diagnostics.append(
          Diagnostic(
            rule: rule.id, severity: severities(pages[page].file.path)[rule.id] ?? rule.severity,
            message: .spelledElsewhere(use.location.text, spellings.all[standard].display, others.count),
            location: use.location, related: others.map(\.use.location)))
      }
    }
  }

  /// The allowed wording on most pages, with its first place on each; of equals the one that stands first.
  private static func majority(_ uses: [(page: Int, use: RenderingUse)]) -> (wording: String, places: [Location])? {
    var places: [String: [Location]] = [:]
    var pages: [String: Set<Int>] = [:]
    for (page, use) in uses where use.isAllowed {
      if pages[use.wording, default: []].insert(page).inserted { places[use.wording, default: []].append(use.location) }
    }
    let best = places.max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }
    return best.flatMap { $0.value.count >= leastPages ? ($0.key, $0.value) : nil }
  }

  private static func finding(
    _ use: RenderingUse, _ subject: RenderingUse.Subject, _ main: String, _ places: [Location],
    _ severities: [String: Severity]
  ) -> Diagnostic {
    let (concept, severity): (Diagnostic.ConceptReference?, Severity) =
      switch subject {
      case .concept(let reference): (reference, .info)
      case .name: (nil, rule.severity)
      }
    return Diagnostic(
      rule: rule.id, severity: severities[rule.id] ?? severity,
      message: .elsewhere(use.location.text, main, places.count), location: use.location,
      counterpart: use.counterpart, related: Array(places.prefix(Diagnostic.mostRelated)), concept: concept)
  }
}

extension String {
  fileprivate static func spelledElsewhere(_ words: String, _ main: String, _ pages: Int) -> String {
    "\"\(words)\" looks like another spelling of \"\(main)\", which stands on \(pages) other pages"
  }

  fileprivate static func elsewhere(_ words: String, _ main: String, _ pages: Int) -> String {
    "\"\(words)\" here, \"\(main)\" on \(pages) other pages"
  }
}
