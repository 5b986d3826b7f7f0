internal import GlossAlignment
internal import GlossICU
internal import GlossText

/// What the Chinese beside a page says of names in pinyin: whether a sentence's source holds what a spelling renders.
final class SourceNames {
  enum Judgement {
    /// The Chinese holds the other name, and not this one.
    case variant
    /// The Chinese has it so.
    case distinct
    /// The Chinese holds neither as ICU reads it: an exception, a translated name, another alignment.
    case unknown
  }

  private let pages: BilingualPage
  private let transliterator: Transliterator
  /// For each target sentence the link that holds it.
  private var linkOfSentence: [Int: Int] = [:]
  /// For each link that was asked for, the pinyin of its source.
  private var readings: [Int: Reading] = [:]

  /// Nil when ICU lacks the data, or the source is not Chinese.
  init?(_ pages: BilingualPage) {
    guard pages.source.language.primary == "zh",
      let transliterator = try? Transliterator("Han-Latin/Names; Latin-ASCII; Lower")
    else { return nil }
    self.pages = pages
    self.transliterator = transliterator
    for (index, link) in pages.links.enumerated() {
      for sentence in link.target { linkOfSentence[sentence] = index }
    }
  }

  func judge(_ spelling: NameSpelling, against other: NameSpelling) -> Judgement {
    guard spelling.letters != other.letters else { return .unknown }
    var isVariant = false
    for place in spelling.places {
      guard let link = linkOfSentence[place.sentence] else { return .unknown }
      for near in [link - 1, link, link + 1] where holds(near, spelling.letters) { return .distinct }
      isVariant = isVariant || holds(link, other.letters)
    }
    if isVariant { return .variant }
    // The Chinese is read rightly where the other stands, and has it not here: another name.
    let isRead = other.places.contains { place in
      linkOfSentence[place.sentence].map { holds($0, other.letters) } ?? false
    }
    return isRead ? .distinct : .unknown
  }

  /// Whether the Chinese beside a target sentence, or before or after it, holds what reads as `letters`.
  func holds(near sentence: Int, _ letters: [UInt8]) -> Bool {
    guard let link = linkOfSentence[sentence] else { return false }
    return [link - 1, link, link + 1].contains { holds($0, letters) }
  }

  /// The name in the Chinese beside a target sentence that differs from `syllables` in one syllable, not the first, by
  /// an easily lost letter; nil when there is none, or several.
  func name(near sentence: Int, like syllables: [[UInt8]]) -> [[UInt8]]? {
    guard let link = linkOfSentence[sentence], pages.links.indices.contains(link) else { return nil }
    var found = Set<[[UInt8]]>()
    for sentence in pages.links[link].source {
      let reading = self.syllables(ofSentence: sentence).map { Array($0.utf8) }
      guard reading.count >= syllables.count else { continue }
      for start in 0...reading.count - syllables.count where reading[start] == syllables[0] {
        let window = Array(reading[start..<start + syllables.count])
        let different = window.indices.filter { window[$0] != syllables[$0] }
        if different.count == 1, Pinyin.isSlip(window[different[0]], syllables[different[0]]) { found.insert(window) }
      }
    }
    return found.count == 1 ? found.first : nil
  }

  /// Whether the Chinese beside a target sentence, or before or after it, holds these characters.
  func hasCharacters(_ characters: String, at sentence: Int) -> Bool {
    guard let link = linkOfSentence[sentence] else { return false }
    let wanted = Array(characters.utf8)
    return [link - 1, link, link + 1].filter(pages.links.indices.contains).contains { link in
      pages.links[link].source.contains { index in
        let sentence = pages.source.sentences[index]
        let text = pages.source.text(ofBlock: sentence.block)
        return text[sentence.range].contains(wanted)
      }
    }
  }

  private func holds(_ link: Int, _ letters: [UInt8]) -> Bool {
    guard pages.links.indices.contains(link) else { return false }
    if let known = readings[link] { return known.holds(letters) }
    let reading = Reading(pages.links[link].source.map { syllables(ofSentence: $0) })
    readings[link] = reading
    return reading.holds(letters)
  }

  private func syllables(ofSentence index: Int) -> [Substring] {
    let sentence = pages.source.sentences[index]
    let text = pages.source.text(ofBlock: sentence.block)
    let pinyin = transliterator.transliterate(text, sentence.range) ?? ""
    return pinyin.split { !($0.isASCII && $0.isLetter) }
  }

  /// The pinyin of a text, to be searched for whole syllables.
  private struct Reading {
    private let letters: [UInt8]
    private let isBoundary: [Bool]

    init(_ sentences: [[Substring]]) {
      var letters: [UInt8] = []
      var isBoundary: [Bool] = [true]
      for sentence in sentences {
        for syllable in sentence {
          letters += Array(syllable.utf8)
          isBoundary += [Bool](repeating: false, count: syllable.utf8.count - 1) + [true]
        }
        // Names do not run from one sentence into the next.
        letters.append(0x20)
        isBoundary.append(true)
      }
      (self.letters, self.isBoundary) = (letters, isBoundary)
    }

    func holds(_ name: [UInt8]) -> Bool {
      guard !name.isEmpty, name.count <= letters.count else { return false }
      return (0...letters.count - name.count).contains { start in
        isBoundary[start] && isBoundary[start + name.count] && letters[start..<start + name.count].elementsEqual(name)
      }
    }
  }
}
