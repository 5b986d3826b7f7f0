internal import GlossFormats
internal import GlossText

/// Flags a name of a place or an institution whose capitals differ from those it has elsewhere on the page.
struct CasingVariant: PageRule {
  static let description = RuleDescription(
    id: "casing-variant", group: .names, need: .page, severity: .warning,
    summary: "A name has other capitals elsewhere on the page",
    rationale: """
      Several translators, several habits: "Liaoning Province" in one paragraph, "Liaoning province" in the next. The \
      rarer form is flagged, of two that are equally frequent the one with fewer capitals. Titles and lines in title \
      case count for nothing, and neither do "the district" without a name and "the party" alone; "party building" and \
      its like are flagged where the page elsewhere writes "Party".

      A name that always has its noun in lower case ("Xigang district") is a house style where all names have it so. \
      Where the page capitalises the nouns of its other names, it is noted as `info`.

      Museums, schools, ensembles and the like have names of their own. After the name of a place one with only some of \
      its capitals ("Dalian Museum of science and technology") is flagged. One with none ("Dalian song and dance \
      ensemble") is `info` unless the page has two others with theirs. What may be a plain phrase is left alone: "Dalian \
      municipal government", "Dalian primary schools".
      """,
    examples: [
      .flagged(
        """
        Dalian lies in the south of Liaoning Province. The mayor of Dalian praised Liaoning Province.
        A ferry connects ⟦Liaoning province⟧ with Korea.
        """),
      .flagged(
        """
        The meeting was held by the Municipal Party Committee.
        He is a member of the ⟦municipal Party committee⟧ and vice mayor.
        """),
      .flagged(
        """
        Three awards went to Liuwan Sub-district, and the bureau and ⟦Liuwan sub-district⟧ shared their experience.
        """),
      .flagged(
        """
        The work of Party building goes on. Each Party branch has a plan.
        A demonstration circle for ⟦party building⟧ was set up.
        """),
      .flagged(
        """
        He visited Liaoning Province and Pulandian City.
        The way from there to ⟦Xigang district⟧ is short.
        """, note: "the other names have their nouns in capitals"),
      .flagged("The ⟦Dalian Museum of science and technology⟧ is near the ⟦Wafangdian Experimental kindergarten⟧."),
      .flagged("It is home to ⟦Dalian song and dance ensemble⟧ and ⟦Anlan children's palace⟧.", note: "`info`"),
      .accepted(
        """
        The Dalian municipal government helps Beijing university students, Dalian middle school students and the \
        Liaoning coastal economy. A Dalian art museum and the Dalian Medical University hospital are open.
        """),
      .accepted(
        """
        Xigang District is in Dalian. The district has rich resources, as have Xigang and Ganjingzi districts.
        """),
      .accepted(
        """
        Liaoning Province
        Dalian is a port in Liaoning province. It faces Shandong province.
        """, note: "the first line is a title"),
      .accepted("The municipal government and the Municipal Party Committee agreed. Governments at all levels help."),
      .accepted("The Party leads. A political party must have a plan. Each party building a bridge pays for it."),
    ])

  /// How many longer names ("Binhe District People's Government") must begin with a name to say how it is written.
  private static let longerNames = 3

  func check(_ page: Page, _ context: RuleContext) {
    let names = NamePhrases(page)
    var reported = Set<WordPlace>()
    // Short names first: what is wrong with "Xigang district" is not told again of a longer name that holds it.
    for group in names.groups where group.count > 1 {
      report(group, context, &reported)
    }
    reportEstablishments(names.words, reported, context)
    reportLowerCaseNouns(names, context)
    checkParty(page, names.words, context)
  }

  /// Where a word stands.
  struct WordPlace: Hashable {
    let block: Int
    let offset: Int
  }

  private func report(_ group: [NamePhrase], _ context: RuleContext, _ reported: inout Set<WordPlace>) {
    var forms: [[PageWord.Casing]: [NamePhrase]] = [:]
    for phrase in group { forms[phrase.casings, default: []].append(phrase) }
    guard forms.count > 1,
      let standard = forms.values.max(by: { ($0.count, $0[0].capitals) < ($1.count, $1[0].capitals) }),
      let model = standard.first
    else { return }
    let name = context.page.text(ofBlock: model.block).string(model.range)
    let line = context.page.location(block: model.block, model.range).start.line
    for phrase in group where phrase.casings != model.casings {
      let different = zip(phrase.words, model.words).filter { $0.casing != $1.casing }
      let places = different.map { WordPlace(block: $0.0.block, offset: $0.0.range.lowerBound) }
      guard !places.allSatisfy(reported.contains) else { continue }
      reported.formUnion(places)
      let text = context.page.text(ofBlock: phrase.block)
      var replacement = ""
      var previous: PageWord?
      for (word, other) in zip(phrase.words, model.words) {
        if let previous { replacement += text.string(previous.range.upperBound..<word.range.lowerBound) }
        replacement += context.page.text(ofBlock: other.block).string(other.range)
        previous = word
      }
      context.report(
        .variant(text.string(phrase.range), of: name), block: phrase.block, phrase.range,
        notes: [.places(standard.count, name, line: line)],
        fixes: [
          context.fix("write \"\(replacement)\"", .safe, block: phrase.block, phrase.range, replacement)
        ])
    }
  }

  /// "Xigang district" on a page on which other names have their nouns in capitals.
  private func reportLowerCaseNouns(_ names: NamePhrases, _ context: RuleContext) {
    let nouns = NounCasing(names.groups.compactMap(\.first))
    for group in names.groups where group.allSatisfy({ $0.words.count == 2 && $0.words.last?.casing == .lower }) {
      guard let key = group.first?.key, let name = group.first?.words.first?.folded, PinyinName.isName(name),
        let noun = group.first?.words.last?.folded
      else { continue }
      let longer = names.longer[key] ?? []
      // "Binhe District People's Government": the name itself is written so.
      let model = longer.count >= max(Self.longerNames, 2 * group.count) ? longer.first : nil
      guard model != nil || nouns.isLowerCaseOdd(noun) else { continue }
      for phrase in group where !NamePhrase.isIndefinite(phrase, names.words[phrase.block]) {
        let range = phrase.range
        let found = context.page.text(ofBlock: phrase.block).string(range)
        guard let model else {
          context.report(.lowerCase(found), block: phrase.block, range, severity: .info)
          continue
        }
        let standard = context.page.text(ofBlock: model.block).string(model.range)
        context.report(
          .variant(found, of: standard), block: phrase.block, range,
          fixes: [context.fix("write \"\(standard)\"", .safe, block: phrase.block, range, standard)])
      }
    }
  }

  /// "party building" on a page that writes "Party".
  private func checkParty(_ page: Page, _ words: [[PageWord]], _ context: RuleContext) {
    let nouns = NameNouns.shared
    var found: [(word: PageWord, next: PageWord)] = []
    var capitals = 0
    for words in words {
      for (index, word) in words.enumerated() where word.folded == "party" && !word.startsSentence {
        if word.casing == .capitalised { capitals += 1 }
        guard word.casing == .lower, index + 1 < words.count, words[index + 1].isAdjacent,
          nouns.partyCompounds.contains(words[index + 1].folded)
        else { continue }
        if index > 0, word.isAdjacent, nouns.otherParties.contains(words[index - 1].folded) { continue }
        // "Each party building a bridge"
        if index + 2 < words.count, words[index + 2].isAdjacent, nouns.indefinite.contains(words[index + 2].folded) {
          continue
        }
        found.append((word, words[index + 1]))
      }
    }
    guard capitals >= 2, capitals > found.count else { return }
    for (word, next) in found {
      let text = page.text(ofBlock: word.block)
      let range = word.range.lowerBound..<next.range.upperBound
      context.report(
        .party(text.string(range), capitals), block: word.block, range,
        fixes: [
          context.fix(
            "write \"Party\"", .safe, block: word.block, word.range.lowerBound..<word.range.lowerBound + 1, "P")
        ])
    }
  }
}

/// The names with nouns of a page, those with the same words together.
private struct NamePhrases {
  /// For each block its words; none where the capitals say nothing.
  private(set) var words: [[PageWord]] = []
  /// In the order of their lengths, then of their first places.
  private(set) var groups: [[NamePhrase]] = []
  /// Those that begin longer names, by their words.
  private(set) var longer: [String: [NamePhrase]] = [:]

  /// - Complexity: n·log n in the page.
  init(_ page: Page) {
    var indexes: [String: Int] = [:]
    for block in page.document.blocks.indices {
      let words = PageWord.words(ofBlock: block, page, joiningHyphens: true)
      let isTitle = page.isTitleCase(block: block, words)
      self.words.append(isTitle ? [] : words)
      for index in words.indices {
        guard let phrase = NamePhrase(endingAt: index, of: words) else { continue }
        if phrase.isInLongerName { longer[phrase.key, default: []].append(phrase) }
        if isTitle || phrase.isInLongerName { continue }
        if let group = indexes[phrase.key] {
          groups[group].append(phrase)
        } else {
          indexes[phrase.key] = groups.count
          groups.append([phrase])
        }
      }
    }
    let order = groups.indices.sorted { (groups[$0][0].words.count, $0) < (groups[$1][0].words.count, $1) }
    groups = order.map { groups[$0] }
  }
}

/// How a page writes the nouns of its names.
private struct NounCasing {
  private var lower: [String: Set<String>] = [:]
  private var capitalised: [String: Set<String>] = [:]

  /// How many other names must have their nouns in capitals for one without to stand out.
  private static let capitalisedNames = 3

  init(_ phrases: [NamePhrase]) {
    for phrase in phrases where phrase.hasName {
      guard let name = phrase.words.first, let noun = phrase.words.last else { continue }
      if noun.casing == .capitalised {
        capitalised[noun.folded, default: []].insert(name.folded)
      } else {
        lower[noun.folded, default: []].insert(name.folded)
      }
    }
  }

  /// Whether the other names on the page have their nouns in capitals, so that `noun` in lower case is no style. Those
  /// of administrative areas, which news writes in lower case, are a matter by themselves.
  func isLowerCaseOdd(_ noun: String) -> Bool {
    let isArea = NameNouns.shared.areas.contains(noun)
    let odd = count(lower, areas: isArea)
    let regular = count(capitalised, areas: isArea)
    if isArea, odd == 1, regular > 0 { return true }
    return regular >= Self.capitalisedNames * (isArea ? odd : 1) && regular >= 2 * odd
  }

  private func count(_ names: [String: Set<String>], areas: Bool) -> Int {
    names.filter { NameNouns.shared.areas.contains($0.key) == areas }.values.reduce(into: Set<String>()) {
      $0.formUnion($1)
    }.count
  }
}

extension String {
  fileprivate static func variant(_ found: String, of standard: String) -> String {
    "\"\(found)\" is written \"\(standard)\" elsewhere on the page"
  }

  fileprivate static func places(_ count: Int, _ name: String, line: Int) -> String {
    "\"\(name)\" stands \(count == 1 ? "once" : "\(count) times, first") in line \(line)"
  }

  fileprivate static func lowerCase(_ found: String) -> String {
    "\"\(found)\" has its noun in lower case; other names on the page have theirs in capitals"
  }

  fileprivate static func party(_ found: String, _ capitals: Int) -> String {
    "\"\(found)\" has no capital; \"Party\" has it \(capitals) times on the page"
  }
}
