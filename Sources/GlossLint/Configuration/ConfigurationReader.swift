internal import GlossFormats
internal import GlossTerms
package import GlossText
internal import GlossYAML

/// Reads `glosslint.yml`. A key that it does not know is an error, with the one that was probably meant.
package struct ConfigurationReader {
  private let path: String
  private var configuration: Configuration

  /// - Parameter folder: what paths in the file are relative to.
  /// - Throws: the first thing that is wrong.
  package static func read(_ file: SourceFile, folder: String) throws(ConfigurationError) -> Configuration {
    var reader = ConfigurationReader(path: file.path, configuration: Configuration(folder: folder))
    try reader.read(file)
    return reader.configuration
  }

  private static let keys = [
    "glossaries", "add-glossaries", "pairs", "exclude", "select", "ignore", "severity", "fail-on", "date",
    "source-language", "target-language", "srx", "dictionary", "calques", "characters",
    "html", "suppress",
  ]

  private mutating func read(_ file: SourceFile) throws(ConfigurationError) {
    let root: YAMLNode?
    do {
      root = try YAMLReader.read(file.utf8, from: file.textStart)
    } catch {
      throw ConfigurationError(path: path, line: error.line, column: error.column, message: error.message)
    }
    guard let root, !root.isAbsent else { return }
    guard let mapping = root.mapping else { throw error("a configuration is lines of \"key: value\"", root) }
    for pair in mapping {
      guard Self.keys.contains(pair.name) else {
        let hint = closest(to: pair.name, among: Self.keys).map { "; did you mean \"\($0)\"?" } ?? ""
        throw error("unknown key \"\(pair.name)\"\(hint)", pair.key)
      }
      if !pair.value.isAbsent { try set(pair.name, pair.value) }
    }
  }

  private mutating func set(_ key: String, _ value: YAMLNode) throws(ConfigurationError) {
    switch key {
    case "glossaries": configuration.glossaries = try strings(value, key)
    case "add-glossaries": configuration.additionalGlossaries = try strings(value, key)
    case "calques": configuration.calques = try strings(value, key)
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
    case "html": configuration.ignoredElements = try selectors(value)
    case "suppress": configuration.suppressions = try suppressions(value)
    case "srx": configuration.segmentationRules = try string(value, key)
    default:
      let text = try string(value, key)
      guard let date = PartialDate(text) else { throw error("date must be such as 2016, 2016-03 or 2016-03-05", value) }
      configuration.date = date
    }
  }

  // MARK: Values

  private func pairs(_ node: YAMLNode) throws(ConfigurationError) -> [Configuration.Pair] {
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

  /// What `html: {ignore: […]}` lists.
  private func selectors(_ node: YAMLNode) throws(ConfigurationError) -> [HTMLSelector] {
    guard let mapping = node.mapping, mapping.allSatisfy({ $0.name == "ignore" }) else {
      throw error("html has the key ignore, a list of CSS selectors, and no others", node)
    }
    var result: [HTMLSelector] = []
    for pair in mapping where !pair.value.isAbsent {
      for item in pair.value.sequence ?? [pair.value] {
        let text = try string(item, "html.ignore")
        do {
          result.append(try HTMLSelector(text))
        } catch let problem {
          throw error("html.ignore \"\(text)\": \(problem)", item)
        }
      }
    }
    return result
  }

  /// What `suppress` lists: `{file: glob, rule: id, text: words, reason: words}`.
  private func suppressions(_ node: YAMLNode) throws(ConfigurationError) -> [ListedSuppression] {
    let form = "an item of suppress has the keys file, rule and reason, and perhaps text"
    guard let list = node.sequence else {
      throw error("suppress must be a list of {file: …, rule: …, reason: …}", node)
    }
    var result: [ListedSuppression] = []
    for item in list {
      guard let mapping = item.mapping else { throw error(form, item) }
      let keys = ["file", "rule", "text", "reason"]
      for pair in mapping where !keys.contains(pair.name) {
        let hint = closest(to: pair.name, among: keys).map { "; did you mean \"\($0)\"?" } ?? ""
        throw error("unknown key \"\(pair.name)\" in suppress\(hint)", pair.key)
      }
      guard let file = mapping["file"], let rule = mapping["rule"], let reason = mapping["reason"], !reason.isAbsent
      else { throw error(form, item) }
      var text: String?
      if let node = mapping["text"], !node.isAbsent { text = try string(node, "text") }
      result.append(
        ListedSuppression(
          file: Glob(try string(file, "file")), rule: try ruleID(rule), text: text,
          reason: try string(reason, "reason"), place: "\(path):\(item.line):\(item.column)"))
    }
    return result
  }

  private func severities(_ node: YAMLNode) throws(ConfigurationError) -> [String: Severity] {
    guard let mapping = node.mapping else { throw error("severity must be lines of \"rule: severity\"", node) }
    var result: [String: Severity] = [:]
    for pair in mapping {
      let rule = try ruleID(pair.key)
      result[rule] = try choice(pair.value, rule) as Severity
    }
    return result
  }

  private func rules(_ node: YAMLNode, _ key: String) throws(ConfigurationError) -> [String] {
    var result: [String] = []
    for item in node.sequence ?? [node] { result.append(try ruleID(item)) }
    return result
  }

  private func ruleID(_ node: YAMLNode) throws(ConfigurationError) -> String {
    let id = try string(node, "a rule")
    guard BuiltInRules.rule(named: id) != nil else { throw error(UnknownRule(id).description, node) }
    return id
  }

  private func strings(_ node: YAMLNode, _ key: String) throws(ConfigurationError) -> [String] {
    var result: [String] = []
    for item in node.sequence ?? [node] { result.append(try string(item, key)) }
    return result
  }

  private func language(_ node: YAMLNode, _ key: String) throws(ConfigurationError) -> LanguageTag {
    guard let tag = LanguageTag(try string(node, key)) else {
      throw error("\(key) must be a language tag, such as zh or en-GB", node)
    }
    return tag
  }

  private func choice<Value: RawRepresentable & CaseIterable>(
    _ node: YAMLNode, _ key: String
  ) throws(ConfigurationError) -> Value where Value.RawValue == String {
    let text = try string(node, key)
    if let value = Value(rawValue: text) { return value }
    let all = Value.allCases.map(\.rawValue).joined(separator: ", ")
    throw error("\(key) \"\(text)\" is none of \(all)", node)
  }

  private func string(_ node: YAMLNode, _ key: String) throws(ConfigurationError) -> String {
    guard let text = node.scalar else { throw error("\(key) must be a single value", node) }
    return text
  }

  private func error(_ message: String, _ node: YAMLNode) -> ConfigurationError {
    ConfigurationError(path: path, line: node.line, column: node.column, message: message)
  }
}
