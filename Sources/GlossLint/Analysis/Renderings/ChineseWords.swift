internal import GlossSegmentation

/// The Chinese words that tell where a term begins and ends, from the data file.
package struct ChineseWords: Sendable {
  private let functionWords: Set<[UInt8]>
  private let openers: Set<[UInt8]>

  package static let shared = ChineseWords(SectionedData(PackageResources.zh_words_txt))

  private init(_ data: SectionedData) {
    functionWords = Set(data["function words"].map { Array($0.utf8) })
    openers = Set(data["openers"].map { Array($0.utf8) })
  }

  /// Whether a word, in UTF-8, opens and closes no term.
  package func isFunctionWord(_ word: ArraySlice<UInt8>) -> Bool { functionWords.contains(Array(word)) }

  /// Whether a word governs terms: 推进, 加强. It closes none, and opens one only where the rest hardly stands alone.
  package func isOpener(_ word: ArraySlice<UInt8>) -> Bool { openers.contains(Array(word)) }
}
