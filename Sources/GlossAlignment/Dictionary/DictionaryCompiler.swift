package import GlossICU
package import GlossText

/// Makes a compiled dictionary of entries.
///
/// A gloss of k content words gives each of them 1/√k, a word of a headword takes its greatest over all glosses of all
/// its entries, and the row is divided by its sum: what stands alone in a gloss translates best. 120 000 entries take
/// about two seconds and 150 MB. Not `Sendable`.
package struct DictionaryCompiler {
  /// What the spelling in pinyin counts, before the division: it is right for names only.
  private static let readingWeight: Float = 0.1

  private let source: LanguageTag
  private let target: LanguageTag
  private let keys: GlossKeys
  /// For each entry its words, each once.
  private var senses: [[(number: Int32, weight: Float)]] = []
  /// The entries of each headword, ascending.
  private var headwords: [[UInt8]: [Int32]] = [:]

  /// - Throws: `ICUError` when ICU's data is not installed.
  package init(source: LanguageTag, target: LanguageTag) throws(ICUError) {
    (self.source, self.target) = (source, target)
    keys = try GlossKeys(target)
  }

  package mutating func add(_ entry: DictionaryEntry) {
    var weights: [Int32: Float] = [:]
    for gloss in entry.glosses {
      for sense in GlossCleaner.senses(gloss) {
        let numbers = keys.numbers(ofSense: sense)
        let weight = 1 / Float(numbers.count).squareRoot()
        for number in numbers { weights[number] = max(weights[number] ?? 0, weight) }
      }
    }
    // An entry that only refers to another has no words, and its reading alone says too little.
    guard !weights.isEmpty else { return }
    if let spelling = entry.reading.flatMap(Reading.spelling) {
      let number = keys.number(ofWord: spelling)
      weights[number] = max(weights[number] ?? 0, Self.readingWeight)
    }
    let index = Int32(senses.count)
    senses.append(weights.map { ($0.key, $0.value) })
    for form in Set(entry.forms.map { FoldedText(Array($0)).utf8 }) where !form.isEmpty {
      headwords[form, default: []].append(index)
    }
  }

  /// The compiled file. The same entries give the same bytes.
  ///
  /// - Parameter name: what it was made from, for people; kept in the file.
  /// - Throws: `DictionaryError.tooLarge`.
  package func compiled(name: String) throws(DictionaryError) -> [UInt8] {
    var writer = DictionaryWriter(source: source, target: target, name: name)
    writer.keys = keys.stems
    // Forms of one word have the same entries and share a row.
    var rows: [[Int32]: Int] = [:]
    for (headword, entries) in headwords.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      let row = rows[entries] ?? writer.rows.count
      if row == writer.rows.count {
        rows[entries] = row
        writer.rows.append(self.row(entries))
      }
      writer.headwords.append((headword, row))
    }
    return try writer.bytes()
  }

  private func row(_ entries: [Int32]) -> [(key: Int32, weight: Float)] {
    var weights: [Int32: Float] = [:]
    for entry in entries {
      for (number, weight) in senses[Int(entry)] { weights[number] = max(weights[number] ?? 0, weight) }
    }
    // Added up in a fixed order: the last digit of a sum depends on it.
    let sorted = weights.sorted { $0.key < $1.key }
    let sum = sorted.reduce(0) { $0 + $1.value }
    return sorted.map { ($0.key, $0.value / sum) }
  }
}
