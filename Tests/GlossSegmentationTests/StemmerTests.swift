import GlossSegmentation
import GlossText
import Testing

@Suite("Stems")
struct StemmerTests {
  private func stem(_ word: String, _ language: LanguageTag = .english) throws -> String {
    String(decoding: try #require(Stemmer(language)).stem(Array(word.utf8)), as: UTF8.self)
  }

  @Test(
    "Forms of an English word have one stem",
    arguments: [
      ["study", "studies", "studied", "studying"], ["tradition", "traditions", "traditional"],
      ["people", "people's", "people\u{2019}s"], ["us", "u.s.", "u.s"], ["boss", "boss's"], ["meeting", "meetings"],
    ])
  func forms(_ words: [String]) throws {
    #expect(Set(try words.map { try stem($0) }).count == 1)
  }

  @Test("What is no ending stays", arguments: ["s", "'s", "\u{2019}s", "x", "3d", "会议", ""])
  func kept(_ word: String) throws {
    #expect(try stem(word) == word)
  }

  @Test("Other languages have their own endings, and possessives are English")
  func languages() throws {
    let (french, german) = (try #require(LanguageTag("fr-CA")), try #require(LanguageTag("de")))
    #expect(try stem("continuellement", french) == stem("continuelle", french))
    #expect(try stem("häuser", german) == stem("haus", german))
    #expect(try stem("hans's", german) != stem("hans", german))
  }

  @Test("Where Snowball has no algorithm there is no stemmer", arguments: ["zh", "ja", "zh-Hant", "xx", "th"])
  func none(_ tag: String) throws {
    #expect(Stemmer(try #require(LanguageTag(tag))) == nil)
  }

  @Test("A slice is read from where it starts")
  func slice() throws {
    let bytes = Array("two studies here".utf8)
    #expect(try #require(Stemmer(.english)).stem(bytes[4..<11]) == Array("studi".utf8))
  }

  @Test("Bytes that are no UTF-8 do no harm, nor do long words")
  func hostile() throws {
    let stemmer = try #require(Stemmer(.english))
    for first in UInt8.min...UInt8.max {
      for rest in [[], [0x73], [0xE4], [0xE4, 0xBC], [0xF0, 0x9F, 0x98], [0x80, 0x80]] as [[UInt8]] {
        _ = stemmer.stem([first] + rest)
        _ = stemmer.stem(Array("walk".utf8) + [first] + rest)
      }
    }
    #expect(stemmer.stem(Array(repeating: 0x61, count: 100_000)).count == 100_000)
  }
}
