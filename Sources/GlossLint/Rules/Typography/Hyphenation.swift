internal import GlossFormats
internal import GlossSegmentation
internal import GlossText

/// Flags a compound before its noun that lacks its hyphen.
struct Hyphenation: BlockRule {
  static let description = RuleDescription(
    id: "hyphenation", group: .typography, need: .page, severity: .warning,
    summary: "A compound before its noun lacks a hyphen",
    rationale: """
      "A well targeted measure", "people centered development": before a noun the two words are one adjective, and take \
      a hyphen. After the verb they take none ("the measure is well targeted"). Only compounds are looked for that \
      leave no doubt: "well" with the participles of a list, nouns with "centered", "oriented", "based" and "driven", \
      and, where no verb can stand, with "led", "owned", "funded" and "run". Compounds of an adjective and a noun (high \
      quality development) are a matter of style, and left alone.
      """,
    examples: [
      .flagged("It laid a practical and ⟦well targeted⟧ foundation, and has many ⟦well known⟧ brands."),
      .flagged("With ⟦people centered⟧ development came an ⟦export oriented⟧ economy with ⟦state owned⟧ firms."),
      .flagged("Three ⟦Dalian based⟧ companies took part."),
      .accepted("The foundation is well targeted and the brand, well known abroad, is well established in Dalian."),
      .accepted("The well-known brand follows people-centered growth. It is market oriented and innovation driven."),
      .accepted("The government led reform and the state owned land. The firm is Dalian based."),
      .accepted("High quality development is well known to all, and well developed it has."),
    ])

  func check(block: Int, _ context: RuleContext) {
    guard context.page.language.matches(.english) else { return }
    let words = PageWord.words(ofBlock: block, context.page, joiningHyphens: true)
    guard words.count > 2 else { return }
    let text = context.page.text(ofBlock: block)
    for index in 1..<words.count - 1
    where words[index].isAdjacent && words[index + 1].isAdjacent && !words[index].isPossessive {
      guard Self.isCompound(words, endingAt: index), Self.isNoun(words[index + 1]) else { continue }
      let (first, last) = (words[index - 1].range, words[index].range)
      let blank = first.upperBound..<last.lowerBound
      let range = first.lowerBound..<last.upperBound
      context.report(
        .compound(text.string(range)), block: block, range,
        fixes: [context.fix("put a hyphen between the two", .unsafe, block: block, blank, "-")])
    }
  }

  /// Whether the participle at `index` and the word before it are one adjective.
  private static func isCompound(_ words: [PageWord], endingAt index: Int) -> Bool {
    let (first, last) = (words[index - 1].folded, words[index].folded)
    guard words[index].casing == .lower else { return false }
    let before = index > 1 && words[index - 1].isAdjacent ? words[index - 2].folded : ""
    let data = Compounds.shared
    if first == "well" { return data.afterWell.contains(last) && !data.predicate.contains(before) }
    if data.nouns[last]?.contains(first) ?? false { return true }
    if data.verbs[last]?.contains(first) ?? false { return data.before.contains(before) }
    return last == "based" && words[index - 1].casing == .capitalised && PinyinName.isName(first)
  }

  /// Whether a word may be the noun of the compound, or an adjective before it.
  private static func isNoun(_ word: PageWord) -> Bool {
    !NameNouns.shared.stops.contains(word.folded) && !Compounds.shared.noNouns.contains(word.folded)
      && !word.folded.hasSuffix("ly") && word.casing != .mixed
  }

  /// The compounds of the language data.
  private struct Compounds {
    static let shared = Compounds()
    let afterWell: Set<String>
    /// For each participle the words before it.
    let nouns: [String: Set<String>]
    /// The same of those that are verbs too.
    let verbs: [String: Set<String>]
    let before: Set<String>
    let predicate: Set<String>
    let noNouns: Set<String>

    private init() {
      let data = SectionedData(PackageResources.en_compounds_txt)
      afterWell = Set(data["well"])
      nouns = Self.table(data["compounds"])
      verbs = Self.table(data["verbs"])
      before = Set(data["before"])
      predicate = Set(data["predicate"])
      noNouns = Set(data["no nouns"])
    }

    private static func table(_ entries: [String]) -> [String: Set<String>] {
      var table: [String: Set<String>] = [:]
      for entry in entries {
        let parts = entry.split(separator: "=")
        guard parts.count == 2 else { continue }
        table[String(parts[0])] = Set(parts[1].split(separator: "|").map(String.init))
      }
      return table
    }
  }
}

extension String {
  fileprivate static func compound(_ words: String) -> String { "\"\(words)\" takes a hyphen before its noun" }
}
