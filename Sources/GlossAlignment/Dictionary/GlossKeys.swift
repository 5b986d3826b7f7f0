internal import GlossICU
internal import GlossSegmentation
internal import GlossText

/// Turns glosses into the stems of their content words, and stems into numbers.
final class GlossKeys {
  /// The stems in the order they were first seen.
  private(set) var stems: [[UInt8]] = []
  private var numbers: [[UInt8]: Int32] = [:]
  /// What is known of a word as written.
  private var words: [ArraySlice<UInt8>: Word] = [:]
  private let segmenter: WordSegmenter
  private let stemmer: Stemmer?
  private let isUnspaced: Bool
  private let functionWords: Set<[UInt8]>

  private struct Word {
    let number: Int32
    let isFunction: Bool
  }

  init(_ language: LanguageTag) throws(ICUError) {
    segmenter = try WordSegmenter(language)
    stemmer = Stemmer(language)
    isUnspaced = language.isUnspaced
    functionWords = FunctionWords.words(of: language)
  }

  /// The numbers of the content words of a sense, each once; of its function words when it holds nothing else.
  func numbers(ofSense sense: [UInt8]) -> [Int32] {
    var content: [Int32] = []
    var function: [Int32] = []
    for token in segmenter.tokens(in: sense, 0..<sense.count) where isWord(token) {
      let word = word(sense[token.range])
      if word.isFunction { function.append(word.number) } else { content.append(word.number) }
    }
    return Array(Set(content.isEmpty ? function : content))
  }

  /// The number of a word that is folded.
  func number(ofWord folded: [UInt8]) -> Int32 {
    let stem = stemmer?.stem(folded) ?? folded
    if let number = numbers[stem] { return number }
    let number = Int32(stems.count)
    stems.append(stem)
    numbers[stem] = number
    return number
  }

  private func isWord(_ token: Token) -> Bool {
    token.kind == .word || isUnspaced && token.kind == .ideographs
  }

  private func word(_ written: ArraySlice<UInt8>) -> Word {
    if let word = words[written] { return word }
    let copy = Array(written)
    let folded = FoldedText(copy).utf8
    let word = Word(number: number(ofWord: folded), isFunction: functionWords.contains(folded))
    words[copy[...]] = word
    return word
  }
}
