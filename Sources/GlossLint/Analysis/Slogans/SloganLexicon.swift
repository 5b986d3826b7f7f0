internal import GlossSegmentation
internal import GlossText

/// The words by which numeral slogans are recognised, from the data files.
struct SloganLexicon: Sendable {
  let numbers: Set<String>
  /// The numbers by their words.
  let values: [String: Int]
  let ordinals: Set<String>
  let nominalNumbers: Set<String>
  let vagueNumbers: Set<String>
  let speech: Set<String>
  let counted: Set<String>
  let superlatives: Set<String>
  let names: Set<String>
  let fused: Set<String>
  let noCounts: Set<String>

  static let english = SloganLexicon(PackageResources.en_slogans_txt, numbers: "numbers")
  static let chinese = SloganLexicon(PackageResources.zh_slogans_txt, numbers: "numerals")

  private init(_ bytes: [UInt8], numbers name: String) {
    let data = SectionedData(bytes)
    let twos = data["two"]
    values = Dictionary(
      data[name].enumerated().map { ($1, $0 + 1) } + twos.map { ($0, 2) }, uniquingKeysWith: { first, _ in first })
    numbers = Set(data[name] + twos)
    ordinals = Set(data["ordinals"])
    nominalNumbers = Set(data["nominal numbers"])
    vagueNumbers = Set(data["vague numbers"])
    speech = Set(data["speech"])
    counted = Set(data["counted"])
    superlatives = Set(data["superlatives"])
    names = Set(data["names"])
    fused = Set(data["fused"])
    noCounts = Set(data["no counts"])
  }

  /// Whether a word of `text` is a number word, whatever its capitals.
  func isNumber(_ token: Token, _ text: [UInt8]) -> Bool {
    token.kind == .word && numbers.contains(text.string(token.range).lowercased())
  }
}
