/// A value of a YAML file, and where it stands.
///
/// Scalars are kept as they are written: `NO` and `1.10` are words, whatever YAML would make of them.
package struct YAMLNode: Sendable {
  package enum Content: Sendable {
    /// - Parameter isPlain: whether it stands without quotation marks and is no block.
    case scalar(String, isPlain: Bool)
    case sequence([YAMLNode])
    case mapping([Pair])
  }

  /// A key of a mapping with its value; keys are scalars, and no two of a mapping are the same.
  package struct Pair: Sendable {
    package let key: YAMLNode
    /// The text of the key.
    package let name: String
    package let value: YAMLNode
  }

  package let content: Content
  /// Where it starts, 1-based; the column in Unicode scalars.
  package let line: Int
  package let column: Int
  /// Its bytes in the file, with quotation marks, brackets and an anchor; a list or mapping without brackets ends with
  /// the last of its values, a block of text with its last line that is not empty. Empty where nothing stands.
  package let range: Range<Int>
  /// Whether it is a list or mapping in brackets.
  package let isFlow: Bool

  /// The text of a single value; nil for a list or a mapping.
  package var scalar: String? {
    if case .scalar(let text, _) = content { text } else { nil }
  }

  package var sequence: [YAMLNode]? {
    if case .sequence(let items) = content { items } else { nil }
  }

  /// The pairs in the order of the file.
  package var mapping: [Pair]? {
    if case .mapping(let pairs) = content { pairs } else { nil }
  }

  /// Whether nothing stands where a value could: `key:`, `key: ~`.
  package var isAbsent: Bool {
    guard case .scalar(let text, isPlain: true) = content else { return false }
    return text.isEmpty || text == "~" || text == "null"
  }
}

extension [YAMLNode.Pair] {
  /// The value of a key; linear, since mappings of a term list have ten keys at most.
  package subscript(name: String) -> YAMLNode? { firstIndex { $0.name == name }.map { self[$0].value } }
}
