internal import GlossText

/// The YAML between `---` lines at the head of a Markdown file.
///
/// What a page says about itself, and the texts that a site shows of it, are read, one line each, without a YAML parser:
/// broken front matter is common. A value that takes more than a line (`title: >`) is not read.
struct FrontMatter {
  /// Where the Markdown starts: after the closing line.
  var end: Int
  /// The title and what a site shows below it or in a list of pages, in the order of the file.
  var texts: [Block] = []
  var date: String?
  var language: LanguageTag?

  private static let textKeys: [(key: String, role: Block.Role)] = [
    ("title", .title), ("subtitle", .paragraph), ("description", .attribute), ("summary", .attribute),
  ]
  private static let longestKey = 11

  /// Nil when the text at `start` does not open with `---`, or nothing closes it: that is a thematic break.
  init?(_ utf8: [UInt8], at start: Int) {
    var line = Self.line(utf8, at: start)
    guard utf8.string(line.content) == "---" else { return nil }
    var values: [String: ByteRange] = [:]
    while true {
      guard line.next < utf8.count else { return nil }
      line = Self.line(utf8, at: line.next)
      let content = line.content
      if content.count == 3, utf8.string(content) == "---" || utf8.string(content) == "..." { break }
      guard let colon = utf8[content].firstIndex(of: UInt8(ascii: ":")), colon - content.lowerBound <= Self.longestKey
      else {
        continue
      }
      let key = utf8.string(content.lowerBound..<colon).lowercased()
      if values[key] == nil { values[key] = (colon + 1..<content.upperBound).trimmed(in: utf8) }
    }
    end = line.next
    language = (values["lang"] ?? values["language"]).flatMap { LanguageTag(Self.plain(utf8, $0)) }
    date = values["date"].map { Self.plain(utf8, $0) }.flatMap { $0.isEmpty ? nil : $0 }
    for (key, role) in Self.textKeys {
      if let value = values[key], let block = Self.text(utf8, value, role, language) { texts.append(block) }
    }
    texts = texts.sortedBySource()
  }

  /// The line at `start`, without its end and the blanks before that, and where the next one starts.
  private static func line(_ utf8: [UInt8], at start: Int) -> (content: ByteRange, next: Int) {
    let end = utf8[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? utf8.count
    let isPair = end + 1 < utf8.count && utf8[end] == 0x0D && utf8[end + 1] == 0x0A
    var contentEnd = end
    while contentEnd > start, utf8[contentEnd - 1] == 0x20 || utf8[contentEnd - 1] == 0x09 { contentEnd -= 1 }
    return (start..<contentEnd, min(utf8.count, end + (isPair ? 2 : 1)))
  }

  private static func plain(_ utf8: [UInt8], _ value: ByteRange) -> String {
    let scalar = Scalar(utf8, value)
    return utf8.string(scalar.range)
  }

  private static func text(
    _ utf8: [UInt8], _ value: ByteRange, _ role: Block.Role, _ language: LanguageTag?
  ) -> Block? {
    let scalar = Scalar(utf8, value)
    var builder = BlockBuilder(bytes: utf8, escaping: escaping)
    var start = scalar.range.lowerBound
    for escape in scalar.escapes {
      builder.append(start..<escape)
      builder.append(decoded: [utf8[escape + 1]], from: escape..<escape + 2)
      start = escape + 2
    }
    builder.append(start..<scalar.range.upperBound)
    return builder.finish(role: role, language: language)
  }

  /// A value of whatever kind: with a mark that means something in one of them, or at the start of one, it is not
  /// written.
  private static let escaping = Escaping { text in
    let marks: Set<Unicode.Scalar> = [":", "#", "\"", "'", "\\", "\n", "\r"]
    let starts: Set<Unicode.Scalar> = ["-", "?", ",", "[", "]", "{", "}", "&", "*", "!", "|", ">", "%", "@", "`"]
    if text.unicodeScalars.first.map(starts.contains) ?? true { return nil }
    return text.unicodeScalars.contains(where: marks.contains) ? nil : text
  }

  /// A value within its quotes, or without the comment behind it.
  private struct Scalar {
    var range: ByteRange
    /// Where two bytes stand for the second: `''`, `\"`, `\\`.
    var escapes: [Int] = []

    init(_ utf8: [UInt8], _ value: ByteRange) {
      range = value
      guard let first = utf8[value].first else { return }
      switch first {
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        readQuoted(utf8, quote: first)
      case UInt8(ascii: "|"), UInt8(ascii: ">"), UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "&"),
        UInt8(ascii: "*"), UInt8(ascii: "#"):
        range = value.lowerBound..<value.lowerBound
      default:
        let comment = value.dropFirst().first {
          utf8[$0] == UInt8(ascii: "#") && utf8[$0 - 1].isASCIIWhiteSpace
        }
        range = (value.lowerBound..<(comment ?? value.upperBound)).trimmed(in: utf8)
      }
    }

    private mutating func readQuoted(_ utf8: [UInt8], quote: UInt8) {
      let whole = range
      var index = whole.lowerBound + 1
      while index < whole.upperBound {
        let next = index + 1 < whole.upperBound ? utf8[index + 1] : 0
        let isEscape =
          quote == UInt8(ascii: "'")
          ? utf8[index] == quote && next == quote
          : utf8[index] == UInt8(ascii: "\\") && (next == quote || next == UInt8(ascii: "\\"))
        if isEscape {
          escapes.append(index)
          index += 2
        } else if utf8[index] == quote {
          range = whole.lowerBound + 1..<index
          return
        } else {
          index += 1
        }
      }
      // The quote is never closed: it is taken for a part of the text.
      escapes = []
    }
  }
}
