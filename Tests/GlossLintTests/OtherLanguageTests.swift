import GlossFormats
import GlossLint
import GlossTerms
import GlossText
import Testing

@Suite("Pairs of other languages")
struct OtherLanguageTests {
  /// The terms that the rules on terminology report, as the message has them.
  private func findings(
    _ source: String, _ sourceTag: String, _ target: String, _ targetTag: String, _ list: String
  ) throws -> [String] {
    var settings = LintSettings()
    settings.sourceLanguage = try #require(LanguageTag(sourceTag))
    settings.targetLanguage = LanguageTag(targetTag)
    try settings.choose(select: ["missing-rendering", "deprecated-rendering"], ignore: [])
    let termbase = Termbase(layers: [try GlossaryFile.read(SourceFile(path: "list.tsv", text: list))])
    return try Linter(settings: settings, termbase: termbase).check(
      try Documents.page(SourceFile(path: "a.target.txt", text: target)),
      source: try Documents.page(SourceFile(path: "a.source.txt", text: source))
    ).diagnostics.map { "\($0.rule): \($0.location.text)" }
  }

  private static let list = """
    zh\tja\tfr\tfr.deprecated\tja.deprecated
    一带一路\t一帯一路\tInitiative Ceinture et Route\tUne ceinture, une route\t1帯1路
    高质量发展\t質の高い発展\tdéveloppement de qualité\tdéveloppement à haute qualité\t高質量発展
    """

  @Test(
    "Chinese to French",
    arguments: [
      (
        "共建一带一路，推动高质量发展。",
        "Nous construisons ensemble l\u{2019}Initiative « Ceinture et Route » et le développement de qualité.", []
      ),
      (
        "共建一带一路，推动高质量发展。",
        "Nous construisons ensemble le projet Une ceinture, une route et le développement de qualité.",
        ["deprecated-rendering: ceinture, une route"]
      ),
      (
        "推动高质量发展。", "Nous visons un développement à hautes qualités.",
        ["deprecated-rendering: développement à hautes qualités"]
      ),
    ] as [(String, String, [String])])
  func french(_ source: String, _ target: String, _ expected: [String]) throws {
    #expect(try findings(source, "zh", target, "fr", Self.list) == expected)
  }

  @Test("A rendering that is missing in French is told at its sentence")
  func frenchMissing() throws {
    let found = try findings(
      "推动高质量发展。", "zh", "Nous avançons vers demain, pas à pas.", "fr", Self.list)
    #expect(found == ["missing-rendering: Nous avançons vers demain, pas à pas."])
  }

  @Test(
    "Japanese to French, and Chinese to Japanese",
    arguments: [
      ("ja", "「一帯一路」構想を進める。", "fr", "Nous faisons avancer l'Initiative Ceinture et Route.", []),
      (
        "ja", "「一帯一路」構想を進める。", "fr", "Nous faisons avancer Une ceinture, une route.",
        ["deprecated-rendering: ceinture, une route"]
      ),
      ("zh", "推动高质量发展。", "ja", "質の高い発展を推進する。", []),
      ("zh", "推动高质量发展。", "ja", "高質量発展を推進する。", ["deprecated-rendering: 高質量発展"]),
      ("zh", "共建一带一路。", "ja", "１帯１路を共に建設する。", ["deprecated-rendering: １帯１路"]),
    ] as [(String, String, String, String, [String])])
  func japanese(
    _ sourceTag: String, _ source: String, _ targetTag: String, _ target: String, _ expected: [String]
  ) throws {
    #expect(try findings(source, sourceTag, target, targetTag, Self.list) == expected)
  }
}
