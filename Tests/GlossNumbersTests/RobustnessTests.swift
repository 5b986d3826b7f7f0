import GlossNumbers
import Testing

@Suite struct RobustnessTests {
  /// A small generator whose sequences are the same on every run.
  private struct Sequence: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ state >> 29
    }
  }

  @Test(arguments: [
    "", "\0", "\0\0 1\0", String(repeating: "9", count: 5000), String(repeating: "9万亿", count: 500),
    String(repeating: "一", count: 3000), String(repeating: "1,", count: 3000), String(repeating: "1 and ", count: 3000),
    String(repeating: "tens of ", count: 3000), String(repeating: "翻", count: 3000),
    String(repeating: "1分之", count: 3000),
    String(repeating: "hundred ", count: 3000), String(repeating: "a", count: 5000),
    String(repeating: "1.1", count: 3000),
    "%", "第", "分之", "1分之", "0分之0", "百分之", "点", "$", "US$", "1/0", "0/1", "1e999", "🤷1️⃣",
  ])
  func endures(_ text: String) {
    for language in [NumberReader.Language.chinese, .english] {
      let reading = Reading(language, text)
      check(reading)
      _ = NumberComparison.differences(source: reading.mentions, target: Array(reading.mentions.reversed()))
    }
  }

  @Test func enduresAnyBytes() {
    var generator = Sequence(state: 7)
    let pieces = [
      "1", "23", "4.5", ",", ".", "-", "/", "%", "万", "亿", "千", "百", "十", "分之", "成", "倍", "翻", "番", "半", "年", "月", "日",
      "世纪",
      "年代", "三", "五", "〇", "两", "数", "几", "多", "第", "个", "元", " ", "million", "billion", "half", "and", "a", "percent",
      "third",
      "two", "twenty", "hundred", "dozens", "of", "th", "s", "$", "July", "decade", "\u{FF11}", "\u{300}", "é", "\n",
    ].map { Array($0.utf8) }
    for _ in 0..<4000 {
      var utf8: [UInt8] = []
      for _ in 0..<Int.random(in: 0...14, using: &generator) {
        if Int.random(in: 0..<12, using: &generator) == 0 {
          utf8.append(UInt8.random(in: 0...255, using: &generator))
        } else {
          utf8 += pieces[Int.random(in: 0..<pieces.count, using: &generator)]
        }
      }
      let chinese = NumberReader(.chinese).mentions(in: utf8)
      let english = NumberReader(.english).mentions(in: utf8)
      expectOrdered(chinese, utf8)
      expectOrdered(english, utf8)
      for difference in NumberComparison.differences(source: chinese, target: english) {
        #expect(difference.source != nil || difference.target != nil)
      }
    }
  }

  @Test func rangesAreThoseOfTheWholeText() throws {
    let utf8 = Array("前言，投资7亿元，后记8".utf8)
    let inner = 9..<utf8.count - 9
    let mention = try #require(NumberReader(.chinese).mentions(in: utf8, range: inner).first)
    #expect(String(decoding: utf8[mention.range], as: UTF8.self) == "7亿")
    #expect(NumberReader(.chinese).mentions(in: utf8, range: utf8.count..<utf8.count + 40).isEmpty)
  }

  @Test func tagsChooseTheReader() {
    #expect(NumberReader(tag: "zh-Hans") != nil)
    #expect(NumberReader(tag: "EN_us") != nil)
    #expect(NumberReader(tag: "fr") == nil)
  }

  private func check(_ reading: Reading) {
    expectOrdered(reading.mentions, reading.utf8)
  }

  private func expectOrdered(_ mentions: [NumberMention], _ utf8: [UInt8]) {
    var end = 0
    for mention in mentions {
      #expect(mention.range.lowerBound >= end, "\(String(decoding: utf8, as: UTF8.self))")
      #expect(!mention.range.isEmpty)
      #expect(mention.range.upperBound <= utf8.count)
      end = mention.range.upperBound
    }
  }
}
