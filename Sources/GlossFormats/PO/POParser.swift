internal import GlossText

/// Takes the entries of a PO file from its words.
///
/// Comments belong to the entry after them. Obsolete entries (`#~`) and what was there before (`#|`) are comments.
struct POParser {
  private let file: SourceFile
  private var scanner: POScanner
  private var entry = POEntry()
  /// Where the next string goes.
  private var keyword: POKeyword?
  /// Flags and places that stand before the entry that comes.
  private var upcoming = POEntry()

  init(_ file: SourceFile) {
    self.file = file
    scanner = POScanner(file)
  }

  /// Hands over each entry that is in force, the header among them.
  ///
  /// - Throws: what is no PO, at its place.
  mutating func forEachEntry(_ handle: (POEntry) throws(ReadError) -> Void) throws(ReadError) {
    while true {
      switch try scanner.next() {
      case .end:
        try finish(handle)
        return
      case .comment(let kind, let rest):
        // A comment between the strings of an entry is passed over; after its last it starts the next.
        note(kind, rest)
      case .string(let piece):
        try add(piece)
      case .keyword(let next, let start):
        if startsEntry(next) { try finish(handle) }
        try begin(next, start)
      }
    }
  }

  private mutating func note(_ kind: UInt8, _ rest: ByteRange) {
    switch kind {
    case UInt8(ascii: ","):
      for flag in file.utf8[rest].split(separator: UInt8(ascii: ",")) {
        let flag = file.utf8.string((flag.startIndex..<flag.endIndex).trimmed(in: file.utf8))
        if flag == "fuzzy" { upcoming.isFuzzy = true }
        if flag.hasSuffix("-format"), !flag.hasPrefix("no-") { upcoming.hasFormat = true }
      }
    case UInt8(ascii: ":"):
      if upcoming.reference == nil {
        upcoming.reference = file.utf8[rest].split(separator: 0x20).first.map { String(decoding: $0, as: UTF8.self) }
      }
    case UInt8(ascii: "~"):
      upcoming = POEntry()
    default:
      break
    }
  }

  private func startsEntry(_ next: POKeyword) -> Bool {
    switch next {
    case .context: !entry.isEmpty
    case .id: entry.id != nil || !entry.forms.isEmpty
    case .domain: true
    case .plural, .text: false
    }
  }

  private mutating func begin(_ next: POKeyword, _ start: Int) throws(ReadError) {
    if entry.isEmpty, next != .domain {
      (entry.isFuzzy, entry.hasFormat, entry.reference) = (upcoming.isFuzzy, upcoming.hasFormat, upcoming.reference)
      upcoming = POEntry()
    }
    let string = POString(start: start)
    switch next {
    case .context: entry.context = string
    case .id: entry.id = string
    case .plural:
      guard entry.id != nil, entry.plural == nil, entry.forms.isEmpty else {
        throw ReadError(SourceError("msgid_plural has no msgid before it", in: file, at: start))
      }
      entry.plural = string
    case .text(let form):
      guard entry.id != nil else {
        throw ReadError(SourceError("msgstr has no msgid before it", in: file, at: start))
      }
      let number = form ?? 0
      guard !entry.forms.contains(where: { $0.number == number }) else {
        throw ReadError(SourceError("this entry has that msgstr already", in: file, at: start))
      }
      entry.forms.append((number, string))
    case .domain:
      upcoming = POEntry()
    }
    keyword = next == .domain ? nil : next
  }

  private mutating func add(_ piece: ByteRange) throws(ReadError) {
    switch keyword {
    case .context: entry.context?.pieces.append(piece)
    case .id: entry.id?.pieces.append(piece)
    case .plural: entry.plural?.pieces.append(piece)
    case .text: entry.forms[entry.forms.count - 1].text.pieces.append(piece)
    case .domain, nil:
      throw ReadError(
        SourceError("this text has no msgid or msgstr before it", in: file, at: piece.lowerBound - 1))
    }
  }

  private mutating func finish(_ handle: (POEntry) throws(ReadError) -> Void) throws(ReadError) {
    defer {
      entry = POEntry()
      keyword = nil
    }
    guard !entry.isEmpty else { return }
    guard let id = entry.id else {
      throw ReadError(SourceError("msgctxt has no msgid after it", in: file, at: entry.context?.start ?? 0))
    }
    guard !entry.forms.isEmpty else {
      throw ReadError(SourceError("this msgid has no msgstr", in: file, at: id.start))
    }
    try handle(entry)
  }
}
