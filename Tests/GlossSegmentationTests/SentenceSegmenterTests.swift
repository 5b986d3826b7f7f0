import GlossSegmentation
import GlossText
import Testing

/// A text with `|` where a sentence ends; the bars are no part of it.
struct Marked: Sendable, CustomTestStringConvertible, ExpressibleByStringLiteral {
  let marked: String
  init(stringLiteral value: String) { marked = value }
  var testDescription: String { marked }
  var sentences: [String] { marked.split(separator: "|").map(String.init) }
  var text: String { sentences.joined() }
}

func sentences(of text: String, _ language: LanguageTag) throws -> [String] {
  let utf8 = Array(text.utf8)
  return try SentenceSegmenter(language).sentences(in: utf8, 0..<utf8.count).map { utf8.string($0) }
}

@Suite("English sentences")
struct EnglishSentenceTests {
  @Test(
    "Abbreviations",
    arguments: [
      "Turn to No. 77 of the list. |It is there.", "Gate No.77 is shut. |Go home.",
      "He asked her and said No. |She went.",
      "Harbour Trading Co., Ltd. was founded in 1990. |It makes ships.",
      "Harbour Trading Co. Ltd. Dalian is a firm. |So is this.",
      "They met in the U.S. Embassy. |It was late.", "They live in the U.S. |The house is big.",
      "W. E. Jones wrote it. |He was ill.", "The novel is by A. R. Gray.", "It was you and I. |Nobody else came.",
      "Dr. Wu met Prof. Sun and Gen. Lu. |They spoke.", "Use tools, e.g. Hammers, i.e. Iron ones.",
      "See Fig. 3 and Vol. II, p. 9, Art. 12. |Then stop.", "Apples, pears, etc. |Prices rose.",
      "In Oct. 2011 it rained. |In Nov. |It snowed.", "Li vs. Wang was a short game.",
      "Sales (incl. Services) rose. |Costs fell.", "He holds a Ph.D. in law. |She holds an M.A. |They work.",
    ] as [Marked])
  func abbreviations(_ example: Marked) throws {
    #expect(try sentences(of: example.text, .english) == example.sentences)
  }

  @Test(
    "Numbers, times and addresses",
    arguments: [
      "It grew 3.5 percent. |Exports fell 2.25%. |Prices held.", "We met at 3 p.m. |Then it rained.",
      "We met at 3 p.m. Beijing time. |Then it rained.", "At 7 a.m. Mr. Zhao rose.",
      "It opens at 9 a.m. Monday. |Come early.", "Write to a.b@example.org. |Thanks.",
      "See https://example.org/a?b=c.D&e. |Thanks.", "That was in 2012. |2013 was better.",
    ] as [Marked])
  func numbers(_ example: Marked) throws {
    #expect(try sentences(of: example.text, .english) == example.sentences)
  }

  @Test(
    "Lists and headings",
    arguments: [
      "1. Raise yields. |2. Lower costs.", "I. Review of the year", "I.Review of the year", "IV. Tasks ahead",
      "(1) Grow steadily. |Keep prices low.", "a. Water",
      "1) Plant trees 2) Clean rivers".replacing(" 2)", with: " |2)"),
      "• Roads |• Bridges", "1. Water the plants |2. Shut the door",
      "1. See section 2. |The rest is clear.",
    ].map { Marked(stringLiteral: $0) })
  func lists(_ example: Marked) throws {
    #expect(try sentences(of: example.text, .english) == example.sentences)
  }

  @Test(
    "Ellipses, quotation marks and brackets",
    arguments: [
      "He waited... |Then he left.", "Well ... I think so.", "He waited… |Then he left.", "... Then he left.",
      "“It works.” |He smiled.", "\"It works.\" |He smiled.", "\"Why?\" she asked. |\"Because!\" he said.",
      "(They clapped.) |He bowed.", "He shouted “Go!” and ran.", "Some (really?) like it. |Others do not.",
      "It is so \"plain.\" (Lee 20). |Others differ.", "What?! |No way!!",
      "Why not? - Because it rains.".replacing("- ", with: "|- "),
    ].map { Marked(stringLiteral: $0) })
  func marks(_ example: Marked) throws {
    #expect(try sentences(of: example.text, .english) == example.sentences)
  }

  @Test(
    "A stop without a blank, or without a capital after it",
    arguments: [
      "Trade developed.|The port grew.", "It rose 5%.|The rest fell.", "It ended (in May).|However, it was late.",
      "The U.S.A is large.", "A Ph.D is long.", "Call java.util.List twice.", "Ask Jane.Doe at home.",
      "See example.com for more.", "they came late. |then they left.", "The dept. of roads is shut.",
      "It was in approx. ten towns.",
    ] as [Marked])
  func missing(_ example: Marked) throws {
    #expect(try sentences(of: example.text, .english) == example.sentences)
  }

  @Test(
    "Line ends",
    arguments: [
      "A wrapped line\ngoes on here.", "A heading\n|A line", "A heading\n\n|goes on", "roads\n|bridges\n|ports",
      "It ended.\n|it began.", "Report of\nPremier Wu", "Thanks to Mr.\nWu for this.", "One.\r\n\r\n|Two.", "\n\nOne.",
    ] as [Marked])
  func lines(_ example: Marked) throws {
    #expect(try sentences(of: example.text, .english) == example.sentences)
  }
}

@Suite("Chinese sentences")
struct ChineseSentenceTests {
  @Test(
    "Stops and marks",
    arguments: [
      "今天下雨。|明天放晴。", "真的吗？！|太好了！", "他来了。|《史记》很长。", "天黑了。|“好”字难写。", "天黑了。|「好」字難寫。",
      "他笑了。|（鼓掌）大家好。", "我在看《走吧！朋友》这本书。|你呢？", "他（真的吗？）走了。", "“走吧。”他说。|她没动。",
      "他说：“走吧。”|天亮了。", "他们高喊“加油！”的口号。", "发展是目的；改革是动力；稳定是前提。", "（一）总体要求。|一、形势。",
      "1.加强领导。|2.深化改革。", "增长3.5%。|下降2.1个百分点。", "J.K.罗琳写书。|很好。", "他说：\"走吧。\"|天亮了。",
      "第一行\n|第二行", "他想……然后走了。",
    ] as [Marked])
  func stops(_ example: Marked) throws {
    #expect(try sentences(of: example.text, .chinese) == example.sentences)
  }
}

@Suite("Other languages")
struct PlainSentenceTests {
  @Test("ICU alone decides")
  func plain() throws {
    let french = try #require(LanguageTag("fr"))
    #expect(try sentences(of: "Il vient. Elle part. ", french) == ["Il vient. ", "Elle part. "])
    #expect(try sentences(of: "", french) == [])
  }
}
