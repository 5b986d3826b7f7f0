import GlossText
import GlossXML

/// The rules of WordprocessingML's content model that changes to a document could break (ISO/IEC 29500-1, 17.3, 17.13).
struct WordStructure {
  private static let namespaces = [WordSample.namespace, "http://purl.oclc.org/ooxml/wordprocessingml/main"]

  private(set) var problems: [String] = []
  private var rangeStarts: [String: Int] = [:]
  private var rangeEnds: [String: Int] = [:]
  private var references: [String: Int] = [:]
  private var changeIDs: [String: Int] = [:]

  /// What is wrong with a part, given the ids of the comments there are.
  static func problems(of part: String, comments: Set<String>? = nil) throws -> [String] {
    var structure = WordStructure()
    try structure.read(part)
    for (id, count) in structure.changeIDs where count > 1 { structure.problems.append("\(count) changes \(id)") }
    guard let comments else { return structure.problems }
    for id in comments {
      let counts = [structure.rangeStarts[id], structure.rangeEnds[id], structure.references[id]]
      if counts != [1, 1, 1] { structure.problems.append("comment \(id): \(counts)") }
    }
    for id in structure.references.keys where !comments.contains(id) { structure.problems.append("no comment \(id)") }
    return structure.problems
  }

  private mutating func read(_ part: String) throws {
    var open: [String] = []
    var childCounts: [Int] = []
    try XMLReader.read(SourceFile(path: "part", text: part)) { (event, _) throws(SourceError) in
      switch event {
      case .start(let name, let attributes):
        let isWord = Self.namespaces.contains(name.namespace)
        let id = Self.namespaces.compactMap { attributes[XMLName("id", namespace: $0)] }.first ?? "none"
        if isWord { check(name.local, id, in: open, childCounts.last ?? 0) }
        if !childCounts.isEmpty { childCounts[childCounts.count - 1] += 1 }
        open.append(isWord ? name.local : "*" + name.local)
        childCounts.append(0)
      case .end:
        open.removeLast()
        childCounts.removeLast()
      case .text: break
      }
    }
  }

  private mutating func check(_ name: String, _ id: String, in open: [String], _ position: Int) {
    let parent = open.last ?? ""
    // A text box starts a story of its own.
    let story = open.suffix { $0 != "txbxContent" }
    switch name {
    case "rPr" where parent == "r":
      if position != 0 { problems.append("rPr is child \(position) of its run") }
    case "r":
      if parent == "r" { problems.append("a run in a run") }
    case "t":
      if parent != "r", parent != "*Choice", parent != "*Fallback" { problems.append("t in \(parent)") }
      if story.contains("del") || story.contains("moveFrom") && story.contains("delText") {
        problems.append("t in a deletion")
      }
    case "delText":
      if parent != "r" || !story.contains("del") { problems.append("delText in \(parent)") }
    case "ins", "del":
      if ["r", "t", "hdr", "ftr", "tbl"].contains(parent) { problems.append("\(name) in \(parent)") }
      if story.filter({ $0 == name }).count > 0, parent == name { problems.append("\(name) in \(name)") }
      changeIDs[id, default: 0] += 1
    case "commentRangeStart", "commentRangeEnd":
      if ["r", "t"].contains(parent) { problems.append("\(name) in \(parent)") }
      if open.contains("txbxContent") { problems.append("\(name) in a text box") }
      if name == "commentRangeStart" {
        rangeStarts[id, default: 0] += 1
        if rangeEnds[id] != nil { problems.append("comment \(id) ends before it starts") }
      } else {
        rangeEnds[id, default: 0] += 1
        if rangeStarts[id] == nil { problems.append("comment \(id) does not start") }
      }
    case "commentReference": references[id, default: 0] += 1
    default: break
    }
  }
}

extension Array {
  /// The longest end of the array whose elements all satisfy `predicate`.
  fileprivate func suffix(_ predicate: (Element) -> Bool) -> ArraySlice<Element> {
    self[(lastIndex { !predicate($0) }.map { $0 + 1 } ?? 0)...]
  }
}
