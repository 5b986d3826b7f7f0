internal import ArgumentParser
internal import GlossLint

/// `glosslint explain`: what a rule flags and why, with its examples.
struct ExplainCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Say what a rule flags and why, with examples.",
    discussion: """
      Example:
        glosslint explain number-mismatch
      """)

  @Argument(help: ArgumentHelp("The rule's id.", valueName: "rule"))
  var rule: String

  func run(_ console: Console) throws -> ExitStatus {
    guard let type = BuiltInRules.rule(named: rule) else { throw Failure(UnknownRule(rule).description) }
    let rule = type.description
    var text = "\(rule.id) (\(rule.group.rawValue), \(rule.severity.rawValue)"
    text += rule.isOnByDefault ? ")\n\n" : ", off by default)\n\n"
    text += "\(rule.summary).\n\n\(rule.rationale.wrapped(to: min(console.width, 100)))\n"
    for (title, isFlagged) in [("Flagged", true), ("Accepted", false)] {
      text += "\n\(title):\n"
      for example in rule.examples where example.isFlagged == isFlagged {
        for line in (example.source ?? "").split(separator: "\n") { text += "  zh  \(line)\n" }
        for line in example.text.split(separator: "\n") { text += "  \(example.source == nil ? "" : "en  ")\(line)\n" }
        if let note = example.note { text += "      (\(note))\n" }
      }
    }
    console.print(text)
    return .success
  }
}

extension String {
  /// The text in lines of at most `width` characters where its words allow; paragraphs stay apart.
  fileprivate func wrapped(to width: Int) -> String {
    split(separator: "\n", omittingEmptySubsequences: false).map { paragraph in
      var lines: [String] = [""]
      for word in paragraph.split(separator: " ") {
        if lines[lines.count - 1].isEmpty {
          lines[lines.count - 1] = String(word)
        } else if lines[lines.count - 1].count + 1 + word.count <= width {
          lines[lines.count - 1] += " " + word
        } else {
          lines.append(String(word))
        }
      }
      return lines.joined(separator: "\n")
    }.joined(separator: "\n")
  }
}
