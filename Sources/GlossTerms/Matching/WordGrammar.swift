internal import GlossText

/// What matching must know of a language whose words are parted by spaces: what is passed over, what is written
/// together, and how words inflect.
struct WordGrammar: Sendable {
  private let articles: WordTable
  private let longestArticle: Int
  /// Beginnings of words with their apostrophe, and the words that they stand for.
  private let elisions: WordTable
  private let elided: [[UInt8]]
  private let contractions: WordTable
  private let contracted: [[UInt8]]
  /// What `&` is read as.
  let conjunction: [UInt8]
  let inflection: Inflection

  /// The grammar for `language`: English, French, or one that knows nothing and takes words as they are.
  static func grammar(for language: LanguageTag) -> WordGrammar {
    switch language.primary {
    case "en": english
    case "fr": french
    default: plain
    }
  }

  private static let english = WordGrammar(
    articles: ["a", "an", "the"], conjunction: "and", inflection: .english(.shared))

  private static let french: WordGrammar = {
    let data = FormsData(PackageResources.fr_forms_txt)
    return WordGrammar(
      articles: data.words(of: "articles"), elisions: data.lines(of: "elisions"),
      contractions: data.lines(of: "contractions"), conjunction: data.words(of: "conjunction").first ?? "&",
      inflection: .paradigms(
        ParadigmInflection(endings: data.lines(of: "endings"), fixed: data.words(of: "fixed"))))
  }()

  private static let plain = WordGrammar(articles: [], conjunction: "&", inflection: .none)

  private init(
    articles: [String], elisions: [[String]] = [], contractions: [[String]] = [], conjunction: String,
    inflection: Inflection
  ) {
    self.articles = WordTable(articles)
    longestArticle = articles.map(\.utf8.count).max() ?? 0
    self.elisions = WordTable(elisions.compactMap(\.first))
    elided = elisions.map { Array(($0.count > 1 ? $0[1] : "").utf8) }
    self.contractions = WordTable(contractions.compactMap(\.first))
    contracted = contractions.map { Array(($0.count > 1 ? $0[1] : "").utf8) }
    self.conjunction = Array(conjunction.utf8)
    self.inflection = inflection
  }

  var hasElisions: Bool { elisions.count > 0 }

  func isArticle(_ folded: [UInt8], _ range: Range<Int>) -> Bool {
    range.count <= longestArticle && articles.contains(folded, range)
  }

  /// What the folded word at `range` is short for: "du" for "de".
  func contracted(_ folded: [UInt8], _ range: Range<Int>) -> [UInt8]? {
    contractions.count > 0 ? contractions.index(of: folded, range).map { contracted[$0] } : nil
  }

  /// What was cut off at the start of the word at `range`: "l'" of "l'initiative". `word` is what it stands for, empty
  /// for an article; `end` is where the rest starts.
  func elision(in utf8: [UInt8], _ range: ByteRange) -> (word: [UInt8], end: Int)? {
    for index in range {
      let isCurly =
        utf8[index] == 0xE2 && index + 2 < range.upperBound && utf8[index + 1] == 0x80 && utf8[index + 2] == 0x99
      guard utf8[index] == 0x27 || isCurly else { continue }
      var start: [UInt8] = []
      start.appendFoldedWord(utf8, range.lowerBound..<index)
      start.append(0x27)
      return elisions.index(of: start, 0..<start.count).map { (elided[$0], index + (isCurly ? 3 : 1)) }
    }
    return nil
  }
}

/// What makes the forms of a word.
enum Inflection: Sendable {
  case english(EnglishInflection)
  case paradigms(ParadigmInflection)
  case none

  var isNone: Bool { if case .none = self { true } else { false } }

  /// Adds all forms of `word`, which is folded, itself first.
  func forms(of word: ArraySlice<UInt8>, into list: inout FormList) {
    switch self {
    case .english(let inflection): inflection.forms(of: word, into: &list)
    case .paradigms(let inflection): inflection.forms(of: word, into: &list)
    case .none: list.append(word)
    }
  }

  /// Whether `form` is `word`, or one of its forms; possessives are what they are of. Both are folded.
  func isForm(_ form: ArraySlice<UInt8>, of word: ArraySlice<UInt8>) -> Bool {
    if form.elementsEqual(word) { return true }
    let form = form.ends(in: "'s") ? form.dropLast(2) : form
    var list = FormList()
    forms(of: word, into: &list)
    return list.ranges.contains { list.bytes[$0].elementsEqual(form) }
  }
}
