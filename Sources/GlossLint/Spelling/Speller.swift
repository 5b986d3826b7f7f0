internal import GlossSegmentation
internal import GlossTerms
internal import GlossText

/// Knows whether a word is English: by the dictionaries of the machine, the lists in force, and what derivation makes
/// of known words.
///
/// Not `Sendable`, as its dictionaries are not. A word is looked up once.
final class Speller {
  /// Both, since what one country writes is no slip. Each is opened when it is first asked.
  private lazy var american = SpellingDictionary(named: "en_US")
  private lazy var british = SpellingDictionary(named: "en_GB")
  private let listed: ListedWords
  /// What was found out of words, without the second dictionary and with it.
  private var knownAtOnce: [String: Bool] = [:]
  private var known: [String: Bool] = [:]

  init(termbase: Termbase) {
    listed = ListedWords(termbase)
  }

  /// Whether the machine has any dictionary of English. Opens none.
  var isAvailable: Bool {
    if !isInstalled { isMissing = true }
    return isInstalled
  }

  private lazy var isInstalled = SpellingDictionary.isInstalled("en_US") || SpellingDictionary.isInstalled("en_GB")
  private var isMissing = false

  /// Whether since this was last asked a dictionary was asked for, and there was none.
  func takeLack() -> Bool {
    defer { isMissing = false }
    return isMissing
  }

  /// Whether `word`, in lower case and ASCII, is English as far as is known. Opens the second dictionary for what nothing
  /// else knows.
  func knows(_ word: String) -> Bool {
    if knowsAtOnce(word) { return true }
    if let answer = known[word] { return answer }
    let answer = isBritish(word) || isDerived(word, isBritish)
    known[word] = answer
    return answer
  }

  /// Whether `word` is known without the second dictionary. The lists come after the first, which nearly every page needs:
  /// reading them is saved on a page whose words it has.
  func knowsAtOnce(_ word: String) -> Bool {
    if let answer = knownAtOnce[word] { return answer }
    let answer =
      Data.shared.words.contains(word) || RegionalSpellings.shared.holds(word) || isAmerican(word)
      || listed.hold(word) || isDerived(word, isAmerican)
    knownAtOnce[word] = answer
    return answer
  }

  /// What may have been meant, the likeliest first.
  func suggestions(for word: String) -> [String] { (american ?? british)?.suggestions(for: word) ?? [] }

  private func isAmerican(_ word: String) -> Bool {
    Data.shared.words.contains(word) || american?.knows(word) ?? false
  }

  private func isBritish(_ word: String) -> Bool { british?.knows(word) ?? false }

  private static let vowels: Set<Character> = ["a", "e", "i", "o", "u"]

  /// `nongovernmental`, `informatization`, `crowdfunding`: of known parts.
  private func isDerived(_ word: String, _ isInDictionary: (String) -> Bool) -> Bool {
    for prefix in Data.shared.prefixes where word.hasPrefix(prefix) {
      let rest = String(word.dropFirst(prefix.count))
      if rest.utf8.count > 3, isInDictionary(rest) { return true }
    }
    for suffix in Data.shared.suffixes where word.hasSuffix(suffix) {
      let stem = String(word.dropLast(suffix.count))
      // An e is lost before a vowel only: "immediatly" is a slip.
      let losesE = suffix.first.map(Self.vowels.contains) ?? false
      if stem.utf8.count > 3, isInDictionary(stem) || losesE && isInDictionary(stem + "e") { return true }
    }
    // Two whole words: a compound that no dictionary has yet.
    let letters = Array(word.utf8)
    guard letters.count >= 8 else { return false }
    return (4...letters.count - 4).contains { cut in
      isInDictionary(letters.string(0..<cut)) && isInDictionary(letters.string(cut..<letters.count))
    }
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
