internal import GlossSegmentation
internal import GlossTerms
internal import GlossText

/// Flags a rendering that a list in force calls deprecated, superseded or forbidden.
struct DeprecatedRendering: PageRule {
  static let description = RuleDescription(
    id: "deprecated-rendering", group: .terminology, need: .pageOrSource, severity: .warning,
    summary: "A rendering that the term list deprecates",
    rationale: """
      A page alone shows a deprecated rendering wherever it stands, unless the entry says `alone: false`: such forms \
      are ordinary English too, and are reported only where the aligned source has the term. With the source beside \
      it, a deprecated form is a warning where the source has the term, and `info` where it stands elsewhere. A \
      superseded rendering is judged by the page's date, or by today's where the page has none. A forbidden one is an error. Nothing is said of a deprecated \
      form inside a longer allowed term.
      """,
    examples: [
      .flagged(
        "We will promote ⟦One Belt, One Road⟧ cooperation.",
        glossary: "zh\ten\ten.deprecated\n一带一路\tBelt and Road Initiative\tOne Belt, One Road"),
      .flagged(
        "Several ⟦wisdom cities⟧ were built.", glossary: "zh\ten\ten.deprecated\n智慧城市\tsmart city\twisdom city",
        note: "any form of its words"),
      .flagged(
        "The ⟦streets⟧ held a meeting.", source: "各街道召开会议。",
        glossary: "zh\ten\ten.deprecated\n街道\tsub-district\tstreet", note: "the source has the term"),
      .accepted(
        "The office building economy grew.",
        glossary: "zh\ten\ten.deprecated\n楼宇经济\toffice building economy\tbuilding economy",
        note: "part of a longer allowed term"),
      .accepted(
        "We pursue high-quality development.",
        glossary: "zh\ten\ten.deprecated\n高质量发展\thigh-quality development\thigh quality development",
        note: "the exact spelling goes first"),
      .accepted("The website was closed.", glossary: "zh\ten\ten.deprecated\n现场\tvenue\tsite"),
    ])

  func check(_ page: Page, _ context: RuleContext) {
    let origins = context.sourceConcepts
    for sentence in page.sentences.indices {
      var end = 0
      // From left to right, longer ones first; what says nothing leaves its words to the shorter ones inside it.
      for match in page.terms(ofSentence: sentence) where match.range.lowerBound >= end {
        if accounts(for: match, sentence, origins, context) { end = match.range.upperBound }
      }
    }
  }

  /// Reports a match if it is a bad form. False when it is none for certain and no allowed one either.
  private func accounts(
    for match: TermMatch, _ sentence: Int, _ origins: SourceConcepts?, _ context: RuleContext
  ) -> Bool {
    let isAllowed = match.terms.contains { context.termbase[$0].isAllowed(on: context.date) }
    guard let first = match.terms.first, !isAllowed else { return true }
    // Where several concepts share a bad form, the one is meant that the source has.
    let meant = match.terms.lazy.compactMap { reference in
      self.origin(of: reference, sentence, origins, context).map { (reference: reference, origin: $0) }
    }.first
    let (reference, origin) = (meant?.reference ?? first, meant?.origin)
    let term = context.termbase[reference]
    var severity: Severity = term.status == .forbidden ? .error : .warning
    // Without the day on which its time ended, or one for the page, nothing is certain.
    if term.status == .superseded, term.until == nil || context.date == nil { severity = .info }
    if origin == nil {
      guard term.standsAlone else { return false }
      if origins != nil {
        // The source says something else there, or the pair is wrong. One ordinary word proves nothing.
        guard term.text.contains(where: { $0 == " " || $0 == "-" }) else { return false }
        severity = .info
      }
    }
    report(match, reference, sentence, severity, origin, context)
    return true
  }

  private func origin(
    of reference: TermReference, _ sentence: Int, _ origins: SourceConcepts?, _ context: RuleContext
  ) -> SourceConcepts.Occurrence? {
    // What is ordinary English too must stand beside its Chinese, not near it.
    origins?.occurrence(
      of: reference.concept, besideTarget: sentence,
      includingNeighbours: context.termbase[reference].standsAlone)
  }

  private func report(
    _ match: TermMatch, _ reference: TermReference, _ sentence: Int, _ severity: Severity,
    _ origin: SourceConcepts.Occurrence?, _ context: RuleContext
  ) {
    let term = context.termbase[reference]
    let entry = context.termbase.entries[reference.concept]
    let page = context.page
    let block = page.sentences[sentence].block
    let standard = entry.standard(in: page.language)
    let words = page.text(ofBlock: block).string(match.range)
    var notes: [String] = []
    if let note = term.note { notes.append(note) }
    if let until = term.until { notes.append("was the standard rendering until \(until)") }
    context.report(
      .discouraged(words, term.status, origin?.location.text ?? entry.standard(in: context.sourceLanguage)?.text),
      block: block, match.range, severity: severity,
      counterpart: origin?.location,
      concept: .init(
        id: entry.concept.id, glossary: term.glossary, authority: standard?.authority ?? term.authority,
        rendering: standard?.text),
      notes: notes,
      fixes: [standard.flatMap { fix(match, sentence, term, $0, isSure: severity >= .warning, context) }])
  }

  /// The standard rendering in the form that the page needs. It is safe where the finding is sure and the sentence about
  /// it stays as it is.
  private func fix(
    _ match: TermMatch, _ sentence: Int, _ term: Term, _ standard: Term, isSure: Bool, _ context: RuleContext
  ) -> Fix? {
    let page = context.page
    let block = page.sentences[sentence].block
    let text = page.text(ofBlock: block)
    let words = text.string(match.range)
    guard page.language.primary == "en" else {
      return context.fix("write \"\(standard.text)\"", .unsafe, block: block, match.range, standard.text)
    }
    let before = page.tokens(ofSentence: sentence).last { $0.range.upperBound <= match.range.lowerBound }
    let fitted = FittedRendering(
      standard.text, inPlaceOf: term.text, standingAs: words,
      after: before.map { text.string($0.range).lowercased() })
    let range = Self.replaced(match.range, by: standard.text, in: text)
    return context.fix(
      "write \"\(fitted.text)\"", isSure && fitted.isCertain && term.status != .superseded ? .safe : .unsafe,
      block: block, range, fitted.text)
  }

  /// The words that `standard` takes the place of: with "Initiative" where that follows "One Belt, One Road" and ends the
  /// standard rendering too.
  private static func replaced(_ range: ByteRange, by standard: String, in text: [UInt8]) -> ByteRange {
    let words = standard.split(separator: " ")
    for count in stride(from: words.count - 1, to: 0, by: -1) {
      let tail = Array(" \(words.suffix(count).joined(separator: " "))".utf8)
      let end = range.upperBound + tail.count
      guard end <= text.count, end == text.count || !text[end].isASCIIAlphanumeric else { continue }
      if text[range.upperBound..<end].elementsEqual(tail) { return range.lowerBound..<end }
    }
    return range
  }
}

extension String {
  fileprivate static func discouraged(_ words: String, _ status: TermStatus, _ source: String?) -> String {
    "\"\(words)\" is a \(status.rawValue) rendering" + (source.map { " of \($0)" } ?? "")
  }
}
