internal import GlossText

/// The lines of a dictionary in text form that hold entries; what the remarks say about the whole.
struct DictionaryLines: IteratorProtocol {
  private let file: SourceFile
  private var number = 0
  private var title: String?
  /// What lines such as `#! date=2023-11-07T06:42:16Z` say.
  private var properties: [String: String] = [:]

  init(_ file: SourceFile) {
    self.file = file
  }

  /// The next line that is neither blank nor a remark, without white space at its ends other than tabs.
  mutating func next() -> ByteRange? {
    while true {
      number += 1
      guard let line = file.lines.range(ofLine: number) else { return nil }
      let range = line.trimmed(in: file.utf8)
      guard !range.isEmpty else { continue }
      if file.utf8[range.lowerBound] == UInt8(ascii: "#") {
        remember(file.utf8.string(range))
      } else {
        // A table's first cell may be empty, which is a slip to be told.
        return line
      }
    }
  }

  /// `CC-CEDICT, 2023-11-07, https://…`; nil when no remark has said anything yet.
  var name: String? {
    let facts = [title, properties["date"].map { String($0.prefix { $0 != "T" }) }, properties["license"]]
    let known = facts.compactMap(\.self)
    return known.isEmpty ? nil : known.joined(separator: ", ")
  }

  private mutating func remember(_ remark: String) {
    if remark.hasPrefix("#!") {
      let pair = remark.dropFirst(2).split(separator: "=", maxSplits: 1).map(Self.trimmed)
      if pair.count == 2 { properties[pair[0]] = pair[1] }
    } else if title == nil {
      let text = Self.trimmed(remark.drop { $0 == "#" })
      if !text.isEmpty { title = text }
    }
  }

  private static func trimmed(_ text: Substring) -> String {
    let bytes = Array(text.utf8)
    return bytes.string((0..<bytes.count).trimmed(in: bytes))
  }
}
