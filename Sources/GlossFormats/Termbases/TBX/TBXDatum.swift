internal import GlossTerms
internal import GlossXML

/// A piece of data of a TBX entry, in the shape that both styles come to, and its place.
struct TBXDatum {
  var data: ForeignData
  let offset: Int

  /// The data in `node`, those of a group as one: the first, with the others as its details.
  static func children(
    of node: XMLNode, in level: TBXCategory.Level?, without: [String] = [], _ dialect: inout TBXDialect,
    _ builder: inout GlossaryBuilder, depth: Int = 0
  ) -> [TBXDatum] {
    guard depth <= ForeignData.deepest else { return [] }
    var result: [TBXDatum] = []
    for child in node.nodes where !without.contains(child.name.local) {
      guard child.name.local.hasSuffix("Grp") else {
        result += read(child, in: level, &dialect, &builder, depth: depth)
        continue
      }
      dialect.see(child, &builder)
      let members = children(of: child, in: level, &dialect, &builder, depth: depth + 1)
      guard var first = members.first else { continue }
      first.data.details += members.dropFirst().map(\.data)
      result.append(first)
    }
    return result
  }

  /// The data that one element is; none where it is empty and says nothing.
  static func read(
    _ node: XMLNode, in level: TBXCategory.Level?, _ dialect: inout TBXDialect, _ builder: inout GlossaryBuilder,
    depth: Int = 0
  ) -> [TBXDatum] {
    dialect.see(node, &builder)
    let name = name(of: node, in: level, dialect)
    var data = ForeignData(
      element: name.element, type: name.type, value: "", language: node.language, target: node["target"], id: node["id"]
    )
    // Elements that hold data of their own, such as the parts of a compound term.
    if node.hasNodes, node.nodes.contains(where: { !inline.contains($0.name.local) }) {
      if dialect.isMin2013, name.element == "note", let key = node.first("noteKey"), let value = node.first("noteValue")
      {
        data.value = "\(key.text()): \(value.text())"
      } else {
        data.details = children(of: node, in: level, &dialect, &builder, depth: depth + 1).map(\.data)
      }
    } else {
      dialect.seeInline(of: node, &builder)
      data.value = node.text()
    }
    return [TBXDatum(data: data, offset: node.offset)]
  }

  /// Markup inside a text.
  private static let inline: Set<String> = [
    "hi", "foreign", "sc", "ec", "ph", "bpt", "ept", "it", "ut",
  ]

  /// The kind of element and its category. In the style that names categories by elements the kind is looked up; an
  /// unknown category may say it itself.
  private static func name(
    of node: XMLNode, in level: TBXCategory.Level?, _ dialect: TBXDialect
  ) -> (element: String, type: String?) {
    let local = node.name.local
    guard dialect.isCategory(node.name) else { return (local, node["type"]) }
    if dialect.isMin2013 {
      switch local {
      case "termStatus": return ("termNote", local)
      case "customer": return ("admin", "customerSubset")
      default: break
      }
    }
    if let known = TBXCategory.known[local] { return (known.element, local) }
    return (node["metatype"] ?? (level == .term ? "termNote" : "descrip"), local)
  }
}
