internal import GlossXML

/// The ids of one `file` and what points to them.
struct XLIFF2FileScope {
  var groups = Set<String>()
  var units = Set<String>()
  /// Ids of units that something points to, each with where it is pointed to from.
  var wantedUnits: [(id: String, offset: Int)] = []

  func finish() throws(XLIFF2Problem) {
    for (id, offset) in wantedUnits where !units.contains(id) {
      throw XLIFF2Problem("no <unit> of this <file> has the id \"\(id.prefix(40))\", which stands here", offset)
    }
  }
}

/// The ids of one `unit`, its codes, and what points to them.
struct XLIFF2UnitScope {
  private enum Side { case source, target }

  private let id: String
  var notes = Set<String>()
  private var data = Set<String>()
  /// Ids of segments and ignorables.
  private var parts = Set<String>()
  /// Ids of codes and annotations on either side.
  private var (sourceIDs, targetIDs) = (Set<String>(), Set<String>())
  private var side: Side?
  /// What the source has opened and not closed: ids of `sc` and `sm` and where they stand.
  private var openCodes: [String: Int] = [:]
  private var openMarks: [String: Int] = [:]
  /// Ids of `sc` that are closed outside the unit.
  private var isolated = Set<String>()
  private var wantedData: [(id: String, offset: Int)] = []
  private var wantedCopies: [(id: String, offset: Int)] = []
  private var references: [(reference: FragmentIdentifier, isComment: Bool, offset: Int)] = []
  /// What targets point back to.
  private var wantedStarts: [(id: String, offset: Int)] = []
  /// How many segments and ignorables were begun, and the places that targets take.
  private var position = 0
  private var orders = Set<Int>()

  init(id: String) { self.id = id }

  mutating func start(
    _ name: String, _ attributes: XMLAttributes, _ offset: Int, _ file: inout XLIFF2FileScope
  ) throws(XLIFF2Problem) {
    func value(_ key: String) -> String? { attributes[XMLName(key)] }
    switch name {
    case "data":
      guard let id = value("id"), !data.insert(id).inserted else { break }
      throw XLIFF2Problem("another <data> with the id \"\(id.prefix(40))\" stands in its <unit>", offset)
    case "segment", "ignorable":
      position += 1
      if let state = value("state"), !XLIFF2Structure.states.contains(state) {
        throw XLIFF2Problem(
          "the state \"\(state.prefix(40))\" is none of initial, translated, reviewed and final", offset)
      }
      guard let id = value("id"), !parts.insert(id).inserted else { break }
      throw XLIFF2Problem("another <segment> or <ignorable> with the id \"\(id.prefix(40))\" stands here", offset)
    case "source": side = .source
    case "target":
      side = .target
      try takeOrder(value("order"), offset)
    case "cp": try Self.checkCharacter(value("hex") ?? "", offset)
    case "ph", "pc", "sc", "ec", "mrk", "sm", "em":
      try takeInline(name, attributes, offset)
      for key in ["subFlows", "subFlowsStart", "subFlowsEnd"] {
        file.wantedUnits += (value(key) ?? "").split(separator: " ").map { (String($0), offset) }
      }
    default: break
    }
  }

  mutating func end(_ name: String) {
    if name == "source" || name == "target" { side = nil }
  }

  /// - Throws: for what is left open and for what points nowhere.
  func finish(_ file: inout XLIFF2FileScope) throws(XLIFF2Problem) {
    for (id, offset) in openCodes.sorted(by: { $0.value < $1.value }) where !isolated.contains(id) {
      throw XLIFF2Problem("no <ec> in this <unit> closes <sc id=\"\(id.prefix(40))\">", offset)
    }
    for (id, offset) in openMarks.sorted(by: { $0.value < $1.value }) {
      throw XLIFF2Problem("no <em> in this <unit> closes <sm id=\"\(id.prefix(40))\">", offset)
    }
    for (id, offset) in wantedData where !data.contains(id) {
      throw XLIFF2Problem("no <data> in this <unit> has the id \"\(id.prefix(40))\", which stands here", offset)
    }
    for (id, offset) in wantedCopies + wantedStarts where !sourceIDs.contains(id) && !targetIDs.contains(id) {
      throw XLIFF2Problem("nothing in this <unit> has the id \"\(id.prefix(40))\", which stands here", offset)
    }
    for (reference, isComment, offset) in references {
      try resolve(reference, isComment: isComment, offset, &file)
    }
  }

  // MARK: Codes

  private mutating func takeInline(
    _ name: String, _ attributes: XMLAttributes, _ offset: Int
  ) throws(XLIFF2Problem) {
    func value(_ key: String) -> String? { attributes[XMLName(key)] }
    switch name {
    case "ec": try close(name, "sc", value("startRef"), isIsolated: value("isolated") == "yes", value("id"), offset)
    case "em": try close(name, "sm", value("startRef"), isIsolated: false, nil, offset)
    default: break
    }
    if let id = value("id") {
      let isNew = side == .target ? targetIDs.insert(id).inserted : sourceIDs.insert(id).inserted
      if !isNew {
        throw XLIFF2Problem("another code or mark with the id \"\(id.prefix(40))\" stands in this <unit>", offset)
      }
    }
    for key in ["dataRef", "dataRefStart", "dataRefEnd"] {
      if let id = value(key) { wantedData.append((id, offset)) }
    }
    if let id = value("copyOf") {
      wantedCopies.append((id, offset))
      if value("dataRef") != nil {
        throw XLIFF2Problem("<\(name)> has copyOf and dataRef, of which only one can say what it is", offset)
      }
    }
    switch name {
    case "sc":
      guard side == .source, let id = value("id") else { break }
      if value("isolated") == "yes" { isolated.insert(id) } else { openCodes[id] = offset }
    case "sm": if side == .source, let id = value("id") { openMarks[id] = offset }
    default: break
    }
    if name == "mrk" || name == "sm", let reference = value("ref"), reference.utf8.first == UInt8(ascii: "#") {
      guard let fragment = FragmentIdentifier(reference) else {
        throw XLIFF2Problem("\"\(reference.prefix(60))\" is no reference that XLIFF 2 knows", offset)
      }
      references.append((fragment, value("type") == "comment", offset))
    }
  }

  private mutating func close(
    _ name: String, _ opener: String, _ start: String?, isIsolated: Bool, _ id: String?, _ offset: Int
  ) throws(XLIFF2Problem) {
    if isIsolated {
      guard start == nil, id != nil else {
        throw XLIFF2Problem("an <ec> whose <sc> stands elsewhere needs an id=\"…\" and no startRef", offset)
      }
      return
    }
    guard let start else {
      throw XLIFF2Problem("<\(name)> needs a startRef=\"…\" that names its <\(opener)>", offset)
    }
    guard side == .source else { return wantedStarts.append((start, offset)) }
    let wasOpen = name == "ec" ? openCodes.removeValue(forKey: start) : openMarks.removeValue(forKey: start)
    if wasOpen == nil {
      throw XLIFF2Problem("no <\(opener)> before it has the id \"\(start.prefix(40))\" and waits for its end", offset)
    }
  }

  private static func checkCharacter(_ hex: String, _ offset: Int) throws(XLIFF2Problem) {
    guard let canStand = XLIFF2Structure.isXMLCharacter(hex: hex) else {
      throw XLIFF2Problem("\"\(hex.prefix(20))\" is not the hexadecimal number of a character", offset)
    }
    if canStand {
      throw XLIFF2Problem("U+\(hex.uppercased()) can stand in XML as it is; <cp> is for what cannot", offset)
    }
  }

  /// The place that a target takes in the translation of the unit: its own number, else that of its segment.
  private mutating func takeOrder(_ order: String?, _ offset: Int) throws(XLIFF2Problem) {
    let place = order.map { Int($0) ?? 0 } ?? position
    guard place > 0 else {
      throw XLIFF2Problem("order \"\((order ?? "").prefix(20))\" is no number from 1 on", offset)
    }
    guard orders.insert(place).inserted else {
      throw XLIFF2Problem("another <target> of this <unit> is the one with order \(place)", offset)
    }
  }

  // MARK: References

  /// Checks what points into this unit or to a unit of this file; what points elsewhere is not looked up.
  private func resolve(
    _ reference: FragmentIdentifier, isComment: Bool, _ offset: Int, _ file: inout XLIFF2FileScope
  ) throws(XLIFF2Problem) {
    if isComment, reference.leaf?.kind != .note || !(reference.unit.map { $0 == id } ?? !reference.isOutward) {
      throw XLIFF2Problem("the comment points to what is no note of its <unit>", offset)
    }
    if let unit = reference.unit, reference.file == nil { file.wantedUnits.append((unit, offset)) }
    guard !reference.isOutward, let leaf = reference.leaf else { return }
    let isKnown =
      switch leaf.kind {
      case .note: notes.contains(leaf.id)
      case .data: data.contains(leaf.id)
      case .target: targetIDs.contains(leaf.id)
      case .inline: parts.contains(leaf.id) || sourceIDs.contains(leaf.id)
      case .module: true
      }
    if !isKnown {
      throw XLIFF2Problem("nothing in this <unit> answers to the reference to \"\(leaf.id.prefix(40))\"", offset)
    }
  }
}
