package import GlossAlignment
package import GlossFormats
package import GlossSegmentation
package import GlossTerms
package import GlossText

/// Checks pages, one at a time.
package final class Linter {
  private let settings: LintSettings
  private let analyzer: Analyzer

  /// - Parameters:
  ///   - termbase: the lists in force. Compiling them happens at the first page of each language.
  ///   - segmentationRules: what sentences are cut by, in place of what is built in.
  ///   - calques: the wordings of translated Chinese to look for.
  ///   - dictionary: where the aligner's dictionaries come from.
  package init(
    settings: LintSettings, termbase: Termbase, segmentationRules: SRXRules? = nil, calques: PhraseList = .calques,
    dictionary: @escaping Analyzer.DictionarySource = { _, _ in nil }
  ) {
    self.settings = settings
    analyzer = Analyzer(
      termbase: termbase, segmentationRules: segmentationRules, calques: calques, characters: settings.characters,
      dictionary: dictionary)
  }

  /// Whether words were to be looked up and the machine has no dictionary to look them up in.
  package var lacksSpellingDictionary: Bool { analyzer.speller.isMissing }

  /// What is wrong with `target`, alone or as a translation of `source`. Where it is plainly none of that source it is
  /// checked alone, and the result says so.
  ///
  /// - Parameter named: the language that the page's file name tells; it decides where its letters do not.
  /// - Throws: `ICUError` when ICU lacks data for a language; `SourceError` when an SRX rule cannot be used.
  package func check(_ target: Document, source: Document? = nil, named: LanguageTag? = nil) throws -> PageResult {
    let page = try Page(target, language: language(of: target, named: named), analyzer: analyzer)
    guard let source else { return check(page, nil, sourceLanguage: settings.sourceLanguage) }
    let sourcePage = try Page(source, language: settings.sourceLanguage, analyzer: analyzer)
    let pair = try BilingualPage(source: sourcePage, target: page, analyzer: analyzer)
    guard !pair.agreement.isNoTranslation else {
      return check(page, nil, sourceLanguage: settings.sourceLanguage, disagreement: pair.agreement)
    }
    return check(page, pair, sourceLanguage: settings.sourceLanguage)
  }

  /// What is wrong with the translation in `pair`, whose units are linked by the file.
  ///
  /// - Throws: as ``check(_:source:named:)``.
  package func check(_ pair: BilingualDocument) throws -> PageResult {
    let source = pair.source.metadata.language ?? sourceLanguage(of: pair.source)
    let target = try Page(
      pair.target, language: pair.target.metadata.language ?? language(of: pair.target, named: nil), analyzer: analyzer)
    let page = try BilingualPage(
      source: Page(pair.source, language: source, analyzer: analyzer), target: target, areUnits: true,
      analyzer: analyzer)
    return check(target, page, sourceLanguage: source)
  }

  /// The language of the source in a file that does not say it: most programs are translated from English, whatever
  /// pages are translated from.
  private func sourceLanguage(of document: Document) -> LanguageTag {
    let letters = Array(document.blocks.map(\.text).joined(separator: [0x0A]))
    guard let detected = LanguageDetector.detect(letters)?.language, !detected.matches(settings.sourceLanguage) else {
      return settings.sourceLanguage
    }
    return detected
  }

  /// Holds the pages of a run against each other, silences what is then found as on the pages themselves, and gives each
  /// finding its fingerprint.
  package func finish(_ pages: [PageResult]) -> [PageResult] {
    var pages = SiteConsistency.check(pages, severities: settings.severities)
    for index in pages.indices {
      silence(&pages[index], overSite: true)
      pages[index].markFingerprints(relativePath: settings.relativePath)
    }
    return pages
  }

  /// What the configuration silences and what no page needs silenced, though it is about one and its rule was asked.
  package func unusedSuppressions(_ pages: [PageResult]) -> [ListedSuppression] {
    let judged = Set(pages.flatMap { $0.suppressions?.judgedListed ?? [] })
    let used = Set(pages.flatMap { $0.suppressions?.usedListed ?? [] })
    return judged.subtracting(used).sorted().map { settings.suppressions[$0] }
  }

  /// Takes away what is to be silent, and adds what is to be said of comments that silence nothing.
  private func silence(_ page: inout PageResult, overSite: Bool) {
    guard var suppressions = page.suppressions else { return }
    var (diagnostics, silenced) = suppressions.silence(page.diagnostics)
    if settings.asks(UnusedSuppression.description.id) {
      var found = UnusedSuppression().findings(suppressions, overSite: overSite)
      for index in found.indices {
        if let severity = settings.severities[found[index].rule] { found[index].severity = severity }
      }
      let upkeep = suppressions.silence(found)
      diagnostics = (diagnostics + upkeep.kept).sorted(by: Diagnostic.isOrdered)
      silenced += upkeep.silenced
    }
    (page.suppressions, page.diagnostics) = (suppressions, diagnostics)
    page.silenced += silenced
  }

  /// The rules that were asked and saw what they need: without its source a page does not show all.
  private func judged(isPair: Bool) -> Set<String> {
    Set(settings.rules.map { $0.description }.filter { isPair || $0.need == .page }.map(\.id))
  }

  private func check(
    _ page: Page, _ bilingual: BilingualPage?, sourceLanguage: LanguageTag, disagreement: Agreement? = nil
  ) -> PageResult {
    let target = page.document
    let date = target.metadata.date.flatMap { PartialDate($0) } ?? settings.date
    let context = RuleContext(
      page: page, bilingual: bilingual, analyzer: analyzer, sourceLanguage: sourceLanguage, date: date)
    for rule in settings.rules { context.run(rule) }
    var diagnostics = Precedence.resolve(context.diagnostics)
    for index in diagnostics.indices {
      if let severity = settings.severities[diagnostics[index].rule] { diagnostics[index].severity = severity }
    }
    var result = PageResult(
      file: target.file, segments: page.sentences.count, language: page.language,
      sourceLanguage: bilingual == nil ? nil : sourceLanguage, disagreement: disagreement,
      diagnostics: diagnostics.sorted(by: Diagnostic.isOrdered), uses: context.uses,
      names: context.names,
      suppressions: PageSuppressions(
        target, path: settings.relativePath(target.file.path), listed: settings.suppressions,
        judged: judged(isPair: bilingual != nil)))
    silence(&result, overSite: false)
    return result
  }

  /// The language a page is in, if the settings do not say it.
  private func language(of document: Document, named: LanguageTag?) -> LanguageTag {
    settings.targetLanguage ?? document.detectedLanguage(named: named)
  }
}

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
}
