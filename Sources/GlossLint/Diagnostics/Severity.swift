/// How much a finding matters: how bad it is and how sure.
package enum Severity: String, Sendable, Hashable, CaseIterable, Comparable, Codable {
  /// Worth a look; never fails a run by default.
  case info
  /// Wrong as far as can be told.
  case warning
  /// Certainly wrong.
  case error

  package static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .info: 0
    case .warning: 1
    case .error: 2
    }
  }
}
