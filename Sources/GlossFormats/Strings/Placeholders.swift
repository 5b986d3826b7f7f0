internal import GlossText

/// Finds the stretches of a program's string that are no language: what a program puts values in place of, and tags.
///
/// One pass; what is not closed is text.
struct Placeholders: OptionSet {
  let rawValue: Int

  /// `<b>`, `</a>`, `<br/>`.
  static let markup = Placeholders(rawValue: 1)
  /// `%s`, `%1$d`, `%(name)s`, `%{name}`, `%@`.
  static let percent = Placeholders(rawValue: 2)
  /// `{0}`, `{name}`, `{{name}}`, `${name}`, and what ICU's MessageFormat writes about its texts:
  /// `{count, plural, one {# place} other {# places}}`. As well the `$t(key)` of i18next.
  static let braces = Placeholders(rawValue: 4)

  static let all: Placeholders = [.markup, .percent, .braces]

  /// No name, format or tag is longer.
  private static let longest = 400

  /// In order, none empty, none overlapping; those that touch are one.
  func ranges(in text: [UInt8]) -> [ByteRange] {
    var scan = Scan(text: text)
    var index = 0
    while index < text.count {
      let next: Int? =
        switch text[index] {
        case UInt8(ascii: "<") where contains(.markup): Self.endOfTag(text, index)
        case UInt8(ascii: "%") where contains(.percent): Self.endOfDirective(text, index)
        case UInt8(ascii: "$") where contains(.braces): Self.endOfReference(text, index)
        case UInt8(ascii: "{") where contains(.braces): scan.open(index)
        case UInt8(ascii: "}") where contains(.braces): scan.close(index)
        default: nil
        }
      if let next {
        scan.protect(index..<next)
        index = next
      } else {
        index += 1
      }
    }
    return scan.finished
  }

  // MARK: Tags and directives

  private static func endOfTag(_ text: [UInt8], _ start: Int) -> Int? {
    var index = start + 1
    if index < text.count, text[index] == UInt8(ascii: "/") { index += 1 }
    guard index < text.count, text[index].isASCIILetter else { return nil }
    let limit = min(text.count, start + longest)
    guard let end = text[index..<limit].firstIndex(where: { $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "<") }),
      text[end] == UInt8(ascii: ">")
    else { return nil }
    return end + 1
  }

  /// A conversion of `printf` and its kin. "100 % of" and "5%off" are text.
  private static func endOfDirective(_ text: [UInt8], _ start: Int) -> Int? {
    if start > 0, text[start - 1].isASCIIDigit { return nil }
    var index = start + 1
    func skip(_ isWanted: (UInt8) -> Bool) { while index < text.count, isWanted(text[index]) { index += 1 } }
    guard index < text.count else { return nil }
    if text[index] == UInt8(ascii: "%") { return index + 1 }
    if text[index] == UInt8(ascii: "{") { return end(of: UInt8(ascii: "}"), text, index) }
    if text[index] == UInt8(ascii: "(") {
      guard let name = end(of: UInt8(ascii: ")"), text, index) else { return nil }
      index = name
    }
    skip { $0.isASCIIDigit || "#-+'$*.".utf8.contains($0) }
    skip { "hlqjzt".utf8.contains($0) }
    guard index < text.count, index - start < longest, "diouxXeEfFgGaAcsSpnmvqT@".utf8.contains(text[index]) else {
      return nil
    }
    return index + 1
  }

  /// `${name}`, `$t(key)`.
  private static func endOfReference(_ text: [UInt8], _ start: Int) -> Int? {
    let rest = text[start...].dropFirst()
    if rest.starts(with: "{".utf8) { return end(of: UInt8(ascii: "}"), text, start + 1) }
    if rest.starts(with: "t(".utf8) { return end(of: UInt8(ascii: ")"), text, start + 2) }
    return nil
  }

  /// After the bracket that closes what opens at `start`, where a name without blanks stands between.
  private static func end(of bracket: UInt8, _ text: [UInt8], _ start: Int) -> Int? {
    let limit = min(text.count, start + longest)
    guard let end = text[start..<limit].firstIndex(where: { $0 == bracket || $0 <= 0x20 }), text[end] == bracket,
      end > start + 1
    else { return nil }
    return end + 1
  }

  // MARK: Braces

  /// The stretches found so far, and the messages of MessageFormat that are open.
  private struct Scan {
    let text: [UInt8]
    private(set) var ranges: [ByteRange] = []
    /// For each open message, how many stretches there were when its argument opened: an argument that is never closed
    /// was none.
    private var open: [Int] = []

    init(text: [UInt8]) {
      self.text = text
    }

    var finished: [ByteRange] { open.first.map { Array(ranges[..<$0]) } ?? ranges }

    mutating func protect(_ range: ByteRange) {
      if let last = ranges.last, last.upperBound == range.lowerBound, (open.last ?? 0) < ranges.count {
        ranges[ranges.count - 1] = last.lowerBound..<range.upperBound
      } else {
        ranges.append(range)
      }
    }

    /// Where what the brace at `start` opens ends: the placeholder, or the head of an argument up to its first text.
    mutating func open(_ start: Int) -> Int? {
      let limit = min(text.count, start + Placeholders.longest)
      if start + 1 < limit, text[start + 1] == UInt8(ascii: "{") {
        var index = start + 2
        while index + 1 < limit {
          if text[index] == UInt8(ascii: "}"), text[index + 1] == UInt8(ascii: "}") { return index + 2 }
          index += 1
        }
        return nil
      }
      guard let end = text[(start + 1)..<limit].firstIndex(where: { "{}".utf8.contains($0) }) else { return nil }
      let inside = text.string(start + 1..<end)
      let parts = inside.split(separator: ",", omittingEmptySubsequences: false)
      if text[end] == UInt8(ascii: "}") {
        // `{name}`, `{price, number, currency}`, `{when:%Y-%m-%d}`; words between braces are text.
        let name = parts.first ?? ""
        let hasBlank = name.utf8.contains { $0 <= 0x20 }
        return name.isEmpty && start + 1 < end ? nil : hasBlank ? nil : end + 1
      }
      let kind = parts.count > 1 ? parts[1].filter { $0 != " " && $0 != "\n" } : ""
      guard ["plural", "select", "selectordinal"].contains(kind) else { return nil }
      open.append(ranges.count)
      return end + 1
    }

    /// Where the head of the next text ends, or the argument, when the brace at `start` closes a text of one.
    mutating func close(_ start: Int) -> Int? {
      guard !open.isEmpty else { return nil }
      let limit = min(text.count, start + Placeholders.longest)
      guard start + 1 < limit,
        let next = text[(start + 1)..<limit].firstIndex(where: { "{}".utf8.contains($0) })
      else { return nil }
      if text[next] == UInt8(ascii: "}") { open.removeLast() }
      return next + 1
    }
  }
}
