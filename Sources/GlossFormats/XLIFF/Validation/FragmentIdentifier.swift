/// What a reference such as `#f=f1/u=u1/n=n1` points to (XLIFF 2.1, "Fragment Identification").
///
/// Containers come from the outer to the inner, each once; then at most one leaf.
struct FragmentIdentifier {
  enum Kind: Sendable {
    case note, data
    /// A segment, an ignorable, or a code or mark of the source.
    case inline
    /// A code or mark of the target.
    case target
    /// What a module or an extension defines.
    case module
  }

  private(set) var file: String?
  private(set) var group: String?
  private(set) var unit: String?
  private(set) var leaf: (kind: Kind, id: String)?

  /// Whether it leads out of the unit it stands in.
  var isOutward: Bool { file != nil || group != nil || unit != nil }

  /// Nil when `text`, which starts with `#`, is none.
  init?(_ text: String) {
    var rest = text.dropFirst()
    if rest.first == "/" { rest = rest.dropFirst() }
    guard rest.utf8.count <= Self.mostBytes else { return nil }
    for selector in rest.split(separator: "/", omittingEmptySubsequences: false) {
      let parts = selector.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard leaf == nil, parts.allSatisfy(XLIFF2Structure.isToken), let id = parts.last else { return nil }
      switch parts.count == 2 ? parts[0] : nil {
      case nil: leaf = (.inline, id)
      case "f" where !isOutward: file = id
      case "g" where group == nil && unit == nil: group = id
      case "u" where unit == nil: unit = id
      case "n": leaf = (.note, id)
      case "d": leaf = (.data, id)
      case "t": leaf = (.target, id)
      case .some(let prefix) where prefix.utf8.count > 1: leaf = (.module, id)
      default: return nil
      }
    }
  }

  /// No reference that a tool writes is longer.
  private static let mostBytes = 4_096
}
