internal import GlossFormats
internal import GlossText

/// Flags a proper name that is spelled in another way elsewhere on the page.
struct NameVariant: PageRule {
  static let description = RuleDescription(
    id: "name-variant", group: .names, need: .pageOrSource, severity: .warning,
    summary: "A name is spelled in another way elsewhere on the page",
    rationale: """
      A letter lost from a name in pinyin makes another name. No list of names is needed: spellings that are near each \
      other are compared, and the rarer one is flagged where something says that both mean the same: it is no pinyin \
      ("Wanton" beside "Wantong"), the same surname stands before both, the same noun after both, or one is much more \
      frequent. A name that is written as one word here and as two there is flagged too.

      Provinces and prefecture-level cities are known and never taken for each other (Shanxi and Shaanxi), nor are \
      names that stand in one sentence. With the source beside the page the Chinese decides: a spelling that renders \
      what stands in its sentence is right, however rare.

      Over several pages a name before a noun (Wantong Road) is compared too: a spelling on one page that most others \
      have otherwise is flagged.

      A foreign name that is written with a hyphen, a space or a capital inside here and without it there (Wal-Mart, \
      Walmart; PetroChina, Petro China) is `info`: both may be official in their time. Words of English are left alone.
      """,
    examples: [
      .flagged(
        """
        Qi Muchuan attended the meeting.
        Qi Muchuan said that services must improve.
        Qi ⟦Muchan⟧ visited two factories.
        """),
      .flagged(
        """
        The plan names ⟦Wanton⟧ Center and a park.
        Wantong was finished in spring.
        """, note: "no syllable of pinyin ends in -ton"),
      .flagged(
        """
        A clinic opened in Qinghejiayuan. The shops of Qinghejiayuan stay open late.
        A bus runs from ⟦Qinghe Jiayuan⟧ to the station.
        """),
      .flagged(
        """
        Wal-Mart opened a shop, and Wal-Mart pays taxes. ⟦Walmart⟧ also has a warehouse.
        PetroChina has a plant here. The plant of ⟦Petro China⟧ is large.
        """, note: "`info`"),
      .flagged(
        """
        The Liuwan Sub-district office moved.
        A road to ⟦Liuwang⟧ Street was opened.
        """,
        source: """
          柳湾街道办事处搬迁。
          通往柳湾街的道路开通。
          """, note: "the Chinese is the same"),
      .accepted(
        """
        The Liuwan Sub-district office moved.
        A road to Liuwang Street was opened.
        """,
        source: """
          柳湾街道办事处搬迁。
          通往柳旺街的道路开通。
          """, note: "the Chinese tells them apart"),
      .accepted("Delegations came from Shanxi, Shaanxi, Henan, Hunan, Hebei and Hubei."),
      .accepted(
        """
        Healthcare Bureau, Health-care Office and Health Care Centre. Long-Term and Long-term plans.
        The PETROCHINA plant is PetroChina's; Beijing-Tianjin trains run from Beijing Tianjin Square.
        """),
      .accepted(
        """
        Li Ming spoke first. Then Liu Ming spoke.
        Zhang Wei and Zhang Wen were commended.
        """),
      .accepted(
        """
        The Center was opened in Dalian. The Dalian Centre is large. Dalians are glad.
        """),
    ])

  /// Of two spellings that are both pinyin, how much more frequent one must be, and how often it must stand, when
  /// nothing around them says that they mean the same, and when the same noun follows both.
  private static let clearMajority = (ratio: 5, count: 5, length: 6)
  private static let majorityWithNoun = (ratio: 4, count: 4)

  func check(_ page: Page, _ context: RuleContext) {
    if page.language.matches(.english) { reportJoinedNames(page, context) }
    let spellings = NameSpellings(page)
    for spelling in spellings.all { observe(spelling, page, context) }
    let standards = standards(of: spellings, context.bilingual.flatMap { SourceNames($0) })
    var reported = Set<Int>()
    for variant in standards.keys.sorted() {
      guard var standard = standards[variant] else { continue }
      if let next = standards[standard] {
        guard spellings.all[next].letters != spellings.all[variant].letters else { continue }
        standard = next
      }
      report(spellings.all[variant], for: spellings.all[standard], context, &reported)
    }
  }

  /// For each spelling that is wrong, the best of those it may stand for.
  func standards(of spellings: NameSpellings, _ source: @autoclosure () -> SourceNames? = nil) -> [Int: Int] {
    let pairs = spellings.nearPairs()
    guard !pairs.isEmpty else { return [:] }
    let source = source()
    var standards: [Int: Int] = [:]
    for pair in pairs {
      guard let (standard, variant) = verdict(pair, spellings.all, source) else { continue }
      if let known = standards[variant], !isMoreFrequent(standard, than: known, spellings.all) { continue }
      standards[variant] = standard
    }
    return standards
  }

  /// Keeps a name until the other pages were seen. One without a noun after it may be anything.
  private func observe(_ spelling: NameSpelling, _ page: Page, _ context: RuleContext) {
    guard spelling.form == .word, spelling.syllables != nil,
      let place = spelling.places.first(where: { $0.noun != nil })
    else { return }
    context.observe(
      NameUse(spelling: spelling, place: place, location: page.location(block: place.block, place.range)))
  }

  /// Which of two spellings is right and which is not; nil when both may be.
  private func verdict(
    _ pair: NameSpellings.Pair, _ all: [NameSpelling], _ source: SourceNames?
  ) -> (standard: Int, variant: Int)? {
    let isFirstStandard = isMoreFrequent(pair.first, than: pair.second, all)
    let (more, less) = isFirstStandard ? (pair.first, pair.second) : (pair.second, pair.first)
    // What is no pinyin is never the standard of what is.
    let swap = all[more].syllables == nil || all[more].form == .withTail
    let (standard, variant) = swap ? (less, more) : (more, less)
    let (right, wrong) = (all[standard], all[variant])
    // Two names in pinyin that stand once each: the page alone cannot tell them from two names.
    if source == nil, right.places.count == 1, right.form == .word, wrong.form == .word, wrong.syllables != nil {
      return nil
    }
    guard right.syllables != nil, right.form != .withTail, let slip = Slip(from: right, to: wrong) else { return nil }
    if Pinyin.shared.places.contains(String(decoding: wrong.letters, as: UTF8.self)), wrong.form == .word { return nil }
    if let source {
      switch source.judge(wrong, against: right) {
      case .variant: return (standard, variant)
      case .distinct: return nil
      case .unknown: break
      }
    }
    guard !swap || wrong.places.count <= right.places.count else { return nil }
    return isEvident(slip, right, wrong) ? (standard, variant) : nil
  }

  /// Whether the page alone says that `wrong` stands for `right`.
  private func isEvident(_ slip: Slip, _ right: NameSpelling, _ wrong: NameSpelling) -> Bool {
    let (count, others) = (right.places.count, wrong.places.count)
    if slip == .spacing { return isSameThing(right, wrong) }
    guard wrong.form != .twoWords, right.form != .twoWords else { return false }
    if wrong.syllables == nil || wrong.form == .withTail {
      return right.letters.count >= (slip == .replacement ? 7 : 5)
    }
    // Both are pinyin, and what stands in one sentence is two things.
    guard slip == .syllable || slip == .swap, let length = right.syllables?.count,
      Set(right.places.map(\.sentence)).isDisjoint(with: wrong.places.map(\.sentence))
    else { return false }
    let surnames = Set(right.places.compactMap(\.surname))
    // In a list of names two near ones are two persons: one must be the rarer.
    if length > 1, count > others, wrong.places.contains(where: { $0.surname.map(surnames.contains) ?? false }) {
      return true
    }
    if right.form == .translated || wrong.form == .translated { return length > 2 }
    let nouns = Set(right.places.compactMap(\.noun))
    if wrong.places.contains(where: { $0.noun.map(nouns.contains) ?? false }) {
      if length > 2 { return count > others }
      return count >= Self.majorityWithNoun.count && count >= others * Self.majorityWithNoun.ratio
    }
    return count >= Self.clearMajority.count && count >= others * Self.clearMajority.ratio
      && min(right.letters.count, wrong.letters.count) >= Self.clearMajority.length
  }

  /// Whether two words are the same name as one word: not when they may be a person and the one word is a place.
  private func isSameThing(_ first: NameSpelling, _ second: NameSpelling) -> Bool {
    let (single, double) = first.form == .word ? (first, second) : (second, first)
    let nouns = Set(double.places.compactMap(\.noun))
    guard double.places.contains(where: { $0.surname != nil }) else { return true }
    return single.places.allSatisfy { $0.noun.map(nouns.contains) ?? true }
  }

  /// Of two that stand equally often, the one that stands first.
  private func isMoreFrequent(_ first: Int, than second: Int, _ all: [NameSpelling]) -> Bool {
    let (left, right) = (all[first], all[second])
    if left.places.count != right.places.count { return left.places.count > right.places.count }
    return first < second
  }

  private func report(
    _ variant: NameSpelling, for standard: NameSpelling, _ context: RuleContext, _ reported: inout Set<Int>
  ) {
    guard let first = standard.places.first else { return }
    let line = context.page.location(block: first.block, first.range).start.line
    for place in variant.places {
      let start = context.page.document.blocks[place.block].map.sourceRange(of: place.range).lowerBound
      guard reported.insert(start).inserted else { continue }
      let tail = variant.form == .withTail ? " " + variant.display.dropFirst(variant.letters.count) : ""
      context.report(
        .variant(variant.display, of: standard.display, count: standard.places.count, line: line), block: place.block,
        place.range,
        fixes: [
          context.fix(
            "write \"\(standard.display)\(tail)\"", .unsafe, block: place.block, place.range, standard.display + tail)
        ])
    }
  }
}

/// How one spelling came from another.
private enum Slip {
  /// Only the space between the words differs, or a word stuck to the end.
  case spacing
  /// One syllable lost or won a letter that is easily lost.
  case syllable
  /// Two neighbouring letters changed places.
  case swap
  /// A letter was lost or won, in a word that is no pinyin.
  case letter
  /// A letter stands for another.
  case replacement

  init?(from right: NameSpelling, to wrong: NameSpelling) {
    guard right.letters.first == wrong.letters.first else { return nil }
    if right.letters == wrong.letters {
      // The same letters with an apostrophe are left alone.
      guard right.form != .translated, wrong.form != .translated, right.form != wrong.form else { return nil }
      self = .spacing
      return
    }
    let distance = editDistance(right.letters, wrong.letters, limit: 1)
    let isSwap =
      distance == 1 && right.letters.count == wrong.letters.count && right.letters.sorted() == wrong.letters.sorted()
    if let first = right.syllables, let second = wrong.syllables, wrong.form != .withTail {
      guard first.count == second.count else { return nil }
      let different = first.indices.filter { first[$0] != second[$0] }
      if different.count == 1, let index = different.first, Pinyin.isSlip(first[index], second[index]) {
        self = .syllable
      } else if isSwap {
        self = .swap
      } else {
        return nil
      }
      return
    }
    guard distance == 1, !Self.isInflection(of: right.letters, wrong.letters) else { return nil }
    self = isSwap ? .swap : right.letters.count == wrong.letters.count ? .replacement : .letter
  }

  /// `Dalians`, `Dalianese` are no slips.
  private static func isInflection(of name: [UInt8], _ word: [UInt8]) -> Bool {
    word.starts(with: name) && word.count == name.count + 1 && (word.last == 0x73 || word.last == 0x65)
  }
}

extension String {
  fileprivate static func variant(_ found: String, of standard: String, count: Int, line: Int) -> String {
    "\"\(found)\" looks like another spelling of \"\(standard)\" "
      + "(\(count == 1 ? "once," : "\(count) times, first") in line \(line))"
  }
}
