/// Annotations of XLIFF 2 that have no end tag (`sm`, `em`), say whether text is to be translated, and may run through
/// several segments of a unit. The one that was opened last and is not closed counts.
struct XLIFF2Annotations {
  /// In the order in which they were opened; nil for one that is closed.
  private var opened: [Bool?] = []
  private var indexes: [String: Int] = [:]

  /// What the innermost says; nil when none is open.
  var isTranslatable: Bool? { opened.last ?? nil }

  mutating func open(_ id: String, _ isTranslatable: Bool) {
    indexes[id] = opened.count
    opened.append(isTranslatable)
  }

  /// False when none with that id is open.
  mutating func close(_ id: String) -> Bool {
    guard let index = indexes.removeValue(forKey: id) else { return false }
    if index < opened.count { opened[index] = nil }
    while let last = opened.last, last == nil { opened.removeLast() }
    return true
  }
}
