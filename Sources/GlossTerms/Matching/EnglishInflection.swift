internal import GlossText

/// The forms in which an English word of a term may stand in running text.
///
/// Forms are made when a list is compiled, so that matching itself stays exact: no stemmer runs over the text, and
/// "organ" is never found in "organization". Rules follow the spelling; a form that no one writes ("ensurring") does no
/// harm, since no text holds it.
package struct EnglishInflection: Sendable {
  package static let shared = EnglishInflection(irregular: PackageResources.en_irregular_txt)

  /// Each form of an irregular word, with all forms of it.
  private let irregular: [String: [String]]

  init(irregular data: [UInt8]) {
    var table: [String: [String]] = [:]
    for line in String(decoding: data, as: UTF8.self).split(separator: "\n") where !line.hasPrefix("#") {
      let forms = line.split(separator: " ").map(String.init)
      for form in forms { table[form, default: []] += forms }
    }
    irregular = table
  }

  /// Words that never inflect in a term, though a rule could be applied to them.
  private static let fixed: Set<String> = [
    "about", "above", "across", "after", "all", "also", "among", "and", "any", "as", "at", "before", "between", "both",
    "but", "by", "during", "each", "every", "five", "for", "four", "from", "her", "his", "in", "into", "its", "less",
    "more", "most", "new", "no", "nor", "not", "of", "off", "on", "one", "only", "or", "our", "out", "over", "per",
    "seven", "six", "so", "than", "that", "their", "these", "this", "those", "three", "through", "to", "two", "under",
    "up", "upon", "us", "well", "which", "while", "who", "with", "within", "without",
  ]

  /// All forms of `word` (lower case), itself first: plural, possessive, third person, past, participle, and British
  /// or American spelling of each.
  package func forms(of word: String) -> [String] {
    guard word.utf8.count > 1, !Self.fixed.contains(word), word.utf8.allSatisfy({ $0.isASCIILetter }) else {
      return [word] + (word.hasSuffix("'s") ? [String(word.dropLast(2))] : [])
    }
    var forms = [word]
    // "News" and "ones" are no plurals of "new" and "one".
    for base in [word] + bases(of: word).filter({ !Self.fixed.contains($0) }) {
      forms.append(base)
      forms += irregular[base] ?? []
      forms += Self.regularForms(of: base)
    }
    forms += forms.flatMap(Self.spellingVariants)
    var seen = Set<String>()
    return forms.filter { seen.insert($0).inserted }
  }

  private func bases(of word: String) -> [String] {
    if let listed = irregular[word] { return Array(listed.prefix(1)) }
    func drop(_ count: Int) -> String { String(word.dropLast(count)) }
    if word.hasSuffix("ing"), word.utf8.count > 5 {
      return [drop(3), drop(3) + "e"] + (Self.endsDoubled(drop(3)) ? [drop(4)] : [])
    }
    if word.hasSuffix("ied"), word.utf8.count > 4 { return [drop(3) + "y"] }
    if word.hasSuffix("ed"), word.utf8.count > 4 {
      return [drop(2), drop(1)] + (Self.endsDoubled(drop(2)) ? [drop(3)] : [])
    }
    if word.hasSuffix("ies"), word.utf8.count > 4 { return [drop(3) + "y"] }
    if ["sses", "ches", "shes", "xes", "zes"].contains(where: word.hasSuffix) { return [drop(2)] }
    if word.hasSuffix("s"), !["ss", "us", "is"].contains(where: word.hasSuffix), word.utf8.count > 3 {
      return [drop(1)]
    }
    return []
  }

  private static func regularForms(of base: String) -> [String] {
    let letters = Array(base.utf8)
    guard letters.count > 1, let last = letters.last else { return [] }
    let isAfterConsonant = !"aeiou".utf8.contains(letters[letters.count - 2])
    let stem = String(base.dropLast())
    switch last {
    case UInt8(ascii: "e"):
      return [base + "s", base + "'s", base + "d", stem + "ing"]
    case UInt8(ascii: "y") where isAfterConsonant:
      return [stem + "ies", base + "'s", stem + "ied", base + "ing"]
    case UInt8(ascii: "s"), UInt8(ascii: "x"), UInt8(ascii: "z"):
      return [base + "es", base + "'s", base + "ed", base + "ing"]
    case UInt8(ascii: "h") where base.hasSuffix("ch") || base.hasSuffix("sh"):
      return [base + "es", base + "'s", base + "ed", base + "ing"]
    default:
      var forms = [base + "s", base + "'s", base + "ed", base + "ing"]
      if letters.count > 2, !isAfterConsonant, !"aeiouwxy".utf8.contains(last),
        !"aeiou".utf8.contains(letters[letters.count - 3])
      {
        // plan, planned; control, controlled: one vowel before one consonant.
        let doubled = base + String(decoding: [last], as: UTF8.self)
        forms += [doubled + "ed", doubled + "ing"]
      }
      if last == UInt8(ascii: "o") { forms.append(base + "es") }
      return forms
    }
  }

  private static func endsDoubled(_ word: String) -> Bool {
    let letters = Array(word.utf8.suffix(2))
    return letters.count == 2 && letters[0] == letters[1] && !"aeiousl".utf8.contains(letters[0])
      || word.hasSuffix("ll")
  }

  /// British and American endings, either way.
  private static func spellingVariants(_ word: String) -> [String] {
    let endings = [
      ("ization", "isation"), ("izations", "isations"), ("ize", "ise"), ("izes", "ises"), ("ized", "ised"),
      ("izing", "ising"), ("yze", "yse"), ("center", "centre"), ("centers", "centres"), ("labor", "labour"),
      ("behavior", "behaviour"), ("defense", "defence"), ("program", "programme"), ("programs", "programmes"),
    ]
    var variants: [String] = []
    for (american, british) in endings {
      if word.hasSuffix(american), word.utf8.count > american.utf8.count || american.hasPrefix(word) {
        variants.append(String(word.dropLast(american.utf8.count)) + british)
      }
      if word.hasSuffix(british), word.utf8.count > british.utf8.count || british.hasPrefix(word) {
        variants.append(String(word.dropLast(british.utf8.count)) + american)
      }
    }
    return variants
  }
}
