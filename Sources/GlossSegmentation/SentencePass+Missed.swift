internal import GlossICU
internal import GlossText

extension SentencePass {
  /// Reads a piece for the ends of sentences that ICU passed over, and for the marks that open.
  mutating func addMissed(in piece: ByteRange) {
    var index = piece.lowerBound
    while index < piece.upperBound {
      let byte = utf8[index]
      if byte < 0x80 {
        switch byte {
        case 0x2E, 0x21, 0x3F: index = addMissed(from: index, in: piece)
        case 0x28, 0x5B:
          openMark(UInt32(byte), at: index, length: 1)
          index += 1
        case 0x20:
          index += 1
          if marker != nil { addItem(at: index, in: piece) }
        default: index += 1
        }
      } else if (0xE4...0xE9).contains(byte) {
        // Ideographs, most of a Chinese text.
        index += 3
      } else {
        let (scalar, length) = utf8.scalar(at: index, end: piece.upperBound)
        if isStop(scalar) {
          index = addMissed(from: index, in: piece)
        } else {
          if data.opening.contains(scalar) { openMark(scalar, at: index, length: length) }
          index += length
        }
      }
    }
  }

  /// Cuts after the stops at `index` when ICU did not and should have. Returns where to read on.
  private mutating func addMissed(from index: Int, in piece: ByteRange) -> Int {
    let site = StopSite(utf8, from: index, to: piece.upperBound, closing: data.closing)
    guard site.next < piece.upperBound, index >= open else { return site.stops.upperBound }
    let following = following(site)
    if site.hasBlank, let dash = dialogueDash(site) {
      if site.kind != .fullStop || isPlainEnd(site, following, letters: 2) { cut(at: dash) }
    } else if site.kind == .fullStop, site.hasBlank {
      if endsBeforeSmall(site, following) { cut(at: site.next) }
    } else if site.kind == .fullStop {
      if lacksBlank(site, following) { cut(at: site.next) }
    } else if site.kind == .ellipsis, site.dots == 0, site.hasBlank, isCapitalised(following.word),
      utf8[following.word] != [UInt8(ascii: "I")], index > open,
      !isBlank(utf8.scalar(before: index, start: open).scalar)
    {
      // ICU takes … for a comma.
      cut(at: site.next)
    }
    return site.stops.upperBound
  }

  /// "it is done. then we left", "this week. 2005 is ...": ICU wants a capital.
  private func endsBeforeSmall(_ site: StopSite, _ following: Following) -> Bool {
    guard site.next == following.word.lowerBound, isLower(following.scalar) || isDigit(following.scalar) else {
      return false
    }
    if site.hasMarks {
      return utf8[site.stops.upperBound..<site.marksEnd] == [UInt8(ascii: ")")] && isDigit(following.scalar)
    }
    return isPlainEnd(site, following, letters: isDigit(following.scalar) ? 1 : 2)
  }

  /// "developed.The next": a stop between a small letter and a capitalised word, in no address.
  private func lacksBlank(_ site: StopSite, _ following: Following) -> Bool {
    guard !site.hasMarks, site.next == following.word.lowerBound, isCapitalised(following.word) else { return false }
    let word = wordBefore(site.stops.lowerBound)
    guard isPlainEnd(site, following, letters: 2), !isAddress(around: site.stops.lowerBound) else { return false }
    guard isLower(utf8.scalar(before: word.upperBound, start: word.lowerBound).scalar) else { return false }
    // "System.Out", "Jane.Doe": two names may be one. A word that starts sentences, a title, or length tells.
    if isUpper(utf8.scalar(at: word.lowerBound, end: word.upperBound).scalar) {
      return isStarter(following) || data.abbreviations.behaviour(utf8, following.word) == .never
        || word.count > 5 && following.word.count > 3
    }
    // "java.util.List", "alt.animals.Cat"
    let end = following.word.upperBound
    let goesOn =
      end + 1 < range.upperBound && utf8[end] == UInt8(ascii: ".") && utf8[end + 1].isASCIIAlphanumeric
    return !goesOn && !utf8[word].contains(UInt8(ascii: "."))
  }

  /// Whether the word before a full stop is no abbreviation, known or by its form, and no marker of a list.
  private func isPlainEnd(_ site: StopSite, _ following: Following, letters: Int) -> Bool {
    let word = wordBefore(site.stops.lowerBound)
    if ListMarker.fills(open..<site.marksEnd, of: utf8, bullets: data.bullets) { return false }
    guard data.abbreviations.behaviour(utf8, word) == nil, !isInitials(word) else { return false }
    // Brackets, per cent signs, digits: no abbreviation ends so.
    guard let first = word.first, let last = word.last, utf8[last].isASCIILetter, !utf8[first].isASCIIDigit else {
      return true
    }
    // A word without a vowel is an abbreviation that no list has.
    let hasVowel = utf8[word].contains { "aeiouyAEIOUY".utf8.contains($0) }
    let isSmall = isLower(UInt32(utf8[first])) || utf8[first] >= 0x80
    return hasVowel && word.count >= (isSmall ? letters : 5)
  }

  /// Where the dash stands that starts a line of dialogue or the item of a list: `Why? - Because.`
  private func dialogueDash(_ site: StopSite) -> Int? {
    var index = site.next
    let limit = min(range.upperBound, index + 8)
    while index < limit {
      let (scalar, length) = utf8.scalar(at: index, end: limit)
      guard scalar == 0x2D || scalar == 0x2013 else { break }
      index += length
    }
    guard index > site.next, index + 1 < range.upperBound, utf8[index] == 0x20 else { return nil }
    return isUpper(utf8.scalar(at: index + 1, end: range.upperBound).scalar) ? site.next : nil
  }

  /// Cuts before the next item of a list whose items have no stops: "1) The first 2) The second".
  private mutating func addItem(at index: Int, in piece: ByteRange) {
    guard let marker, index < piece.upperBound, index > open + 2 else { return }
    guard let item = ListMarker(utf8, at: index, end: range.upperBound, bullets: data.bullets), item.follows(marker)
    else { return }
    let text = utf8.skipBlanks(from: item.end, to: min(item.end + 8, range.upperBound))
    guard text < range.upperBound else { return }
    if case .bullet = item.form {
      cut(at: index)
      return
    }
    let first = utf8.scalar(at: text, end: range.upperBound).scalar
    let word = wordBefore(index - 1)
    guard isUpper(first) || isHan(first), !word.isEmpty, !data.unfinished.contains(utf8, word),
      !data.numbered.contains(utf8, word)
    else { return }
    cut(at: index)
  }
}
