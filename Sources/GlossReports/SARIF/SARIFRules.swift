internal import GlossLint

/// The rules of a run, as its results refer to them.
struct SARIFRules {
  /// In order.
  private let ids: [String]
  private let indexes: [String: Int]

  init(_ ids: Set<String>) {
    self.ids = ids.sorted()
    indexes = Dictionary(self.ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func index(of rule: String) -> Int? { indexes[rule] }

  var json: JSONValue {
    .array(
      ids.map { id in
        guard let rule = RuleDescriptions.description(id) else { return .object([("id", .string(id))]) }
        return .object([
          ("id", .string(id)),
          ("shortDescription", SARIFPlace.message(rule.summary)),
          ("fullDescription", SARIFPlace.message(rule.rationale)),
          (
            "help",
            .object([("text", .string(RuleHelp.text(rule))), ("markdown", .string(RuleHelp.markdown(rule)))])
          ),
          (
            "defaultConfiguration",
            .object([("enabled", .bool(rule.isOnByDefault)), ("level", SARIFPlace.level(rule.severity))])
          ),
          ("properties", .object([("tags", .array([.string(rule.group.rawValue)]))])),
        ])
      })
  }
}
