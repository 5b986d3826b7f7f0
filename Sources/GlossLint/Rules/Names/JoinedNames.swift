internal import GlossFormats
internal import GlossText

/// Names that a page writes in two ways that differ in nothing but a hyphen, a space or a capital inside: `Wal-Mart` and
/// `Walmart`, `PetroChina` and `Petro China`.
struct JoinedNames {
  struct Place {
    let block: Int
    let range: ByteRange
  }

  /// One way of writing a name, with its places in order.
  struct Form {
    let text: String
    var places: [Place]
    let shape: Shape
  }

  enum Shape: Hashable {
    case joined, hyphen, space
    /// One word with a capital inside: `PetroChina`.
    case capital
  }

  /// The ways of writing each name that has several, in the order in which the names first stand.
  private(set) var groups: [[Form]] = []

  /// Shorter ones are abbreviations and the like.
  private static let shortest = 5

  /// - Parameter isEnglish: Whether a dictionary has a word in lower case. Asked only of what stands in two ways.
  /// - Complexity: linear in the page.
  init(_ page: Page, isEnglish: (String) -> Bool) {
    var forms: [String: [Form]] = [:]
    var order: [String] = []
    func note(_ key: String, _ text: String, _ shape: Shape, _ place: Place) {
      guard key.utf8.count >= Self.shortest else { return }
      if forms[key] == nil { order.append(key) }
      if let index = forms[key]?.firstIndex(where: { $0.text == text }) {
        forms[key]?[index].places.append(place)
      } else {
        forms[key, default: []].append(Form(text: text, places: [place], shape: shape))
      }
    }
    for block in page.document.blocks.indices where !page.sentencesOfBlock[block].isEmpty {
      let utf8 = page.text(ofBlock: block)
      let words = PageWord.words(ofBlock: block, page, joiningHyphens: true)
      for (index, word) in words.enumerated() where Self.isName(word, utf8) {
        let text = utf8.string(word.range)
        let parts = word.folded.split(separator: "-")
        let shape: Shape = parts.count > 1 ? .hyphen : word.casing == .mixed ? .capital : .joined
        note(parts.joined(), text, shape, Place(block: block, range: word.range))
        guard parts.count == 1, index + 1 < words.count else { continue }
        let next = words[index + 1]
        guard next.isAdjacent, !next.folded.contains("-"), Self.isName(next, utf8) else { continue }
        let range = word.range.lowerBound..<next.range.upperBound
        note(word.folded + next.folded, "\(text) \(utf8.string(next.range))", .space, Place(block: block, range: range))
      }
    }
    groups = order.compactMap { key in
      guard let found = forms[key], found.count > 1, Self.areOneName(found, key, isEnglish) else { return nil }
      return found
    }
  }

  /// The most frequent form. Of those that are equally frequent pinyin in one word (not `XiGang`), or what stands first.
  static func standard(of forms: [Form]) -> Form? {
    let most = forms.map(\.places.count).max()
    let frequent = forms.filter { $0.places.count == most }
    return frequent.first { $0.shape == .joined && Pinyin.shared.syllables(of: $0.text.lowercased()) != nil }
      ?? frequent.first
  }

  /// A word of letters that starts with a capital and is not all capitals.
  private static func isName(_ word: PageWord, _ utf8: [UInt8]) -> Bool {
    let bytes = utf8[word.range]
    guard let first = bytes.first, (0x41...0x5A).contains(first), word.range.count > 1 else { return false }
    return bytes.allSatisfy { $0.isASCIILetter || $0 == 0x2D } && bytes.contains { (0x61...0x7A).contains($0) }
  }

  /// Whether the forms are of a name. A capital inside a word says so; where only a hyphen or a space differs, one of the
  /// parts must be no word of English (`Health-care`, `Sub-district`), and pinyin in two words is another matter.
  private static func areOneName(_ forms: [Form], _ key: String, _ isEnglish: (String) -> Bool) -> Bool {
    let shapes = Set(forms.map(\.shape))
    if shapes.contains(.capital) { return true }
    guard shapes.contains(.joined), shapes.count > 1, Pinyin.shared.syllables(of: key) == nil, !isEnglish(key) else {
      return false
    }
    return forms.allSatisfy { form in
      form.shape == .joined
        || form.text.lowercased().split(whereSeparator: { $0 == "-" || $0 == " " }).contains { !isEnglish(String($0)) }
    }
  }
}

extension NameVariant {
  /// Notes the rarer ways in which a page writes a name.
  func reportJoinedNames(_ page: Page, _ context: RuleContext) {
    let names = JoinedNames(page) { !context.speller.isAvailable || context.speller.knowsAtOnce($0) }
    for forms in names.groups {
      guard let standard = JoinedNames.standard(of: forms), let first = standard.places.first else { continue }
      let line = page.location(block: first.block, first.range).start.line
      for form in forms where form.text != standard.text {
        for place in form.places {
          context.report(
            .joined(form.text, standard.text, count: standard.places.count, line: line), block: place.block,
            place.range, severity: .info,
            fixes: [
              context.fix("write \"\(standard.text)\"", .unsafe, block: place.block, place.range, standard.text)
            ])
        }
      }
    }
  }
}

extension String {
  fileprivate static func joined(_ found: String, _ standard: String, count: Int, line: Int) -> String {
    "\"\(found)\" is written \"\(standard)\" elsewhere on the page "
      + "(\(count == 1 ? "once," : "\(count) times, first") in line \(line))"
  }
}
