internal import GlossText

/// A date of which the day, or the month too, may be unknown: 2016, 2016-03, 2016-03-05.
package struct PartialDate: Sendable, Hashable, CustomStringConvertible {
  /// The digits of year, month and day, 0 where one is unknown: every term of a long list has two dates.
  private let digits: Int32

  package var year: Int { Int(digits / 1_00_00) }
  package var month: Int? { Self.known(digits / 1_00 % 1_00) }
  package var day: Int? { Self.known(digits % 1_00) }

  private static func known(_ digits: Int32) -> Int? { digits == 0 ? nil : Int(digits) }

  package init?(year: Int, month: Int? = nil, day: Int? = nil) {
    guard (1...9999).contains(year), (1...12).contains(month ?? 1), (1...31).contains(day ?? 1) else { return nil }
    digits = Int32(year * 1_00_00 + (month ?? 0) * 1_00 + (day ?? 0))
  }

  /// Reads `2016`, `2016-03`, `2016-03-05` and the like with `/`, `.` or 年月日 between; what follows the day (a time)
  /// is passed over. Nil when it is no date.
  package init?(_ text: String) {
    var numbers: [Int] = []
    var digits = ""
    for scalar in text.unicodeScalars {
      if scalar.value < 0x80, UInt8(scalar.value).isASCIIDigit {
        digits.unicodeScalars.append(scalar)
      } else if let number = Int(digits) {
        numbers.append(number)
        digits = ""
        if numbers.count == 3 { break }
        guard ["-", "/", ".", "年", "月", "日"].contains(scalar) else { break }
      } else if !scalar.properties.isWhitespace {
        return nil
      }
    }
    if numbers.count < 3, let number = Int(digits) { numbers.append(number) }
    guard let year = numbers.first, year > 999 else { return nil }
    self.init(year: year, month: numbers.count > 1 ? numbers[1] : nil, day: numbers.count > 2 ? numbers[2] : nil)
  }

  package var description: String {
    let parts = [month, day].compactMap { $0 }.map { $0 < 10 ? "-0\($0)" : "-\($0)" }
    return "\(year)" + parts.joined()
  }

  /// Whether the date is no later than the end of `limit`: 2016-03 is not after 2016, nor is 2016.
  package static func <= (date: Self, limit: Self) -> Bool {
    if date.year != limit.year { return date.year < limit.year }
    guard let month = date.month, let limitMonth = limit.month else { return true }
    if month != limitMonth { return month < limitMonth }
    guard let day = date.day, let limitDay = limit.day else { return true }
    return day <= limitDay
  }
}
