internal import GlossAlignment
package import GlossFormats
internal import GlossSegmentation
package import GlossTerms
package import GlossText

/// Checks pages by one set of settings, one at a time. Making one costs nothing beside its analyzer.
package struct Linter {
  private let settings: LintSettings
  private let analyzer: Analyzer

  package init(settings: LintSettings, analyzer: Analyzer) {
    (self.settings, self.analyzer) = (settings, analyzer)
  }

  /// - Parameters:
  ///   - termbase: the lists in force. Compiling them happens at the first page of each language.
  ///   - calques: the wordings of translated Chinese to look for.
  package init(settings: LintSettings, termbase: Termbase, calques: PhraseList = .calques) {
    let lists = CompiledLists(termbase, calques: calques, characters: settings.characters)
    self.init(settings: settings, analyzer: Analyzer(lists))
  }

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
    result.silence(by: settings, overSite: false)
    return result
  }

  /// The language a page is in, if the settings do not say it.
  private func language(of document: Document, named: LanguageTag?) -> LanguageTag {
    settings.targetLanguage ?? document.detectedLanguage(named: named)
  }
}
