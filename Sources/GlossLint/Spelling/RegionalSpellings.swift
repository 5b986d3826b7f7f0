internal import GlossSegmentation

/// Words that British and American texts spell otherwise, and their forms: what `SpellingVariant` compares, and what is
/// known to be English without a second dictionary.
struct RegionalSpellings: Sendable {
  static let shared = RegionalSpellings()

  enum Region: Sendable, Hashable {
    case american, british
  }

  /// For each spelling its region and how the other spells it, where that is known.
  private(set) var regional: [String: (Region, String?)] = [:]
  private let stems: Set<String>

  private init() {
    let data = SectionedData(PackageResources.en_variants_txt)
    stems = Set(data["ise"])
    for word in data["british only"] { regional[word] = (.british, nil) }
    for entry in data["regional"] {
      let pair = entry.split(separator: "=").map(String.init)
      guard pair.count == 2 else { continue }
      for (american, british) in Self.forms(pair[0], pair[1]) {
        regional[american] = (.american, british)
        regional[british] = (.british, american)
      }
    }
  }

  /// Both words with the same endings; only where both take them alike.
  private static func forms(_ american: String, _ british: String) -> [(String, String)] {
    var forms = [(american, british)]
    if american.hasSuffix("e"), british.hasSuffix("e") {
      for ending in ["s", "d", "r"] { forms.append((american + ending, british + ending)) }
      return forms
    }
    if american.hasSuffix("ed") || american.hasSuffix("ing") || american.hasSuffix("s") { return forms }
    forms.append((american + "s", british + "s"))
    guard american.hasSuffix("or") || american.hasSuffix("er"), !american.hasSuffix("meter") else { return forms }
    let stem = british.hasSuffix("re") ? String(british.dropLast()) : british
    forms.append((american + "ed", british.hasSuffix("re") ? british + "d" : british + "ed"))
    forms.append((american + "ing", stem + "ing"))
    return forms
  }

  /// Whether the list has `word`, in lower case.
  func holds(_ word: String) -> Bool { regional[word] != nil || ending(of: word) != nil }

  /// Whether a word ends as British or as American verbs in -ize do, and its other spelling.
  func ending(of word: String) -> (Region, String)? {
    guard word.utf8.count > 6 else { return nil }
    for (american, british) in Self.endings {
      if word.hasSuffix(british), stems.contains(String(word.dropLast(british.count))) {
        return (.british, String(word.dropLast(british.count)) + american)
      }
      if word.hasSuffix(american), stems.contains(String(word.dropLast(american.count))) {
        return (.american, String(word.dropLast(american.count)) + british)
      }
    }
    return nil
  }

  private static let endings = [
    ("ization", "isation"), ("izations", "isations"), ("ize", "ise"), ("izes", "ises"), ("ized", "ised"),
    ("izing", "ising"),
  ]
}
