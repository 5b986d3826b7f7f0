internal import GlossTerms
internal import GlossText

/// A change of a term list in one line.
enum DiffLine {
  static func text(_ change: GlossaryDiff.Change) -> String {
    let language = change.language?.tag ?? ""
    let term = "\(language) \"\(change.text ?? "")\""
    let (before, after) = (change.before ?? "", change.after ?? "")
    switch change.kind {
    case .conceptAdded: return "+ \(change.concept): \(term) -> \(quoted(after))"
    case .conceptRemoved: return "- \(change.concept): \(term) -> \(quoted(before))"
    case .standardChanged: return "~ \(change.concept): the standard in \(language) was \"\(before)\", is \"\(after)\""
    case .termAdded: return "+ \(change.concept): \(term), \(after)"
    case .termRemoved: return "- \(change.concept): \(term), \(before)"
    case .termChanged(let field): return "~ \(change.concept): \(term), \(moved(field.rawValue, change))"
    case .conceptChanged(let field): return "~ \(change.concept): \(moved(field.rawValue, change))"
    }
  }

  private static func quoted(_ text: String) -> String { text.isEmpty ? "no rendering" : "\"\(text)\"" }

  private static func moved(_ key: String, _ change: GlossaryDiff.Change) -> String {
    switch (change.before, change.after) {
    case (let before?, let after?): "\(key) was \(shown(before)), is \(shown(after))"
    case (nil, let after?): "\(key) is \(shown(after)), was not said"
    case (let before?, nil): "\(key) is no longer said, was \(shown(before))"
    case (nil, nil): key
    }
  }

  /// Words of more than one are told from what stands around them by quotation marks.
  private static func shown(_ value: String) -> String {
    value.contains(where: \.isWhitespace) ? "\"\(value)\"" : value
  }
}
