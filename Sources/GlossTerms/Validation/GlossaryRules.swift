package import GlossICU
internal import GlossText

/// The rules of `glossary lint`.
package enum GlossaryRules {
  /// In the order of their ids. A test compares it with the files of the folder.
  package static let all: [any GlossaryRule.Type] = [
    CircularDeprecation.self,
    ConflictingStatus.self,
    ContainedTerm.self,
    DuplicateConcept.self,
    FoldedDuplicate.self,
    ImpossibleDates.self,
    MissingAuthority.self,
    ShadowedTerm.self,
    UnusedConcept.self,
  ]

  /// Those that are run while the lists are compiled.
  static let ofLists = all.compactMap { $0 as? any GlossaryListRule.Type }

  package static func rule(named id: String) -> (any GlossaryRule.Type)? {
    all.first { $0.description.id == id }
  }

  /// The problems in `lists`, later ones above earlier ones, in order of place.
  ///
  /// - Parameter corpus: texts in which the terms are looked for; without any, unused concepts are not told.
  package static func problems(in lists: [Glossary], corpus: [[UInt8]] = []) throws(ICUError) -> [GlossaryProblem] {
    let context = try GlossaryLintContext(lists, corpus: corpus)
    return problems(in: context)
  }

  /// The same of a context that was made before.
  package static func problems(in context: GlossaryLintContext) -> [GlossaryProblem] {
    Concurrently.map(all) { $0.problems(in: context) }.joined().sorted {
      ($0.location, $0.message) < ($1.location, $1.message)
    }
  }

  /// What can be mended in each of the lists of `context` without changing what any text is told.
  package static func fixes(in context: GlossaryLintContext) -> [[GlossaryEdit]] {
    var edits: [[GlossaryEdit]] = context.lists.map { _ in [] }
    for (list, edit) in all.lazy.flatMap({ $0.fixes(in: context) }) { edits[list].append(edit) }
    return edits
  }
}
