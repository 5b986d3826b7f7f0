import GlossNumbers
import Testing

@Suite struct EnglishReadingTests {
  struct Example: Sendable, CustomTestStringConvertible {
    var text: String
    var found: String
    var value: Double
    var kind: NumberMention.Kind = .cardinal
    var unit: NumberUnit?
    var testDescription: String { text }
  }

  @Test(arguments: [
    Example(text: "spent US$36.4 billion", found: "36.4 billion", value: 36.4e9, unit: .usDollar),
    Example(text: "spent RMB900 million", found: "900 million", value: 9e8, unit: .yuan),
    Example(text: "built 23,500 km", found: "23,500", value: 23_500, unit: .kilometre),
    Example(text: "400 square kilometers", found: "400", value: 400, unit: .squareKilometre),
    Example(text: "7 million metric tons", found: "7 million", value: 7e6, unit: .tonne),
    Example(text: "7 billion kilowatt-hours", found: "7 billion", value: 7e9, unit: .kilowattHour),
    Example(text: "three hundred and forty-six million", found: "three hundred and forty-six million", value: 346e6),
    Example(text: "twenty-seven", found: "twenty-seven", value: 27),
    Example(text: "half a million", found: "half a million", value: 500_000),
    Example(text: "three and a half years", found: "three and a half", value: 3.5, unit: .year),
    Example(text: "a year and a half", found: "a year and a half", value: 1.5, unit: .year),
    Example(text: "12 345 600", found: "12 345 600", value: 12_345_600),
    Example(text: "by 8.5 percent", found: "8.5 percent", value: 0.085, kind: .percent),
    Example(text: "by 8.5 per cent", found: "8.5 per cent", value: 0.085, kind: .percent),
    Example(text: "by 8.5%", found: "8.5%", value: 0.085, kind: .percent),
    Example(text: "a 0.3-percentage-point cut", found: "0.3-percentage-point", value: 0.003, kind: .percentagePoints),
    Example(text: "15 basis points", found: "15 basis points", value: 0.0015, kind: .percentagePoints),
    Example(text: "three-fifths", found: "three-fifths", value: 0.6, kind: .fraction),
    Example(text: "a quarter of", found: "a quarter", value: 0.25, kind: .fraction),
    Example(text: "doubled", found: "doubled", value: 2, kind: .multiple),
    Example(text: "a threefold rise", found: "threefold", value: 3, kind: .times),
    Example(text: "5 times", found: "5 times", value: 5, kind: .times),
    Example(text: "the 17th", found: "17th", value: 17, kind: .ordinal),
    Example(text: "the twenty-third", found: "twenty-third", value: 23, kind: .ordinal),
    Example(text: "in 2018", found: "2018", value: 2018, kind: .year),
    Example(text: "the 1960s", found: "1960s", value: 1960, kind: .decade),
    Example(text: "guarded around the clock", found: "around the clock", value: 24, unit: .hour),
    Example(text: "Round-the-clock", found: "Round-the-clock", value: 24, unit: .hour),
    Example(text: "two decades", found: "two decades", value: 20, unit: .year),
    Example(text: "9 September", found: "September", value: 9, kind: .month),
    Example(text: "SARS-2", found: "2", value: 2, kind: .identifier),
    Example(text: "covid-19 rules", found: "19", value: 19, kind: .identifier),
    Example(text: "mid-2018", found: "2018", value: 2018, kind: .year),
    Example(text: "the E20 forum", found: "20", value: 20, kind: .identifier),
    Example(text: "4. Scope", found: "4", value: 4, kind: .identifier),
    Example(text: "version 1.2.3", found: "1.2.3", value: 1.2, kind: .identifier),
  ])
  func reads(_ example: Example) throws {
    let reading = Reading(.english, example.text)
    let mention = try #require(reading.mentions.last)
    #expect(reading.texts.last == example.found)
    #expect(isEqual(mention.value, example.value))
    #expect(mention.kind == example.kind)
    #expect(mention.unit == example.unit)
  }

  @Test(arguments: [
    ("hundreds of thousands", 100_000.0, 999_900.0), ("dozens", 12.0, 99.99), ("several million", 2e6, 9.999e6),
    ("several hundred million", 2e8, 9.999e8), ("in her thirties", 30.0, 39.0),
  ])
  func readsVague(_ text: String, _ low: Double, _ high: Double) throws {
    let mention = try #require(Reading(.english, text).mentions.first)
    #expect(mention.value <= low * 1.2 && mention.value >= low)
    #expect(isEqual(mention.upper, high))
  }

  @Test(arguments: [
    ("more than 300", NumberMention.Bound.over), ("nearly 300", .under), ("about 300", .about), ("at least 300", .over),
    ("fewer than 300", .under), ("close to 300", .under), ("300", .exact),
  ])
  func readsBound(_ text: String, _ bound: NumberMention.Bound) throws {
    #expect(try #require(Reading(.english, text).mentions.first).bound == bound)
  }

  @Test(arguments: ["day and night", "overnight", "around the clockwork", "around the corner", "a clock"])
  func isNoNumber(_ text: String) {
    #expect(Reading(.english, text).mentions.isEmpty)
  }

  @Test func mayIsNoMonth() {
    #expect(Reading(.english, "This may help. March on! Not a word.").mentions.allSatisfy { $0.kind != .month })
    #expect(Reading(.english, "May 3").mentions.map(\.kind) == [.month, .day])
  }

  @Test func listsSharePercent() {
    let mentions = Reading(.english, "rates of 5, 7.5 or 10 percent").mentions
    #expect(mentions.map(\.kind) == [.percent, .percent, .percent])
    #expect(isEqual(mentions.first?.value ?? 0, 0.05))
  }
}
