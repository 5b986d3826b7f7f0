internal import GlossReports
internal import GlossTerms

extension GlossaryConflict {
  /// Conflicts side by side, a heading with both places over each; only the lines that differ.
  static func text(_ conflicts: [GlossaryConflict]) -> String {
    conflicts.map(\.text).joined()
  }

  /// How wide the left side is at most; a longer statement pushes its right side to the line below.
  private static let widest = 60

  private var text: String {
    let left = Self.statements(left).map { VisibleText.line($0) }
    let right = Self.statements(right).map { VisibleText.line($0) }
    let both = Set(left).intersection(right)
    let only = (left.filter { !both.contains($0) }, right.filter { !both.contains($0) })
    var text = "\(VisibleText.line(self.right.id))\n"
    let rows = [(Self.place(self.left), Self.place(self.right))] + Self.rows(only.0, only.1)
    let width = min(Self.widest, rows.map { DisplayWidth.columns($0.0) }.max() ?? 0)
    for (one, other) in rows {
      let columns = DisplayWidth.columns(one)
      text += "  \(one)"
      if other.isEmpty {
        text += "\n"
      } else if columns > width {
        text += "\n  \(String(repeating: " ", count: width)) | \(other)\n"
      } else {
        text += "\(String(repeating: " ", count: width - columns)) | \(other)\n"
      }
    }
    return text
  }

  private static func rows(_ left: [String], _ right: [String]) -> [(String, String)] {
    (0..<max(left.count, right.count)).map { index in
      (index < left.count ? left[index] : "", index < right.count ? right[index] : "")
    }
  }

  private static func place(_ concept: Concept) -> String {
    "\(concept.location.path):\(concept.location.line)"
  }
}
