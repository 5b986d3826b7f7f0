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
        let writings = writings(others.filter { rare.contains($0.page) })
        guard writings * clearMajority <= main.writings, !RenderingUse.isShort(wording, for: main.wording) else {
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
    // A sentence that stands on several pages, in a menu or a footer, was written once.
    var firsts: [String: Int] = [:]
    let written = uses.filter { page, use in
      let first = firsts[use.location.excerpt.text] ?? page
      firsts[use.location.excerpt.text] = first
      return first == page
    }
    let spellings = NameSpellings(written)
    let rule = NameVariant.description
    for (variant, standard) in NameVariant().standards(of: spellings).sorted(by: { $0.key < $1.key }) {
      let letters = spellings.all[standard].letters
      let standardUses = uses.filter { $0.use.spelling.letters == letters }
      for (page, use) in uses where use.spelling.isSame(as: spellings.all[variant]) {
        // The page itself may have told it.
        if pages[page].diagnostics.contains(where: { $0.location.range == use.location.range && $0.rule == rule.id }) {
          continue
        }
        let others = standardUses.filter { $0.page != page }
        pages[page].diagnostics.append(
          Diagnostic(
            rule: rule.id, severity: severities(pages[page].file.path)[rule.id] ?? rule.severity,
            message: .spelledElsewhere(
              use.location.text, spellings.all[standard].display, Set(others.map(\.page)).count),
            location: use.location, related: others.prefix(Diagnostic.mostRelated).map(\.use.location)))
      }
    }
  }

  /// The allowed wording that was written most often, with its first place on each page; of equals the one that stands
  /// first.
  private static func majority(
    _ uses: [(page: Int, use: RenderingUse)]
  ) -> (wording: String, writings: Int, places: [Location])? {
    let found = Dictionary(grouping: uses.filter(\.use.isAllowed), by: \.use.wording)
    let counts = found.mapValues(writings)
    guard let best = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), best.value >= leastPages else {
      return nil
    }
    var pages = Set<Int>()
    let places = (found[best.key] ?? []).filter { pages.insert($0.page).inserted }.map(\.use.location)
    return (best.key, best.value, places)
  }

  /// On how many pages something was written. A sentence that stands on several, in a menu or a footer, was written once.
  private static func writings(_ uses: [(page: Int, use: RenderingUse)]) -> Int {
    var sentences = Set<String>()
    var pages = Set<Int>()
    for (page, use) in uses where sentences.insert(use.location.excerpt.text).inserted { pages.insert(page) }
    return pages.count
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
    "\"\(words)\" looks like another spelling of \"\(main)\", which stands on \(pages) other page"
      + (pages == 1 ? "" : "s")
  }

  fileprivate static func elsewhere(_ words: String, _ main: String, _ pages: Int) -> String {
    "\"\(words)\" here, \"\(main)\" on \(pages) other pages"
  }
}
