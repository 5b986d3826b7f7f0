internal import GlossFormats
internal import GlossSegmentation
internal import GlossText

/// Flags a Chinese name that is not written as English writes it.
struct NameRomanization: PageRule {
  static let description = RuleDescription(
    id: "name-romanization", group: .names, need: .pageOrSource, severity: .warning,
    summary: "A Chinese name is not romanized as English has it",
    rationale: """
      Names are written in pinyin, the surname first. Some are not: Harbin, Hohhot, Hong Kong, Sun Yat-sen, Tsinghua \
      University keep spellings of their own, and 陕西 is Shaanxi to be told from 山西. These are a list \
      (`pinyin.conventional.txt`).

      With the source beside the page, the name of a person is held against the Chinese: flagged where the source has \
      it the other way round, or has not this name but one that differs in one syllable by a lost letter. What ICU \
      reads in another way is left alone, as are streets named after places.
      """,
    examples: [
      .flagged("Delegates from ⟦Haerbin⟧ and ⟦Qinghua University⟧ came."),
      .flagged("The mayor, ⟦Shengfeng Xiao⟧, spoke.", source: "市长肖盛峰讲话。"),
      .flagged("Mayor ⟦Xiao Shenfeng⟧ spoke.", source: "市长肖盛峰讲话。"),
      .flagged("They went to ⟦Shanxi⟧ to learn.", source: "他们到陕西学习。"),
      .accepted("Delegates from Harbin, Hohhot and Tsinghua University came along Xianggang Road."),
      .accepted("Mayor Xiao Shengfeng and Lyu Dong spoke.", source: "市长肖盛峰和吕东讲话。"),
      .accepted("They went to Shaanxi and Shanxi to learn.", source: "他们到陕西、山西学习。"),
      .accepted("Changdu is a name of several towns. Shengfeng Xiao spoke.", note: "nothing without the source"),
    ])

  func check(_ page: Page, _ context: RuleContext) {
    guard page.language.matches(.english) else { return }
    let source = context.bilingual.flatMap { SourceNames($0) }
    for block in page.document.blocks.indices where !page.sentencesOfBlock[block].isEmpty {
      let words = PageWord.words(ofBlock: block, page, joiningHyphens: true)
      for index in words.indices where words[index].casing == .capitalised {
        if checkConventional(words, index, source, context) { continue }
        if let source { checkPerson(words, index, source, context) }
      }
    }
  }

  // MARK: Names with a spelling of their own

  private func checkConventional(
    _ words: [PageWord], _ index: Int, _ source: SourceNames?, _ context: RuleContext
  ) -> Bool {
    let next = index + 1 < words.count && words[index + 1].isAdjacent ? words[index + 1] : nil
    let names = ConventionalNames.shared
    if let source, let twin = names.twins[words[index].folded] {
      guard !source.hasCharacters(twin.chinese, at: words[index].sentence),
        let other = names.twins.values.first(where: {
          $0.english != twin.english && source.hasCharacters($0.chinese, at: words[index].sentence)
        })
      else { return false }
      report(words[index], words[index], other.english, context, note: .twin(other.chinese))
      return true
    }
    let pair = next.flatMap { next -> (ConventionalNames.Name, PageWord)? in
      guard next.casing == .capitalised else { return nil }
      return names.names["\(words[index].folded)_\(next.folded)"].map { ($0, next) }
    }
    guard let (name, last) = pair ?? names.names[words[index].folded].map({ ($0, words[index]) }) else { return false }
    // "Xianggang Road" is a road of another city.
    let isStreet = next.map { $0.range != last.range && Self.streets.contains($0.folded) } ?? false
    guard !isStreet, source?.hasCharacters(name.chinese, at: words[index].sentence) ?? name.isPlain else {
      return false
    }
    report(words[index], last, name.english, context, note: .conventional(name.chinese, name.english))
    return true
  }

  private static let streets: Set<String> = ["road", "street", "avenue", "lane", "lu", "jie", "east", "west", "middle"]

  // MARK: People

  private func checkPerson(_ words: [PageWord], _ index: Int, _ source: SourceNames, _ context: RuleContext) {
    guard index + 1 < words.count, words[index + 1].isAdjacent, words[index + 1].casing == .capitalised else { return }
    let (first, second) = (words[index], words[index + 1])
    let pinyin = Pinyin.shared
    guard let left = pinyin.syllables(of: first.folded), let right = pinyin.syllables(of: second.folded),
      left.count + right.count == 3
    else { return }
    let letters = (left + right).flatMap(\.self)
    if source.holds(near: first.sentence, letters) { return }
    let text = context.page.text(ofBlock: first.block)
    if left.count == 2, pinyin.surnames.contains(second.folded),
      source.holds(near: first.sentence, (right + left).flatMap(\.self))
    {
      report(
        first, second, "\(text.string(second.range)) \(text.string(first.range))", context, note: .surnameFirst)
    } else if left.count == 1, pinyin.surnames.contains(first.folded),
      let name = source.name(near: first.sentence, like: left + right)
    {
      let given = name.dropFirst().map { String(decoding: $0, as: UTF8.self) }.joined()
      report(
        first, second, "\(text.string(first.range)) \(given.prefix(1).uppercased())\(given.dropFirst())", context,
        note: .reading)
    }
  }

  private func report(
    _ first: PageWord, _ last: PageWord, _ standard: String, _ context: RuleContext, note: String
  ) {
    let range = first.range.lowerBound..<last.range.upperBound
    let found = context.page.text(ofBlock: first.block).string(range)
    context.report(
      .romanized(found, standard), block: first.block, range, notes: [note],
      fixes: [context.fix("write \"\(standard)\"", .unsafe, block: first.block, range, standard)])
  }
}

/// Names that English writes in another way than pinyin.
private struct ConventionalNames: Sendable {
  struct Name: Sendable {
    let chinese: String
    let english: String
    /// Whether its pinyin means nothing else, so that the page alone tells.
    let isPlain: Bool
  }

  static let shared = ConventionalNames()
  /// By the pinyin that should not stand there.
  private(set) var names: [String: Name] = [:]
  /// By the spelling that is right for it.
  private(set) var twins: [String: Name] = [:]

  private init() {
    let data = SectionedData(PackageResources.pinyin_conventional_txt)
    let doubtful = Set(data["beside the source only"])
    for (section, path) in [("names", \ConventionalNames.names), ("twins", \ConventionalNames.twins)] {
      for entry in data[section] {
        let parts = entry.split(separator: "=").map(String.init)
        guard parts.count == 3 else { continue }
        self[keyPath: path][parts[1]] = Name(
          chinese: parts[0], english: parts[2].replacing("_", with: " "),
          isPlain: !doubtful.contains("\(parts[0])=\(parts[1])"))
      }
    }
  }
}

extension String {
  fileprivate static func romanized(_ found: String, _ standard: String) -> String {
    "\"\(found)\" is written \"\(standard)\""
  }

  fileprivate static func conventional(_ chinese: String, _ english: String) -> String {
    "\(chinese) has a spelling of its own, \(english)"
  }

  fileprivate static func twin(_ chinese: String) -> String { "the source has \(chinese)" }

  fileprivate static let surnameFirst = "Chinese names have the surname first"
  fileprivate static let reading = "the source has a name that reads so"
}
