internal import GlossLint
internal import GlossTerms

/// Counts the forms of a subject, period by period.
struct FormTally<Key: Hashable> {
  private let periods: Int
  private var uses: [Key: [DriftSubject.Use]] = [:]
  /// How often each form is written in which way.
  private var texts: [Key: [String: Int]] = [:]
  /// For each period the places that have none of the forms.
  private(set) var others: [Int]

  /// How many places of a form and period are kept.
  private static var mostPlaces: Int { 5 }

  init(periods: Int) {
    self.periods = periods
    others = Array(repeating: 0, count: periods)
  }

  /// - Parameter place: asked for the first places alone.
  mutating func add(
    _ key: Key, _ text: String, period: Int, isNonStandard: Bool = false, place: () -> Location
  ) {
    texts[key, default: [:]][text, default: 0] += 1
    uses[key, default: Array(repeating: .init(), count: periods)][period].count += 1
    uses[key]?[period].nonStandard += isNonStandard ? 1 : 0
    if let kept = uses[key]?[period].places.count, kept < Self.mostPlaces { uses[key]?[period].places.append(place()) }
  }

  mutating func addOther(period: Int) { others[period] += 1 }

  /// Moves to `others` the forms that `isKept` does not want.
  mutating func keep(where isKept: (Key, _ total: Int) -> Bool) {
    for (key, counts) in uses where !isKept(key, counts.reduce(0) { $0 + $1.count }) {
      for period in 0..<periods { others[period] += counts[period].count }
      uses[key] = nil
    }
  }

  var isEmpty: Bool { uses.isEmpty && others.allSatisfy { $0 == 0 } }
  var keys: [Key] { Array(uses.keys) }

  /// The way a form is mostly written, and its uses.
  func form(_ key: Key) -> (text: String, uses: [DriftSubject.Use]) {
    let text = texts[key]?.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? ""
    return (text, uses[key] ?? [])
  }
}

extension [DriftSubject.Form] {
  /// Listed forms first, the most welcome first, then by number.
  func ordered() -> [DriftSubject.Form] {
    sorted { left, right in
      (left.rank, right.total, left.text) < (right.rank, left.total, right.text)
    }
  }
}

extension DriftSubject.Form {
  fileprivate var rank: Int {
    switch standing {
    case .listed(let status): status.isAllowed ? 0 : 1
    case .wording, .variant: 2
    }
  }
}
