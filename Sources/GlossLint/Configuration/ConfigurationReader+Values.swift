internal import GlossText
internal import GlossYAML

/// The kinds of values there are, each with what is wrong where it is something else.
extension ConfigurationReader {
  func severities(_ node: YAMLNode) throws(ConfigurationError) -> [String: Severity] {
    guard let mapping = node.mapping else { throw error("severity must be lines of \"rule: severity\"", node) }
    var result: [String: Severity] = [:]
    for pair in mapping {
      let rule = try ruleID(pair.key)
      result[rule] = try choice(pair.value, rule) as Severity
    }
    return result
  }

  func rules(_ node: YAMLNode, _ key: String) throws(ConfigurationError) -> [String] {
    var result: [String] = []
    for item in node.sequence ?? [node] { result.append(try ruleID(item)) }
    return result
  }

  func ruleID(_ node: YAMLNode) throws(ConfigurationError) -> String {
    let id = try string(node, "a rule")
    guard BuiltInRules.rule(named: id) != nil else { throw error(UnknownRule(id).description, node) }
    return id
  }

  func strings(_ node: YAMLNode, _ key: String) throws(ConfigurationError) -> [String] {
    var result: [String] = []
    for item in node.sequence ?? [node] { result.append(try string(item, key)) }
    return result
  }

  func language(_ node: YAMLNode, _ key: String) throws(ConfigurationError) -> LanguageTag {
    guard let tag = LanguageTag(try string(node, key)) else {
      throw error("\(key) must be a language tag, such as zh or en-GB", node)
    }
    return tag
  }

  func choice<Value: RawRepresentable & CaseIterable>(
    _ node: YAMLNode, _ key: String
  ) throws(ConfigurationError) -> Value where Value.RawValue == String {
    let text = try string(node, key)
    if let value = Value(rawValue: text) { return value }
    let all = Value.allCases.map(\.rawValue).joined(separator: ", ")
    throw error("\(key) \"\(text)\" is none of \(all)", node)
  }

  func string(_ node: YAMLNode, _ key: String) throws(ConfigurationError) -> String {
    guard let text = node.scalar else { throw error("\(key) must be a single value", node) }
    return text
  }

  /// The address of a site; ends with a slash.
  func address(_ node: YAMLNode, _ key: String) throws(ConfigurationError) -> String {
    let text = try string(node, key)
    guard text.hasPrefix("https://") || text.hasPrefix("http://"), text.split(separator: "/").count > 1 else {
      throw error("\(key) must be an address, such as https://www.example.org/", node)
    }
    return text.hasSuffix("/") ? text : text + "/"
  }

  func error(_ message: String, _ node: YAMLNode) -> ConfigurationError {
    ConfigurationError(path: path, line: node.line, column: node.column, message: message)
  }

  /// - Parameter place: where the mapping stands, for the message: ` in suppress`.
  /// - Throws: for a key that is none of `known`, with the one that was probably meant.
  func check(_ mapping: [YAMLNode.Pair], has known: [String], _ place: String = "") throws(ConfigurationError) {
    for pair in mapping where !known.contains(pair.name) {
      let hint = closest(to: pair.name, among: known).map { "; did you mean \"\($0)\"?" } ?? ""
      throw error("unknown key \"\(pair.name)\"\(place)\(hint)", pair.key)
    }
  }
}
