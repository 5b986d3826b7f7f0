internal import GlossText

/// The abbreviations of `en.abbreviations.txt`, by what a full stop after them may mean.
struct AbbreviationTable: Sendable {
  enum Behaviour: String, CaseIterable, Sendable {
    case never = "never ends a sentence"
    case beforeNumber = "never ends a sentence before a number"
    case beforeStarter = "ends a sentence only before a word that starts one"
    case beforeCapital = "ends a sentence before a capital"
  }

  private struct Entry: Sendable {
    let behaviour: Behaviour
    /// The form as written, when it has a capital and so does not stand for the form in lower case.
    let exact: WordKey?
  }

  private let entries: [WordKey: [Entry]]

  init(_ data: SectionedData) {
    var entries: [WordKey: [Entry]] = [:]
    for behaviour in Behaviour.allCases {
      for written in data[behaviour.rawValue] {
        let bytes = written.utf8.last == UInt8(ascii: ".") ? Array(written.utf8.dropLast()) : Array(written.utf8)
        guard let key = WordKey(bytes, lowercased: true) else { continue }
        // A single letter is an initial in upper case, whatever it stands for in lower case.
        let isCapitalised = bytes.count == 1 || bytes.contains { (0x41...0x5A).contains($0) }
        entries[key, default: []].append(
          Entry(behaviour: behaviour, exact: isCapitalised ? WordKey(bytes) : nil))
      }
    }
    self.entries = entries
  }

  /// How the word of `range`, without its last full stop, behaves; nil when it is no abbreviation that is known. Of
  /// two entries for one word the one in the earlier section counts.
  func behaviour(_ utf8: [UInt8], _ range: ByteRange) -> Behaviour? {
    guard range.count <= WordKey.capacity, let key = WordKey(utf8[range], lowercased: true),
      let found = entries[key]
    else { return nil }
    let isUpper = range.count > 1 && !utf8[range].contains { (0x61...0x7A).contains($0) }
    let written = WordKey(utf8[range])
    return found.first { $0.exact == nil || isUpper || $0.exact == written }?.behaviour
  }
}
