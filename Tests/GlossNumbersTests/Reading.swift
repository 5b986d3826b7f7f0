import GlossNumbers

/// The mentions of a text, and what they look like in it.
struct Reading {
  let utf8: [UInt8]
  let mentions: [NumberMention]

  init(_ language: NumberReader.Language, _ text: String) {
    utf8 = Array(text.utf8)
    mentions = NumberReader(language).mentions(in: utf8)
  }

  /// The text of each mention.
  var texts: [String] { mentions.map { String(decoding: utf8[$0.range], as: UTF8.self) } }
}

/// The differences between a Chinese text and its English, those a reader is to be told of.
func loud(_ chinese: String, _ english: String) -> [NumberDifference] {
  NumberComparison.differences(
    source: Reading(.chinese, chinese).mentions, target: Reading(.english, english).mentions
  ).filter { $0.certainty >= .likely }
}

/// Whether two values are equal but for the order of additions.
func isEqual(_ left: Double, _ right: Double) -> Bool {
  abs(left - right) <= 1e-9 * max(abs(left), abs(right))
}
