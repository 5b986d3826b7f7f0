internal import GlossLint

/// What is to be known of what reports speak of: the rules of pages, and what `drift` finds.
enum RuleDescriptions {
  static func description(_ id: String) -> RuleDescription? {
    BuiltInRules.rule(named: id)?.description ?? DriftFindings.descriptions.first { $0.id == id }
  }
}
