internal import GlossText

/// Writes the elements of WordprocessingML that changes need, with the names that stand where they are put.
struct RevisionMarkup {
  /// Of elements: `w:`, or nothing where the namespace is the default one.
  let prefix: String
  /// Of attributes, which are in no namespace without one.
  private let attributePrefix: String
  /// What declares that prefix where the document does not.
  private let declaration: String

  /// - Parameter tag: a start tag in the namespace, beside which the new elements will stand.
  init(tag: ByteRange, in bytes: [UInt8], namespace: String) {
    prefix = XMLEnd.prefix(of: tag, in: bytes)
    attributePrefix = prefix.isEmpty ? "w:" : prefix
    declaration = prefix.isEmpty ? " xmlns:w=\"\(namespace)\"" : ""
  }

  func open(_ name: String, _ attributes: [(name: String, value: String)] = []) -> String {
    let list = attributes.map { " \(attributePrefix)\($0.name)=\"\($0.value.escapedForXML)\"" }.joined()
    return "<\(prefix)\(name)\(attributes.isEmpty ? "" : declaration)\(list)>"
  }

  func close(_ name: String) -> String { "</\(prefix)\(name)>" }

  func empty(_ name: String, _ attributes: [(name: String, value: String)]) -> String {
    open(name, attributes).dropLast() + "/>"
  }

  /// A text that keeps its white space; `name` is `t` or `delText`.
  func openText(_ name: String) -> String { "<\(prefix)\(name) xml:space=\"preserve\">" }
}

/// Who makes the changes to a document, when, and under which ids.
final class Revision {
  static let author = "glosslint"

  /// As `xsd:dateTime` has it.
  let date: String
  private var used: Set<Int>
  private var last = 0

  /// - Parameters:
  ///   - used: ids that stand in the document.
  ///   - date: a day, `2026-03-05`, or an `xsd:dateTime`.
  init(date: String, used: Set<Int>) {
    self.date = date.utf8.count == 10 ? date + "T00:00:00Z" : date
    self.used = used
  }

  /// An id that nothing else has.
  func newID() -> Int {
    repeat { last += 1 } while !used.insert(last).inserted
    return last
  }

  /// The attributes of a tracked change.
  func attributes() -> [(name: String, value: String)] {
    [("id", "\(newID())"), ("author", Self.author), ("date", date)]
  }
}

extension String {
  /// As the content of an element or of an attribute in quotation marks. What no XML can hold is left out.
  var escapedForXML: String {
    var result = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\t", "\n", "\r": result += "&#\(scalar.value);"
      case "\u{0}"..."\u{1F}", "\u{FFFE}"..."\u{FFFF}": break
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

extension [UInt8] {
  /// A start tag with another `id` in the place of its own. The tag is well-formed.
  func withID(_ id: Int) -> [UInt8] {
    var index = startIndex
    while index < endIndex {
      // Past the name of an attribute stands its value, in which nothing is looked for.
      if self[index] == UInt8(ascii: "\"") || self[index] == UInt8(ascii: "'") {
        guard let end = self[(index + 1)...].firstIndex(of: self[index]) else { return self }
        var name = self[..<index].reversed().drop { $0.isASCIIWhiteSpace || $0 == UInt8(ascii: "=") }
        let isID = name.starts(with: "di".utf8)
        name = name.dropFirst(2)
        if isID, name.first == UInt8(ascii: ":") { return self[...index] + Array("\(id)".utf8) + self[end...] }
        index = end
      }
      index += 1
    }
    return self
  }
}
