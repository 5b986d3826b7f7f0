/// The name of a museum, a school, an ensemble and the like after the name of a place, whatever its capitals:
/// `Dalian Museum of science and technology`, `Dalian song and dance ensemble`.
struct EstablishmentName {
  /// From the name of the place on.
  let words: ArraySlice<PageWord>
  let casing: Casing

  enum Casing: Hashable {
    case regular
    /// Some of the words after the place have capitals, some not.
    case mixed
    /// None has.
    case lower
  }

  /// What has no capital in a name that has capitals.
  private static let small: Set<String> = ["and", "of", "for", "the"]
  private static let longest = 9

  /// The name that starts with the place at `start`; nil where none does.
  ///
  /// - Complexity: constant, since names are short.
  init?(startingAt start: Int, of words: [PageWord]) {
    let nouns = NameNouns.shared
    guard words[start].casing == .capitalised, Self.isPlace(words[start].folded) else { return nil }
    var index = start + 1
    func word(_ index: Int) -> PageWord? {
      index < words.count && index - start < Self.longest && words[index].isAdjacent ? words[index] : nil
    }
    // "Xigang District", and "municipal" before the rest, which many styles leave in lower case.
    while let next = word(index), nouns.areas.contains(next.folded) || nouns.offices.contains(next.folded) {
      index += 1
    }
    let first = index
    var end: Int?
    while let next = word(index), Self.isPart(next.folded) || next.folded == "and" && index > first {
      if nouns.establishments.contains(next.folded) || nouns.institutions.contains(next.folded) { end = index + 1 }
      index += 1
    }
    guard var end, let noun = words[first..<end].last else { return nil }
    // An office is named beyond doubt only with its field: the Bureau of Education.
    guard let field = Self.endOfFields(after: end, words) ?? (nouns.establishments.contains(noun.folded) ? end : nil)
    else { return nil }
    let hasField = field > end
    if hasField, noun.casing == .lower { return nil }
    if !hasField {
      let kinds = words[first..<end].filter { nouns.kinds.contains($0.folded) }
      let isKnown = first + 1 == end || words[first..<end].contains { $0.casing != .lower } || !kinds.isEmpty
      guard isKnown, !Self.isAttribute(before: end, words) else { return nil }
    }
    end = field
    let telling = words[first..<end].filter {
      !Self.small.contains($0.folded) && !nouns.noNames.contains($0.folded) && $0.folded != "peking"
    }
    let lower = telling.count { $0.casing == .lower }
    casing = lower == 0 ? .regular : lower == telling.count ? .lower : .mixed
    // One word is a matter of the nouns of names.
    guard casing == .regular || telling.count > 1 else { return nil }
    // "Dalian Medical University hospital": the name is whole, and what follows is a noun.
    if casing == .mixed, !hasField, Self.hasWholeName(words[first..<end]) { return nil }
    self.words = words[start..<end]
  }

  private static func isPlace(_ folded: String) -> Bool {
    PinyinName.isName(folded) || Pinyin.shared.places.contains(folded)
  }

  private static func isPart(_ folded: String) -> Bool {
    let nouns = NameNouns.shared
    return nouns.establishments.contains(folded) || nouns.kinds.contains(folded) || nouns.levels.contains(folded)
      || nouns.institutions.contains(folded) || nouns.offices.contains(folded)
  }

  /// Where `of science and technology` or `of culture, sports and tourism` ends; nil where none follows. After a comma
  /// only what "and" joins to it at the end belongs to the name, and is written as the first word is.
  private static func endOfFields(after index: Int, _ words: [PageWord]) -> Int? {
    guard index < words.count, words[index].isAdjacent, words[index].folded == "of" else { return nil }
    var (next, end, isList) = (index + 1, index, false)
    while next < words.count, words[next].sentence == words[index].sentence {
      let word = words[next]
      if NameNouns.shared.fields.contains(word.folded) {
        isList = isList || !word.isAdjacent
        let isLast = words[next - 1].folded == "and"
        guard !isList || word.casing == words[index + 1].casing else { break }
        if !isList || isLast { end = next + 1 }
        if isLast { isList = false }
      } else if word.folded != "and" {
        break
      }
      next += 1
    }
    return end > index ? end : nil
  }

  /// Whether a noun in lower case follows, so that the words only tell which: "Dalian middle school students".
  private static func isAttribute(before index: Int, _ words: [PageWord]) -> Bool {
    guard index < words.count, words[index].isAdjacent else { return false }
    let next = words[index]
    return !NameNouns.shared.stops.contains(next.folded) && !next.folded.hasSuffix("ed")
  }

  /// Whether a name in capitals ends before the words in lower case start.
  private static func hasWholeName(_ words: ArraySlice<PageWord>) -> Bool {
    guard let lower = words.firstIndex(where: { $0.casing == .lower && !small.contains($0.folded) }),
      words[lower...].allSatisfy({ $0.casing == .lower })
    else { return false }
    let nouns = NameNouns.shared
    return words[..<lower].contains { nouns.endsNames($0.folded) || nouns.establishments.contains($0.folded) }
  }

  /// The words that are to have a capital and have none.
  var lowered: [PageWord] {
    words.dropFirst().filter { $0.casing == .lower && !Self.small.contains($0.folded) }
  }
}
