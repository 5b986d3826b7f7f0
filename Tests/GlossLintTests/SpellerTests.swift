import GlossTerms
import GlossText
import Testing

@testable import GlossLint

@Suite struct SpellerTests {
  @Test func whatIsNotInstalledIsNone() {
    #expect(SpellingDictionary(named: "xx_XX") == nil)
    #expect(SpellingDictionary(named: "../hunspell/none") == nil)
  }

  @Test(arguments: [
    "government", "colour", "color", "subdistricts", "nongovernmental", "crowdfunding", "livestreamed",
    "desertification",
  ])
  func knows(_ word: String) {
    #expect(Speller(termbase: Termbase(layers: [])).knows(word))
  }

  @Test(arguments: ["goverment", "teh", "enviromental", "infomation", "immediatly"])
  func doesNotKnow(_ word: String) {
    let speller = Speller(termbase: Termbase(layers: []))
    #expect(!speller.knows(word))
    #expect(speller.isAvailable && !speller.takeLack())
  }

  @Test(arguments: ["government", "organisation", "neighbours", "programme", "crowdfunding"])
  func knowsWithoutTheSecondDictionary(_ word: String) {
    #expect(Speller(termbase: Termbase(layers: [])).knowsAtOnce(word))
  }

  @Test func whatOnlyTheSecondDictionaryKnowsIsKnown() {
    let speller = Speller(termbase: Termbase(layers: []))
    #expect(!speller.knowsAtOnce("gaol") && speller.knows("gaol"))
  }

  @Test func wordsOfTermListsAreKnown() throws {
    let list = try GlossaryFile.read(SourceFile(path: "list.tsv", text: "zh\ten\n碳\tzorbly plan\n"))
    let speller = Speller(termbase: Termbase(layers: [list]))
    #expect(speller.knows("zorbly") && !speller.knows("zorbled"))
  }

  @Test func suggestionsStartWithTheLikeliest() {
    #expect(Speller(termbase: Termbase(layers: [])).suggestions(for: "goverment").first == "government")
  }
}
