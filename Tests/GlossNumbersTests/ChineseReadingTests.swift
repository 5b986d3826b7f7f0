import GlossNumbers
import Testing

@Suite struct ChineseReadingTests {
  struct Example: Sendable, CustomTestStringConvertible {
    var text: String
    var found: String
    var value: Double
    var kind: NumberMention.Kind = .cardinal
    var unit: NumberUnit?
    var testDescription: String { text }
  }

  @Test(arguments: [
    Example(text: "投入3.6亿元", found: "3.6亿", value: 360_000_000, unit: .yuan),
    Example(text: "全长８２公里", found: "８２", value: 82, unit: .kilometre),
    Example(text: "修路3万6千公里", found: "3万6千", value: 36_000, unit: .kilometre),
    Example(text: "新增7万多亿元", found: "7万多亿", value: 7e12, unit: .yuan),
    Example(text: "产粮0.9万亿斤", found: "0.9万亿", value: 9e11, unit: .jin),
    Example(text: "装机20万千瓦", found: "20万", value: 200_000, unit: .kilowatt),
    Example(text: "发电20万千瓦时", found: "20万", value: 200_000, unit: .kilowattHour),
    Example(text: "共三万四千人", found: "三万四千", value: 34_000),
    Example(text: "共十二亿五千万人", found: "十二亿五千万", value: 1_250_000_000),
    Example(text: "一万二", found: "一万二", value: 12_000),
    Example(text: "第二百零六条", found: "第二百零六", value: 206, kind: .ordinal),
    Example(text: "廿八人", found: "廿八", value: 28),
    Example(text: "支出$12 345 600", found: "12 345 600", value: 12_345_600, unit: .dollar),
    Example(text: "增长7.25％", found: "7.25％", value: 0.0725, kind: .percent),
    Example(text: "占百分之三十五", found: "百分之三十五", value: 0.35, kind: .percent),
    Example(text: "占五分之四", found: "五分之四", value: 0.8, kind: .fraction),
    Example(text: "约占七成", found: "七成", value: 0.7, kind: .percent),
    Example(text: "下降0.4个百分点", found: "0.4个百分点", value: 0.004, kind: .percentagePoints),
    Example(text: "下调15个基点", found: "15个基点", value: 0.0015, kind: .percentagePoints),
    Example(text: "是去年的3倍", found: "3倍", value: 3, kind: .multiple),
    Example(text: "比去年增长3倍", found: "3倍", value: 3, kind: .increase),
    Example(text: "增长到3倍", found: "3倍", value: 3, kind: .multiple),
    Example(text: "产值翻两番", found: "翻两番", value: 4, kind: .multiple),
    Example(text: "产值翻了一番", found: "翻了一番", value: 2, kind: .multiple),
    Example(text: "二〇〇八年", found: "二〇〇八", value: 2008, kind: .year),
    Example(text: "十四五规划", found: "十四五", value: 14, kind: .ordinal),
    Example(text: "20世纪80年代", found: "20世纪80", value: 1980, kind: .decade),
    Example(text: "两年半", found: "两年半", value: 2.5, unit: .year),
    Example(text: "半年内", found: "半", value: 0.5, unit: .year),
    Example(text: "打七折", found: "七折", value: 0.3, kind: .percent),
    Example(text: "零点三", found: "零点三", value: 0.3),
    Example(text: "1/4以上", found: "1/4", value: 0.25, kind: .fraction),
    Example(text: "建设6G网络", found: "6G", value: 6, kind: .identifier),
    Example(text: "电话010-12345678", found: "010-12345678", value: 10, kind: .identifier),
  ])
  func reads(_ example: Example) throws {
    let reading = Reading(.chinese, example.text)
    let mention = try #require(reading.mentions.last)
    #expect(reading.texts.last == example.found)
    #expect(isEqual(mention.value, example.value))
    #expect(mention.kind == example.kind)
    #expect(mention.unit == example.unit)
  }

  @Test(arguments: [
    ("数十万人", 200_000.0, 999_900.0), ("十几个", 10.0, 19.0), ("几百家", 200.0, 999.9), ("上千人", 1000.0, 9999.0),
    ("三四十人", 30.0, 40.0), ("数以万计", 10_000.0, 99_990_000.0),
  ])
  func readsVague(_ text: String, _ low: Double, _ high: Double) throws {
    let mention = try #require(Reading(.chinese, text).mentions.first)
    #expect(mention.isVague)
    #expect(isEqual(mention.value, low))
    #expect(isEqual(mention.upper, high))
  }

  @Test(arguments: [
    ("近300户", NumberMention.Bound.under), ("300多户", .over), ("300余户", .over), ("300户左右", .about), ("300户以上", .over),
    ("约300户", .about), ("不超过300户", .under), ("超过300户", .over), ("300户", .exact),
  ])
  func readsBound(_ text: String, _ bound: NumberMention.Bound) throws {
    #expect(try #require(Reading(.chinese, text).mentions.first).bound == bound)
  }

  @Test(arguments: [
    "一带一路", "一系列", "统一", "三农", "十分", "万众一心", "一些", "千方百计", "老百姓", "四个全面", "千家万户", "九牛一毛",
    "不管三七二十一", "上半年", "过半数",
  ])
  func idiomsWeighLittle(_ text: String) {
    #expect(Reading(.chinese, text).mentions.allSatisfy { $0.evidence <= .word })
  }

  @Test func numeralsInsideWordsAreNone() {
    #expect(Reading(.chinese, "队伍、大陆、百分点、千瓦").mentions.filter { $0.evidence > .word }.isEmpty)
    #expect(Reading(.chinese, "队伍和大陆").mentions.isEmpty)
  }

  @Test func rangeSharesMagnitudeAndShare() throws {
    let people = Reading(.chinese, "约6至8万人").mentions
    #expect(people.map(\.value) == [6, 80_000])
    #expect(people.first?.alternative == 60_000)
    let shares = Reading(.chinese, "增长3-4%").mentions
    #expect(shares.map(\.kind) == [.percent, .percent])
  }

  @Test func datesAreTakenApart() {
    let mentions = Reading(.chinese, "2018年9月3日").mentions
    #expect(mentions.map(\.kind) == [.year, .month, .day])
    #expect(mentions.map(\.value) == [2018, 9, 3])
    #expect(Reading(.chinese, "2018-09-03").mentions.map(\.kind) == [.year, .month, .day])
  }
}
