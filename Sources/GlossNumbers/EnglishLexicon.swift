/// What a word says about numbers.
enum EnglishWord: Sendable {
  /// zero to nineteen.
  case small(Double)
  case tens(Double)
  /// "in his twenties".
  case tensPlural(Double)
  case magnitude(Double)
  /// "hundreds", "millions": after a number a magnitude, without one a vague amount.
  case plural(Double)
  /// third, fourth; `isPlural` in "two thirds". Its number, and whether it can end "twenty-third" or be a denominator.
  case ordinal(Double, isPlural: Bool)
  case half
  case quarter(isPlural: Bool)
  case result(Double)
  case twice(Double)
  case fold(Double)
  case several
  case article
  case and
  case of
  case percent, per, cent, percentage, point, basis
  case times
  case decade(isPlural: Bool), century(isPlural: Bool)
  case month(Double)
  case unit(NumberUnit)
  case square, cubic, metric
  case currency
  case bound(NumberMention.Bound)
  /// more, less, least: a bound with its neighbour.
  case more, less, than, least, most, not
}

/// The English words the reader knows.
enum EnglishLexicon {
  /// A word of up to sixteen letters, in lower case.
  struct Key: Hashable {
    var high: UInt64 = 0
    var low: UInt64 = 0

    mutating func append(_ letter: UInt8) {
      high = high << 8 | low >> 56
      low = low << 8 | UInt64(letter)
    }

    init() {}

    init(_ word: String) {
      for byte in word.utf8 { append(byte) }
    }
  }

  static let longest = 16

  static func word(_ key: Key) -> EnglishWord? { words[key] }

  private static let words: [Key: EnglishWord] = {
    var words: [Key: EnglishWord] = [:]
    func add(_ names: String, _ word: EnglishWord) {
      for name in names.split(separator: " ") { words[Key(String(name))] = word }
    }
    addNumerals(add)
    addShares(add)
    addUnits(add)
    for (index, names) in months.enumerated() { add(names, .month(Double(index + 1))) }
    return words
  }()

  private static func addNumerals(_ add: (String, EnglishWord) -> Void) {
    let small = [
      "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
      "thirteen",
      "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ]
    for (value, name) in small.enumerated() { add(name, .small(Double(value))) }
    for (index, name) in ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"].enumerated() {
      add(name, .tens(Double(index + 2) * 10))
      add(String(name.dropLast()) + "ies", .tensPlural(Double(index + 2) * 10))
    }
    let ordinals = [
      "first", "", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth",
      "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth",
    ]
    for (index, name) in ordinals.enumerated() where !name.isEmpty {
      add(name, .ordinal(Double(index + 1), isPlural: false))
      if index > 1 { add(name + "s", .ordinal(Double(index + 1), isPlural: true)) }
    }
    add("firstly", .ordinal(1, isPlural: false))
    // No plural: seconds are a unit of time.
    add("second secondly", .ordinal(2, isPlural: false))
    add("thirtieth", .ordinal(30, isPlural: false))
    add("fortieth", .ordinal(40, isPlural: false))
    add("fiftieth", .ordinal(50, isPlural: false))
    add("sixtieth", .ordinal(60, isPlural: false))
    add("seventieth", .ordinal(70, isPlural: false))
    add("eightieth", .ordinal(80, isPlural: false))
    add("ninetieth", .ordinal(90, isPlural: false))
    add("hundredth", .ordinal(100, isPlural: false))
    add("hundredths", .ordinal(100, isPlural: true))
    add("thousandth", .ordinal(1000, isPlural: false))
    add("hundred", .magnitude(100))
    add("dozen", .magnitude(12))
    add("thousand k", .magnitude(1000))
    add("million mn", .magnitude(1e6))
    add("billion bn", .magnitude(1e9))
    add("trillion tn", .magnitude(1e12))
    add("quadrillion", .magnitude(1e15))
    add("tens", .plural(10))
    add("dozens", .plural(12))
    add("scores", .plural(20))
    add("hundreds", .plural(100))
    add("thousands", .plural(1000))
    add("millions", .plural(1e6))
    add("billions", .plural(1e9))
    add("trillions", .plural(1e12))
    add("several few", .several)
    add("a an", .article)
    add("and", .and)
    add("of", .of)
  }

  private static func addShares(_ add: (String, EnglishWord) -> Void) {
    add("half halves", .half)
    add("halve halved halving", .result(0.5))
    add("quarter", .quarter(isPlural: false))
    add("quarters", .quarter(isPlural: true))
    add("double doubled doubles doubling", .result(2))
    add("triple tripled triples tripling treble trebled", .result(3))
    add("quadruple quadrupled quadrupling", .result(4))
    add("quintuple quintupled", .result(5))
    add("twice", .twice(2))
    add("thrice", .twice(3))
    add("percent percents pct", .percent)
    add("per", .per)
    add("cent", .cent)
    add("percentage", .percentage)
    add("point points", .point)
    add("basis", .basis)
    add("times", .times)
    add("fold", .fold(1))
    let folds = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
    for (index, name) in folds.enumerated() { add(name + "fold", .fold(Double(index + 2))) }
    add("hundredfold", .fold(100))
    add("decade", .decade(isPlural: false))
    add("decades", .decade(isPlural: true))
    add("century", .century(isPlural: false))
    add("centuries", .century(isPlural: true))
    add("about around approximately roughly some circa", .bound(.about))
    add("over above exceeding exceeded exceed exceeds surpassed surpassing topping beyond", .bound(.over))
    add("nearly almost approaching under below within near close", .bound(.under))
    add("more", .more)
    add("less fewer", .less)
    add("than", .than)
    add("least", .least)
    add("most", .most)
    add("not no", .not)
  }

  private static func addUnits(_ add: (String, EnglishWord) -> Void) {
    let units: [(String, NumberUnit)] = [
      ("yuan rmb renminbi cny", .yuan), ("dollar dollars", .dollar), ("usd", .usDollar), ("euro euros eur", .euro),
      ("pound pounds", .pound), ("yen", .yen), ("jin catty catties", .jin), ("gram grams g", .gram),
      ("kg kilogram kilograms kilo kilos", .kilogram), ("ton tons tonne tonnes t", .tonne), ("mu", .mu),
      ("hectare hectares ha", .hectare), ("acre acres", .acre), ("mm millimeters millimeter millimetres", .millimetre),
      ("cm centimeter centimeters centimetres", .centimetre), ("m meter meters metre metres", .metre),
      ("km kms kilometer kilometers kilometre kilometres", .kilometre), ("mile miles", .mile), ("foot feet", .foot),
      ("inch inches", .inch), ("li", .li), ("watt watts", .watt), ("kw kilowatt kilowatts", .kilowatt),
      ("mw megawatt megawatts", .megawatt), ("gw gigawatt gigawatts", .gigawatt), ("kwh", .kilowattHour),
      ("mwh", .megawattHour), ("gwh", .gigawattHour), ("year years", .year), ("month months", .month),
      ("week weeks", .week), ("day days", .day), ("hour hours", .hour), ("minute minutes", .minute),
    ]
    for (names, unit) in units { add(names, .unit(unit)) }
    add("square", .square)
    add("cubic", .cubic)
    add("metric", .metric)
    add("us american", .currency)
  }

  private static let months = [
    "january jan", "february feb", "march", "april apr", "may", "june jun", "july jul", "august aug",
    "september sept sep", "october oct", "november nov", "december dec",
  ]
}
