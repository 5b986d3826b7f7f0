internal import GlossFormats
internal import GlossTerms
internal import GlossText

/// The abbreviations of a page: where each is used, and where one is introduced by its full form.
struct Abbreviations {
  struct Use {
    let block: Int
    /// UTF-8 bytes of the block's text, without a plural's s.
    let range: ByteRange
    /// Whether it stands in running text, where a reader must know it already.
    let isRunningText: Bool
  }

  /// "full form (ABC)", or "ABC (full form)".
  struct Introduction {
    let use: Use
    /// UTF-8 bytes of the block's text.
    let fullForm: ByteRange
    /// Its words in lower case, without small words: what two introductions are compared by.
    let words: [String]
  }

  /// By the abbreviation, in the order of the page.
  private(set) var uses: [String: [Use]] = [:]
  private(set) var introductions: [String: [Introduction]] = [:]

  private static let lengths = 2...8

  /// Linear in the page.
  init(_ page: Page) {
    for block in page.document.blocks.indices where !page.sentencesOfBlock[block].isEmpty {
      let words = PageWord.words(ofBlock: block, page, joiningHyphens: false)
      let isRunning = Self.isRunningText(page, block, words)
      let text = page.text(ofBlock: block)
      for (index, word) in words.enumerated() {
        guard let range = Self.abbreviation(word, text) else { continue }
        let name = text.string(range)
        let use = Use(block: block, range: range, isRunningText: isRunning)
        uses[name, default: []].append(use)
        let letters = Array(name.lowercased())
        if let full = Self.fullForm(before: index, words, letters, text)
          ?? Self.fullForm(after: index, words, letters, text)
        {
          introductions[name, default: []].append(
            Introduction(
              use: use, fullForm: full.range, words: full.words))
        }
      }
    }
  }

  /// For each listed concept the sentences with an abbreviation that the page introduces for a rendering of it, those
  /// before the introduction left out. Linear in the uses for each concept that an abbreviation stands for.
  func concepts(on page: Page) -> [Int: Set<Int>] {
    var concepts: [Int: Set<Int>] = [:]
    for (name, introductions) in introductions {
      var introduced = Set<Int>()
      for introduction in introductions {
        let block = introduction.use.block
        guard let sentence = page.sentence(ofBlock: block, at: introduction.fullForm.lowerBound) else { continue }
        for match in page.terms(ofSentence: sentence).overlapping(introduction.fullForm)
        where introduction.fullForm.clamped(to: match.range) == introduction.fullForm {
          // What is introduced again was introduced before.
          for concept in match.terms.map(\.concept) where introduced.insert(concept).inserted {
            let later = (uses[name] ?? []).lazy.filter {
              ($0.block, $0.range.lowerBound) >= (block, introduction.use.range.lowerBound)
            }
            concepts[concept, default: []].formUnion(
              later.compactMap { page.sentence(ofBlock: $0.block, at: $0.range.lowerBound) })
          }
        }
      }
    }
    return concepts
  }

  private static func isRunningText(_ page: Page, _ block: Int, _ words: [PageWord]) -> Bool {
    switch page.document.blocks[block].role {
    case .paragraph, .listItem: !page.isTitleCase(block: block, words)
    default: false
    }
  }

  /// The bytes of a word that is an abbreviation: capitals, with a plural's s perhaps.
  private static func abbreviation(_ word: PageWord, _ text: [UInt8]) -> ByteRange? {
    var end = word.range.upperBound
    if word.range.count > 2, text[end - 1] == UInt8(ascii: "s") { end -= 1 }
    let range = word.range.lowerBound..<end
    guard lengths.contains(range.count), text[range].allSatisfy({ (0x41...0x5A).contains($0) }) else { return nil }
    // A part of a longer name: COVID-19, F-22, AT&T.
    let joints = [UInt8(ascii: "-"), UInt8(ascii: "&"), UInt8(ascii: "/"), UInt8(ascii: ".")]
    if range.lowerBound > 0, joints.contains(text[range.lowerBound - 1]) { return nil }
    if word.range.upperBound + 1 < text.count, joints.contains(text[word.range.upperBound]),
      text[word.range.upperBound + 1].isASCIIAlphanumeric
    {
      return nil
    }
    return range
  }

  // MARK: Full forms

  /// Words that full forms hold and abbreviations pass over.
  private static let small: Set<String> = ["a", "an", "and", "for", "in", "of", "on", "the", "to", "with"]

  /// The words before "(ABC" whose initials it is.
  private static func fullForm(
    before index: Int, _ words: [PageWord], _ letters: [Character], _ text: [UInt8]
  ) -> (range: ByteRange, words: [String])? {
    guard index > 0, words[index - 1].sentence == words[index].sentence else { return nil }
    let gap = text.string(words[index - 1].range.upperBound..<words[index].range.lowerBound)
    let marks = gap.filter { !$0.isWhitespace && $0 != "'" && $0 != "\u{2019}" && $0 != "s" }
    guard marks.first == "(" || marks.first == "（", marks.count <= 2 else { return nil }
    var left = letters.count
    var start = index
    while left > 0, start > 0, words[start - 1].sentence == words[index].sentence {
      let word = words[start - 1].folded
      if word.first == letters[left - 1] {
        left -= 1
      } else if !small.contains(word) {
        return nil
      }
      start -= 1
    }
    guard left == 0 else { return nil }
    let range = words[start].range.lowerBound..<words[index - 1].range.upperBound
    return (range, words[start..<index].map(\.folded).filter { !small.contains($0) })
  }

  /// The words in brackets after "ABC" whose initials it is.
  private static func fullForm(
    after index: Int, _ words: [PageWord], _ letters: [Character], _ text: [UInt8]
  ) -> (range: ByteRange, words: [String])? {
    guard index + 1 < words.count else { return nil }
    let gap = text.string(words[index].range.upperBound..<words[index + 1].range.lowerBound)
    let marks = gap.filter { !$0.isWhitespace }
    guard marks == "(" || marks == "（" || marks == "(\"" || marks == "(“" else { return nil }
    var matched = 0
    var end = index
    while matched < letters.count, end + 1 < words.count, words[end + 1].sentence == words[index].sentence {
      let word = words[end + 1].folded
      if word.first == letters[matched] {
        matched += 1
      } else if !small.contains(word) {
        return nil
      }
      end += 1
    }
    guard matched == letters.count else { return nil }
    let range = words[index + 1].range.lowerBound..<words[end].range.upperBound
    return (range, words[(index + 1)...end].map(\.folded).filter { !small.contains($0) })
  }
}
