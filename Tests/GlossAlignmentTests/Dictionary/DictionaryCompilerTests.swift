import GlossText
import Testing

@testable import GlossAlignment

@Suite("Weights of translations")
struct DictionaryCompilerTests {
  /// The row of 词 in a table or, with slashes, in CC-CEDICT's form without a reading that counts.
  private func weights(_ glosses: String) throws -> [String: Float] {
    let line = glosses.hasPrefix("/") ? "詞 词 [ci2] \(glosses)" : "词\t\(glosses)"
    return try Dictionaries.open(line).weights("词") ?? [:]
  }

  private func isClose(_ weights: [String: Float], _ expected: [String: Float]) -> Bool {
    weights.keys == expected.keys && weights.allSatisfy { abs($0.value - (expected[$0.key] ?? 0)) < 0.005 }
  }

  @Test("A word of a gloss of k content words counts 1/√k, and the row sums to one")
  func gloss() throws {
    // 1, 1/√2, 1/√2.
    let weights = try weights("/bank/river side/")
    #expect(isClose(weights, ["bank": 0.414, "river": 0.293, "side": 0.293]), "\(weights)")
  }

  @Test("A word takes its greatest over glosses and entries")
  func greatest() throws {
    let weights = try Dictionaries.open("词\triver bank\n词\tbank").weights("词") ?? [:]
    #expect(isClose(weights, ["bank": 0.586, "river": 0.414]), "\(weights)")
    #expect(try weights == self.weights("bank; bank of a river; river bank"))
  }

  @Test(
    "Function words are left out of a gloss that holds others",
    arguments: [
      ("to go to the market", "go market"), ("of; 's", "of s"), ("to be", "to be"),
      ("sb who helps", "help"), ("in; at; within reach", "in at within reach"),
    ])
  func functionWords(_ glosses: String, _ stems: String) throws {
    #expect(try Set(weights(glosses).keys) == Set(stems.split(separator: " ").map(String.init)))
  }

  @Test(
    "Words are folded, parted at hyphens, stemmed",
    arguments: [
      ("Bye-Bye", "bye"), ("People’s Republic", "peopl republ"), ("ＤＶＤ", "dvd"), ("the U.S.", "us"),
      ("low-carbon; carbon/silicon", "low carbon silicon"), ("3G phone; 1949", "3g phone"),
    ])
  func words(_ glosses: String, _ stems: String) throws {
    #expect(try Set(weights(glosses).keys) == Set(stems.split(separator: " ").map(String.init)))
  }

  @Test(
    "Remarks in brackets and Chinese are no translation; a bracket that is never closed runs to the end",
    arguments: [
      ("/(slang) threesome/", "threesom"), ("/bye (see 拜拜[bai2 bai2]) now/", "bye now"),
      ("/king (of (old) Chu), lord/", "king lord"), ("/king (of Chu/", "king"), ("/（旧）king（of Chu）/", "king"),
      ("/(coll.) king; (lit.) lord/", "king lord"), ("/king) lord/", "king lord"),
      ("/king 王[Wang2]/", "king"),
      ("/president(s)/", "presid"),
    ])
  func remarks(_ glosses: String, _ stems: String) throws {
    #expect(try Set(weights(glosses).keys) == Set(stems.split(separator: " ").map(String.init)))
  }

  @Test(
    "References to other entries are no translation",
    arguments: [
      ("/king/variant of 王[wang2]/", "king"), ("/king/erhua variant of 王儿[wang2 r5]/", "king"),
      ("/king/CL:個|个[ge4],位[wei4]/", "king"), ("/king/see also 君王/", "king"),
      ("/king/(Tw) also written 君王/", "king"), ("/king/also pr. [wang4]/", "king"),
      ("/king/(bound form) used in 王国[wang2 guo2]/", "king"),
      ("/abbr. for 国王[guo2 wang2], king of men/", "king men"),
      // These only look like references.
      ("/to see; to look/", "see look"), ("/see you later/", "see later"),
      ("/king of 楚[Chu3]/", "king"),
    ])
  func references(_ glosses: String, _ stems: String) throws {
    #expect(try Set(weights(glosses).keys) == Set(stems.split(separator: " ").map(String.init)))
  }

  @Test("An entry that is a reference alone is no headword")
  func onlyReference() throws {
    let dictionary = try Dictionaries.open("甲 甲 [jia3 yi3] /variant of 乙[yi3]/\n乙 乙 [yi3] /second/")
    #expect(dictionary.weights("甲") == nil && dictionary.stems("乙") == ["second"])
  }

  @Test(
    "A reading of four letters or more is one more translation",
    arguments: [
      ("Qing1 yang2", "qingyang"), ("Lu:3 shun4", "lushun"), ("A1 · da2", "ada"), ("ma3", nil), ("san1 C", "sanc"),
      ("Xi1 · An1", "xian"), ("xx?", nil),
    ] as [(String, String?)])
  func reading(_ reading: String, _ spelling: String?) throws {
    let weights = try #require(try Dictionaries.open("詞 词 [\(reading)] /word/").weights("词"))
    if let spelling, spelling.count >= 4 {
      #expect(isClose(weights, ["word": 1 / 1.1, spelling: 0.1 / 1.1]), "\(weights)")
    } else {
      #expect(weights == ["word": 1])
    }
  }

  @Test("Headwords are folded, as the words are that are looked up")
  func folded() throws {
    let dictionary = try Dictionaries.open("AA制\tsplit bill\nＫ歌\tkaraoke")
    #expect(dictionary.stems("aa制") == ["split", "bill"] && dictionary.stems("k歌") == ["karaok"])
  }

  @Test("Words of a target language without spaces are cut as the segmenter cuts them")
  func intoChinese() throws {
    let dictionary = try Dictionaries.open("bank\t银行；河岸", from: .english, to: .chinese)
    #expect(dictionary.stems("bank") == ["银行", "河岸"])
  }
}
