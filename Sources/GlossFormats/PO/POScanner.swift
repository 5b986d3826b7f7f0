internal import GlossText

/// The words of a PO file, one after the other, as GNU gettext's own reader takes them: keywords and strings may stand
/// on any lines.
struct POScanner {
  enum Token {
    case keyword(POKeyword, at: Int)
    /// What stands between the quotation marks.
    case string(ByteRange)
    /// `#,`, `#:` and their like: the byte after the `#` (a line end or a blank in a plain comment) and the rest.
    case comment(UInt8, ByteRange)
    case end
  }

  let file: SourceFile
  private var index: Int

  init(_ file: SourceFile) {
    self.file = file
    index = file.textStart
  }

  mutating func next() throws(ReadError) -> Token {
    let utf8 = file.utf8
    while index < utf8.count, utf8[index].isASCIIWhiteSpace || utf8[index] == 0x0B { index += 1 }
    guard index < utf8.count else { return .end }
    let start = index
    switch utf8[start] {
    case UInt8(ascii: "#"):
      index = lineEnd(from: start)
      let kind = start + 1 < index ? utf8[start + 1] : 0x20
      return .comment(kind, min(start + 2, index)..<index)
    case UInt8(ascii: "\""):
      return .string(try string(start))
    default:
      return .keyword(try keyword(start), at: start)
    }
  }

  private func lineEnd(from start: Int) -> Int {
    file.utf8[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? file.utf8.count
  }

  private mutating func string(_ start: Int) throws(ReadError) -> ByteRange {
    let utf8 = file.utf8
    index = start + 1
    while index < utf8.count, utf8[index] != UInt8(ascii: "\"") {
      if utf8[index] == 0x0A || utf8[index] == 0x0D { break }
      index += utf8[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    guard index < utf8.count, utf8[index] == UInt8(ascii: "\"") else {
      throw ReadError(SourceError("the quotation mark that opens this text is never closed", in: file, at: start))
    }
    index += 1
    return start + 1..<index - 1
  }

  private mutating func keyword(_ start: Int) throws(ReadError) -> POKeyword {
    let utf8 = file.utf8
    index = utf8[start...].firstIndex { !$0.isASCIIAlphanumeric && $0 != UInt8(ascii: "_") } ?? utf8.count
    let word = utf8.string(start..<index)
    switch word {
    case "msgctxt": return .context
    case "msgid": return .id
    case "msgid_plural": return .plural
    case "msgstr": return .text(form: try form(start))
    case "domain":
      // gettext wants a string here; names without quotation marks are about, too.
      index = lineEnd(from: index)
      return .domain
    default:
      let shown = word.isEmpty ? utf8.string(start..<min(lineEnd(from: start), start + 20)) : word
      throw ReadError(
        SourceError("\"\(shown)\" is no word of a PO file; msgid, msgstr or a comment stands here", in: file, at: start)
      )
    }
  }

  /// More plural forms than any language has; Arabic has six.
  private static let mostForms = 99

  /// The number in `msgstr[1]`; nil when there is none.
  private mutating func form(_ start: Int) throws(ReadError) -> Int? {
    let utf8 = file.utf8
    guard index < utf8.count, utf8[index] == UInt8(ascii: "[") else { return nil }
    let end = utf8[index...].firstIndex { $0 == UInt8(ascii: "]") || $0 == 0x0A || $0 == 0x0D } ?? utf8.count
    let number = utf8.string((index + 1..<max(index + 1, end)).trimmed(in: utf8))
    guard end < utf8.count, utf8[end] == UInt8(ascii: "]"), let form = Int(number),
      (0...Self.mostForms).contains(form)
    else {
      throw ReadError(
        SourceError("msgstr[\(number.prefix(20))] is no plural form; forms are numbered from 0", in: file, at: start))
    }
    index = end + 1
    return form
  }
}

enum POKeyword: Hashable {
  case context, id, plural, domain
  /// Of one of the plural forms where there are several.
  case text(form: Int?)
}
