internal import GlossReports
internal import GlossTerms
internal import GlossText

/// What `glossary diff` says.
struct GlossaryDiffReport {
  let diff: GlossaryDiff

  /// The changes below the authority of the terms that they are of, those without one last.
  var text: String {
    var groups: [String: [GlossaryDiff.Change]] = [:]
    for change in diff.changes { groups[change.authority ?? "", default: []].append(change) }
    var text = ""
    for (authority, changes) in groups.sorted(by: {
      ($0.key.isEmpty ? 1 : 0, $0.key) < ($1.key.isEmpty ? 1 : 0, $1.key)
    }) {
      text += (authority.isEmpty ? "no authority" : VisibleText.line(authority)) + "\n"
      for change in changes { text += VisibleText.line("  \(DiffLine.text(change))") + "\n" }
    }
    let counts = Self.names.compactMap { name, label in
      let count = diff.changes.count { Self.name(of: $0.kind) == name }
      return count > 0 ? "\(count) \(count == 1 ? label.one : label.many)" : nil
    }
    return text + (counts.isEmpty ? "no difference" : counts.joined(separator: ", ")) + "\n"
  }

  /// docs/glossaries.md describes the keys.
  var json: String {
    let value = JSONValue.object([
      ("version", .number(1)),
      ("tool", .object([("name", .string("glosslint")), ("version", .string(Program.version))])),
      ("changes", .array(diff.changes.map(Self.change))),
      (
        "summary",
        .object(
          Self.names.map { name, _ in (name, .number(diff.changes.count { Self.name(of: $0.kind) == name })) })
      ),
    ])
    return value.text(isIndented: true) + "\n"
  }

  private static func change(_ change: GlossaryDiff.Change) -> JSONValue {
    let key: String? =
      switch change.kind {
      case .termChanged(let field): field.rawValue
      case .conceptChanged(let field): field.rawValue
      default: nil
      }
    return .object([
      ("change", .string(name(of: change.kind))), ("concept", .string(change.concept)),
      ("language", .optional(change.language?.tag)), ("text", .optional(change.text)), ("key", .optional(key)),
      ("before", .optional(change.before)), ("after", .optional(change.after)),
      ("authority", .optional(change.authority)),
    ])
  }

  private static let names: [(name: String, label: (one: String, many: String))] = [
    ("concept-added", ("concept added", "concepts added")),
    ("concept-removed", ("concept removed", "concepts removed")),
    ("standard-changed", ("standard changed", "standards changed")),
    ("term-added", ("term added", "terms added")),
    ("term-removed", ("term removed", "terms removed")),
    ("status-changed", ("status changed", "statuses changed")),
    ("fact-changed", ("other change", "other changes")),
  ]

  private static func name(of kind: GlossaryDiff.Kind) -> String {
    switch kind {
    case .conceptAdded: "concept-added"
    case .conceptRemoved: "concept-removed"
    case .standardChanged: "standard-changed"
    case .termAdded: "term-added"
    case .termRemoved: "term-removed"
    case .termChanged(.status): "status-changed"
    case .termChanged, .conceptChanged: "fact-changed"
    }
  }
}
