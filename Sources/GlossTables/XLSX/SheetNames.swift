/// Names that spreadsheets take for sheets: at most 31 UTF-16 units, without `[ ] : * ? / \`, no apostrophe at an end,
/// none empty, none the same as another but for case.
struct SheetNames {
  private(set) var names: [String] = []
  /// In lower case. "History" is Excel's own.
  private var taken: Set<String> = ["history"]

  private static let longest = 31

  init(_ wished: [String]) {
    for name in wished {
      var base = String(
        String.UnicodeScalarView(
          name.unicodeScalars.map { $0.value < 0x20 || "[]:*?/\\".unicodeScalars.contains($0) ? " " : $0 }))
      while base.first == "'" || base.first == " " { base.removeFirst() }
      base = Self.cut(base, Self.longest)
      if base.isEmpty { base = "Sheet" }
      var candidate = base
      var number = 2
      while !taken.insert(candidate.lowercased()).inserted {
        candidate = "\(Self.cut(base, Self.longest - 6)) (\(number))"
        number += 1
      }
      names.append(candidate)
    }
  }

  private static func cut(_ name: String, _ limit: Int) -> String {
    var name = name
    while name.utf16.count > limit || name.last == "'" || name.last == " " { name.removeLast() }
    return name
  }
}
