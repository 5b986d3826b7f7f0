import Testing

@testable import GlossAlignment

@Suite("What a dictionary says of the words of two texts")
struct DictionaryRenderingsTests {
  /// The renderings among the words of two texts, as `经济 economi`; target words are stems.
  private func renderings(
    _ text: String, _ source: [String], _ target: [String], isReversed: Bool = false
  ) throws -> [String: Lexicon.Entry] {
    var table = FeatureTable()
    for word in source { _ = table.id(of: .sourceWord(Array(word.utf8))) }
    for word in target { _ = table.id(of: .targetWord(Array(word.utf8))) }
    let renderings = DictionaryRenderings(try Dictionaries.open(text), table: table, isReversed: isReversed)
    var found: [String: Lexicon.Entry] = [:]
    for (feature, row) in renderings.rows {
      for entry in row {
        let key = [table.features[Int(feature)].sourceWord, table.features[Int(entry.target)].targetWord]
          .map { String(decoding: $0 ?? [], as: UTF8.self) }.joined(separator: " ")
        #expect(found[key] == nil, "\(key) twice")
        found[key] = entry
      }
    }
    return found
  }

  private func close(_ left: Float?, _ right: Float) -> Bool { left.map { abs($0 - right) < 0.01 } ?? false }

  @Test("A word is rendered by those of its renderings that the other text has")
  func words() throws {
    let dictionary = try Dictionaries.open(Dictionaries.cedict)
    let weights = try #require(dictionary.weights("发展"))
    let found = try renderings(Dictionaries.cedict, ["发展", "道路"], ["develop", "road", "economi"])
    #expect(Set(found.keys) == ["发展 develop"])
    #expect(found["发展 develop"]?.forward == weights["develop"])
  }

  @Test("The words of the source share the probability of a target word")
  func backward() throws {
    let found = try renderings("会议\tmeeting\n大会\tmeeting\n路\troad", ["会议", "大会", "路"], ["meet", "road"])
    #expect(found.count == 3)
    #expect(close(found["会议 meet"]?.forward, 1) && close(found["大会 meet"]?.forward, 1))
    #expect(close(found["会议 meet"]?.backward, 0.5) && close(found["大会 meet"]?.backward, 0.5))
    #expect(close(found["路 road"]?.backward, 1))
  }

  @Test("A rendering among many is not certain for being the only one there")
  func rare() throws {
    let glosses = (0..<30).map { "sense\($0)" }.joined(separator: "; ")
    let entry = try #require(try renderings("打\t\(glosses)", ["打"], ["sense7"])["打 sense7"])
    #expect(entry.forward < 0.1)
    #expect(entry.backward < 0.5 && entry.backward > entry.forward)
  }

  @Test("A word that is no headword is rendered by what its parts are, each for its share")
  func parts() throws {
    let found = try renderings("经济\teconomy\n发展\tgrowth", ["经济发展", "发展"], ["economi", "growth"])
    #expect(Set(found.keys) == ["经济发展 economi", "经济发展 growth", "发展 growth"])
    #expect(close(found["经济发展 economi"]?.forward, 0.5) && close(found["经济发展 growth"]?.forward, 0.5))
    #expect(close(found["发展 growth"]?.forward, 1))
    #expect(close(found["发展 growth"]?.backward, 2 / 3))
  }

  @Test("Two parts with one rendering are one entry")
  func twoParts() throws {
    let found = try renderings("发展\tgrowth\n增长\tgrowth", ["发展增长"], ["growth"])
    #expect(found.count == 1)
    #expect(close(found["发展增长 growth"]?.forward, 0.5))
    #expect((found["发展增长 growth"]?.backward ?? 2) <= 1)
  }

  @Test("The other way round probabilities change places")
  func reversed() throws {
    let text = "会议\tmeeting\n大会\tmeeting; congress"
    let (words, stems) = (["会议", "大会"], ["meet", "congress"])
    let there = try renderings(text, words, stems)
    let back = try renderings(text, stems, words, isReversed: true)
    #expect(there.count == 3 && back.count == 3)
    for word in words {
      for stem in stems {
        #expect(there["\(word) \(stem)"]?.forward == back["\(stem) \(word)"]?.backward)
        #expect(there["\(word) \(stem)"]?.backward == back["\(stem) \(word)"]?.forward)
      }
    }
  }

  @Test("Anchors are not looked up")
  func anchors() throws {
    var table = FeatureTable()
    _ = table.id(of: .latin(Array("经济".utf8)))
    _ = table.id(of: .targetWord(Array("economi".utf8)))
    #expect(DictionaryRenderings(try Dictionaries.open(Dictionaries.cedict), table: table).rows.isEmpty)
  }
}
