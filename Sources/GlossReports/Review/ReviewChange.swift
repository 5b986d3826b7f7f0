internal import GlossLint
internal import GlossText

/// A fix as a reviewer reads it.
struct ReviewChange {
  /// What it does, in words.
  let title: String
  /// What goes and what comes; nil where the fix changes several places or none, and where a side has nothing to see.
  let replacement: (old: String, new: String)?
  let applicability: Fix.Applicability

  /// Characters of a text that is shown; of a longer one the start is.
  private static let longest = 200

  static func all(of diagnostic: Diagnostic, _ files: PageFiles) -> [ReviewChange] {
    diagnostic.fixes.map { fix in
      ReviewChange(
        title: VisibleText.line(fix.title), replacement: replacement(fix, diagnostic.location, files),
        applicability: fix.applicability)
    }
  }

  private static func replacement(
    _ fix: Fix, _ location: Location, _ files: PageFiles
  ) -> (old: String, new: String)? {
    guard fix.edits.count == 1, let edit = fix.edits.first else { return nil }
    let old: String
    if let file = files.file(of: location), edit.range.upperBound <= file.utf8.count {
      old = file.utf8.string(edit.range)
    } else if edit.range == location.range {
      old = location.text
    } else {
      return nil
    }
    guard isSeen(old), isSeen(edit.replacement) else { return nil }
    return (shown(old), shown(edit.replacement))
  }

  private static func isSeen(_ text: String) -> Bool { text.contains { !$0.isWhitespace } }

  private static func shown(_ text: String) -> String {
    let start = text.prefix(longest)
    return VisibleText.line(String(start)) + (start.endIndex < text.endIndex ? "…" : "")
  }

  /// How sure it is, in words.
  var judgement: String {
    switch applicability {
    case .safe: "safe"
    case .unsafe: "look first"
    case .display: "proposal"
    }
  }
}
