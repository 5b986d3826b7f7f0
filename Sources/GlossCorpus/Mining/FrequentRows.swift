/// The rows of words that come again in a body of texts, each with a number.
///
/// Found length by length: a row can only be frequent where both rows of one word less are (Agrawal and Srikant 1994), so
/// that what is held is linear in the text and not in all its rows. Texts are arrays of numbers, in which a negative one
/// is crossed by no row.
struct FrequentRows {
  /// How often a row comes.
  struct Count {
    var places: Int32 = 0
    /// Of how many texts.
    var texts: Int32 = 0
  }

  /// Where each text starts among the places.
  let starts: [Int]
  /// For each length, from one, and each place the number of the row that starts there; -1 where none is frequent.
  private(set) var levels: [[Int32]] = []
  /// By the rows' numbers.
  private(set) var counts: [Count] = []

  /// - Parameters:
  ///   - least: how often a row must come to be kept.
  ///   - longest: words of a row.
  init(_ texts: [[Int32]], least: Int, longest: Int) {
    var starts: [Int] = []
    var symbols: [Int32] = []
    for text in texts {
      starts.append(symbols.count)
      symbols += text
      symbols.append(-1)
    }
    self.starts = starts
    var textOfPlace = [Int32](repeating: 0, count: symbols.count)
    for (text, start) in starts.enumerated() {
      let end = text + 1 < starts.count ? starts[text + 1] : symbols.count
      for place in start..<end { textOfPlace[place] = Int32(truncatingIfNeeded: text) }
    }
    for length in 0..<longest {
      let previous = length == 0 ? symbols : levels[length - 1]
      var (numbers, found): ([UInt64: Int], [Count]) = ([:], [])
      var lastText: [Int32] = []
      var level = [Int32](repeating: -1, count: symbols.count)
      for place in previous.indices.dropLast(length == 0 ? 0 : 1) {
        let next = length == 0 ? 0 : previous[place + 1]
        guard previous[place] >= 0, next >= 0 else { continue }
        let key = UInt64(UInt32(bitPattern: previous[place])) << 32 | UInt64(UInt32(bitPattern: next))
        let number = numbers[key] ?? found.count
        if number == found.count {
          numbers[key] = number
          found.append(Count())
          lastText.append(-1)
        }
        found[number].places += 1
        if lastText[number] != textOfPlace[place] { found[number].texts += 1 }
        lastText[number] = textOfPlace[place]
        level[place] = Int32(truncatingIfNeeded: number)
      }
      let isAnyKept = renumber(&level, found, least: least)
      guard isAnyKept else { break }
      levels.append(level)
    }
  }

  /// Numbers the frequent rows of a level after those of the levels before, and takes the others out.
  private mutating func renumber(_ level: inout [Int32], _ found: [Count], least: Int) -> Bool {
    var kept = [Int32](repeating: -1, count: found.count)
    let first = counts.count
    for (number, count) in found.enumerated() where count.places >= least {
      kept[number] = Int32(truncatingIfNeeded: counts.count)
      counts.append(count)
    }
    for place in level.indices where level[place] >= 0 { level[place] = kept[Int(level[place])] }
    return counts.count > first
  }

  /// The number of the row of `length` words that starts at the place of a text; nil when it is not frequent.
  func row(text: Int, start: Int, length: Int) -> Int? {
    guard length > 0, length <= levels.count else { return nil }
    let number = levels[length - 1][starts[text] + start]
    return number < 0 ? nil : Int(number)
  }
}
