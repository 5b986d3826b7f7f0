internal import GlossLint
internal import GlossTerms
internal import GlossText

/// The concepts of the lists, and what renders them in each period.
///
/// Beside a source a place is a link whose source has the concept: rendered by a listed term, by a wording that the texts
/// have for it again and again (`MinedWordings`), or by something else. A page alone has places where a listed rendering
/// stands. A rendering that is no standard is something else on pages whose settings are silent about it.
struct ConceptCensus {
  private struct Subject: Hashable {
    let concept: Int
    /// Primary tag of the language of the renderings.
    let language: String
  }

  private struct Form: Hashable {
    /// Whether the term is allowed, was once, or is not; nil for a wording.
    let status: TermStatus?
    let key: RenderingKey
  }

  private struct Open {
    let period: Int
    let page: Page
    /// Whether a wording where nothing but a listed rendering will do is told on the page.
    let isJudged: Bool
    let occurrence: MinedWordings.Occurrence
  }

  private let termbase: Termbase
  private let sourceLanguage: LanguageTag
  private let periods: Int
  private var tallies: [Subject: FormTally<Form>] = [:]
  /// The listed term of each form that is listed; of several the most welcome.
  private var terms: [Subject: [Form: TermReference]] = [:]
  /// Places whose rendering is not listed.
  private var open: [Subject: [Open]] = [:]
  private var languages: [String: LanguageTag] = [:]
  private var keys: [String: RenderingKey.Maker] = [:]

  /// Linear in the pages, but for the places whose rendering is mined.
  init(_ periods: [DriftPeriod], _ termbase: Termbase, sourceLanguage: LanguageTag) {
    (self.termbase, self.sourceLanguage, self.periods) = (termbase, sourceLanguage, periods.count)
    var pairs: [BilingualPage?] = []
    for (period, pages) in periods.map(\.pages).enumerated() {
      for page in pages {
        switch page.page {
        case .pair(let pair): add(pair, of: page, period: period, number: pairs.count)
        case .alone(let alone): add(alone, of: page, period: period)
        }
        pairs.append(page.page.pair)
      }
    }
    addWordings(pairs)
  }

  // MARK: Places

  private mutating func add(_ pair: BilingualPage, of page: DriftPage, period: Int, number: Int) {
    let language = note(pair.target.language)
    let judged = (listed: page.settings.tellsDeprecatedRenderings, others: page.settings.tellsMissingRenderings)
    for (concept, place, rendering) in ConceptPlaces(pair, termbase, date: page.date).all {
      let subject = Subject(concept: concept, language: language)
      if let rendering {
        if judged.listed || termbase[rendering.term].isAllowed(on: page.date) {
          add(rendering, on: pair.target, subject, page.date, period: period)
        } else {
          tallies[subject, default: FormTally(periods: periods)].addOther(period: period)
        }
      } else {
        open[subject, default: []].append(
          Open(
            period: period, page: pair.target, isJudged: judged.others, occurrence: .init(page: number, place: place)))
      }
    }
  }

  private mutating func add(_ page: Page, of driftPage: DriftPage, period: Int) {
    // A source without its translation renders nothing.
    guard !page.language.matches(driftPage.settings.sourceLanguage) else { return }
    let language = note(page.language)
    let (date, isJudged) = (driftPage.date, driftPage.settings.tellsDeprecatedRenderings)
    for sentence in page.sentences.indices {
      for match in page.properTerms(ofSentence: sentence) where match.terms.count == 1 {
        let term = match.terms[0]
        // Ordinary English that is a bad rendering too waits for the source.
        guard termbase[term].isAllowed(on: date) || (isJudged && termbase[term].standsAlone) else { continue }
        let subject = Subject(concept: term.concept, language: language)
        add(.init(term: term, sentence: sentence, range: match.range), on: page, subject, date, period: period)
      }
    }
  }

  private mutating func note(_ language: LanguageTag) -> String {
    let primary = language.primary
    if languages[primary] == nil {
      languages[primary] = language
      keys[primary] = RenderingKey.Maker(language)
    }
    return primary
  }

  private mutating func add(
    _ rendering: ConceptPlaces.Rendering, on page: Page, _ subject: Subject, _ date: PartialDate?, period: Int
  ) {
    let form = form(of: rendering.term, subject)
    let term = termbase[rendering.term]
    if (terms[subject]?[form]).map({ term.status < termbase[$0].status }) ?? true {
      terms[subject, default: [:]][form] = rendering.term
    }
    tallies[subject, default: FormTally(periods: periods)].add(
      form, term.text, period: period, isNonStandard: !term.isAllowed(on: date)
    ) { page.location(block: page.sentences[rendering.sentence].block, rendering.range) }
  }

  private func form(of term: TermReference, _ subject: Subject) -> Form {
    let status = termbase[term].status
    return Form(
      status: status.isAllowed ? .preferred : status,
      key: keys[subject.language]?.key(termbase[term].text) ?? RenderingKey(words: []))
  }

  // MARK: Wordings

  /// Places of a wording in all the texts, below which it is one translator's turn of phrase.
  private static let leastPlaces = 2

  private mutating func addWordings(_ pairs: [BilingualPage?]) {
    let subjects = open.sorted { ($0.key.concept, $0.key.language) < ($1.key.concept, $1.key.language) }
    let wordings = MinedWordings(subjects.map { $0.value.map(\.occurrence) }, pairs)
    let listed = listedForms
    for (index, (subject, places)) in subjects.enumerated() {
      var tally = tallies[subject] ?? FormTally(periods: periods)
      // Where nobody set a standard another wording is as good.
      let isBinding = termbase.entries[subject.concept].concept.isBinding
      for place in places {
        guard let (sentence, range) = wordings.range(term: index, place.occurrence) else {
          tally.addOther(period: place.period)
          continue
        }
        let block = place.page.sentences[sentence].block
        let text = place.page.text(ofBlock: block).string(range)
        let key = keys[subject.language]?.key(text) ?? RenderingKey(words: [])
        // A listed rendering cut short or drawn out is a paraphrase, or the miner's doing.
        if isBinding && !place.isJudged || listed[subject]?.contains(where: { $0.key.isShort(of: key) }) ?? false {
          tally.addOther(period: place.period)
        } else {
          tally.add(Form(status: nil, key: key), text, period: place.period, isNonStandard: isBinding) {
            place.page.location(block: block, range)
          }
        }
      }
      tally.keep { $0.status != nil || $1 >= Self.leastPlaces }
      tallies[subject] = tally
    }
  }

  /// The forms that the lists have, whether they are used or not.
  private var listedForms: [Subject: [Form]] {
    var forms: [Subject: [Form]] = [:]
    for language in languages.values {
      for term in termbase.references(in: language) {
        let subject = Subject(concept: term.concept, language: language.primary)
        if open[subject] != nil { forms[subject, default: []].append(form(of: term, subject)) }
      }
    }
    return forms
  }

  // MARK: Subjects

  /// The concepts that have a form in some period.
  var subjects: [DriftSubject] {
    tallies.filter { !$0.value.keys.isEmpty }.map { subject, tally in
      let entry = termbase.entries[subject.concept]
      let language = languages[subject.language] ?? .english
      let standard = entry.standard(in: language)
      return DriftSubject(
        kind: .concept, name: entry.terms(in: sourceLanguage).first?.text ?? entry.concept.id, language: language,
        concept: .init(
          id: entry.concept.id, glossary: standard?.glossary ?? entry.terms.first?.term.glossary ?? "",
          authority: standard?.authority, rendering: standard?.text),
        forms: tally.keys.map { form($0, of: subject, tally) }.ordered(), others: tally.others)
    }
  }

  private func form(_ form: Form, of subject: Subject, _ tally: FormTally<Form>) -> DriftSubject.Form {
    let (text, uses) = tally.form(form)
    guard let reference = terms[subject]?[form] else {
      return DriftSubject.Form(text: text, standing: .wording, uses: uses)
    }
    let term = termbase[reference]
    return DriftSubject.Form(
      text: term.text, standing: .listed(term.status), authority: term.authority, since: term.since, until: term.until,
      uses: uses)
  }
}
