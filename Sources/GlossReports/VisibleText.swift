/// Text from a file, a term list or a path made fit for one line of a terminal or log: nothing in it can move the
/// cursor, change the order of letters, end the line, hide, or be taken for a command by what reads the line.
///
/// | stands in the text | is shown as |
/// |---|---|
/// | line breaks and the blanks around them | one space |
/// | tab | space |
/// | U+00A0 | ⍽ |
/// | other controls, invisible and ordering characters, private use, unassigned | `<U+200B>` |
/// | a combining mark with nothing to stand on | on ◌ |
/// | combining marks after the fourth on one letter | `<U+0301>` |
/// | `##[`, `##vso[`, which start commands of CI logs | the bracket as `<U+005B>` |
package struct VisibleText {
  /// What is never cut or underlined in part: a letter with its marks, an escape, a run of blanks.
  struct Cell {
    fileprivate enum Kind { case letter(marks: Int), blank, lineBreak, placeholder }

    fileprivate(set) var shown: String
    /// On a terminal.
    fileprivate(set) var columns: Int
    /// UTF-8 bytes of the text it was made of.
    fileprivate(set) var bytes: Range<Int>
    fileprivate var kind: Kind

    var isBlank: Bool {
      switch kind {
      case .blank, .lineBreak: true
      case .letter, .placeholder: false
      }
    }
  }

  private(set) var cells: [Cell] = []
  private let escapesLineBreaks: Bool

  /// The whole of `text` in one line.
  ///
  /// - Parameter escapesLineBreaks: for what must be told apart to the letter, a file's name: line breaks and tabs are
  ///   shown as other controls are, and blanks are left alone.
  package static func line(_ text: String, escapesLineBreaks: Bool = false) -> String {
    // Of a long list nearly all lines are such.
    guard text.unicodeScalars.contains(where: isSpecial) else { return text }
    return Self(text[...], escapesLineBreaks: escapesLineBreaks).cells.map(\.shown).joined()
  }

  /// A path as it can stand at the start of a line. GitHub takes a line that starts with `::`, after blanks, for a
  /// command.
  static func path(_ path: String) -> String {
    let line = line(path, escapesLineBreaks: true)
    return line.drop { $0 == " " }.hasPrefix("::") ? "./" + line : line
  }

  /// - Parameter offset: what the bytes of the cells count from.
  init(_ text: Substring, offset: Int = 0, escapesLineBreaks: Bool = false) {
    self.escapesLineBreaks = escapesLineBreaks
    var offset = offset
    for scalar in text.unicodeScalars {
      let end = offset + UTF8.width(scalar)
      append(scalar, offset..<end)
      offset = end
    }
  }

  private mutating func append(_ scalar: Unicode.Scalar, _ bytes: Range<Int>) {
    switch scalar {
    case "\n" where !escapesLineBreaks, "\r" where !escapesLineBreaks:
      appendLineBreak(bytes)
    case " ",
      "\t" where !escapesLineBreaks:
      if let last = cells.last, case .lineBreak = last.kind { return extendLast(to: bytes) }
      cells.append(Cell(shown: " ", columns: 1, bytes: bytes, kind: .blank))
    case "\u{A0}":
      cells.append(Cell(shown: "⍽", columns: 1, bytes: bytes, kind: .placeholder))
    case "[" where startsLogCommand:
      appendPlaceholder(scalar, bytes)
    case _ where Self.isHidden(scalar):
      appendPlaceholder(scalar, bytes)
    case _ where DisplayWidth.isMark(scalar):
      appendMark(scalar, bytes)
    default:
      cells.append(
        Cell(shown: String(scalar), columns: DisplayWidth.columns(scalar), bytes: bytes, kind: .letter(marks: 0)))
    }
  }

  /// A break swallows the blanks before it, and `append` those after it: the indentation of a file is not the text's.
  private mutating func appendLineBreak(_ bytes: Range<Int>) {
    var start = bytes.lowerBound
    while let last = cells.last, last.isBlank {
      start = last.bytes.lowerBound
      cells.removeLast()
    }
    cells.append(Cell(shown: " ", columns: 1, bytes: start..<bytes.upperBound, kind: .lineBreak))
  }

  private mutating func appendMark(_ scalar: Unicode.Scalar, _ bytes: Range<Int>) {
    switch cells.last?.kind {
    case .letter(let marks) where marks < Self.mostMarks:
      cells[cells.count - 1].shown.unicodeScalars.append(scalar)
      cells[cells.count - 1].kind = .letter(marks: marks + 1)
      extendLast(to: bytes)
    case .letter, .placeholder:
      appendPlaceholder(scalar, bytes)
    case .blank, .lineBreak, nil:
      cells.append(Cell(shown: "◌\(scalar)", columns: 1, bytes: bytes, kind: .letter(marks: 1)))
    }
  }

  private mutating func appendPlaceholder(_ scalar: Unicode.Scalar, _ bytes: Range<Int>) {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let shown = "<U+\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)>"
    cells.append(Cell(shown: shown, columns: shown.utf8.count, bytes: bytes, kind: .placeholder))
  }

  private mutating func extendLast(to bytes: Range<Int>) {
    guard let last = cells.last else { return }
    cells[cells.count - 1].bytes = last.bytes.lowerBound..<bytes.upperBound
  }

  private var startsLogCommand: Bool {
    let before = cells.suffix(5).map(\.shown).joined()
    return before.hasSuffix("##") || before.hasSuffix("##vso")
  }

  /// More than any language writes on one letter; text that piles them up climbs over the lines above.
  private static let mostMarks = 4

  /// Whether a scalar, or a command of CI logs that it starts, may have to be shown otherwise; without a look into the
  /// tables.
  private static func isSpecial(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "#" || !((0x20..<0x7F).contains(scalar.value) || (0x4E00...0x9FA5).contains(scalar.value))
  }

  /// Whether a person would not see the scalar, or the terminal would act on it.
  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    // The usual case, without a look into the tables.
    if (0x20..<0x7F).contains(scalar.value) || (0x4E00...0x9FA5).contains(scalar.value) { return false }
    let properties = scalar.properties
    if properties.isDefaultIgnorableCodePoint { return true }
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned: return true
    // The ideographic space is what Chinese indents with, and as wide as it looks.
    case .spaceSeparator: return scalar != "\u{3000}"
    default: return scalar == "\u{2800}"  // a Braille cell without dots
    }
  }
}
