internal import GlossFormats
internal import GlossTerms
internal import GlossYAML

/// What may be said of all pages, at the top, and of some of them, in `overrides`.
extension ConfigurationReader {
  static let choiceKeys = ["select", "ignore", "severity", "date", "source-language", "target-language", "html"]

  /// - Parameter key: one of `choiceKeys`.
  func set(_ key: String, _ value: YAMLNode, in choices: inout PageChoices) throws(ConfigurationError) {
    switch key {
    case "select": choices.select = try rules(value, key)
    case "ignore": choices.ignore = try rules(value, key)
    case "severity": choices.severities = try severities(value)
    case "source-language": choices.sourceLanguage = try language(value, key)
    case "target-language": choices.targetLanguage = try language(value, key)
    case "html": choices.ignoredElements = try selectors(value)
    default:
      let text = try string(value, key)
      guard let date = PartialDate(text) else { throw error("date must be such as 2016, 2016-03 or 2016-03-05", value) }
      choices.date = date
    }
  }

  /// What `overrides` lists: `{files: globs, …}` with the keys of `choiceKeys`.
  func overrides(_ node: YAMLNode) throws(ConfigurationError) -> [Configuration.Override] {
    guard let list = node.sequence else { throw error("overrides must be a list of {files: …, …}", node) }
    var result: [Configuration.Override] = []
    for item in list {
      guard let mapping = item.mapping else { throw error("an item of overrides has the key files and settings", item) }
      try check(mapping, has: ["files"] + Self.choiceKeys, " in overrides")
      guard let files = mapping["files"], !files.isAbsent else {
        throw error("an item of overrides needs the key files: which pages it is about", item)
      }
      var choices = PageChoices()
      for pair in mapping where pair.name != "files" && !pair.value.isAbsent {
        try set(pair.name, pair.value, in: &choices)
      }
      result.append(.init(files: try strings(files, "files").map(Glob.init), choices: choices))
    }
    return result
  }

  /// What `html: {ignore: […]}` lists.
  func selectors(_ node: YAMLNode) throws(ConfigurationError) -> [HTMLSelector] {
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
}
