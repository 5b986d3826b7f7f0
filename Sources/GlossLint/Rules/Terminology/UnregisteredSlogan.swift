internal import GlossAlignment
internal import GlossFormats
internal import GlossTerms
internal import GlossText

/// Flags a slogan built on numerals (三X三Y, N个N) that no list in force holds.
struct UnregisteredSlogan: PageRule {
  static let description = RuleDescription(
    id: "unregistered-slogan", group: .terminology, need: .pageOrSource, severity: .warning,
    summary: "A numeral slogan that no term list holds",
    rationale: """
      Slogans that count (三严三实, 六稳, 一尊重五统筹) have a standard rendering that no dictionary gives, and a made-up \
      one is what readers notice first. On a page alone a quotation with numbers in the form of a slogan is a warning: \
      look up the standard rendering, and add it to a list. A capitalised phrase such as "the Four Pillars" is `info`, \
      and so is all that stands beside its source: there a rendering in quotation marks is what the translator meant. \
      A slogan that the source quotes and the translation explains in plain words is `info` too. Nothing is said where \
      the source counts nothing.

      Silent where a listed term, good or bad, or a near miss of one stands there, and on counts ("two hundred and \
      three projects"), adjectives ("three-year plan") and quotations in which someone speaks. A slogan is reported at \
      its first place. A title that counts ("Seven Samurai") is taken for a slogan when it stands in quotation marks.
      """,
    examples: [
      .flagged("He stressed “⟦one heart and service in four directions⟧” in urban work."),
      .flagged("The town carried out the “⟦Five Ones⟧” campaign.", note: "a number used as a noun"),
      .flagged("Software is one of the ⟦Four Pillars⟧ of the city.", note: "in capitals without quotation marks: info"),
      .flagged(
        "⟦We will keep the six fundamentals of the economy stable.⟧", source: "我们要做好“六稳”工作。",
        note: "only the source has the slogan: info"),
      .accepted(
        "We studied the “Three Stricts and Three Honests”.", glossary: "zh\ten\n三严三实\tThree Stricts and Three Honests"),
      .accepted("The city built “two hundred and three projects” last year."),
      .accepted("“I have two sons and one daughter”, she said."),
      .accepted("The “three-year action plan” ends. Two Schools were opened, and five projects begun."),
      .accepted("Three projects in five areas were completed.", source: "完成三个项目、五个方面的工作。"),
    ])

  func check(_ page: Page, _ context: RuleContext) {
    guard page.language.primary == "en" else { return }
    let source = context.bilingual.map { SourceSlogans($0, context) }
    var found: [Finding] = []
    for block in page.document.blocks.indices where !page.sentencesOfBlock[block].isEmpty {
      for slogan in EnglishSlogan.all(in: page, block: block) {
        guard let sentence = page.sentence(ofBlock: block, at: slogan.range.lowerBound),
          !isListed(slogan, sentence, page)
        else { continue }
        let beside = source?.beside(sentence)
        if let beside, !beside.isCounting || (beside.slogans.isEmpty && beside.hasListed) { continue }
        found.append(Finding(slogan: slogan, origin: beside?.slogan(for: slogan)))
      }
    }
    let rendered = Set(found.compactMap { $0.origin?.name })
    var places: [String: Int] = [:]
    for finding in found { places[finding.slogan.key, default: 0] += 1 }
    var seen = Set<String>()
    for finding in found where seen.insert(finding.slogan.key).inserted {
      report(finding, count: places[finding.slogan.key] ?? 1, context)
    }
    if let source { reportSource(source, except: rendered, context) }
  }

  private struct Finding {
    let slogan: EnglishSlogan
    let origin: ChineseSlogan?
  }

  private func isListed(_ slogan: EnglishSlogan, _ sentence: Int, _ page: Page) -> Bool {
    page.terms(ofSentence: sentence).overlapping(slogan.number).contains {
      $0.range.clamped(to: slogan.number) == slogan.number
    }
      || page.nearMisses(ofSentence: sentence).contains { $0.range.overlaps(slogan.range) }
  }

  private func report(_ finding: Finding, count: Int, _ context: RuleContext) {
    let slogan = finding.slogan
    let words = context.page.text(ofBlock: slogan.block).string(slogan.range)
    var notes = [String.advice]
    if count > 1 { notes.append("stands \(count) times on the page") }
    let origin = finding.origin.flatMap { origin in
      context.bilingual?.source.location(block: origin.block, origin.range)
    }
    context.report(
      .unregistered(words, origin?.text), block: slogan.block, slogan.range,
      // Beside its source a rendering in quotation marks is what the translator meant.
      severity: slogan.isCertain && context.bilingual == nil ? .warning : .info, counterpart: origin, notes: notes)
  }

  /// Slogans that the source has in quotation marks, in sentences of which the translation makes no slogan.
  private func reportSource(_ source: SourceSlogans, except rendered: Set<String>, _ context: RuleContext) {
    let page = context.page
    for (slogan, target) in source.unlisted where slogan.isQuoted && !rendered.contains(slogan.name) {
      let sentence = page.sentences[target]
      context.report(
        .explained(slogan.name), block: sentence.block, sentence.range, severity: .info,
        counterpart: source.pages.source.location(block: slogan.block, slogan.range), notes: [.advice])
    }
  }
}

/// The slogans of the source, seen from the translation.
private struct SourceSlogans {
  let pages: BilingualPage
  /// The first place of each slogan that no list holds, with the first sentence that translates it; in order.
  private(set) var unlisted: [(slogan: ChineseSlogan, target: Int)] = []
  /// By sentences of the target.
  private var besides: [Int: Beside] = [:]

  struct Beside {
    /// The unlisted slogans of the linked source.
    var slogans: [ChineseSlogan] = []
    /// Whether a listed term that counts stands there.
    var hasListed = false
    /// Whether it counts anything at all.
    var isCounting = false

    /// The slogan that counts by the same numbers, or by most of them; nil where none shares any.
    func slogan(for english: EnglishSlogan) -> ChineseSlogan? {
      let wanted = Set(english.numerals)
      let likeness = slogans.map { slogan in
        let numbers = Set(slogan.numerals.compactMap { SloganLexicon.chinese.values[$0] })
        return Double(numbers.intersection(wanted).count) / Double(max(numbers.union(wanted).count, 1))
      }
      guard let best = likeness.max(), best > 0 else { return nil }
      return zip(slogans, likeness).first { $1 == best }?.0
    }
  }

  init(_ pages: BilingualPage, _ context: RuleContext) {
    self.pages = pages
    var names = Set<String>()
    for link in pages.links {
      var beside = Beside()
      for sentence in link.source {
        let text = pages.source.text(ofBlock: pages.source.sentences[sentence].block)
        beside.isCounting = beside.isCounting || Self.counts(text.string(pages.source.sentences[sentence].range))
        let terms = pages.source.terms(ofSentence: sentence)
        beside.hasListed = beside.hasListed || terms.contains { Self.counts(text.string($0.range)) }
        for slogan in ChineseSlogan.all(in: pages.source, sentence: sentence) {
          // A term that is but a part of it (the 试验区 of 两个试验区) does not hold it.
          let isListed = terms.overlapping(slogan.range).contains {
            Self.counts(text.string($0.range.clamped(to: slogan.range)))
          }
          if isListed { continue }
          beside.slogans.append(slogan)
          if let target = link.target.first, names.insert(slogan.name).inserted { unlisted.append((slogan, target)) }
        }
      }
      for sentence in link.target { besides[sentence] = beside }
    }
  }

  func beside(_ sentence: Int) -> Beside { besides[sentence] ?? Beside() }

  private static func counts(_ text: String) -> Bool {
    text.contains { SloganLexicon.chinese.numbers.contains(String($0)) }
  }
}

extension String {
  fileprivate static let advice = "look up its standard rendering, and add it to a term list"

  fileprivate static func unregistered(_ words: String, _ source: String?) -> String {
    "\"\(words)\" looks like a numeral slogan\(source.map { " (\($0))" } ?? ""), and no list holds it"
  }

  fileprivate static func explained(_ source: String) -> String {
    "no list holds the slogan “\(source)”"
  }
}
