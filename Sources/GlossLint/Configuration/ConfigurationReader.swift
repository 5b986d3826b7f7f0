internal import GlossFormats
internal import GlossTerms
package import GlossText
internal import GlossYAML

/// Reads `glosslint.yml`. A key that it does not know is an error, with the one that was probably meant.
package struct ConfigurationReader {
  let path: String
  private var configuration: Configuration

  /// - Parameter folder: what paths in the file are relative to.
  /// - Throws: the first thing that is wrong.
  package static func read(_ file: SourceFile, folder: String) throws(ConfigurationError) -> Configuration {
    var reader = ConfigurationReader(path: file.path, configuration: Configuration(folder: folder))
    try reader.read(file)
    return reader.configuration
  }

  private static let keys = [
    "glossaries", "add-glossaries", "pairs", "exclude", "fail-on", "srx", "dictionary", "calques", "characters",
    "suppress", "overrides", "cache", "site",
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
      try check([pair], has: Self.keys + Self.choiceKeys)
      if !pair.value.isAbsent { try set(pair.name, pair.value) }
    }
  }

  private mutating func set(_ key: String, _ value: YAMLNode) throws(ConfigurationError) {
    switch key {
    case "glossaries": configuration.glossaries = try strings(value, key)
    case "add-glossaries": configuration.additionalGlossaries = try strings(value, key)
    case "calques": configuration.calques = try strings(value, key)
    case "pairs": try setPairs(value)
    case "cache": configuration.cache = try string(value, key)
    case "site": configuration.site = try address(value, key)
    case "exclude": configuration.exclude = try strings(value, key)
    case "fail-on": configuration.failOn = try choice(value, key)
    case "characters": configuration.characters = try choice(value, key)
    case "dictionary": configuration.dictionary = try string(value, key)
    case "suppress": configuration.suppressions = try suppressions(value)
    case "srx": configuration.segmentationRules = try string(value, key)
    case "overrides": configuration.overrides = try overrides(value)
    default: try set(key, value, in: &configuration.choices)
    }
  }

  private mutating func setPairs(_ node: YAMLNode) throws(ConfigurationError) {
    guard let list = node.sequence else {
      throw error("pairs must be a list of {source: …, target: …} and {table: …}", node)
    }
    for item in list {
      if let mapping = item.mapping, let source = mapping["source"], let target = mapping["target"], mapping.count == 2
      {
        configuration.pairs.append(.init(source: try string(source, "source"), target: try string(target, "target")))
      } else if let mapping = item.mapping, let table = mapping["table"], mapping.count == 1 {
        configuration.pairTables.append(try string(table, "table"))
      } else {
        throw error("a pair has the keys source and target, or the key table, and no others", item)
      }
    }
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
      try check(mapping, has: keys, " in suppress")
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
}
