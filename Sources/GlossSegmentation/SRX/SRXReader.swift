package import GlossText
internal import GlossXML

/// Reads SRX 2.0, and 1.0 with one set of map rules. Elements of other namespaces are passed over, so that files with
/// Okapi's extensions can be read; of these only `useIcu4jBreakRules` counts.
///
/// What says how inline codes are kept (`formathandle`, `segmentsubflows`) is passed over too: the text comes without.
package struct SRXReader {
  private static let okapi = "http://okapi.sf.net/srx-extensions"

  /// What may stand in what.
  private static let children: [String: [String]] = [
    "srx": ["header", "body"], "header": ["formathandle"], "formathandle": [],
    "body": ["languagerules", "maprules"], "languagerules": ["languagerule"], "languagerule": ["rule"],
    "rule": ["beforebreak", "afterbreak"], "beforebreak": [], "afterbreak": [],
    "maprules": ["languagemap", "maprule"], "maprule": ["languagemap"], "languagemap": [],
  ]

  private let file: SourceFile
  private var rules: SRXRules
  /// The elements that are open, from the root.
  private var path: [String] = []
  /// How many elements of other namespaces are open.
  private var foreign = 0
  private var namespace = ""
  private var mapRules = 0
  private var ruleSet = ""
  private var rule: (breaks: Bool, place: Int) = (true, 0)
  private var (before, after) = ("", "")

  /// - Throws: `SourceError`: not well-formed, not SRX, or rules that no file can mean. Linear.
  package static func read(_ file: SourceFile) throws(SourceError) -> SRXRules {
    var reader = SRXReader(file: file, rules: SRXRules(path: file.path))
    try XMLReader.read(file) { (event, range) throws(SourceError) in try reader.take(event, range.lowerBound) }
    try reader.finish()
    return reader.rules
  }

  private init(file: SourceFile, rules: SRXRules) {
    (self.file, self.rules) = (file, rules)
  }

  private mutating func take(_ event: XMLEvent, _ offset: Int) throws(SourceError) {
    switch event {
    case .start(let name, let attributes):
      if path.isEmpty { namespace = name.namespace }
      if foreign > 0 || name.namespace != namespace {
        foreign += 1
        if name == XMLName("options", namespace: Self.okapi), path == ["srx", "header"] {
          let key = attributes.first { $0.key.local.lowercased() == "useicu4jbreakrules" }
          rules.usesICU = key?.value == "yes"
        }
        return
      }
      try open(name.local, attributes, offset)
    case .end(let name):
      if foreign > 0 {
        foreign -= 1
      } else {
        if name.local == "rule" { close(offset) }
        path.removeLast()
      }
    case .text(let text):
      switch path.last {
      case "beforebreak" where foreign == 0: before += text
      case "afterbreak" where foreign == 0: after += text
      default: break
      }
    }
  }

  private mutating func open(_ name: String, _ attributes: XMLAttributes, _ offset: Int) throws(SourceError) {
    if let parent = path.last {
      let known = Self.children[parent] ?? []
      guard known.contains(name) else {
        let allowed = known.isEmpty ? "nothing" : known.map { "<\($0)>" }.joined(separator: " and ")
        throw error("<\(name)> cannot stand in <\(parent)>, where SRX has \(allowed)", offset)
      }
    } else if name != "srx" {
      throw error("not an SRX file: it starts with <\(name)>, not with <srx>", offset)
    }
    path.append(name)
    func value(_ key: String) throws(SourceError) -> String {
      guard let value = attributes[XMLName(key)] else { throw error("<\(name)> needs \(key)=\"…\"", offset) }
      return value
    }
    switch name {
    case "srx":
      let version = try value("version")
      guard ["1.0", "2.0"].contains(version) else {
        throw error("version \"\(version)\" of SRX cannot be read; 2.0 and 1.0 can", offset)
      }
    case "header":
      rules.cascades = try choice(attributes, "cascade", default: false, offset)
    case "languagerule":
      ruleSet = try value("languagerulename")
      guard rules.rules[ruleSet] == nil else {
        throw error("a <languagerule> named \"\(ruleSet)\" stands above; give this one a name of its own", offset)
      }
      rules.rules[ruleSet] = []
    case "rule":
      rule = (try choice(attributes, "break", default: true, offset), offset)
      (before, after) = ("", "")
    case "maprule":
      mapRules += 1
      guard mapRules == 1 else {
        throw error("a second <maprule>: which one counts the file does not say; keep one", offset)
      }
    case "languagemap":
      let position = file.lines.position(of: offset)
      rules.maps.append(
        .init(
          pattern: try value("languagepattern"), rules: try value("languagerulename"), line: position.line,
          column: position.column))
    default:
      break
    }
  }

  private mutating func close(_ offset: Int) {
    let position = file.lines.position(of: rule.place)
    rules.rules[ruleSet, default: []].append(
      .init(breaks: rule.breaks, before: before, after: after, line: position.line, column: position.column))
  }

  private func finish() throws(SourceError) {
    guard !rules.maps.isEmpty else {
      throw error("no <languagemap>: nothing says which rules a language has", 0)
    }
    for map in rules.maps where rules.rules[map.rules] == nil {
      throw rules.error(
        "no <languagerule> is named \"\(map.rules)\"", line: map.line, column: map.column)
    }
  }

  private func choice(
    _ attributes: XMLAttributes, _ key: String, default absent: Bool, _ offset: Int
  ) throws(SourceError) -> Bool {
    switch attributes[XMLName(key)] {
    case nil: return absent
    case "yes": return true
    case "no": return false
    case .some(let other): throw error("\(key) \"\(other)\" is neither yes nor no", offset)
    }
  }

  private func error(_ message: String, _ offset: Int) -> SourceError {
    SourceError(message, in: file, at: offset)
  }
}
