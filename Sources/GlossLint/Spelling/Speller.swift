internal import GlossSegmentation
internal import GlossTerms
internal import GlossText

/// Knows whether a word is English: by the dictionaries of the machine, the lists in force, and what derivation makes
/// of known words.
///
/// Not `Sendable`, as its dictionaries are not. A word is looked up once.
final class Speller {
  private let termbase: Termbase
  /// Both, since what one country writes is no slip.
  private lazy var american = SpellingDictionary(named: "en_US")
  private lazy var british = SpellingDictionary(named: "en_GB")
  private lazy var listed = Self.words(of: termbase)
  private var known: [String: Bool] = [:]

  init(termbase: Termbase) {
    self.termbase = termbase
  }

  /// Whether the machine has any dictionary of English. Opens it.
  private(set) lazy var isAvailable: Bool = {
    let found = american != nil || british != nil
    isMissing = !found
    return found
  }()

  /// Whether a dictionary was asked for, and there was none.
  private(set) var isMissing = false

  /// Whether `word`, in lower case and ASCII, is English as far as is known.
  func knows(_ word: String) -> Bool {
    if let answer = known[word] { return answer }
    // The second dictionary is opened for what nothing else knows.
    let answer =
      isAmerican(word) || listed.contains(word) || isDerived(word, isAmerican) || isBritish(word)
      || isDerived(word, isBritish)
    known[word] = answer
    return answer
  }

  /// What may have been meant, the likeliest first.
  func suggestions(for word: String) -> [String] { (american ?? british)?.suggestions(for: word) ?? [] }

  private func isAmerican(_ word: String) -> Bool {
    Data.shared.words.contains(word) || american?.knows(word) ?? false
  }

  private func isBritish(_ word: String) -> Bool { british?.knows(word) ?? false }

  /// `nongovernmental`, `informatization`, `crowdfunding`: of known parts.
  private func isDerived(_ word: String, _ isInDictionary: (String) -> Bool) -> Bool {
    for prefix in Data.shared.prefixes where word.hasPrefix(prefix) {
      let rest = String(word.dropFirst(prefix.count))
      if rest.utf8.count > 3, isInDictionary(rest) { return true }
    }
    for suffix in Data.shared.suffixes where word.hasSuffix(suffix) {
      let stem = String(word.dropLast(suffix.count))
      // Only before a vowel does a word lose its e: "immediatly" is none.
      let losesE = suffix.first.map("aeiou".contains) ?? false
      if stem.utf8.count > 3, isInDictionary(stem) || (losesE && isInDictionary(stem + "e")) { return true }
    }
    // Two whole words: a compound that no dictionary has yet.
    let letters = Array(word.utf8)
    guard letters.count >= 8 else { return false }
    return (4...letters.count - 4).contains { cut in
      isInDictionary(letters.string(0..<cut)) && isInDictionary(letters.string(cut..<letters.count))
    }
  }

  /// The words of the terms that may be used; bad forms are misspelt now and then.
  private static func words(of termbase: Termbase) -> Set<String> {
    var words = Set<String>()
    for reference in termbase.references(in: .english) where termbase[reference].status.isAllowed {
      for word in termbase[reference].text.lowercased().split(whereSeparator: { !$0.isLetter }) {
        words.formUnion(EnglishInflection.shared.forms(of: String(word)))
      }
    }
    return words
  }

  /// Words that dictionaries lack, and parts that make words of others.
  private struct Data {
    static let shared = Data()
    let words: Set<String>
    let prefixes: [String]
    let suffixes: [String]

    private init() {
      let data = SectionedData(PackageResources.en_spelling_txt)
      words = Set(data["words"].flatMap { EnglishInflection.shared.forms(of: $0) })
      prefixes = data["prefixes"]
      suffixes = data["suffixes"]
    }
  }
}
