/// The units and measure words that follow numbers in Chinese.
enum ChineseUnits {
  /// The unit at `index`, past 左右, 以上 and the like, and its length in scalars.
  static func unit(_ text: ScalarText, at index: Int) -> (unit: NumberUnit, length: Int)? {
    guard let entries = table[text[index]] else { return nil }
    for entry in entries where text.has(entry.word, at: index) { return (entry.unit, entry.word.count) }
    return nil
  }

  /// Whether a counter (人, 户, 个 …) stands at `index`.
  static func hasCounter(_ text: ScalarText, at index: Int) -> Bool { counters.contains(text[index]) }

  private static let names: [(String, NumberUnit)] = [
    ("元", .yuan), ("块钱", .yuan), ("人民币", .yuan), ("美元", .usDollar), ("美金", .usDollar), ("欧元", .euro),
    ("歐元", .euro), ("英镑", .poundSterling), ("英鎊", .poundSterling), ("日元", .yen), ("日圆", .yen),
    ("港元", .hongKongDollar), ("港币", .hongKongDollar), ("港幣", .hongKongDollar),
    ("斤", .jin), ("市斤", .jin), ("克", .gram), ("公斤", .kilogram), ("千克", .kilogram), ("吨", .tonne), ("噸", .tonne),
    ("公吨", .tonne), ("磅", .pound),
    ("亩", .mu), ("畝", .mu), ("公顷", .hectare), ("公頃", .hectare), ("英亩", .acre), ("平方米", .squareMetre),
    ("平方公里", .squareKilometre), ("平方千米", .squareKilometre), ("平方英里", .squareMile), ("平米", .squareMetre),
    ("毫米", .millimetre), ("厘米", .centimetre), ("公分", .centimetre), ("米", .metre), ("公尺", .metre),
    ("公里", .kilometre), ("千米", .kilometre), ("英里", .mile), ("英尺", .foot), ("英寸", .inch), ("海里", .nauticalMile),
    ("华里", .li), ("立方米", .cubicMetre),
    ("瓦", .watt), ("千瓦", .kilowatt), ("兆瓦", .megawatt), ("吉瓦", .gigawatt), ("千瓦时", .kilowattHour),
    ("千瓦小时", .kilowattHour), ("兆瓦时", .megawattHour), ("吉瓦时", .gigawattHour),
    ("年", .year), ("周年", .year), ("周岁", .year), ("个月", .month), ("個月", .month), ("周", .week), ("星期", .week),
    ("天", .day), ("小时", .hour),
    ("小時", .hour), ("分钟", .minute), ("分鐘", .minute),
    ("km", .kilometre), ("kg", .kilogram), ("kW", .kilowatt), ("MW", .megawatt), ("kWh", .kilowattHour), ("m", .metre),
    ("mm", .millimetre), ("cm", .centimetre), ("t", .tonne), ("g", .gram), ("GW", .gigawatt),
  ]

  /// By first scalar, longest first.
  private static let table: [Unicode.Scalar: [(word: ScalarWord, unit: NumberUnit)]] = {
    var table: [Unicode.Scalar: [(word: ScalarWord, unit: NumberUnit)]] = [:]
    for (name, unit) in names {
      let word = scalarWord(name)
      guard let first = word.first else { continue }
      table[first, default: []].append((word, unit))
    }
    return table.mapValues { $0.sorted { $0.word.count > $1.word.count } }
  }()

  private static let counters = Set(scalarWord("人名户个家件种项次所万亿辆台套座条位只头株艘架处宗起篇部册吨亩"))
}
