internal import GlossText

/// The names of values in objects that stand in each other: `menu.items[2].title`.
///
/// Readers of JSON and YAML walk their values with it, an object or list at a time.
struct KeyPath {
  /// Objects and lists may stand so deep in each other. Files of strings have five levels.
  static let deepest = 200

  private enum Level {
    /// With the key reached.
    case object(key: String?)
    /// With the index of the next item.
    case list(next: Int)
  }

  private var levels: [Level] = []
  /// The keys of each level so far; none of a list.
  private var keySets: [Set<String>] = []
  /// The path of each level's value, without the language that a root key names.
  private var names: [String] = []

  var depth: Int { levels.count }
  var isInObject: Bool { if case .object = levels.last { true } else { false } }
  var isInList: Bool { if case .list = levels.last { true } else { false } }
  /// Whether a key was read whose value has yet to come.
  var awaitsValue: Bool { if case .object(.some) = levels.last { true } else { false } }

  /// The name of the value reached; empty for the root.
  var name: String {
    let above = names.last ?? ""
    switch levels.last {
    case .object(let key):
      let key = key ?? ""
      return above.isEmpty ? key : "\(above).\(key)"
    case .list(let next): return "\(above)[\(next)]"
    case nil: return ""
    }
  }

  /// The keys above the value reached and its own.
  var keys: [String] { levels.compactMap { if case .object(let key) = $0 { key } else { nil } } }

  /// Goes into the value reached.
  mutating func enterObject() { enter(.object(key: nil)) }

  mutating func enterList() { enter(.list(next: 0)) }

  /// Names of no file are longer. What stands under a longer one would repeat it.
  private static let longest = 1000

  private mutating func enter(_ level: Level) {
    let own = name
    names.append(own.utf8.count > Self.longest ? own.prefix(Self.longest / 4) + "…" : own)
    levels.append(level)
    keySets.append([])
  }

  /// Leaves the innermost object or list, which was a value.
  mutating func leave() {
    levels.removeLast()
    names.removeLast()
    keySets.removeLast()
    endValue()
  }

  /// Notes a key.
  ///
  /// - Returns: false when the object has one of that name.
  mutating func readKey(_ key: String) -> Bool {
    guard isInObject else { return false }
    levels[levels.count - 1] = .object(key: key)
    return keySets[keySets.count - 1].insert(key).inserted
  }

  /// Notes that the value reached has been read.
  mutating func endValue() {
    switch levels.last {
    case .object: levels[levels.count - 1] = .object(key: nil)
    case .list(let next): levels[levels.count - 1] = .list(next: next + 1)
    case nil: break
    }
  }
}
