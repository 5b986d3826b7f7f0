internal import GlossTerms
package import GlossText
internal import Yams

/// Reads `glosslint.yml`. A key that it does not know is an error, with the one that was probably meant.
package struct ConfigurationReader {
  private let path: String
  private var configuration: Configuration

  /// - Parameter folder: what paths in the file are relative to.
  /// - Throws: the first thing that is wrong.
  package static func read(_ file: SourceFile, folder: String) throws(ConfigurationError) -> Configuration {
    var reader = ConfigurationReader(path: file.path, configuration: Configuration(folder: folder))
    try reader.read(file.utf8.string(file.textStart..<file.utf8.count))
    return reader.configuration
  }

  private static let keys = [
    "glossaries", "add-glossaries", "pairs", "exclude", "select", "ignore", "severity", "fail-on", "date",
    "source-language", "target-language", "srx", "dictionary", "characters",
  ]

  private mutating func read(_ text: String) throws(ConfigurationError) {
    let root: Node?
    do {
      root = try YAMLComposer.compose(text)
    } catch {
      throw ConfigurationError(path: path, line: error.line, column: error.column, message: error.message)
    }
    guard let root, !YAMLComposer.isAbsent(root) else { return }
    guard let mapping = root.mapping else { throw error("a configuration is lines of \"key: value\"", root) }
    for (key, value) in mapping {
      let name = key.scalar?.string ?? ""
      guard Self.keys.contains(name) else {
        let hint = closest(to: name, among: Self.keys).map { "; did you mean \"\($0)\"?" } ?? ""
        throw error("unknown key \"\(name)\"\(hint)", key)
      }
      if !YAMLComposer.isAbsent(value) { try set(name, value) }
    }
  }

  private mutating func set(_ key: String, _ value: Node) throws(ConfigurationError) {
    switch key {
    case "glossaries": configuration.glossaries = try strings(value, key)
    case "add-glossaries": configuration.additionalGlossaries = try strings(value, key)
    case "pairs": configuration.pairs = try pairs(value)
    case "exclude": configuration.exclude = try strings(value, key)
    case "select": configuration.select = try rules(value, key)
    case "ignore": configuration.ignore = try rules(value, key)
    case "severity": configuration.severities = try severities(value)
    case "fail-on": configuration.failOn = try choice(value, key)
    case "source-language": configuration.sourceLanguage = try language(value, key)
    case "target-language": configuration.targetLanguage = try language(value, key)
    case "characters": configuration.characters = try choice(value, key)
    case "dictionary": configuration.dictionary = try string(value, key)
    case "srx": configuration.segmentationRules = try string(value, key)
    default:
      let text = try string(value, key)
      guard let date = PartialDate(text) else { throw error("date must be such as 2016, 2016-03 or 2016-03-05", value) }
      configuration.date = date
    }
  }

  // MARK: Values

  private func pairs(_ node: Node) throws(ConfigurationError) -> [Configuration.Pair] {
    guard let list = node.sequence else { throw error("pairs must be a list of {source: …, target: …}", node) }
    var pairs: [Configuration.Pair] = []
    for item in list {
      guard let mapping = item.mapping, let source = mapping["source"], let target = mapping["target"],
        mapping.count == 2
      else { throw error("a pair has the keys source and target, and no others", item) }
      pairs.append(.init(source: try string(source, "source"), target: try string(target, "target")))
    }
    return pairs
  }

  private func severities(_ node: Node) throws(ConfigurationError) -> [String: Severity] {
    guard let mapping = node.mapping else { throw error("severity must be lines of \"rule: severity\"", node) }
    var result: [String: Severity] = [:]
    for (key, value) in mapping {
      let rule = try ruleID(key)
      result[rule] = try choice(value, rule) as Severity
    }
    return result
  }

  private func rules(_ node: Node, _ key: String) throws(ConfigurationError) -> [String] {
    var result: [String] = []
    for item in node.sequence.map({ Array($0) }) ?? [node] { result.append(try ruleID(item)) }
    return result
  }

  private func ruleID(_ node: Node) throws(ConfigurationError) -> String {
    let id = try string(node, "a rule")
    guard BuiltInRules.rule(named: id) != nil else { throw error(UnknownRule(id).description, node) }
    return id
  }

  private func strings(_ node: Node, _ key: String) throws(ConfigurationError) -> [String] {
    var result: [String] = []
    for item in node.sequence.map({ Array($0) }) ?? [node] { result.append(try string(item, key)) }
    return result
  }

  private func language(_ node: Node, _ key: String) throws(ConfigurationError) -> LanguageTag {
    guard let tag = LanguageTag(try string(node, key)) else {
      throw error("\(key) must be a language tag, such as zh or en-GB", node)
    }
    return tag
  }

  private func choice<Value: RawRepresentable & CaseIterable>(
    _ node: Node, _ key: String
  ) throws(ConfigurationError) -> Value where Value.RawValue == String {
    let text = try string(node, key)
    if let value = Value(rawValue: text) { return value }
    let all = Value.allCases.map(\.rawValue).joined(separator: ", ")
    throw error("\(key) \"\(text)\" is none of \(all)", node)
  }

  private func string(_ node: Node, _ key: String) throws(ConfigurationError) -> String {
    guard let scalar = node.scalar else { throw error("\(key) must be a single value", node) }
    return scalar.string
  }

  private func error(_ message: String, _ node: Node) -> ConfigurationError {
    ConfigurationError(path: path, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1, message: message)
  }
}
