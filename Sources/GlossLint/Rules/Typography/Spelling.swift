internal import GlossFormats
internal import GlossSegmentation
internal import GlossText

/// Flags words that no dictionary knows.
struct Spelling: PageRule {
  static let description = RuleDescription(
    id: "spelling", group: .typography, need: .page, severity: .warning,
    summary: "A word is in no dictionary, and near one that is",
    rationale: """
      Words are looked up in the Hunspell dictionaries of American and British English that the machine has (Debian: \
      hunspell-en-us, hunspell-en-gb); without them the rule is silent. The words of the term lists in force are known, \
      as are compounds and derivations of known words.

      Names cannot be looked up: words in capitals, pinyin, words with digits or hyphens, parts of addresses and words \
      that stand three times on a page are left alone. At the start of a line or sentence a word with a capital is \
      `info`, since it may be a name.
      """,
    examples: [
      .flagged("The ⟦goverment⟧ will ⟦strenghten⟧ supervision."),
      .flagged("The plan of ⟦developement⟧ was approved."),
      .flagged("Wages must be paid ⟦immediatly⟧."),
      .accepted("The renminbi, the hutongs of Beijing and Xiaohejiayuan are known to Devott Ltd."),
      .accepted("The programme of the center: crowdfunding, e-commerce and nongovernmental work."),
      .accepted("See www.goverment.example and strenghten_it or G20ish words."),
    ])

  /// A word that stands so often is a term of the page.
  private static let termCount = 3
  /// In shorter words one letter more or less makes another word.
  private static let shortest = 5
  private static let shortestCapitalised = 7
  /// No word of English is longer, and looking for what was meant takes longer with each letter.
  private static let longest = 24
  /// On a page with more unknown words, most are names or another language; what was meant takes milliseconds to find.
  private static let mostUnknown = 100

  private struct Place {
    let block: Int
    let range: ByteRange
    let isCapitalised: Bool
  }

  func check(_ page: Page, _ context: RuleContext) {
    guard page.language.matches(.english) else { return }
    var places: [String: [Place]] = [:]
    var order: [String] = []
    for block in page.document.blocks.indices where !page.sentencesOfBlock[block].isEmpty {
      for (word, place) in Self.candidates(page, block: block) {
        if places[word] == nil { order.append(word) }
        places[word, default: []].append(place)
      }
    }
    guard !order.isEmpty, context.speller.isAvailable else { return }
    for word in order.lazy.filter({
      Pinyin.shared.syllables(of: $0) == nil && !context.speller.knowsAtOnce($0)
    }).prefix(Self.mostUnknown) {
      guard let found = places[word], found.count < Self.termCount else { continue }
      let near = nearest(word, context.speller)
      // Most unknown words are near nothing, and need no second dictionary.
      guard !near.isEmpty, !context.speller.knows(word) else { continue }
      for place in found { report(word, near, place, context) }
    }
  }

  /// What was probably meant, one slip away.
  private func nearest(_ word: String, _ speller: Speller) -> [String] {
    let letters = Array(word.utf8)
    return speller.suggestions(for: word).filter { suggestion in
      suggestion.utf8.allSatisfy { $0.isASCIILetter } && suggestion.first?.isLowercase ?? false
        && editDistance(letters, Array(suggestion.utf8), limit: 1) != nil
    }
  }

  private func report(_ word: String, _ near: [String], _ place: Place, _ context: RuleContext) {
    guard let best = near.first else { return }
    if place.isCapitalised, word.utf8.count < Self.shortestCapitalised { return }
    let found = context.page.text(ofBlock: place.block).string(place.range)
    let fixes = near.prefix(3).map { suggestion in
      let written = place.isCapitalised ? suggestion.prefix(1).uppercased() + suggestion.dropFirst() : suggestion
      return context.fix("write \"\(written)\"", .unsafe, block: place.block, place.range, written)
    }
    context.report(
      .unknown(found, best), block: place.block, place.range, severity: place.isCapitalised ? .info : nil,
      fixes: Array(fixes))
  }

  /// The words of a block that can be looked up, in lower case: those in lower case, and those with a capital that a
  /// sentence or a line in title case gives them.
  private static func candidates(_ page: Page, block: Int) -> [(String, Place)] {
    let text = page.text(ofBlock: block)
    let words = PageWord.words(ofBlock: block, page, joiningHyphens: true)
    return words.compactMap { word in
      guard (shortest...longest).contains(word.folded.utf8.count), word.folded.utf8.allSatisfy(\.isASCIILetter),
        word.casing == .lower || word.casing == .capitalised && word.startsSentence,
        !touchesAddress(word.range, text)
      else { return nil }
      return (word.folded, Place(block: block, range: word.range, isCapitalised: word.casing == .capitalised))
    }
  }

  /// Whether a mark beside the word shows that it is a part of an address, a path or a name for a machine.
  private static func touchesAddress(_ range: ByteRange, _ text: [UInt8]) -> Bool {
    if range.lowerBound > 0, [0x2E, 0x40, 0x2F, 0x5F, 0x23, 0x5C, 0x26].contains(text[range.lowerBound - 1]) {
      return true
    }
    guard range.upperBound < text.count else { return false }
    switch text[range.upperBound] {
    case 0x40, 0x2F, 0x5F, 0x5C: return true
    case 0x2E: return range.upperBound + 1 < text.count && text[range.upperBound + 1].isASCIILetter
    default: return false
    }
  }
}

extension String {
  fileprivate static func unknown(_ word: String, _ near: String) -> String {
    "\"\(word)\" is in no dictionary; \"\(near)\" is near it"
  }
}
