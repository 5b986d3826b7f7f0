package import GlossFormats
package import GlossNumbers
package import GlossSegmentation
package import GlossTerms
package import GlossText

/// A document with its analyses: sentences, and for each, when first asked for, tokens, numbers and listed terms.
///
/// Rules get everything from here and compute none of it themselves.
package final class Page {
  /// A sentence: where it stands, without the white space around it.
  package struct Sentence: Sendable, Hashable {
    /// Index of the block.
    package let block: Int
    /// UTF-8 bytes of the block's text.
    package let range: ByteRange
  }

  package let document: Document
  package let language: LanguageTag
  /// In the order of the document. Blocks in another language than the page's have none.
  package let sentences: [Sentence]
  /// For each block its sentences, as indexes of `sentences`.
  package let sentencesOfBlock: [Range<Int>]

  /// Whether its blocks are sentences that someone else cut, and say nothing of paragraphs.
  package let isPresegmented: Bool

  private let words: WordSegmenter
  private let matcher: TermMatcher
  private let analyzer: Analyzer
  /// Compiled when a rule first asks: aligning needs none. It opens what `words` has opened, so it can be had.
  private lazy var nearMissFinder = try? analyzer.nearMissFinder(for: language)
  /// The abbreviations of the page; read when a rule first asks.
  private(set) lazy var abbreviations = Abbreviations(self)
  private lazy var abbreviatedConcepts = abbreviations.concepts(on: self)
  private let numberReader: NumberReader?
  private var lastExcerpt: (block: Int, range: ByteRange, text: String)?
  private var tokenCache: [[Token]?]
  private var numberCache: [[NumberMention]?]
  private var termCache: [[TermMatch]?]
  private var nearMissCache: [[NearMiss]?]

  /// - Parameter isPresegmented: each block is one sentence, empty ones too.
  /// - Throws: `ICUError` when ICU lacks data for the language; `SourceError` when an SRX rule cannot be used.
  package init(
    _ document: Document, language: LanguageTag, analyzer: Analyzer, isPresegmented: Bool = false
  ) throws {
    self.document = document
    self.language = language
    self.isPresegmented = isPresegmented
    words = try analyzer.wordSegmenter(for: language)
    matcher = try analyzer.matcher(for: language)
    self.analyzer = analyzer
    numberReader = analyzer.numberReader(for: language)
    let segmenter = try analyzer.sentenceSegmenter(for: language)
    var sentences: [Sentence] = []
    var sentencesOfBlock: [Range<Int>] = []
    for (index, block) in document.blocks.enumerated() {
      let first = sentences.count
      if isPresegmented {
        sentences.append(Sentence(block: index, range: 0..<block.text.count))
      } else if block.language?.matches(language) ?? true {
        for range in try segmenter.sentences(in: block.text, 0..<block.text.count) {
          let trimmed = range.trimmed(in: block.text)
          if !trimmed.isEmpty { sentences.append(Sentence(block: index, range: trimmed)) }
        }
      }
      sentencesOfBlock.append(first..<sentences.count)
    }
    self.sentences = sentences
    self.sentencesOfBlock = sentencesOfBlock
    tokenCache = Array(repeating: nil, count: document.blocks.count)
    numberCache = Array(repeating: nil, count: sentences.count)
    termCache = Array(repeating: nil, count: sentences.count)
    nearMissCache = Array(repeating: nil, count: sentences.count)
  }

  package func text(ofBlock block: Int) -> [UInt8] { document.blocks[block].text }

  /// The tokens of a block, ascending.
  package func tokens(ofBlock block: Int) -> [Token] {
    if let known = tokenCache[block] { return known }
    let text = text(ofBlock: block)
    let tokens = words.tokens(in: text, 0..<text.count)
    tokenCache[block] = tokens
    return tokens
  }

  /// The tokens of the sentence at `index`.
  package func tokens(ofSentence index: Int) -> ArraySlice<Token> {
    let sentence = sentences[index]
    let tokens = tokens(ofBlock: sentence.block)
    let start = tokens.partitioningIndex { $0.range.lowerBound >= sentence.range.lowerBound }
    let end = tokens.partitioningIndex { $0.range.lowerBound >= sentence.range.upperBound }
    return tokens[start..<end]
  }

  /// The numbers in the sentence at `index`; ranges are in its block.
  package func numbers(ofSentence index: Int) -> [NumberMention] {
    if let known = numberCache[index] { return known }
    let sentence = sentences[index]
    let numbers = numberReader?.mentions(in: text(ofBlock: sentence.block), range: sentence.range) ?? []
    numberCache[index] = numbers
    return numbers
  }

  /// Whether the numbers of the language can be read. Where they cannot, a sentence has none.
  package var readsNumbers: Bool { numberReader != nil }

  /// The listed terms in the sentence at `index`; ranges are in its block.
  package func terms(ofSentence index: Int) -> [TermMatch] {
    if let known = termCache[index] { return known }
    let sentence = sentences[index]
    let terms = matcher.matches(in: text(ofBlock: sentence.block), sentence.range) { tokens(ofSentence: index) }
    termCache[index] = terms
    return terms
  }

  /// Whether the sentence at `index` has an abbreviation that the page introduces for a rendering of `concept`:
  /// "special economic zone (SEZ)".
  package func abbreviates(_ concept: Int, inSentence index: Int) -> Bool {
    abbreviatedConcepts[concept]?.contains(index) ?? false
  }

  /// Where the sentence at `index` nearly uses a listed term.
  package func nearMisses(ofSentence index: Int) -> [NearMiss] {
    if let known = nearMissCache[index] { return known }
    let misses =
      nearMissFinder?.nearMisses(in: text(ofBlock: sentences[index].block), tokens: tokens(ofSentence: index)) ?? []
    nearMissCache[index] = misses
    return misses
  }

  /// The listed terms in the sentence at `index` that are uses of terms of their own: no parts of longer ones, and no
  /// names in wrong forms.
  package func properTerms(ofSentence index: Int) -> [TermMatch] {
    terms(ofSentence: index).filter { match in
      !match.isCovered
        // Near misses take time to look for.
        && !(match.fidelity >= .inflected
          && nearMisses(ofSentence: index).contains { $0.range.overlaps(match.range) && $0.refutes(match) })
    }
  }

  /// The index of the sentence that holds `offset` of a block, or that ends last before it.
  package func sentence(ofBlock block: Int, at offset: Int) -> Int? {
    let indexes = sentencesOfBlock[block]
    var (low, high) = (indexes.lowerBound, indexes.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].range.lowerBound > offset { high = middle } else { low = middle + 1 }
    }
    return low > indexes.lowerBound ? low - 1 : indexes.first
  }
}

extension Page {
  /// The place of `range` of a block in the file, with the sentence around it.
  package func location(block: Int, _ range: ByteRange) -> Location {
    let content = document.blocks[block]
    let source = content.map.sourceRange(of: range)
    var around = sentence(ofBlock: block, at: range.lowerBound).map { sentences[$0].range } ?? 0..<content.text.count
    if range.upperBound > around.upperBound || range.lowerBound < around.lowerBound {
      around = min(around.lowerBound, range.lowerBound)..<max(around.upperBound, range.upperBound)
    }
    around = Self.clipped(around, around: range, in: content.text)
    return Location(
      file: document.file.path, part: content.container?.part, path: content.path,
      start: document.position(in: content, textOffset: range.lowerBound, source: source.lowerBound),
      end: document.position(in: content, textOffset: range.upperBound, source: source.upperBound),
      text: content.text.string(range),
      excerpt: .init(text: excerpt(block: block, around), highlight: range.shifted(by: -around.lowerBound)))
  }

  /// The text of `range`; findings of one sentence share it, since a bad sentence may have thousands.
  private func excerpt(block: Int, _ range: ByteRange) -> String {
    if let last = lastExcerpt, last.block == block, last.range == range { return last.text }
    let text = text(ofBlock: block).string(range)
    lastExcerpt = (block, range, text)
    return text
  }

  /// How much of a sentence is shown on either side of a finding, in bytes, to twice as much. No sentence a person wrote
  /// is longer; a file without stops would otherwise be copied once for each finding. Cut where findings near by are
  /// cut too.
  private static let excerptReach = 2_000

  private static func clipped(_ sentence: ByteRange, around range: ByteRange, in text: [UInt8]) -> ByteRange {
    let step = excerptReach
    var start = max(sentence.lowerBound, (range.lowerBound / step - 1) * step)
    var end = min(sentence.upperBound, (range.upperBound / step + 2) * step)
    while start > sentence.lowerBound, text[start] & 0xC0 == 0x80 { start -= 1 }
    while end < sentence.upperBound, text[end] & 0xC0 == 0x80 { end += 1 }
    return start..<end
  }

  /// Whether `range` of a block touches what is no language (code, `translate="no"`).
  func isProtected(block: Int, _ range: ByteRange) -> Bool {
    let protected = document.blocks[block].protected
    let first = protected.partitioningIndex { $0.upperBound > range.lowerBound }
    guard first < protected.count else { return false }
    return protected[first].overlaps(range) || (range.isEmpty && protected[first].contains(range.lowerBound))
  }

  /// The place of the sentences `indexes`, which must not be empty; only the first block's when they span several.
  package func location(ofSentences indexes: Range<Int>) -> Location {
    let first = sentences[indexes.lowerBound]
    let last = sentences[indexes].last { $0.block == first.block } ?? first
    return location(block: first.block, first.range.lowerBound..<last.range.upperBound)
  }

  /// The edit that puts `replacement` in the place of `range` of a block; nil where that cannot be done.
  package func edit(block: Int, _ range: ByteRange, _ replacement: String) -> Edit? {
    document.edit(document.blocks[block], range, replacement)
  }
}
