internal import GlossLint

/// What a rule flags and why, with its examples, as a viewer of findings shows it beside them.
enum RuleHelp {
  static func text(_ rule: RuleDescription) -> String {
    let examples = groups(rule).map { title, lines in "\(title):\n" + lines.map { "  \($0)" }.joined(separator: "\n") }
    return (["\(rule.summary).", rule.rationale] + examples).joined(separator: "\n\n")
  }

  static func markdown(_ rule: RuleDescription) -> String {
    let examples = groups(rule).map { title, lines in
      // A fence longer than any that an example could hold.
      "**\(title)**\n\n````text\n\(lines.joined(separator: "\n"))\n````"
    }
    return (["\(rule.summary).", rule.rationale] + examples).joined(separator: "\n\n")
  }

  private static func groups(_ rule: RuleDescription) -> [(String, [String])] {
    [("Flagged", true), ("Accepted", false)].compactMap { title, isFlagged in
      let lines = rule.examples.filter { $0.isFlagged == isFlagged }.flatMap(lines)
      return lines.isEmpty ? nil : (title, lines)
    }
  }

  private static func lines(_ example: RuleExample) -> [String] {
    let lines = [example.source, example.text].compactMap { $0 }.flatMap { $0.split(separator: "\n").map(String.init) }
    return lines + (example.note.map { ["(\($0))"] } ?? [])
  }
}
