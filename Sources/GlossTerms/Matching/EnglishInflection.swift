internal import GlossText

/// The forms in which an English word of a term may stand in running text.
///
/// Forms are made when a list is compiled, so that matching itself stays exact: no stemmer runs over the text, and
/// "organ" is never found in "organization". Rules follow the spelling; a form that no one writes ("ensurring") does no
/// harm, since no text holds it. Some .7 microseconds a word.
package struct EnglishInflection: Sendable {
  package static let shared = EnglishInflection(
    irregular: PackageResources.en_irregular_txt, variants: PackageResources.en_variants_txt)

  private let irregular: IrregularForms
  private let variants: SpellingVariants

  init(irregular: [UInt8], variants: [UInt8]) {
    self.irregular = IrregularForms(irregular)
    self.variants = SpellingVariants(variants)
  }

  /// Words that never inflect in a term, though a rule could be applied to them.
  private static let fixed = WordTable([
    "about", "above", "across", "after", "all", "also", "among", "and", "any", "as", "at", "before", "between", "both",
    "but", "by", "during", "each", "every", "five", "for", "four", "from", "her", "his", "in", "into", "its", "less",
    "more", "most", "new", "no", "nor", "not", "of", "off", "on", "one", "only", "or", "our", "out", "over", "per",
    "seven", "six", "so", "than", "that", "their", "these", "this", "those", "three", "through", "to", "two", "under",
    "up", "upon", "us", "well", "which", "while", "who", "with", "within", "without",
  ])

  /// Adds all forms of `word`, which is in lower case, itself first: plural, third person, past, participle, and British or
  /// American spelling of each. Possessives are the business of `Vocabulary`.
  func forms(of word: ArraySlice<UInt8>, into list: inout FormList) {
    list.append(word)
    guard word.count > 1, !Self.isFixed(word), word.allSatisfy(\.isASCIILetter) else {
      if word.ends(in: "'s") { list.append(word.dropLast(2)) }
      return
    }
    var bases = FormList()
    bases.append(word)
    appendBases(of: word, to: &bases)
    for range in bases.ranges { variants.append(of: bases.bytes[range], to: &bases) }
    for range in bases.ranges {
      let base = bases.bytes[range]
      // "News" and "ones" are no plurals of "new" and "one".
      if Self.isFixed(base), !base.elementsEqual(word) { continue }
      list.append(base)
      irregular.append(of: base, to: &list)
      Self.appendRegular(of: base, to: &list)
    }
  }

  /// All forms of `word`, itself first, for those who need few of them.
  package func forms(of word: String) -> [String] {
    var list = FormList()
    forms(of: Array(word.utf8)[...], into: &list)
    var seen = Set<String>()
    return list.ranges.map { String(decoding: list.bytes[$0], as: UTF8.self) }.filter { seen.insert($0).inserted }
  }

  private static func isFixed(_ word: ArraySlice<UInt8>) -> Bool { fixed.contains(Array(word), 0..<word.count) }

  private func appendBases(of word: ArraySlice<UInt8>, to list: inout FormList) {
    if let base = irregular.base(of: word) {
      list.append(base)
      // "Bases" and "axes" are forms of "base" and "axe", too.
      if base.ends(in: "is"), word.ends(in: "es") { list.append(word.dropLast()) }
    } else if word.ends(in: "ing"), word.count > 5 {
      let stem = word.dropLast(3)
      list.append(stem)
      list.append(stem, adding: "e")
      if Self.endsDoubled(stem) { list.append(stem.dropLast()) }
    } else if word.ends(in: "ied"), word.count > 4 {
      list.append(word, dropping: 3, adding: "y")
    } else if word.ends(in: "ed"), word.count > 4 {
      list.append(word.dropLast(2))
      list.append(word.dropLast())
      if Self.endsDoubled(word.dropLast(2)) { list.append(word.dropLast(3)) }
    } else if word.ends(in: "ies"), word.count > 4 {
      list.append(word, dropping: 3, adding: "y")
      // "Movies".
      list.append(word.dropLast())
    } else if word.ends(in: "ses") || word.ends(in: "ches") || word.ends(in: "shes") || word.ends(in: "xes")
      || word.ends(in: "zes") || word.ends(in: "oes")
    {
      list.append(word.dropLast(2))
      // "Sizes", "houses", "caches".
      list.append(word.dropLast())
    } else if word.ends(in: "s"), word.count > 3, !word.ends(in: "ss"), !word.ends(in: "us"), !word.ends(in: "is") {
      list.append(word.dropLast())
    }
  }

  private static func appendRegular(of base: ArraySlice<UInt8>, to list: inout FormList) {
    guard base.count > 1, let last = base.last else { return }
    let before = base[base.endIndex - 2]
    let isAfterConsonant = !isVowel(before)
    switch last {
    case UInt8(ascii: "e"):
      list.append(base, adding: "s")
      list.append(base, adding: "d")
      list.append(base, dropping: 1, adding: "ing")
    case UInt8(ascii: "y") where isAfterConsonant:
      list.append(base, dropping: 1, adding: "ies")
      list.append(base, dropping: 1, adding: "ied")
      list.append(base, adding: "ing")
    case UInt8(ascii: "s"), UInt8(ascii: "x"), UInt8(ascii: "z"),
      UInt8(ascii: "h") where before == UInt8(ascii: "c") || before == UInt8(ascii: "s") || last != UInt8(ascii: "h"):
      list.append(base, adding: "es")
      list.append(base, adding: "ed")
      list.append(base, adding: "ing")
    default:
      list.append(base, adding: "s")
      list.append(base, adding: "ed")
      list.append(base, adding: "ing")
      if doubles(base, last, isAfterConsonant) {
        let doubled = Array(base) + [last]
        list.append(doubled[...], adding: "ed")
        list.append(doubled[...], adding: "ing")
      }
      if last == UInt8(ascii: "o") { list.append(base, adding: "es") }
    }
  }

  /// Plan, planned; control, controlled: one vowel before one consonant. British English doubles every l: fuelled.
  private static func doubles(_ base: ArraySlice<UInt8>, _ last: UInt8, _ isAfterConsonant: Bool) -> Bool {
    guard base.count > 2, !isAfterConsonant, !isVowel(last), !"wxy".utf8.contains(last) else { return false }
    return last == UInt8(ascii: "l") || !isVowel(base[base.endIndex - 3])
  }

  private static func endsDoubled(_ word: ArraySlice<UInt8>) -> Bool {
    guard word.count >= 2, let last = word.last, word[word.endIndex - 2] == last else { return false }
    return last != UInt8(ascii: "s") && !isVowel(last)
  }

  private static func isVowel(_ byte: UInt8) -> Bool { "aeiou".utf8.contains(byte) }
}
