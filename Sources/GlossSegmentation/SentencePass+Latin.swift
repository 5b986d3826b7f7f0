internal import GlossICU
internal import GlossText

extension SentencePass {
  /// What comes after a site: its first scalar that is no opening mark, and the word it starts.
  struct Following {
    var scalar: UInt32 = 0
    var word: ByteRange
    /// Whether a bracket opens before it.
    var hasBracket = false
  }

  /// How far words are read to either side of a stop. Longer ones are no abbreviations.
  private static let reach = 40

  /// Whether a sentence ends at `site`, where ICU ended one.
  func latinStopEnds(_ site: StopSite) -> Bool {
    if ListMarker.fills(open..<site.marksEnd, of: utf8, bullets: data.bullets) { return false }
    let following = following(site)
    if site.hasMarks {
      if isLower(following.scalar) && site.kind != .ellipsis { return false }
      if following.hasBracket, site.hasBlank, isCitation(from: site.next) { return false }
      if isBracketedMark(site) { return false }
    }
    if !site.hasBlank, !startsWithoutBlank(site, following) { return false }
    switch site.kind {
    case .fullStop: return site.hasMarks || fullStopEnds(site, following)
    case .ellipsis: return ellipsisEnds(site, following)
    case .mark, .ideographic: return markEnds(site, following)
    }
  }

  /// Whether a sentence ends after a single full stop with no marks after it.
  func fullStopEnds(_ site: StopSite, _ following: Following) -> Bool {
    let word = wordBefore(site.stops.lowerBound)
    if word.isEmpty { return true }
    let isStarter = isStarter(following)
    switch data.abbreviations.behaviour(utf8, word) {
    case .never: return false
    case .beforeNumber:
      return !isDigit(following.scalar) && !isLower(following.scalar) && !isNumberLike(following.word)
    case .beforeStarter: return isStarter
    case .beforeCapital:
      if following.hasBracket || isDigit(following.scalar) || isLower(following.scalar) { return false }
      return !isTimePhrase(open..<word.lowerBound) && !(isInitials(word) && goesOnAfterTime(following.word))
    case nil: break
    }
    if isInitials(word), !isInAddress(word) {
      if word.count > 1 || !isUpper(UInt32(utf8[word.lowerBound])) { return word.count == 1 || isStarter }
      if utf8[word.lowerBound] == UInt8(ascii: "I"), followsLowerCase(word) { return true }
      return isStarter
    }
    return true
  }

  /// An ellipsis ends a sentence unless it starts it, or stands between blanks as a pause does.
  private func ellipsisEnds(_ site: StopSite, _ following: Following) -> Bool {
    let start = utf8.skipBlanks(from: open, to: site.stops.lowerBound)
    if start == site.stops.lowerBound { return false }
    let isSpaced = isBlank(utf8.scalar(before: site.stops.lowerBound, start: open).scalar)
    // "I" has its capital anywhere.
    if isSpaced, site.dots <= 3 { return isStarter(following) && utf8[following.word] != [UInt8(ascii: "I")] }
    return true
  }

  private func markEnds(_ site: StopSite, _ following: Following) -> Bool {
    let word = wordBefore(site.stops.lowerBound)
    if !site.hasMarks, data.namesWithMark.contains(utf8, word), !isStarter(following) { return false }
    return true
  }

  /// A stop with no blank after it ends a sentence only where a word or a quotation follows, and not in an address.
  private func startsWithoutBlank(_ site: StopSite, _ following: Following) -> Bool {
    if isHan(following.scalar) { return true }
    if isAddress(around: site.stops.lowerBound) { return false }
    switch site.kind {
    case .fullStop, .ellipsis: return isCapitalised(following.word) || following.scalar >= 0x3000
    case .mark, .ideographic: return isSpacedLetter(following.scalar) || isDigit(following.scalar)
    }
  }

  // MARK: Words around a stop

  /// The word that ends at `end`, with the stops inside it; empty when something else than a word does.
  func wordBefore(_ end: Int) -> ByteRange {
    var start = end
    let limit = max(open, end - Self.reach)
    while start > limit {
      let (scalar, length) = utf8.scalar(before: start, start: limit)
      guard isWordPart(scalar) else { break }
      start -= length
    }
    return start..<end
  }

  private func isWordPart(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return UInt8(scalar).isASCIIAlphanumeric || scalar == 0x2E || scalar == 0x27 }
    return scalar == 0xB0 || isSpacedLetter(scalar)
  }

  func following(_ site: StopSite) -> Following {
    var result = Following(word: site.next..<site.next)
    var index = site.next
    let limit = min(range.upperBound, index + Self.reach)
    while index < limit {
      let (scalar, length) = utf8.scalar(at: index, end: limit)
      guard data.opening.contains(scalar) || scalar == 0x22 || scalar == 0x27 else { break }
      if data.brackets[scalar] != nil { result.hasBracket = true }
      index += length
    }
    let start = index
    while index < limit {
      let (scalar, length) = utf8.scalar(at: index, end: limit)
      if index == start { result.scalar = scalar }
      guard isSpacedLetter(scalar) || isDigit(scalar) else { break }
      index += length
    }
    result.word = start..<index
    return result
  }

  func isStarter(_ following: Following) -> Bool {
    if data.starters.contains(utf8, following.word) { return true }
    // "Don't": the word above ends before the apostrophe.
    let end = following.word.upperBound
    guard end + 1 < range.upperBound, utf8[end] == 0x27, utf8[end + 1] == UInt8(ascii: "t") else { return false }
    return data.starters.contains(utf8, following.word.lowerBound..<end + 2)
  }

  /// A capital with a small letter after it, or the words "A" and "I".
  func isCapitalised(_ word: ByteRange) -> Bool {
    guard !word.isEmpty else { return false }
    let (first, length) = utf8.scalar(at: word.lowerBound, end: word.upperBound)
    guard isUpper(first) else { return false }
    if length == word.count {
      return (first == 0x41 || first == 0x49) && word.upperBound < range.upperBound
        && (utf8[word.upperBound] == 0x20 || utf8[word.upperBound] == 0x27)
    }
    return isLower(utf8.scalar(at: word.lowerBound + length, end: word.upperBound).scalar)
  }

  /// Capitals of a Roman number, or capitals with a digit: what `Vol.` and `No.` stand before.
  private func isNumberLike(_ word: ByteRange) -> Bool {
    let bytes = utf8[word]
    if bytes.isEmpty || bytes == [UInt8(ascii: "I")] { return false }
    return bytes.allSatisfy { "IVXLCM".utf8.contains($0) }
      || bytes.contains(where: \.isASCIIDigit) && !bytes.contains { (0x61...0x7A).contains($0) }
  }

  /// Single letters with stops between them: `J`, `J.R`, `U.S`, `p.m`.
  func isInitials(_ word: ByteRange) -> Bool {
    guard word.count % 2 == 1 else { return false }
    return word.allSatisfy { at in
      (at - word.lowerBound).isMultiple(of: 2) ? utf8[at].isASCIILetter : utf8[at] == UInt8(ascii: ".")
    }
  }

  /// Whether the word before `word` is in lower case: "you and I" against "Albert I".
  private func followsLowerCase(_ word: ByteRange) -> Bool {
    guard word.lowerBound > open, utf8[word.lowerBound - 1] == 0x20 else { return false }
    let previous = wordBefore(word.lowerBound - 1)
    return !previous.isEmpty && isLower(utf8.scalar(at: previous.lowerBound, end: previous.upperBound).scalar)
  }

  /// Whether `range` holds no more than "At 5" and the like.
  private func isTimePhrase(_ range: ByteRange) -> Bool {
    guard range.count <= 24 else { return false }
    let start = utf8.skipBlanks(from: range.lowerBound, to: range.upperBound)
    let words = utf8[start..<range.upperBound].split(separator: 0x20)
    guard let first = words.first, words.count <= 3 else { return false }
    return data.timePhraseStarters.contains(utf8, first.startIndex..<first.endIndex)
  }

  /// Whether `word`, after "3 p.m.", belongs to the time: a day, a zone, "Beijing time".
  private func goesOnAfterTime(_ word: ByteRange) -> Bool {
    data.timeFollowers.contains(utf8, word)
      || utf8[word.upperBound..<min(word.upperBound + 5, range.upperBound)].elementsEqual(" time".utf8)
  }

  /// Whether `word` is the end of something longer that is no word: `?x=Y`, `/A`.
  private func isInAddress(_ word: ByteRange) -> Bool {
    word.lowerBound > open && "=/&%_@#?:\\".utf8.contains(utf8[word.lowerBound - 1])
  }

  // MARK: Brackets and addresses

  /// `(?)` or `[...]`: nothing but stops between the brackets.
  private func isBracketedMark(_ site: StopSite) -> Bool {
    guard site.stops.lowerBound > open else { return false }
    let before = utf8.scalar(before: site.stops.lowerBound, start: open).scalar
    guard let closer = data.brackets[before] else { return false }
    return utf8.scalar(at: site.stops.upperBound, end: range.upperBound).scalar == closer
  }

  /// `"..." (Smith 55).`: a bracket after a quotation, with the stop of the sentence after it.
  private func isCitation(from index: Int) -> Bool {
    let limit = min(range.upperBound, index + 80)
    guard let end = utf8[index..<limit].firstIndex(of: UInt8(ascii: ")")), end + 1 < limit else { return false }
    return utf8[end + 1] == UInt8(ascii: ".") || utf8[end + 1] == UInt8(ascii: ",")
  }

  /// Whether the run of ASCII without blanks around `index` is an address, a path or a name in a program.
  func isAddress(around index: Int) -> Bool {
    let low = max(open, index - 200)
    let high = min(range.upperBound, index + 80)
    var start = index
    while start > low, (0x21..<0x7F).contains(utf8[start - 1]) { start -= 1 }
    var end = index
    while end < high, (0x21..<0x7F).contains(utf8[end]) { end += 1 }
    let run = utf8[start..<end]
    if run.contains(where: { "@_\\=".utf8.contains($0) }) { return true }
    if run.starts(with: "www.".utf8) { return true }
    return run.indices.contains { run[$0] == UInt8(ascii: ":") && run[$0...].starts(with: "://".utf8) }
  }
}
