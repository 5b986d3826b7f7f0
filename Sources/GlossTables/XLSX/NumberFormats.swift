internal import GlossText
internal import GlossXML

/// How the numbers of a workbook are shown, as far as it tells what they are: a date is saved as a number of days, and
/// only the format of its cell says so.
struct NumberFormats {
  /// What a format shows of a date.
  private enum Shown {
    case day, month, year
    /// The month, or in some languages the day as well: the first of a month is then the month.
    case monthOrDay
  }

  /// By the numbers that cells refer to.
  private var styles: [Shown?] = []
  private var startsIn1904 = false

  /// How many formats of cells a workbook of Excel can have; those of no cell that a person made are not kept.
  private static let mostStyles = 65_490

  /// Of a workbook without formats.
  init() {}

  /// - Parameters:
  ///   - file: the part with the styles.
  ///   - startsIn1904: whether days are counted from 1 January 1904, as old Macs do, and not from 31 December 1899.
  init(_ file: SourceFile, startsIn1904: Bool) throws(SourceError) {
    self.startsIn1904 = startsIn1904
    var codes: [Int: String] = [:]
    var styles: [Int] = []
    var isInCells = false
    try XMLReader.read(file) { (event, _) throws(SourceError) in
      switch event {
      case .start(let name, let attributes):
        switch name.local {
        case "numFmt" where codes.count < Self.mostStyles:
          if let id = attributes[XMLName("numFmtId")].flatMap({ Int($0) }) {
            codes[id] = attributes[XMLName("formatCode")]
          }
        case "cellXfs": isInCells = true
        case "xf" where isInCells && styles.count < Self.mostStyles:
          styles.append(attributes[XMLName("numFmtId")].flatMap { Int($0) } ?? 0)
        default: break
        }
      case .end(let name) where name.local == "cellXfs": isInCells = false
      default: break
      }
    }
    // Each code is read once, however many styles have it.
    let shown = codes.mapValues { Self.shown(by: $0) }
    self.styles = styles.map { id in if let own = shown[id] { own } else { Self.builtIn(id) } }
  }

  /// A number as a cell of a style shows it, but for its digits: 42434 in a format for days is `2016-03-05`.
  func text(ofNumber value: String, style: Int?) -> String {
    if let style, styles.indices.contains(style), let shown = styles[style], let date = date(value, shown) {
      return date
    }
    // Programs save 1.1 as 1.1000000000000001, which is the same number.
    guard value.utf8.count > 16, value.contains("."), let number = Double(value) else { return value }
    let shortest = "\(number)"
    return shortest.contains("e") ? value : shortest
  }

  // MARK: Formats

  /// ECMA-376, part 1, 18.8.30; 27 to 58 in the languages of East Asia.
  private static func builtIn(_ id: Int) -> Shown? {
    switch id {
    case 14...16, 22, 28...31, 51, 53, 54, 58: .day
    case 17: .month
    case 27, 36, 50, 52, 57: .monthOrDay
    default: nil
    }
  }

  /// What a code such as `yyyy"年"m"月"` shows; nil where it shows no date.
  private static func shown(by code: String) -> Shown? {
    // Excel allows 255 characters.
    guard code.utf8.count <= 1_000 else { return nil }
    var letters: Set<Character> = []
    var end: Character?
    var isEscaped = false
    // What follows a semicolon is for negative numbers.
    for character in code.lowercased().prefix(while: { $0 != ";" }) {
      if isEscaped {
        isEscaped = false
      } else if let open = end {
        if character == open { end = nil }
      } else {
        switch character {
        case "\"": end = "\""
        case "[": end = "]"
        case "\\", "_", "*": isEscaped = true
        default: letters.insert(character)
        }
      }
    }
    if letters.contains("d") { return .day }
    guard letters.contains("y") else { return nil }
    return letters.contains("m") ? .month : .year
  }

  // MARK: Dates

  /// The last day that spreadsheets know, 31 December 9999.
  private static let lastDay = 2_958_465.0

  private func date(_ value: String, _ shown: Shown) -> String? {
    guard let number = Double(value), number >= 1, number <= Self.lastDay else { return nil }
    // Spreadsheets hold 1900 for a leap year: the days before its March are one too high.
    let days = Int(number) + (startsIn1904 ? 1462 : number < 60 ? 1 : 0)
    let (year, month, day) = Self.civil(daysSince1899: days)
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    switch shown {
    case .year: return "\(year)"
    case .month: return "\(year)-\(two(month))"
    case .monthOrDay where day == 1: return "\(year)-\(two(month))"
    case .day, .monthOrDay: return "\(year)-\(two(month))-\(two(day))"
    }
  }

  /// The day so many days after 30 December 1899, in the Gregorian calendar; in eras of 400 years that start in March.
  private static func civil(daysSince1899 days: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = days + 693_899  // from 1 March of the year 0
    let era = shifted / 146_097
    let dayOfEra = shifted % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * month + 2) / 5 + 1
    return (yearOfEra + era * 400 + (month < 10 ? 0 : 1), month < 10 ? month + 3 : month - 9, day)
  }
}
