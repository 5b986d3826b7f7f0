internal import GlossText
internal import GlossYAML

/// How the entries of a list are written, so that a new one looks like those around it.
///
/// Measured on the entries around the place of the new one; what they do not show is as in docs/glossaries.md.
struct ListStyle {
  /// How far the dash of a concept is indented, and its keys behind the dash.
  private(set) var indent = 2
  private(set) var dashWidth = 2
  /// How much further the keys of a mapping stand than the key that has it.
  private(set) var step = 2
  /// The same for the dash of a term, and for its keys behind the dash.
  private(set) var listStep = 2
  private(set) var itemDashWidth = 2
  /// What stands in brackets: concepts, the terms of a concept, those of a language, a term with more to say.
  private(set) var conceptsAreFlow = false
  private(set) var termsAreFlow = false
  private(set) var listsAreFlow = false
  private(set) var itemsAreFlow = false
  /// Whether a blank line parts concepts.
  private(set) var isSpaced = false

  /// How often something is written the one way and the other, by the key it is written for.
  private struct Votes {
    private var counts: [String: Int] = [:]

    mutating func add(_ vote: Int, for key: String) {
      counts[key, default: 0] += vote
      counts["", default: 0] += vote
    }

    /// Above zero for the one way, below for the other; of all keys where nothing is known of this one.
    func balance(of key: String) -> Int { counts[key] ?? counts[""] ?? 0 }
  }

  /// A single term of a language in a list, or not.
  private var listed = Votes()
  /// A term with nothing more to say as a mapping, or not.
  private var mapped = Votes()
  private var quoted: [YAMLQuotes: Votes] = [:]

  /// How many entries are looked at on either side.
  private static let sample = 100

  /// - Parameter place: the number of entries before the new one.
  init(_ text: ListText, before place: Int) {
    guard let list = text.concepts?.value, let items = list.sequence, !items.isEmpty else { return }
    conceptsAreFlow = list.isFlow
    if !list.isFlow { indent = list.column - 1 }
    let end = place > 0 ? min(place, items.count) : items.count
    // What stands before comes last and has the last word.
    for item in items[end..<min(items.count, end + Self.sample)] { observe(item, in: list, text) }
    for item in items[max(0, end - Self.sample)..<end] { observe(item, in: list, text) }
    if end > 1, !list.isFlow {
      var line = text.lines(of: items[end - 1], in: list).lowerBound
      let previous = text.lines(of: items[end - 2], in: list).upperBound
      while let above = text.previousLine(line), above >= previous {
        if text.isBlank(above) { isSpaced = true }
        line = above
      }
    }
  }

  private mutating func observe(_ item: YAMLNode, in list: YAMLNode, _ text: ListText) {
    guard let pairs = item.mapping else { return }
    if !list.isFlow, !item.isFlow, item.column > list.column { dashWidth = item.column - list.column }
    if !list.isFlow { conceptsAreFlow = item.isFlow }
    observeQuotes(pairs, text)
    guard let terms = pairs["terms"], let languages = terms.mapping else { return }
    if !item.isFlow {
      termsAreFlow = terms.isFlow
      if !terms.isFlow, terms.column > item.column { step = terms.column - item.column }
    }
    for language in languages { observe(language, isInFlow: terms.isFlow, text) }
  }

  private mutating func observe(_ language: YAMLNode.Pair, isInFlow: Bool, _ text: ListText) {
    let list = language.value
    let items = list.sequence ?? [list]
    if items.count == 1 { listed.add(list.sequence == nil ? -1 : 1, for: language.name) }
    if list.sequence != nil, !isInFlow {
      listsAreFlow = list.isFlow
      if !list.isFlow { listStep = max(0, list.column - language.key.column) }
    }
    for item in items {
      if let pairs = item.mapping {
        // One that has more to say has to be a mapping, and shows little.
        if pairs.count == 1 { mapped.add(1, for: language.name) }
        if pairs.count > 1, list.sequence != nil { itemsAreFlow = item.isFlow && !isInFlow }
        if list.sequence != nil, !list.isFlow, !item.isFlow, item.column > list.column {
          itemDashWidth = item.column - list.column
        }
        observeQuotes(pairs, text)
        if let term = pairs["text"] { count(term, language.name, text) }
      } else {
        mapped.add(-1, for: language.name)
        count(item, language.name, text)
      }
    }
  }

  private mutating func observeQuotes(_ pairs: [YAMLNode.Pair], _ text: ListText) {
    for pair in pairs where pair.name != "text" && pair.value.scalar != nil { count(pair.value, pair.name, text) }
  }

  private mutating func count(_ value: YAMLNode, _ key: String, _ text: ListText) {
    let quotes = YAMLQuotes(text.utf8, at: value.range.lowerBound)
    for marks in [YAMLQuotes.single, .double] {
      quoted[marks, default: Votes()].add(marks == quotes ? 1 : -1, for: key)
    }
  }

  // MARK: What was seen

  /// Whether a single term of `language` stands in a list of its own.
  func isListed(_ language: String) -> Bool { listed.balance(of: language) > 0 }

  /// Whether a term of which nothing more is to be said is written as a mapping.
  func isMapped(_ language: String) -> Bool { mapped.balance(of: language) > 0 }

  /// The marks that most values of `key`, or terms of a language, stand in.
  func quotes(for key: String) -> YAMLQuotes {
    [YAMLQuotes.single, .double].first { (quoted[$0]?.balance(of: key) ?? 0) > 0 } ?? .none
  }
}
