internal import GlossTerms

/// What the termbases in circulation say of the use of a term, and what is made of it.
enum TBXStatus {
  /// The categories that say it, the more telling first. The first is that of ISO 30042:2019; `usageStatus` is in the
  /// dialects of 2025, `normativeAuthorization` in the edition of 2008, `termStatus` in TBX-Min of 2013.
  /// `processStatus` says how far the work on an entry has come and counts where nothing else is said.
  static let categories = [
    "administrativeStatus", "usageStatus", "normativeAuthorization", "termStatus", "processStatus",
  ]

  /// The values that ISO 30042:2019 knows.
  static let written = [
    "preferredTerm-admn-sts", "admittedTerm-admn-sts", "supersededTerm-admn-sts", "deprecatedTerm-admn-sts",
  ]

  /// How `status` is written; what is forbidden is deprecated at least.
  static func value(_ status: TermStatus) -> String {
    switch status {
    case .preferred: written[0]
    case .admitted: written[1]
    case .superseded: written[2]
    case .deprecated, .forbidden: written[3]
    }
  }

  enum Meaning: Equatable {
    /// - Parameter isExact: whether the status says all that the value does.
    case status(TermStatus, isExact: Bool)
    /// Says nothing of its use.
    case neutral
    case unknown
  }

  static func meaning(_ value: String, of category: String) -> Meaning {
    if category == "processStatus" { return processMeaning(value) }
    switch value.hasSuffix("-admn-sts") ? String(value.dropLast("-admn-sts".count)) : value {
    case "preferredTerm", "preferred": return .status(.preferred, isExact: true)
    case "standardizedTerm", "legalTerm", "regulatedTerm": return .status(.preferred, isExact: false)
    case "admittedTerm", "admitted": return .status(.admitted, isExact: true)
    case "supersededTerm", "superseded", "obsolete": return .status(.superseded, isExact: true)
    case "deprecatedTerm", "deprecated": return .status(.deprecated, isExact: true)
    case "notRecommended": return .status(.deprecated, isExact: false)
    case "forbidden": return .status(.forbidden, isExact: true)
    default: return .unknown
    }
  }

  private static func processMeaning(_ value: String) -> Meaning {
    switch value {
    case "unprocessed", "provisionallyProcessed", "provisional": .status(.admitted, isExact: false)
    case "rejected": .status(.deprecated, isExact: false)
    default: .neutral
    }
  }
}
