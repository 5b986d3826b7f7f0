internal import GlossAlignment
internal import GlossReports
internal import GlossText

/// What a user should know of an alignment beside the links, a line each: it is aligned all the same.
enum AlignRemarks {
  /// How many times longer than its counterpart a text must be to be remarked on. Whole texts of one language pair
  /// differ by a factor of 1.5 in this; a text and its summary seldom by 10.
  private static let remarkableRatio = 10
  /// What a text without counterpart must have at least: short ones differ by accident.
  private static let leastLength = 200
  /// Letters of a language with spaces that say what one character of a language without says.
  private static let lettersPerCharacter = 4

  static func of(_ texts: AlignedTexts, as format: AlignmentFormat) -> [String] {
    var remarks: [String] = []
    if let slip = slip(texts) { remarks.append(slip) }
    if format == .tmx, let omitted = omitted(texts) { remarks.append(omitted) }
    return remarks
  }

  /// Why the texts cannot be a pair, or not a whole one.
  static func slip(_ texts: AlignedTexts) -> String? {
    sameness(texts.source, texts.target) ?? lengths(texts.source, texts.target)
  }

  private static func sameness(_ source: AlignedText, _ target: AlignedText) -> String? {
    guard source.hasText, source.sentences.map(\.text) == target.sentences.map(\.text) else { return nil }
    return "\(source.name) and \(target.name) hold the same sentences"
  }

  private static func lengths(_ source: AlignedText, _ target: AlignedText) -> String? {
    let isEmpty = [source, target].map(\.sentences.isEmpty)
    switch (isEmpty[0], isEmpty[1]) {
    case (true, true): return "neither \(source.name) nor \(target.name) has a sentence"
    case (true, false): return "\(source.name): has no sentence; those of \(target.name) stay without counterpart"
    case (false, true): return "\(target.name): has no sentence; those of \(source.name) stay without counterpart"
    case (false, false): break
    }
    let measured = [source, target].map { (length: length($0), name: $0.name) }.sorted { $0.length < $1.length }
    let (short, long) = (measured[0], measured[1])
    let ratio = long.length / max(short.length, 1)
    guard long.length >= leastLength, ratio >= remarkableRatio else { return nil }
    return "\(long.name): is \(ratio) times as long as \(short.name) would lead to expect; is one a part of the other?"
  }

  /// In letters of a language with spaces.
  private static func length(_ text: AlignedText) -> Int {
    text.sentences.reduce(0) { $0 + $1.text.unicodeScalars.count }
      * (text.language.isUnspaced ? lettersPerCharacter : 1)
  }

  private static func omitted(_ texts: AlignedTexts) -> String? {
    let count = texts.links.count { !texts.hasBothTexts($0) }
    guard count > 0 else { return nil }
    return "\(count) of \(texts.links.count) links \(count == 1 ? "has" : "have") text on one side at most and "
      + "\(count == 1 ? "is" : "are") not in the TMX"
  }
}
