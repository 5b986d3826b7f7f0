internal import ArgumentParser
internal import GlossLint
internal import GlossTerms

/// `glosslint rules`: the catalogue.
struct RulesCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "List the rules: id, severity, what each needs and flags.")

  func run(_ console: Console) throws -> ExitStatus {
    let rules = BuiltInRules.all.map { $0.description }
    let listRules = GlossaryRules.all.map { $0.description }
    let width = (rules.map(\.id.count) + listRules.map(\.id.count)).max() ?? 0
    for group in RuleDescription.Group.allCases {
      console.print("\(group.rawValue)\n")
      for rule in rules where rule.group == group {
        let id = rule.id.padded(to: width)
        let state = rule.isOnByDefault ? "" : " (off by default)"
        let need =
          switch rule.need {
          case .page: "page"
          case .source: "pair"
          case .pageOrSource: "both"
          }
        console.print("  \(id)  \(rule.severity.rawValue.padded(to: 7))  \(need)  \(rule.summary)\(state)\n")
      }
    }
    console.print("term lists (glosslint glossary lint)\n")
    for rule in listRules {
      console.print("  \(rule.id.padded(to: width))  \(rule.severity.rawValue.padded(to: 7))  list  \(rule.summary)\n")
    }
    console.print(
      "page: needs the page alone; pair: needs the source beside it; both: sees more with it; list: sees term lists\n")
    return .success
  }
}

extension String {
  func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
