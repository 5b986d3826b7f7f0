internal import GlossAlignment
internal import GlossFormats
package import GlossTerms
package import GlossText

/// What rules work with: the page, its source if it has one, the lists in force, and where to put what they find.
///
/// One a page; used by one thread.
package final class RuleContext {
  package let page: Page
  /// Nil when the page stands alone.
  package let bilingual: BilingualPage?
  /// Where the source has listed concepts; nil when there is none.
  private(set) lazy var sourceConcepts = bilingual.map { SourceConcepts($0) }
  package var termbase: Termbase { analyzer.termbase }
  /// The terms of a language as the lists write them.
  func listedTexts(in language: LanguageTag) -> ListedTexts { analyzer.listedTexts(in: language) }
  /// Wordings of translated Chinese.
  var calques: PhraseMatcher { analyzer.calques }
  var speller: Speller { analyzer.speller }
  /// What texts are translated from, for naming a concept where no source is at hand.
  package let sourceLanguage: LanguageTag
  /// The date of the page, by which renderings that changed are judged. It is asked for nothing else, so that a cache may
  /// hold what was found on another day.
  package let date: PartialDate?
  package private(set) var diagnostics: [Diagnostic] = []
  /// What other pages of a site are held against.
  package private(set) var uses: [RenderingUse] = []
  package private(set) var names: [NameUse] = []
  private var current: RuleDescription?
  private let analyzer: Analyzer

  package init(
    page: Page, bilingual: BilingualPage?, analyzer: Analyzer, sourceLanguage: LanguageTag, date: PartialDate?
  ) {
    self.page = page
    self.sourceLanguage = sourceLanguage
    self.bilingual = bilingual
    self.analyzer = analyzer
    self.date = date
  }

  /// Whether the link at hand is likely wrong, so that nothing found in it is certain.
  private var isDoubtful = false
  private static let doubt = "the sentences beside it may not be the ones it translates"

  /// Asks `rule` everywhere it wants to be asked.
  package func run(_ rule: any Rule.Type) {
    current = rule.description
    let first = diagnostics.count
    switch rule.init() {
    case let rule as any BlockRule:
      for block in page.document.blocks.indices where !page.sentencesOfBlock[block].isEmpty {
        rule.check(block: block, self)
      }
    case let rule as any PageRule:
      rule.check(page, self)
    case let rule as any UnitRule:
      guard let bilingual else { break }
      for index in bilingual.links.indices {
        isDoubtful = bilingual.isDoubtful(link: index)
        rule.check(TranslationUnit(index: index, pages: bilingual), self)
      }
      isDoubtful = false
    case is any SuppressionRule:
      break
    default:
      assertionFailure("a rule must refine one of the scopes")
    }
    var found = Array(diagnostics[first...])
    rule.settle(&found)
    diagnostics.replaceSubrange(first..., with: found)
    current = nil
  }

  /// Adds a finding of the rule that is being asked, unless it touches text that is no language (code,
  /// `translate="no"`).
  ///
  /// - Parameters:
  ///   - range: UTF-8 bytes of the text of `block` on the page.
  ///   - severity: the rule's own when nil.
  ///   - related: other places that the finding is about; the first `Diagnostic.mostRelated` are kept.
  package func report(
    _ message: String, block: Int, _ range: ByteRange, severity: Severity? = nil, counterpart: Location? = nil,
    related: some Sequence<Location> = [], concept: Diagnostic.ConceptReference? = nil, notes: [String] = [],
    fixes: [Fix?] = []
  ) {
    guard let current else { return }
    if page.isProtected(block: block, range) { return }
    diagnostics.append(
      Diagnostic(
        rule: current.id, severity: isDoubtful ? .info : severity ?? current.severity, message: message,
        location: page.location(block: block, range), counterpart: counterpart,
        related: Array(related.prefix(Diagnostic.mostRelated)),
        concept: concept,
        notes: isDoubtful ? notes + [Self.doubt] : notes,
        fixes: fixes.compactMap { $0 }))
  }

  /// Keeps how the page renders something until the other pages of the site were seen.
  package func observe(_ use: RenderingUse) { uses.append(use) }

  /// Keeps a name for the same purpose.
  package func observe(_ name: NameUse) { names.append(name) }

  /// A fix that puts `replacement` in the place of `range`; one to be shown where that cannot be done, since markup is in
  /// the way or nothing may be changed.
  package func fix(
    _ title: String, _ applicability: Fix.Applicability, block: Int, _ range: ByteRange, _ replacement: String
  ) -> Fix {
    guard let edit = page.edit(block: block, range, replacement) else {
      return Fix(title: title, applicability: .display, edits: [])
    }
    return Fix(title: title, applicability: applicability, edits: [edit])
  }
}
