internal import GlossTerms
internal import GlossText

/// A standard rendering in the form in which the words stand that it is to replace: their number, their capitals.
struct FittedRendering {
  let text: String
  /// Whether the sentence about it can stay as it is. When not, a person must look: the article, the number or the
  /// kind of the phrase may not fit.
  let isCertain: Bool

  /// - Parameters:
  ///   - standard: what the list wants.
  ///   - listed: the discouraged term as the list has it.
  ///   - words: the same on the page.
  ///   - before: the word before them, in lower case; nil at the start of a sentence.
  init(_ standard: String, inPlaceOf listed: String, standingAs words: String, after before: String?) {
    var fitted = Self.split(standard)
    var isCertain = Self.fitForms(&fitted, Self.split(listed), Self.split(words))
    if before == "the", fitted.count > 1, fitted[0].lowercased() == "the" { fitted.removeFirst() }
    Self.fitCapitals(&fitted, listed: Self.split(listed), page: Self.split(words), isAfterWord: before != nil)
    text = fitted.joined(separator: " ")
    let isArticle = before == "a" || before == "an"
    if isArticle, Self.takesAn(text) != (before == "an") || Self.isPlural(fitted) { isCertain = false }
    self.isCertain = isCertain
  }

  private static func split(_ text: String) -> [String] {
    text.split { $0 == " " || $0 == "\u{A0}" || $0 == "\n" }.map(String.init)
  }

  private static func plain(_ word: String) -> String {
    word.lowercased().replacing("’", with: "'").filter { !"\"“”‘,".contains($0) }
  }

  // MARK: Forms

  /// Brings the words into the forms of the page; false where that is not certain.
  private static func fitForms(_ standard: inout [String], _ listed: [String], _ page: [String]) -> Bool {
    let isAlike = isBuiltAlike(standard, listed)
    guard listed.count == page.count else { return false }
    for (index, (base, form)) in zip(listed, page).enumerated() where plain(base) != plain(form) {
      let form = plain(form)
      if form == plain(base) + "'s" {
        standard[standard.count - 1] += "'s"
      } else if let place = standard.firstIndex(where: { plain($0) == plain(base) }) {
        standard[place] = form
      } else if index == head(of: listed), let plural = pluralised(standard[head(of: standard)]), form.hasSuffix("s"),
        !plain(base).hasSuffix("s")
      {
        standard[head(of: standard)] = plural
      } else {
        return false
      }
    }
    return isAlike
  }

  /// Whether one can stand where the other stands: they have the same head, of the same number. "Serve the people" does
  /// not go where "service for the masses" was.
  private static func isBuiltAlike(_ standard: [String], _ listed: [String]) -> Bool {
    guard let first = standard.first, let other = listed.first else { return false }
    return plain(standard[head(of: standard)]) == plain(listed[head(of: listed)])
      && plain(first).hasSuffix("ing") == plain(other).hasSuffix("ing")
  }

  private static let prepositions: Set<String> = ["at", "between", "by", "for", "from", "in", "of", "on", "to", "with"]

  /// The word that takes the plural: the last one before a preposition.
  private static func head(of words: [String]) -> Int {
    max(0, (words.firstIndex { prepositions.contains($0.lowercased()) } ?? words.count) - 1)
  }

  private static func isPlural(_ words: [String]) -> Bool {
    guard !words.isEmpty else { return false }
    let head = plain(words[head(of: words)])
    return head.hasSuffix("s") && !["ss", "us", "is"].contains { head.hasSuffix($0) }
  }

  /// The plural of `word`, when there is just one that ends in s; the word itself when it is one.
  private static func pluralised(_ word: String) -> String? {
    if isPlural([word]) { return word }
    let lower = word.lowercased()
    let forms = EnglishInflection.shared.forms(of: lower)
    let candidates = [lower + "s", lower + "es", lower.dropLast() + "ies"].filter { form in
      forms.contains(form) && (lower.hasSuffix("y") || !form.hasSuffix("ies"))
    }
    guard let plural = candidates.last, plural.count >= lower.count else { return nil }
    return word.first?.isUppercase ?? false ? capitalised(plural) : plural
  }

  // MARK: Capitals

  private static let small: Set<String> = prepositions.union(["a", "an", "and", "as", "but", "nor", "or", "the"])

  private static func fitCapitals(_ standard: inout [String], listed: [String], page: [String], isAfterWord: Bool) {
    let letters = page.joined().filter(\.isLetter)
    let isShouted = letters.count > 3 && letters == letters.uppercased() && listed.joined() != page.joined()
    if isShouted {
      standard = standard.map { $0.uppercased() }
      return
    }
    let significant = zip(page, listed).filter { !small.contains($0.1.lowercased()) }
    let isTitle =
      significant.count > 1 && page.count == listed.count
      && significant.allSatisfy { isCapital($0.0) } && significant.contains { !isCapital($0.1) }
    if isTitle {
      standard = standard.enumerated().map { index, word in
        index > 0 && small.contains(word.lowercased()) ? word : capitalised(word)
      }
    } else if let first = page.first, isCapital(first), let base = listed.first, !isCapital(base) || !isAfterWord {
      standard[0] = capitalised(standard[0])
    }
  }

  private static func isCapital(_ word: String) -> Bool { word.first(where: \.isLetter)?.isUppercase ?? true }

  private static func capitalised(_ word: String) -> String {
    guard let place = word.firstIndex(where: \.isLetter) else { return word }
    return word.replacingCharacter(at: place, with: word[place].uppercased())
  }

  // MARK: Articles

  /// Whether "an" goes before `text`: a vowel that is heard, or a letter that is spelled out with one.
  private static func takesAn(_ text: String) -> Bool {
    let word = text.prefix { $0.isLetter }
    guard let first = word.first?.lowercased().first else { return false }
    if word.allSatisfy(\.isUppercase) { return "aefhilmnorsx".contains(first) }
    let lower = word.lowercased()
    if ["eu", "one", "uni", "use", "usu", "uto"].contains(where: lower.hasPrefix) { return false }
    if ["heir", "honest", "honour", "honor", "hour"].contains(where: lower.hasPrefix) { return true }
    return "aeiou".contains(first)
  }
}

extension String {
  fileprivate func replacingCharacter(at place: Index, with text: String) -> String {
    String(self[..<place]) + text + String(self[index(after: place)...])
  }
}
