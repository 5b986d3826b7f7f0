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
