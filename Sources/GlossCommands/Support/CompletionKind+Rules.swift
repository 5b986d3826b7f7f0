internal import ArgumentParser
internal import GlossLint
internal import GlossTerms

extension CompletionKind {
  /// What a shell offers where the id of a rule for pages is wanted.
  static var pageRules: CompletionKind { .list(BuiltInRules.ids) }

  /// The same for any rule.
  static var rules: CompletionKind { .list(BuiltInRules.ids + GlossaryRules.all.map { $0.description.id }) }
}
