internal import Foundation
internal import GlossTerms

/// The date for pages that give none.
enum Today {
  static var date: PartialDate? {
    let parts = Calendar(identifier: .gregorian).dateComponents([.year, .month, .day], from: Date())
    return parts.year.flatMap { PartialDate(year: $0, month: parts.month, day: parts.day) }
  }
}
