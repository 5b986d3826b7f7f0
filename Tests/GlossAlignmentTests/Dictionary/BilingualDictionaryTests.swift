import Foundation
import GlossText
import Testing

@testable import GlossAlignment

@Suite("A compiled dictionary")
struct BilingualDictionaryTests {
  @Test("Words are found by each of their forms, with one row")
  func forms() throws {
    let dictionary = try Dictionaries.open(Dictionaries.cedict)
    let simplified = try #require(dictionary.headword(Array("传统".utf8)))
    let traditional = try #require(dictionary.headword(Array("傳統".utf8)))
    #expect(simplified != traditional)
    #expect(dictionary.row(simplified) == dictionary.row(traditional))
    #expect(dictionary.headwordCount == 10)
    #expect(dictionary.longestHeadword == 6)
    #expect(dictionary.headword(Array("传".utf8)) == nil && dictionary.headword([]) == nil)
  }

  @Test("A stem is found where a headword is translated by it, and nowhere else")
  func keys() throws {
    let dictionary = try Dictionaries.open(Dictionaries.cedict)
    for stem in ["tradit", "economi", "dalian", "jingji"] {
      #expect(dictionary.key(Array(stem.utf8)) != nil, "\(stem)")
    }
    for stem in ["traditional", "in", "to", "northeast", ""] {
      #expect(dictionary.key(Array(stem.utf8)) == nil, "\(stem)")
    }
    for key in 0..<dictionary.keyCount { #expect(dictionary.key(dictionary.text(ofKey: key)) == key) }
  }

  @Test("The weightiest comes first, and a row sums to one")
  func order() throws {
    let dictionary = try Dictionaries.open(Dictionaries.cedict)
    for headword in 0..<dictionary.headwordCount {
      let weights = dictionary.row(headword).map(\.weight)
      #expect(weights == weights.sorted(by: >) && weights.allSatisfy { $0 > 0 && $0 <= 1 })
      #expect(abs(weights.reduce(0, +) - 1) < 0.02)
    }
  }

  @Test("It says what it was made from, and for which languages")
  func information() throws {
    let dictionary = try Dictionaries.open(Dictionaries.cedict)
    #expect(dictionary.name == "Words for tests, 2020-02-03, https://example.org/licence")
    #expect(dictionary.source == .chinese && dictionary.target == .english)
    #expect(try Dictionaries.open("# \n会议\tmeeting").name == "words")
  }

  @Test("A number that is none has no row and no text", arguments: [-1, Int.min, 10, Int.max])
  func outside(_ number: Int) throws {
    let dictionary = try Dictionaries.open(Dictionaries.cedict)
    #expect(dictionary.row(number) == [] && dictionary.text(ofHeadword: number) == [])
    #expect(number == 10 || dictionary.text(ofKey: number) == [])
  }

  @Test(
    "A word that is no headword is cut into the longest ones inside it",
    arguments: [
      ("经济发展", ["经济", "发展"]), ("经济发展区", ["经济", "发展", "区"]), ("传统的经济", ["传统", "经济"]),
      ("经济发", ["经济"]), ("gdp", []), ("的", []), ("", []), ("发展gdp", ["发展"]), ("经济", ["经济"]),
    ] as [(String, [String])])
  func cut(_ word: String, _ parts: [String]) throws {
    let dictionary = try Dictionaries.open(Dictionaries.cedict)
    #expect(dictionary.cut(word) == parts)
    let shares = dictionary.parts(of: Array(word.utf8)).map(\.share)
    #expect(shares.allSatisfy { $0 == 1 / Float(parts.count) })
  }

  @Test("Bytes that are no UTF-8 are cut without harm")
  func malformed() throws {
    let dictionary = try Dictionaries.open(Dictionaries.cedict)
    let economy = Array("经济".utf8)
    #expect(dictionary.parts(of: [0x80, 0xE7] + economy + [0xE7]).count <= 1)
    #expect(dictionary.parts(of: economy[1...]).isEmpty)
  }

  @Test("Words of a language with spaces are not cut")
  func spaced() throws {
    let french = try #require(LanguageTag("fr"))
    let dictionary = try Dictionaries.open("été\tsummer\nà\tat", from: french)
    #expect(dictionary.cut("été") == ["été"] && dictionary.cut("étéà").isEmpty)
  }

  @Test("A file on disk is the same as its bytes")
  func mapped() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).glossdict")
    defer { try? FileManager.default.removeItem(at: path) }
    let bytes = try Dictionaries.bytes(Dictionaries.cedict)
    try Data(bytes).write(to: path)
    let dictionary = try BilingualDictionary(mapping: path.path)
    #expect(dictionary.weights("传统") == (try BilingualDictionary(bytes: bytes)).weights("传统"))
    #expect(throws: DictionaryError.unreadable) { try BilingualDictionary(mapping: path.path + "x") }
    #expect(throws: DictionaryError.self) { try BilingualDictionary(mapping: path.deletingLastPathComponent().path) }
  }

  @Test("An empty dictionary is one")
  func empty() throws {
    let dictionary = try Dictionaries.open("# nothing\n")
    #expect(dictionary.headwordCount == 0 && dictionary.keyCount == 0 && dictionary.longestHeadword == 0)
    #expect(dictionary.parts(of: Array("经济".utf8)).isEmpty)
  }
}
