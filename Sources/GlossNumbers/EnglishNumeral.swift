/// An English number as far as digits and number words go: "67.7 trillion", "twenty-one", "half a million", "two-thirds".
struct EnglishNumeral {
  var value: Double
  var upper: Double
  var start: Int
  /// The index after the last scalar.
  var end: Int
  var run: DigitRun?
  /// What the first words were multiplied by, which the first number of a range may share.
  var scale: Double = 1
  var isFraction = false
  var isOrdinal = false
  /// "a year and a half" has its unit inside.
  var unit: NumberUnit?

  var hasDigits: Bool { run != nil }

  /// Reads the number that starts at `start`; nil where none does. Linear in its length.
  init?(_ text: EnglishText, _ start: Int) {
    self.start = start
    value = 0
    upper = 0
    end = start
    if Scalar.isDigit(text[start]) {
      let run = DigitRun(text.scalars, start)
      self.run = run
      value = run.value
      end = run.end
      readFractionBar(text)
      readMagnitudes(text)
    } else {
      guard readWords(text) else { return nil }
    }
    if upper < value { upper = value }
    readHalf(text)
  }

  /// 1/3
  private mutating func readFractionBar(_ text: EnglishText) {
    guard let run, let fraction = DigitFraction(text.scalars, run) else { return }
    value = fraction.value
    end = fraction.end
    isFraction = true
  }

  private mutating func readMagnitudes(_ text: EnglishText) {
    while let next = text.wordAfterGap(end) {
      switch next.word {
      case .magnitude(let size), .plural(let size):
        // "10 k": a letter apart from its number is not its magnitude. "2016 dozens" is two numbers.
        guard next.end - next.start > 1 || next.start == end, size >= 100 || !hasDigits || value < 1000 else { return }
        if case .plural = next.word, size < 1000 { return }
        value *= size
        scale *= size
        end = next.end
      default: return
      }
    }
  }

  private mutating func readWords(_ text: EnglishText) -> Bool {
    guard let first = text.word(at: start) else { return false }
    switch first.word {
    case .plural(let size): return readPlural(text, first.end, size)
    case .several: return readSeveral(text, first.end)
    case .half: return readHalfOf(text, first.end)
    case .article:
      guard let next = text.wordAfterGap(first.end) else { return false }
      switch next.word {
      case .magnitude: return addWords(text, from: next.start)
      case .unit(let unit) where unit.dimension == .calendar || unit.dimension == .time:
        guard let end = endOfAndAHalf(text, next.end) else { return false }
        self.end = end
        self.unit = unit
        value = 1.5
        return true
      case .ordinal(let number, false) where number > 2: return readDenominator(text, 1, first.end)
      case .quarter(false): return readDenominator(text, 1, first.end)
      default: return false
      }
    case .ordinal(let number, false):
      value = number
      isOrdinal = true
      end = first.end
      return true
    case .small, .tens, .magnitude: return addWords(text, from: start)
    default: return false
    }
  }

  /// Adds up "one hundred and twenty-one million" from left to right; a larger magnitude multiplies all that is smaller.
  private mutating func addWords(_ text: EnglishText, from first: Int) -> Bool {
    var sums: [(value: Double, magnitude: Double)] = []
    var pending: Double?
    var pendingTens = false
    var at = first
    var read = false
    scan: while let next = read ? text.wordAfterGap(at) : text.word(at: at) {
      switch next.word {
      case .small(let value):
        if pendingTens, value > 0, value < 10 {
          pending = (pending ?? 0) + value
          pendingTens = false
        } else if pending == nil {
          pending = value
        } else {
          break scan
        }
      case .tens(let value):
        guard pending == nil else { break scan }
        pending = value
        pendingTens = true
      case .magnitude(let size):
        guard next.end - next.start > 1 else { break scan }
        var coefficient = pending ?? 0
        while let last = sums.last, last.magnitude < size {
          coefficient += last.value
          sums.removeLast()
        }
        if let last = sums.last, last.magnitude == size, pending == nil { break scan }
        sums.append(((coefficient == 0 ? 1 : coefficient) * size, size))
        pending = nil
        pendingTens = false
      case .and:
        // "two hundred and six", but not "hundreds and", "six and seven".
        guard pending == nil, !sums.isEmpty, let after = text.wordAfterGap(next.end) else { break scan }
        switch after.word {
        case .small, .tens: break
        default: break scan
        }
        at = next.end
        continue scan
      case .ordinal(let number, false):
        guard pendingTens || (pending == nil && !sums.isEmpty), number < 20,
          text[next.start - 1] == "-" || pending == nil
            || number < 10
        else { break scan }
        pending = (pending ?? 0) + number
        isOrdinal = true
        at = next.end
        read = true
        break scan
      default: break scan
      }
      at = next.end
      read = true
    }
    guard read else { return false }
    end = at
    value = pending ?? 0
    for sum in sums { value += sum.value }
    scale = pending == nil && sums.count == 1 ? sums[0].magnitude : 1
    if !isOrdinal, sums.isEmpty, let numerator = pending, numerator <= 20 { _ = readDenominator(text, numerator, end) }
    return true
  }

  /// "two-thirds", "one fifth", "three quarters", once the numerator is read.
  private mutating func readDenominator(_ text: EnglishText, _ numerator: Double, _ at: Int) -> Bool {
    guard let next = text.wordAfterGap(at) else { return false }
    let denominator: Double
    switch next.word {
    case .ordinal(let number, let isPlural) where number > 2 && isPlural == (numerator > 1): denominator = number
    case .quarter(let isPlural) where isPlural == (numerator > 1): denominator = 4
    case .half where numerator == 1: denominator = 2
    default: return false
    }
    value = numerator / denominator
    isFraction = true
    end = next.end
    return true
  }

  /// "hundreds of thousands": a vague amount of that order.
  private mutating func readPlural(_ text: EnglishText, _ after: Int, _ first: Double) -> Bool {
    var size = first
    var last = first
    end = after
    while let of = text.wordAfterGap(end), case .of = of.word, let next = text.wordAfterGap(of.end),
      case .plural(let factor) = next.word
    {
      size *= factor
      last = factor
      end = next.end
    }
    // Tens and dozens end at a hundred; "millions" may be anything below a billion, "hundreds of millions" too.
    let isCompound = size > last || first < 1000
    value = size * (size > last ? 1 : 1.2)
    upper = isCompound ? (first == 12 || first == 20 ? size / first * 99.99 : size * 9.999) : size * 999
    return true
  }

  /// "several million", "a few hundred"; "several" alone is no number.
  private mutating func readSeveral(_ text: EnglishText, _ after: Int) -> Bool {
    guard let next = text.wordAfterGap(after) else { return false }
    switch next.word {
    case .magnitude(let size), .plural(let size):
      value = size * 2
      upper = size * 9.999
      end = next.end
      // "several hundred million"
      let single = value
      readMagnitudes(text)
      upper *= value / single
      return true
    default: return false
    }
  }

  /// "half", "half a million", "half a century".
  private mutating func readHalfOf(_ text: EnglishText, _ after: Int) -> Bool {
    value = 0.5
    end = after
    if let article = text.wordAfterGap(after), case .article = article.word,
      let next = text.wordAfterGap(article.end), case .magnitude(let size) = next.word
    {
      value = size / 2
      end = next.end
    } else {
      isFraction = true
    }
    return true
  }

  /// "two and a half million", "1 and a half".
  private mutating func readHalf(_ text: EnglishText) {
    guard !isFraction, !isOrdinal, unit == nil, value < 1000, upper == value, let end = endOfAndAHalf(text, end) else {
      return
    }
    value += 0.5
    self.end = end
    readMagnitudes(text)
    upper = value
  }

  private func endOfAndAHalf(_ text: EnglishText, _ index: Int) -> Int? {
    guard let and = text.wordAfterGap(index), case .and = and.word,
      let article = text.wordAfterGap(and.end), case .article = article.word,
      let half = text.wordAfterGap(article.end), case .half = half.word
    else { return nil }
    return half.end
  }
}
