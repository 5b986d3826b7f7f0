import Foundation
import GlossICU
import GlossText
import Testing

/// Unicode's own break tests against the plain iterators. They stand beside the project and are skipped where they do
/// not.
@Suite("Unicode's break tests")
struct UnicodeBreakTests {
  private struct Line: Decodable {
    let id: String
    let text: String
    let sentences: [String]
  }

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../shared/segmentation").standardized

  private static func isPresent(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: folder.appending(path: name).path)
  }

  /// - Parameter isTailored: whether ICU is known to part from the plain rules on a text.
  private func check(
    _ name: String, _ kind: BreakIterator.Kind, except isTailored: (String) -> Bool = { _ in false }
  ) throws {
    let iterator = try BreakIterator(kind, locale: "en")
    let decoder = JSONDecoder()
    var wrong: [String] = []
    let data = try Data(contentsOf: Self.folder.appending(path: name))
    for line in data.split(separator: 0x0A) {
      let item = try decoder.decode(Line.self, from: line)
      let utf8 = Array(item.text.utf8)
      var start = 0
      let pieces = iterator.boundaries(in: utf8, 0..<utf8.count).map { boundary in
        defer { start = boundary.offset }
        return utf8.string(start..<boundary.offset)
      }
      // As bytes: Swift's strings compare by canonical equivalence.
      if pieces.map({ Array($0.utf8) }) != item.sentences.map({ Array($0.utf8) }), !isTailored(item.text) {
        wrong.append(item.id)
      }
    }
    #expect(wrong.isEmpty)
  }

  @Test("Sentences", .enabled(if: isPresent("ucd_sentencebreak.jsonl"), "no shared data beside the project"))
  func sentenceBreaks() throws {
    try check("ucd_sentencebreak.jsonl", .sentence)
  }

  @Test("Words", .enabled(if: isPresent("ucd_wordbreak.jsonl"), "no shared data beside the project"))
  func wordBreaks() throws {
    // ICU parts words at a colon between letters; only Finnish and Swedish do not.
    try check("ucd_wordbreak.jsonl", .word) { $0.utf8.contains(0x3A) }
  }
}
