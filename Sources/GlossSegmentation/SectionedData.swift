/// A data file of a module: words in named sections, as a linguist edits them.
///
/// `[name]` opens a section, blanks part the words, and a line that starts with `#` is a remark. Parsed once, at the
/// first use.
package struct SectionedData: Sendable {
  private var sections: [String: [String]] = [:]

  package init(_ bytes: [UInt8]) {
    var name = ""
    for line in String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline) where line.first != "#" {
      if line.first == "[", line.last == "]", line.count > 2 {
        name = String(line.dropFirst().dropLast())
      } else {
        sections[name, default: []] += line.split(separator: " ").map(String.init)
      }
    }
  }

  /// The words of a section, in the order of the file; none when there is no such section.
  package subscript(section: String) -> [String] { sections[section] ?? [] }

  /// The section as single characters.
  func scalars(_ section: String) -> Set<UInt32> {
    Set(self[section].flatMap { $0.unicodeScalars.map(\.value) })
  }

  /// The section as pairs: from the first character of an entry to its last.
  func pairs(_ section: String) -> [UInt32: UInt32] {
    var result: [UInt32: UInt32] = [:]
    for entry in self[section] {
      guard let first = entry.unicodeScalars.first, let last = entry.unicodeScalars.last else { continue }
      result[first.value] = last.value
    }
    return result
  }
}
