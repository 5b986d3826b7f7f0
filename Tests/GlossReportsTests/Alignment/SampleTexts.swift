import GlossAlignment
import GlossReports
import GlossText
import Testing

/// A text and its translation with every kind of link, and sentences that want to be something else.
enum SampleTexts {
  static func make() throws -> AlignedTexts {
    AlignedTexts(
      source: AlignedText(
        name: "zh/春天 <a>&\".md", language: try #require(LanguageTag("zh-Hans")),
        sentences: [
          .init("植树节", line: 1, column: 3), .init("昨天，河边新栽了三百棵柳树。", line: 3), .init("学生们都来帮忙！", line: 3, column: 15),
          .init("雨停以后，志愿者才回家。", line: 5), .init("工具由街道提供。", line: 7),
          .init("标记<script>alert(1)</script>与]]>和&amp;“引号\"。", line: 9),
          .init("控制\u{1}字\u{0}符\u{FFFE}\u{85}\u{7F}行\r\n尾\t完", line: 10),
          .init("", line: 12),
        ]),
      target: AlignedText(
        name: "en/spring.md", language: try #require(LanguageTag("en")),
        sentences: [
          .init("Tree Planting Day", line: 1, column: 3),
          .init("Three hundred willows were planted by the river yesterday, and pupils came to help.", line: 3),
          .init("The volunteers stayed until the rain stopped.", line: 5),
          .init("Then they went home.", line: 5, column: 47),
          .init("The mayor was there too.", line: 6),
          .init("Marks <script>alert(1)</script> and ]]> and &amp; and \"quotes\".", line: 9),
          .init("Separators\u{2028}and\u{2029}direction \u{202E}marks\u{202C} 😀", line: 10), .init("  ", line: 12),
        ]),
      links: [
        Link(source: 0..<1, target: 0..<1, confidence: 0.996), Link(source: 1..<3, target: 1..<2, confidence: 0.8049),
        Link(source: 3..<4, target: 2..<4, confidence: 0.31), Link(source: 4..<5, target: 4..<4, confidence: 0.7),
        Link(source: 5..<5, target: 4..<5, confidence: 0.00001), Link(source: 5..<6, target: 5..<6, confidence: 0.4999),
        Link(source: 6..<7, target: 6..<7, confidence: 0.4949), Link(source: 7..<8, target: 7..<8),
      ])
  }

  /// Texts of these sentences, a link a pair.
  static func make(_ pairs: [(String, String)], confidence: Double = 1) throws -> AlignedTexts {
    AlignedTexts(
      source: AlignedText(
        name: "a.zh", language: .chinese, sentences: pairs.enumerated().map { .init($1.0, line: $0 + 1) }),
      target: AlignedText(
        name: "a.en", language: .english, sentences: pairs.enumerated().map { .init($1.1, line: $0 + 1) }),
      links: pairs.indices.map { Link(source: $0..<$0 + 1, target: $0..<$0 + 1, confidence: confidence) })
  }
}

extension AlignmentFormat {
  func text(_ texts: AlignedTexts) -> String { writer(toolVersion: "1.0.0").text(of: texts) }
}
