/// The numerals of a Chinese text, each as far as its digits and magnitudes go: 四, 100, 一百, 1.2万. What stands about
/// them (第, 个, units) is not looked at. Vague ones (三十多) and bare magnitudes (百姓) are left out.
///
/// - Returns: the bytes and the value of each, ascending. Linear.
package func chineseNumerals(in utf8: [UInt8]) -> [(range: Range<Int>, value: Double)] {
  let text = ScalarText(utf8, 0..<utf8.count)
  var found: [(range: Range<Int>, value: Double)] = []
  var index = 0
  while index < text.count {
    guard ChineseNumeral.starts(text[index]), let numeral = ChineseNumeral(text, index), numeral.end > index else {
      index += 1
      continue
    }
    if !numeral.isOver, !numeral.isBare, !numeral.isPlan, numeral.upper == numeral.value {
      found.append((text.bytes(index, numeral.end), numeral.value))
    }
    index = numeral.end
  }
  return found
}
