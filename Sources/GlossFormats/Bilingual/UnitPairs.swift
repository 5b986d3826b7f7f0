internal import GlossText

/// What a file says of the work on a segment.
struct SegmentState: Sendable {
  /// Translated, so that an empty target is one that lacks its text.
  var isDone = false
  /// Locked or approved: reported, never edited.
  var isLocked = false
}

/// The languages of a segment's two sides.
struct LanguagePair: Sendable {
  var source: LanguageTag?
  var target: LanguageTag?
}

/// Collects the units of a file and makes the two documents of them.
struct UnitPairs {
  private struct Pair {
    let source: SegmentDraft
    let target: SegmentDraft
    let isLocked: Bool
    let languages: LanguagePair
    let path: String
  }

  private var pairs: [Pair] = []
  /// The languages that the file declares first; they are those of a file without units.
  private var declared: LanguagePair?

  /// Notes what the file declares.
  mutating func declare(_ languages: LanguagePair) {
    if declared == nil { declared = languages }
  }

  /// Adds a unit, unless there is nothing in it yet: no text on either side, or no translation where none is promised.
  mutating func add(
    source: SegmentDraft, target: SegmentDraft, state: SegmentState, languages: LanguagePair, path: String
  ) {
    guard !target.isEmpty || (state.isDone && !source.isEmpty) else { return }
    pairs.append(
      Pair(source: source, target: target, isLocked: state.isLocked, languages: languages, path: path))
  }

  /// Adds what two sides hold: the texts as a whole, and those inside their codes that answer to each other.
  mutating func add(
    source: UnitContent, target: UnitContent, state: SegmentState, languages: LanguagePair, path: String
  ) {
    add(source: source.whole, target: target.whole, state: state, languages: languages, path: path)
    addSubflows(source: source, target: target, state: state, languages: languages, path: path)
  }

  /// Adds the texts inside codes that stand on both sides.
  mutating func addSubflows(
    source: UnitContent, target: UnitContent, state: SegmentState, languages: LanguagePair, path: String
  ) {
    guard !target.subflows.isEmpty, !source.subflows.isEmpty else { return }
    var sources: [String: SegmentDraft] = [:]
    for (key, draft) in source.subflows where sources[key] == nil { sources[key] = draft }
    for (key, draft) in target.subflows {
      guard let counterpart = sources[key] else { continue }
      add(source: counterpart, target: draft, state: state, languages: languages, path: path)
    }
  }

  /// The two documents. A file with several pairs of languages is read for one: that of `options` where the file has
  /// it, else the first. Other units are left out.
  func document(_ file: SourceFile, _ format: DocumentFormat, _ options: ReadOptions) throws(ReadError)
    -> BilingualDocument
  {
    let languages = chosen(options)
    let kept = pairs.filter { pair in
      Self.serves(pair.languages.source, languages.source) && Self.serves(pair.languages.target, languages.target)
    }
    let source = document(file, format, languages.source, kept) { ($0.source, $0.languages.source, nil) }
    let target = document(file, format, languages.target, kept) {
      ($0.target, $0.languages.target, $0.isLocked ? nil : $0.target.escaping)
    }
    guard let document = BilingualDocument(source: source, target: target) else {
      throw ReadError("its two sides have not the same number of units", path: file.path)
    }
    return document
  }

  private func chosen(_ options: ReadOptions) -> LanguagePair {
    let known = pairs.lazy.map(\.languages)
    func isSource(_ pair: LanguagePair) -> Bool { pair.source?.matches(options.sourceLanguage) ?? false }
    func isTarget(_ pair: LanguagePair) -> Bool {
      options.targetLanguage.map { pair.target?.matches($0) ?? false } ?? true
    }
    return known.first { isSource($0) && isTarget($0) } ?? known.first { isTarget($0) && $0.target != nil }
      ?? known.first { $0.target != nil } ?? known.first ?? declared ?? LanguagePair()
  }

  private static func serves(_ own: LanguageTag?, _ chosen: LanguageTag?) -> Bool {
    guard let own, let chosen else { return true }
    return own.matches(chosen)
  }

  private func document(
    _ file: SourceFile, _ format: DocumentFormat, _ language: LanguageTag?, _ pairs: [Pair],
    _ side: (Pair) -> (SegmentDraft, LanguageTag?, Escaping?)
  ) -> Document {
    var metadata = DocumentMetadata()
    metadata.language = language
    let blocks = pairs.map { pair in
      let (draft, own, escaping) = side(pair)
      return Block(
        text: draft.text, map: draft.map, language: own == language ? nil : own, protected: draft.protected,
        escaping: escaping, path: pair.path)
    }
    return Document(file: file, format: format, blocks: blocks, metadata: metadata)
  }
}
