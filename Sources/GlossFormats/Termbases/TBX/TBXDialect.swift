internal import GlossTerms
internal import GlossText
internal import GlossXML

/// What a TBX file says it is, and whether it keeps to that.
///
/// The rules are those of the Schematron schemas of TBX-Core, TBX-Min and TBX-Basic (tbxinfo.net), which no validator
/// at hand runs. They are asked of the edition of 2019 alone; breaches are remarks, since the file can be read.
struct TBXDialect {
  /// The namespace of ISO 30042:2019.
  static let namespace = "urn:iso:std:iso:30042:ed-2"

  private enum Name: String {
    case core = "TBX-Core"
    case min = "TBX-Min"
    case basic = "TBX-Basic"
  }

  /// The dialect, where its rules are known.
  private var name: Name?
  /// `dca` or `dct`.
  private var style: String?
  /// Whether concepts must have ids: in the edition of 2019.
  private(set) var needsIDs = false
  /// Whether it is TBX-Min of 2013, whose elements are in no namespace.
  private(set) var isMin2013 = false

  private var ids: Set<String> = []
  private var targets: [(target: String, offset: Int)] = []
  private var markup: (count: Int, offset: Int) = (0, 0)

  init() {}

  init(root: XMLNode, _ builder: inout GlossaryBuilder) {
    isMin2013 = root.name.local == "TBX"
    guard root.name.local == "tbx" else { return }
    needsIDs = true
    style = root["style"]
    name = root["type"].flatMap(Name.init(rawValue:))
    if root.name.namespace != Self.namespace { warn("<tbx> is not in the namespace \(Self.namespace)", root, &builder) }
    if style != "dca", style != "dct" { warn("the style of <tbx> must be dca or dct", root, &builder) }
    if root["type"] == nil { warn("<tbx> does not say its dialect in \"type\"", root, &builder) }
    if name == nil, let type = root["type"] {
      builder.remark("the dialect \(type) is not known; its data categories are kept as they are", root.offset)
    }
  }

  /// Whether the name of an element is a data category: the style that names them by elements has them in namespaces of
  /// their own.
  func isCategory(_ name: XMLName) -> Bool {
    if isMin2013 { return !["note", "noteGrp", "date"].contains(name.local) }
    return !name.namespace.isEmpty && name.namespace != Self.namespace
  }

  // MARK: Rules

  /// Notes the id and the target of an element, and whether it is in the style of the file.
  mutating func see(_ node: XMLNode, _ builder: inout GlossaryBuilder) {
    if let id = node["id"] {
      if !Self.isXMLName(id), needsIDs { warn("the id \"\(id)\" is no XML name", node, &builder) }
      // Ids of concepts used twice are worse than this; their reader says so.
      if !ids.insert(id).inserted, !TBXReader.isConcept(node.name) {
        warn("the id \"\(id)\" is used twice", node, &builder)
      }
    }
    if let target = node["target"], needsIDs, !Self.isWebAddress(target) { targets.append((target, node.offset)) }
    guard name != nil else { return }
    if style == "dca" || name == .core, isCategory(node.name) {
      warn("<\(node.name.local)> is of the style dct, which this file does not have", node, &builder)
    }
    if style == "dct", node.name.namespace == Self.namespace, TBXCategory.elements.contains(node.name.local) {
      warn("<\(node.name.local)> is of the style dca, which this file does not have", node, &builder)
    }
    if node["type"] == "" { warn("\"type\" of <\(node.name.local)> is empty", node, &builder) }
    if node.name.local == "xref", node["target"].map({ !Self.isWebAddress($0) }) ?? true {
      warn("the target of <xref> must be an address that starts with http:// or https://", node, &builder)
    }
  }

  /// Whether data may stand where they do.
  func check(_ data: [TBXDatum], at level: TBXCategory.Level, _ builder: inout GlossaryBuilder) {
    guard let name else { return }
    for datum in data {
      for data in [datum.data] + datum.data.details {
        if name == .core, TBXCategory.elements.contains(data.element) {
          builder.remark("TBX-Core has no <\(data.element)>", severity: .warning, datum.offset)
        } else if let breach = TBXCategory.breach(data, at: level, isMin: name == .min) {
          builder.remark(breach, severity: .warning, datum.offset)
        }
      }
    }
  }

  /// Markup inside a text, which is not kept: that it is there, and whether its codes are in pairs.
  mutating func seeInline(of node: XMLNode, _ builder: inout GlossaryBuilder) {
    guard node.hasNodes else { return }
    let codes = node.nodes
    if markup.count == 0 { markup.offset = node.offset }
    markup.count += 1
    guard name != nil else { return }
    let last = codes.lastIndex { $0.name.local == "ec" }
    let first = codes.firstIndex { $0.name.local == "sc" }
    for (index, code) in codes.enumerated() {
      switch code.name.local {
      case "sc":
        let isPaired = last.map { index < $0 } ?? false
        if let isolated = code["isolated"], isolated != (isPaired ? "no" : "yes") {
          warn("\"isolated\" of <sc> must be \(isPaired ? "no" : "yes") here", code, &builder)
        }
      case "ec":
        let isPaired = first.map { $0 < index } ?? false
        if let isolated = code["isolated"], isolated != (isPaired ? "no" : "yes") {
          warn("\"isolated\" of <ec> must be \(isPaired ? "no" : "yes") here", code, &builder)
        }
        if isPaired, code["startRef"] == nil { warn("<ec> after its <sc> needs \"startRef\"", code, &builder) }
        if !isPaired, (code["id"] ?? "").isEmpty { warn("<ec> without <sc> needs an id", code, &builder) }
      default: break
      }
    }
  }

  /// What only the whole file tells.
  func finish(_ builder: inout GlossaryBuilder) {
    for (target, offset) in targets where !ids.contains(target) {
      builder.remark(
        "nothing has the id \"\(target)\" to which this points", severity: .warning, offset)
    }
    if markup.count > 0 {
      builder.remark("markup inside texts is left out, here and in \(markup.count) texts in all", markup.offset)
    }
  }

  private func warn(_ message: String, _ node: XMLNode, _ builder: inout GlossaryBuilder) {
    builder.remark(message, severity: .warning, node.offset)
  }

  static func isWebAddress(_ target: String) -> Bool {
    ["http://", "https://"].contains { target.hasPrefix($0) && target.utf8.count > $0.utf8.count }
  }

  /// Whether an id is a name without colon. Beyond ASCII only ideographs are let through, on which the editions of XML
  /// agree.
  static func isXMLName(_ id: String) -> Bool {
    guard let first = id.unicodeScalars.first else { return false }
    func isLetter(_ scalar: Unicode.Scalar) -> Bool {
      scalar == "_" || ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
        || (0x4E00...0x9FA5).contains(scalar.value)
    }
    return isLetter(first)
      && id.unicodeScalars.allSatisfy { isLetter($0) || ("0"..."9").contains($0) || $0 == "-" || $0 == "." }
  }
}
