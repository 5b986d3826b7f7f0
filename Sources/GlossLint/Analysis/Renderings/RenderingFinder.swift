internal import GlossAlignment
internal import GlossSegmentation
internal import GlossTerms
package import GlossText

/// Looks in a unit for what stands where a listed term's rendering should: words that the term's own words are linked
/// with, and wording near a listed rendering.
///
/// Made for a unit when a rendering is missing there, which is rare; costs the unit's words a few times over.
package struct RenderingFinder {
  /// What stands in the place of a rendering.
  struct Evidence {
    /// The wording nearest to a listed rendering; nil when none shares half of a rendering's content words.
    let phrase: Phrase?
    /// The share, of 1, of the term's own words that some word near by renders.
    let coverage: Double
    /// Where the rendering should be: the target sentences of the unit; of a long target the sentence, and of a long
    /// sentence the words, about the place where it most likely would.
    let block: Int
    /// UTF-8 bytes of the text of the block.
    let range: ByteRange
  }

  /// A few words of a target sentence that resemble a listed rendering.
  struct Phrase {
    let sentence: Int
    /// UTF-8 bytes of the text of the sentence's block.
    let range: ByteRange
    /// The share, of 1, of the rendering's content words that it holds.
    let share: Double
    /// Whether it is the rendering but for one content word, in whose place another stands.
    let isSubstitution: Bool
  }

  private let unit: TranslationUnit
  private let source: [WordAligner.Word]
  private let target: [WordAligner.Word]
  private let links: [WordAligner.WordLink]
  private let wording: RenderingWording

  package init(_ unit: TranslationUnit) {
    self.unit = unit
    let aligner = unit.pages.wordAligner
    func words(_ page: Page, _ sentences: Range<Int>, _ side: FeatureExtractor.Side) -> [WordAligner.Word] {
      sentences.flatMap { sentence in
        aligner.words(
          in: page.text(ofBlock: page.sentences[sentence].block), page.tokens(ofSentence: sentence), sentence: sentence,
          side: side)
      }
    }
    source = words(unit.pages.source, unit.link.source, .source)
    target = words(unit.pages.target, unit.link.target, .target)
    links = aligner.links(source, target, anchors: Self.anchors(unit, source, target))
    wording = RenderingWording(unit.pages.target, target)
  }

  /// Concepts that stand once on either side: their words render each other.
  private static func anchors(
    _ unit: TranslationUnit, _ source: [WordAligner.Word], _ target: [WordAligner.Word]
  ) -> [WordAligner.WordLink] {
    func places(_ terms: [TranslationUnit.Occurrence], _ words: [WordAligner.Word]) -> [Int: [Range<Int>]] {
      var places: [Int: [Range<Int>]] = [:]
      for term in terms where !term.match.isCovered {
        let range = Self.indexes(of: term.match.range, sentence: term.sentence, words)
        for concept in Set(term.match.terms.map(\.concept)) where !range.isEmpty {
          places[concept, default: []].append(range)
        }
      }
      return places
    }
    let (sources, targets) = (places(unit.sourceTerms, source), places(unit.targetTerms, target))
    var used = (source: Set<Int>(), target: Set<Int>())
    var anchors: [WordAligner.WordLink] = []
    for concept in sources.keys.sorted() {
      guard let here = sources[concept], let there = targets[concept], here.count == 1, there.count == 1 else {
        continue
      }
      // Word for word from the start; what is longer on one side is tied to the other's last.
      for step in 0..<max(here[0].count, there[0].count) {
        let link = WordAligner.WordLink(
          source: min(here[0].lowerBound + step, here[0].upperBound - 1),
          target: min(there[0].lowerBound + step, there[0].upperBound - 1), likelihood: 1)
        let isNew = used.source.insert(link.source).inserted
        let isFree = used.target.insert(link.target).inserted
        if isNew || isFree { anchors.append(link) }
      }
    }
    return anchors
  }

  /// The words, as indexes, that lie in `range` of a sentence.
  private static func indexes(of range: ByteRange, sentence: Int, _ words: [WordAligner.Word]) -> Range<Int> {
    let first = words.partitioningIndex { ($0.sentence, $0.range.upperBound) > (sentence, range.lowerBound) }
    let end = words.partitioningIndex { ($0.sentence, $0.range.lowerBound) >= (sentence, range.upperBound) }
    return first < end ? first..<end : 0..<0
  }

  // MARK: Linked words

  /// Words of no link that may stand between the words of a wording.
  private static let longestBreak = 2

  /// The words that the term's own are linked with, as far as they stand together: of several groups the one that holds
  /// most of them. Nil when no word of the term is linked.
  ///
  /// - Parameter range: where the term stands in the source, in UTF-8 bytes of the text of its sentence's block.
  package func linkedWords(ofTerm range: ByteRange, sentence: Int) -> (sentence: Int, range: ByteRange)? {
    let term = Self.indexes(of: range, sentence: sentence, source)
    let linked = links.filter { term.contains($0.source) && $0.likelihood >= Self.leastLikelihood }.map(\.target)
    var best: ArraySlice<Int> = []
    let ordered = linked.sorted()
    var start = 0
    for end in ordered.indices {
      if end > start, !isNear(ordered[end - 1], ordered[end]) { start = end }
      if end + 1 - start > best.count { best = ordered[start...end] }
    }
    guard let first = best.first, let last = best.last else { return nil }
    return (target[first].sentence, target[first].range.lowerBound..<target[last].range.upperBound)
  }

  private func isNear(_ first: Int, _ second: Int) -> Bool {
    second - first <= Self.longestBreak + 1 && target[first].sentence == target[second].sentence
  }

  // MARK: Evidence

  /// A less likely link is what was left over, not a rendering.
  private static let leastLikelihood: Float = 0.4

  /// What stands where a rendering of a term should.
  ///
  /// - Parameters:
  ///   - term: where the term stands in the source, in UTF-8 bytes of the text of its sentence's block.
  ///   - renderings: the renderings that would do.
  func evidence(ofTerm range: ByteRange, sentence: Int, renderings: [String]) -> Evidence {
    let term = Self.indexes(of: range, sentence: sentence, source)
    let linked = links.filter { term.contains($0.source) && $0.likelihood >= Self.leastLikelihood }.map(\.target)
    let claimed = Set(
      links.filter { !term.contains($0.source) && $0.likelihood >= Self.leastLikelihood }.map(\.target))
    let phrase = wording.nearest(to: renderings, claimed: claimed)
    let place = linked.sorted().dropFirst(linked.count / 2).first ?? expectedPlace(of: term)
    let word = target.indices.contains(place) ? target[place] : nil
    // Half of a rendering's words may be anywhere; most of them are where it should be.
    let telling = phrase.flatMap { $0.share > RenderingWording.leastShare ? $0 : nil }
    let (block, range) = surroundings(
      sentence: telling?.sentence ?? word?.sentence ?? unit.link.target.lowerBound,
      offset: telling?.range.lowerBound ?? word?.range.lowerBound ?? 0)
    return Evidence(
      phrase: phrase, coverage: term.isEmpty ? 0 : Double(Set(linked).count) / Double(term.count), block: block,
      range: range)
  }

  /// A longer target says too little of where to look.
  private static let longestRange = 600

  private func surroundings(sentence index: Int, offset: Int) -> (block: Int, range: ByteRange) {
    let page = unit.pages.target
    let first = page.sentences[unit.link.target.lowerBound]
    let last = page.sentences[unit.link.target.upperBound - 1]
    if first.block == last.block, last.range.upperBound - first.range.lowerBound <= Self.longestRange {
      return (first.block, first.range.lowerBound..<last.range.upperBound)
    }
    let sentence = page.sentences[index]
    guard sentence.range.count > Self.longestRange else { return (sentence.block, sentence.range) }
    let near = target.filter {
      $0.sentence == index && abs($0.range.lowerBound - offset) < Self.longestRange / 2
        && abs($0.range.upperBound - offset) < Self.longestRange / 2
    }
    guard let start = near.first, let end = near.last else { return (sentence.block, sentence.range) }
    return (sentence.block, start.range.lowerBound..<end.range.upperBound)
  }

  /// Linked words on either side of the term that say where it is rendered.
  private static let company = 3
  /// Words between the renderings of a term's neighbours, beyond which they are no neighbours themselves.
  private static let longestGap = 40
  /// What the place in proportion counts for, where a linked word right beside the term counts for a half.
  private static let proportionWeight = 0.1

  /// The target word beside which the term would be rendered. Where its neighbours' renderings keep their order, the
  /// middle between them; else the weighted median of them, the nearer the more, and of the word that stands as far
  /// along in its text as the term in its own.
  private func expectedPlace(of term: Range<Int>) -> Int {
    let sure = links.filter { $0.likelihood >= Self.leastLikelihood }
    let before = sure.filter { $0.source < term.lowerBound }.suffix(Self.company)
    let after = sure.filter { $0.source >= term.upperBound }.prefix(Self.company)
    if let last = before.last, let next = after.first, last.target < next.target,
      next.target - last.target <= Self.longestGap
    {
      return (last.target + next.target) / 2
    }
    var votes = before.map { (place: $0.target, weight: 1 / Double(1 + term.lowerBound - $0.source)) }
    votes += after.map { (place: $0.target, weight: 1 / Double(2 + $0.source - term.upperBound)) }
    votes.append((term.lowerBound * target.count / max(source.count, 1), Self.proportionWeight))
    votes.sort { $0.place < $1.place }
    let half = votes.reduce(0) { $0 + $1.weight } / 2
    var sum = 0.0
    for vote in votes {
      sum += vote.weight
      if sum >= half { return vote.place }
    }
    return 0
  }
}
