internal import GlossSegmentation

/// Abbreviations that every reader knows, from `Data/en.abbreviations.txt`, which gives the reasons.
struct KnownAbbreviations: Sendable {
  static let shared = KnownAbbreviations()

  private let names: Set<String>

  private init() {
    let data = SectionedData(PackageResources.en_abbreviations_txt)
    names = Set(["dictionary words", "official texts", "numerals"].flatMap { data[$0] })
  }

  func contains(_ name: String) -> Bool { names.contains(name) }
}
