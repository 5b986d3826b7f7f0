internal import GlossFormats
internal import GlossSegmentation
internal import GlossText

/// The words of a page as phrases are made of them: numbered by form and by what the form belongs to, so that phrases
/// are compared as numbers.
struct PhraseWords {
  struct Word {
    let word: PageWord
    /// Equal for words that are written alike but for capitals.
    let form: Int32
    /// Equal for the forms of a word.
    let stem: Int32
    /// Equal for the forms of a word, and for words of one set of `en.doublets.txt`, before other words of a phrase.
    let family: Int32
    /// The same for a phrase's last word, which only nouns can be.
    let lastFamily: Int32
    let role: Role
  }

  enum Role {
    case content
    /// May stand inside a phrase: "conference on urban affairs".
    case inner
    /// Says that a noun phrase follows.
    case determiner
    /// Any other word that no phrase holds.
    case outer
  }

  /// In the order of the page; a phrase never spans two blocks.
  private(set) var blocks: [[Word]] = []
  init(_ page: Page) {
    let stemmer = Stemmer(page.language)
    var (forms, stems, families): ([String: Int32], [String: Int32], [String: Int32]) = ([:], [:], [:])
    for block in page.document.blocks.indices {
      blocks.append(
        PageWord.words(ofBlock: block, page, joiningHyphens: true).map { word in
          let stem = Self.stem(word.folded, stemmer)
          return Word(
            word: word, form: Self.number(word.folded, &forms), stem: Self.number(stem, &stems),
            family: Self.number(Doublets.shared.modifiers[word.folded] ?? stem, &families),
            lastFamily: Self.number(Doublets.shared.nouns[word.folded] ?? stem, &families),
            role: Self.role(of: word.folded))
        })
    }
  }

  private static func number(_ text: String, _ numbers: inout [String: Int32]) -> Int32 {
    if let known = numbers[text] { return known }
    let number = Int32(truncatingIfNeeded: numbers.count)
    numbers[text] = number
    return number
  }

  // MARK: Families

  private static func stem(_ word: String, _ stemmer: Stemmer?) -> String {
    stemmer.map { String(decoding: $0.stem(Array(word.utf8)), as: UTF8.self) } ?? word
  }

  /// Sets of words that may stand for each other: for each word, in the singular and the plural, the first of its set.
  private struct Doublets {
    let modifiers: [String: String]
    let nouns: [String: String]

    static let shared = Doublets(SectionedData(PackageResources.en_doublets_txt))

    private init(_ data: SectionedData) {
      func sets(_ section: String) -> [String: String] {
        var first: [String: String] = [:]
        for words in data[section].map({ $0.split(separator: "/").map(String.init) }) {
          for word in words {
            first[word] = words[0]
            first[word + "s"] = words[0]
          }
        }
        return first
      }
      nouns = sets("nouns")
      modifiers = sets("modifiers").merging(nouns) { modifier, _ in modifier }
    }
  }

  // MARK: Roles

  private static func role(of word: String) -> Role {
    if determiners.contains(word) { return .determiner }
    if inner.contains(word) { return .inner }
    if outer.contains(word) || word.utf8.count < 2 { return .outer }
    return .content
  }

  private static let determiners: Set<String> = [
    "a", "an", "the", "this", "that", "these", "those", "our", "its", "their", "his", "her", "each", "every", "all",
    "some", "any", "several", "many", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
  ]
  private static let inner: Set<String> = ["of", "in", "on", "for", "among", "with", "at"]
  private static let outer: Set<String> = [
    "and", "or", "but", "as", "by", "into", "over", "under", "we", "you", "they", "he", "she", "it", "will", "shall",
    "should", "must", "can", "could", "may", "might", "would", "is", "are", "was", "were", "be", "been", "being",
    "has", "have", "had", "do", "does", "did", "not", "no", "more", "most", "such", "also", "which", "who", "whose",
    "what", "when", "where", "while", "if", "than", "then", "so", "both", "other", "up", "out", "through", "about",
    "after", "before", "during", "since", "until", "against", "within", "without", "across", "along", "around", "per",
    "there", "here", "very", "well", "us", "them", "him", "only", "further", "fully", "including", "to", "from",
    "between",
  ]
}
