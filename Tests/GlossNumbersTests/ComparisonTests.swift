import GlossNumbers
import Testing

@Suite struct ComparisonTests {
  @Test(arguments: [
    ("耕地4500万亩", "3 million hectares of farmland"),
    ("产粮0.9万亿斤", "450 million metric tons of grain"),
    ("装机20万千瓦", "a capacity of 200 MW"),
    ("拥有13亿多人口", "a population of over 1.3 billion"),
    ("产值翻了一番", "output doubled"),
    ("增长2倍", "tripled"),
    ("增长1倍", "rose by 100 percent"),
    ("超过半数", "more than half"),
    ("占六成以上", "over 60 percent"),
    ("上半年增长7%", "7 percent growth in the first half"),
    ("8月完成", "completed in August"),
    ("5个方面", "five areas"),
    ("两个方面", "in this respect"),
    ("一是稳增长，二是调结构", "First, steady growth; second, adjustment"),
    ("建校60周年", "the 60th anniversary of the school"),
    ("第十三个五年规划", "the 13th Five-Year Plan"),
    ("约6至8万人", "60,000 to 80,000 people"),
    ("由8.1%降到7.4%", "from 8.1 to 7.4 percent"),
    ("14.96亿人", "nearly 1.5 billion people"),
    ("数十万儿童", "hundreds of thousands of children"),
    ("18个月", "a year and a half"),
    ("2015年启动", "launched last year"),
    ("二十一世纪", "the 21st century"),
    ("老百姓千方百计奔小康", "people strive for a better life"),
    ("5G基站", "5G base stations"),
    ("8万元", "80,000 yuan (about US$11,000)"),
    ("占30%，即三分之一不到", "30 percent, or less than one-third"),
    ("", "One of us"),
    ("约20多岁", "in his twenties"),
    ("24小时值班", "on duty around the clock"),
    ("提供24小时服务", "Round-the-clock service is offered"),
    ("全天候服务", "service around the clock"),
    ("连续施工48小时", "work went on round the clock for 48 hours"),
    ("昼夜施工", "work went on day and night"),
    ("一夜之间", "overnight"),
    ("12名代表", "a dozen deputies"),
    ("用地减少一半", "land use was halved"),
    ("产量翻了两番", "output quadrupled"),
    ("达到原来的3倍", "triple the earlier figure"),
  ])
  func accepts(_ chinese: String, _ english: String) {
    #expect(loud(chinese, english).isEmpty)
  }

  @Test(arguments: [
    ("投资7.3亿元", "7.3 billion yuan", NumberDifference.Aspect.magnitude),
    ("增长6.4%", "grew by 4.6 percent", .value),
    ("2600人", "2,500 people", .value),
    ("产粮0.9万亿斤", "900 billion kilograms", .unit),
    ("面积800平方公里", "800 kilometers", .unit),
    ("提高0.6个百分点", "up by 0.6 percent", .kind),
    ("产值翻一番", "output quadrupled", .value),
    ("十四五规划", "the 15th Five-Year Plan", .value),
    ("9月3日", "August 3", .value),
    ("建校60周年", "the 50th anniversary", .value),
    ("耕地4500万亩", "30 million hectares", .value),
    ("三分之二", "one-third", .value),
    ("近百名群众", "hundreds of people", .value),
    ("其中18%用于教育，19%用于卫生", "18 percent for schools and 18 percent for health", .value),
  ])
  func findsChanged(_ chinese: String, _ english: String, _ aspect: NumberDifference.Aspect) throws {
    let found = loud(chinese, english)
    #expect(found.count == 1)
    guard case .changed(_, _, let what) = try #require(found.first).change else {
      Issue.record("not found as changed: \(found)")
      return
    }
    #expect(what == aspect)
  }

  @Test func findsAddedAndMissing() {
    let added = loud("我们参观了学校", "We visited 45 schools")
    #expect(added.map(\.certainty) == [.certain])
    #expect(added.first?.source == nil)
    let missing = loud("我们参观了45所学校", "We visited schools")
    #expect(missing.map(\.certainty) == [.likely])
    #expect(missing.first?.target == nil)
  }

  @Test func aWayOfSpeakingIsNeverLoud() {
    #expect(loud("投入1200名工人", "1,200 workers toiled around the clock").isEmpty)
    #expect(!loud("每天服务24小时", "Services run for 42 hours a day").isEmpty)
  }

  @Test func codesAreNeverLoud() {
    #expect(loud("建设5G网络", "build 4G networks").isEmpty)
    #expect(loud("新冠肺炎疫情", "the COVID-19 epidemic").isEmpty)
  }

  @Test func repetitionIsNoDifference() {
    #expect(loud("增长15%", "grew by 15 percent; this 15 percent is much").isEmpty)
    #expect(loud("增长15%，这15%来之不易", "grew by 15 percent").isEmpty)
  }

  @Test func tooManyNumbersAreNoPair() {
    let mention = NumberMention(range: 0..<2, value: 45, kind: .cardinal, evidence: .digits)
    let many = Array(repeating: mention, count: 100_000)
    #expect(NumberComparison.differences(source: [], target: many).isEmpty)
  }
}
