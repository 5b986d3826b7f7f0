internal import GlossText

/// The fixes of a page that can be made at once: of those that touch each other the strongest, the rest when the page
/// is checked again.
struct FixSelection {
  /// A fix and the finding it mends.
  struct Choice {
    let part: String?
    let fix: Fix
  }

  /// In order of part and place.
  private(set) var choices: [Choice] = []

  /// - Parameter isAllowed: whether fixes of that kind are to be made. Of several fixes of a finding the first that is
  ///   allowed counts.
  init(_ diagnostics: [Diagnostic], isAllowed: (Fix.Applicability) -> Bool) {
    var candidates: [(rank: Int, choice: Choice)] = []
    for diagnostic in diagnostics {
      guard let fix = diagnostic.fixes.first(where: { isAllowed($0.applicability) && !$0.edits.isEmpty }) else {
        continue
      }
      candidates.append((Precedence.rank(of: diagnostic), Choice(part: diagnostic.location.part, fix: fix)))
    }
    // The sort is stable: of equals the first on the page is made.
    var taken: [String?: [ByteRange]] = [:]
    for candidate in candidates.sorted(by: { $0.rank < $1.rank }) {
      let ranges = candidate.choice.fix.edits.map(\.range)
      var part = taken[candidate.choice.part] ?? []
      guard ranges.allSatisfy({ !Self.touches($0, part) }) else { continue }
      for range in ranges { part.insert(range, at: Self.place(of: range, in: part)) }
      taken[candidate.choice.part] = part
      choices.append(candidate.choice)
    }
  }

  /// The edits of each part, ascending.
  var edits: [String?: [Edit]] {
    Dictionary(grouping: choices, by: \.part).mapValues { choices in
      choices.flatMap(\.fix.edits).sorted { $0.range.lowerBound < $1.range.lowerBound }
    }
  }

  /// Without the fixes that touch one of `ranges` of a part.
  func leavingOut(_ ranges: [String?: [ByteRange]]) -> FixSelection {
    var result = self
    result.choices.removeAll { choice in
      guard let part = ranges[choice.part] else { return false }
      return choice.fix.edits.contains { edit in
        part.contains { $0.lowerBound <= edit.range.upperBound && edit.range.lowerBound <= $0.upperBound }
      }
    }
    return result
  }

  /// Without the fixes of which `edits` are a part.
  func leavingOut(_ edits: Set<Edit>) -> FixSelection {
    var result = self
    result.choices.removeAll { !edits.isDisjoint(with: $0.fix.edits) }
    return result
  }

  private static func place(of range: ByteRange, in taken: [ByteRange]) -> Int {
    taken.partitioningIndex { $0.lowerBound >= range.lowerBound }
  }

  /// Two that only meet touch, too: a word that one makes may be what the other changes.
  private static func touches(_ range: ByteRange, _ taken: [ByteRange]) -> Bool {
    let next = place(of: range, in: taken)
    return (next < taken.count && taken[next].lowerBound <= range.upperBound)
      || (next > 0 && taken[next - 1].upperBound >= range.lowerBound)
  }
}
