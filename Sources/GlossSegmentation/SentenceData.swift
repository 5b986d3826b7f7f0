/// What the data files say about sentences in English and Chinese.
struct SentenceData: Sendable {
  static let shared = SentenceData()

  let abbreviations: AbbreviationTable
  let starters: WordSet
  let timePhraseStarters: WordSet
  let timeFollowers: WordSet
  let unfinished: WordSet
  let numbered: WordSet
  let namesWithMark: WordSet
  let closing: Set<UInt32>
  let opening: Set<UInt32>
  let titles: [UInt32: UInt32]
  let brackets: [UInt32: UInt32]
  let quotations: [UInt32: UInt32]
  let bullets: Set<UInt32>
  let speech: [[UInt8]]
  let continuations: [[UInt8]]

  private init() {
    let words = SectionedData(PackageResources.en_words_txt)
    let marks = SectionedData(PackageResources.marks_txt)
    let quoted = SectionedData(PackageResources.zh_speech_txt)
    abbreviations = AbbreviationTable(SectionedData(PackageResources.en_abbreviations_txt))
    starters = WordSet(words["starts a sentence"])
    timePhraseStarters = WordSet(words["starts a phrase of time"])
    timeFollowers = WordSet(words["goes on after a time of day"])
    unfinished = WordSet(words["never ends a line"])
    numbered = WordSet(words["stands before a number"])
    namesWithMark = WordSet(words["name that ends in a mark"])
    closing = marks.scalars("closing")
    opening = marks.scalars("opening")
    titles = marks.pairs("titles")
    brackets = marks.pairs("brackets")
    quotations = marks.pairs("quotation marks")
    bullets = marks.scalars("bullets")
    speech = quoted["speech"].map { Array($0.utf8) }
    continuations = quoted["continuation"].map { Array($0.utf8) }
  }
}
