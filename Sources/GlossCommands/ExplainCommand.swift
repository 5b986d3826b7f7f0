internal import ArgumentParser
internal import GlossLint
internal import GlossTerms

/// `glosslint explain`: what a rule flags and why, with its examples.
struct ExplainCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Say what a rule flags and why, with examples.",
    discussion: """
      Example:
        glosslint explain number-mismatch
      """)

  @Argument(help: ArgumentHelp("The rule's id.", valueName: "rule"), completion: .rules)
  var rule: String

  func run(_ console: Console) throws -> ExitStatus {
    let width = min(console.width, 100)
    if let type = BuiltInRules.rule(named: rule) {
      console.print(Self.text(type.description, width))
    } else if let type = GlossaryRules.rule(named: rule) {
      console.print(Self.text(type.description, width))
    } else {
      let known = BuiltInRules.ids + GlossaryRules.all.map { $0.description.id }
      throw Failure(UnknownRule(rule, among: known).description)
    }
    return .success
  }

  private static func text(_ rule: RuleDescription, _ width: Int) -> String {
    var text = "\(rule.id) (\(rule.group.rawValue), \(rule.severity.rawValue)"
    text += rule.isOnByDefault ? ")\n\n" : ", off by default)\n\n"
    text += "\(rule.summary).\n\n\(rule.rationale.wrapped(to: width))\n"
    for (title, isFlagged) in [("Flagged", true), ("Accepted", false)] {
      text += "\n\(title):\n"
      for example in rule.examples where example.isFlagged == isFlagged {
        for line in (example.source ?? "").split(separator: "\n") { text += "  zh  \(line)\n" }
        for line in example.text.split(separator: "\n") { text += "  \(example.source == nil ? "" : "en  ")\(line)\n" }
        if let note = example.note { text += "      (\(note))\n" }
      }
    }
    return text
  }

  private static func text(_ rule: GlossaryRuleDescription, _ width: Int) -> String {
    var text = "\(rule.id) (term lists, \(rule.severity.rawValue))\n\n"
    text += "\(rule.summary).\n\n\(rule.rationale.wrapped(to: width))\n"
    for (title, isFlagged) in [("Flagged", true), ("Accepted", false)] {
      text += "\n\(title):\n"
      let examples = rule.examples.filter { $0.isFlagged == isFlagged }.map { example in
        let lists = example.lists.map { list in
          list.split(separator: "\n").map { "  \($0)\n" }.joined()
        }
        return lists.joined(separator: "  and in a later list\n")
          + (example.corpus.map { "  beside the text\n  \($0)\n" } ?? "") + (example.note.map { "  (\($0))\n" } ?? "")
      }
      text += examples.joined(separator: "\n")
    }
    return text
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
