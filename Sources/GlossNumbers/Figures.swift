/// The significant figures of a number, without its magnitude: 67.7 trillion and 6.77 billion both have 677.
struct Figures: Sendable {
  /// The figures as a whole number of at most nine, without noughts at its end; 0 for nought and what is not finite.
  private(set) var digits: Int
  /// How many there are.
  private(set) var count: Int
  /// The power of ten of the first figure.
  private(set) var exponent = 0

  private static let longest = 9

  /// Splits `value`. At most some 300 multiplications, for the largest numbers.
  init(_ value: Double) {
    digits = 0
    count = 1
    guard value.isFinite, value != 0 else { return }
    var mantissa = abs(value)
    exponent = 8
    while mantissa >= 1e9 {
      mantissa /= 10
      exponent += 1
    }
    while mantissa < 1e8 {
      mantissa *= 10
      exponent -= 1
    }
    // Below 1e9 by the loops above, so it fits.
    digits = Int(mantissa + 0.5)
    count = Self.longest
    trim()
  }

  private mutating func trim() {
    while digits != 0, digits % 10 == 0 {
      digits /= 10
      count -= 1
    }
    // Rounding may have carried 999,999,999.6 to a billion.
    count = max(count, 1)
  }

  /// The figures cut to `count`, half rounded up.
  func rounded(to count: Int) -> Figures {
    guard count < self.count, count > 0 else { return self }
    var result = self
    for step in 0..<(self.count - count) {
      let isLast = step == self.count - count - 1
      result.digits = isLast ? (result.digits + 5) / 10 : result.digits / 10
    }
    result.count = count
    result.trim()
    return result
  }

  /// Whether both have the same figures, of whatever magnitude.
  func matches(_ other: Figures) -> Bool { digits == other.digits }

  /// How many figures differ between two numbers with as many, or of one magnitude (70 and 76); nil between others.
  func difference(from other: Figures) -> Int? {
    guard count == other.count || exponent == other.exponent else { return nil }
    var (left, right, result) = (digits, other.digits, 0)
    for _ in 0..<max(0, other.count - count) { left *= 10 }
    for _ in 0..<max(0, count - other.count) { right *= 10 }
    while left != 0 || right != 0 {
      if left % 10 != right % 10 { result += 1 }
      left /= 10
      right /= 10
    }
    return result
  }
}
