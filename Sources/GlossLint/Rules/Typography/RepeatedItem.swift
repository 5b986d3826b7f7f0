internal import GlossSegmentation
internal import GlossText

/// Flags a name that stands twice in one list.
struct RepeatedItem: BlockRule {
  static let description = RuleDescription(
    id: "repeated-item", group: .typography, need: .page, severity: .warning,
    summary: "The same item stands twice in one list",
    rationale: """
      A long list is written by several hands, and a firm or a school comes in twice. Case, articles and the country \
      beside a name ("Carrefour of France", "French Carrefour") do not count. Only names are compared, in lists of four \
      and more: a word that is no name may well come twice, and so may an office or a place after a name ("Li Ming, Vice \
      Mayor").
      """,
    examples: [
      .flagged(
        "It has shops like Wal-Mart, Decathlon, Carrefour of France, Metro of Germany and ⟦France Decathlon⟧."),
      .flagged("The parks are Binhe Park, Nanshan Park, the Forest Zoo, ⟦Binhe Park⟧ and others."),
      .accepted("Li Ming, Vice Mayor, Wang Gang, Vice Mayor, and Zhao Jun attended."),
      .accepted("Branches opened in Nanjing, Jiangsu, Suzhou, Jiangsu, Dalian, and Anshan."),
      .accepted("He went from Dalian to Seoul, from Seoul to Tokyo, and home."),
      .accepted("It grew in 2016, fell in 2017, grew in 2018, and in 2016 again."),
    ])

  /// Fewer items are no list, in which a comma may mean anything.
  private static let fewestItems = 4
  /// Longer ones are clauses.
  private static let longestItem = 7

  private struct Item {
    let range: ByteRange
    /// In lower case, without what does not count; empty for what is no name.
    let key: [String]
  }

  func check(block: Int, _ context: RuleContext) {
    guard context.page.language.matches(.english) else { return }
    let text = context.page.text(ofBlock: block)
    for sentence in context.page.sentencesOfBlock[block] {
      for list in Self.lists(context.page.tokens(ofSentence: sentence), text) where list.count >= Self.fewestItems {
        check(list, text, block: block, context)
      }
    }
  }

  private func check(_ list: [Item], _ text: [UInt8], block: Int, _ context: RuleContext) {
    var counts: [[String]: Int] = [:]
    for item in list { counts[item.key, default: 0] += 1 }
    var first: [[String]: Item] = [:]
    for item in list where !item.key.isEmpty {
      guard let earlier = first[item.key] else {
        first[item.key] = item
        continue
      }
      // What comes again and again stands beside other things: a province after each of its cities.
      guard counts[item.key] == 2 else { continue }
      context.report(.again(text.string(earlier.range), text.string(item.range)), block: block, item.range)
    }
  }

  // MARK: Lists

  /// The lists of a sentence: items between commas, the last after "and" too.
  private static func lists(_ tokens: ArraySlice<Token>, _ text: [UInt8]) -> [[Item]] {
    var lists: [[Item]] = []
    var list: [Item] = []
    var words: [Token] = []
    func endItem() {
      if words.count <= longestItem, !words.isEmpty {
        list.append(item(words, text))
      } else if !words.isEmpty {
        // A clause: what stands in it last may be the first item of a list.
        lists.append(list)
        list = [item(Array(words.suffix(1)), text)]
      }
      words = []
    }
    for token in tokens {
      let word = token.kind == .word ? text.string(token.range).lowercased() : ""
      switch token.kind {
      case .mark where token.range.count == 1 && text[token.range.lowerBound] == 0x2C: endItem()
      case .mark where token.range.count == 1 && [0x3A, 0x3B].contains(text[token.range.lowerBound]):
        words = []
        lists.append(list)
        list = []
      case .word where word == "and": endItem()
      case .word where ["like", "including", "as", "are", "include", "includes"].contains(word):
        // A list starts after these.
        words = []
        lists.append(list)
        list = []
      case .word, .number, .ideographs: words.append(token)
      case .mark: break
      }
    }
    endItem()
    return lists + [list]
  }

  private static func item(_ words: [Token], _ text: [UInt8]) -> Item {
    guard let first = words.first, let last = words.last else { return Item(range: 0..<0, key: []) }
    let range = first.range.lowerBound..<last.range.upperBound
    let spelled = words.map { text.string($0.range) }
    let kept = spelled.filter { !Self.passedOver.contains($0.lowercased()) }
    let capitals = kept.filter { $0.first?.isUppercase ?? false }
    // A name has capitals in all its words; an office, a place or a figure is no name that counts.
    guard !kept.isEmpty, capitals.count == kept.count, words.allSatisfy({ $0.kind == .word }),
      !kept.contains(where: { Self.offices.contains($0.lowercased()) }),
      !kept.allSatisfy({ Pinyin.shared.places.contains($0.lowercased()) }), kept.joined().utf8.count > 3
    else { return Item(range: range, key: []) }
    return Item(range: range, key: kept.map { $0.lowercased() })
  }

  /// Small words and countries.
  private static let passedOver: Set<String> = [
    "the", "a", "an", "of", "from", "in", "usa", "us", "america", "american", "france", "french", "germany", "german",
    "sweden", "swedish", "japan", "japanese", "korea", "korean", "china", "chinese", "britain", "british", "uk",
    "italy",
    "italian", "russia", "russian", "canada", "canadian", "singapore", "australia", "switzerland", "swiss",
    "netherlands",
    "dutch", "spain", "spanish", "denmark", "danish", "finland", "finnish", "india", "thailand", "malaysia",
  ]
  private static let offices: Set<String> = [
    "mayor", "director", "chairman", "chairperson", "chairwoman", "president", "secretary", "minister", "governor",
    "member", "head", "chief", "manager", "professor", "engineer", "commissioner", "ambassador", "consul", "general",
    "officer", "deputy", "vice", "ceo", "academician", "dean", "province", "city", "county", "district", "road",
    "street", "avenue",
  ]
}

extension String {
  fileprivate static func again(_ first: String, _ second: String) -> String {
    first == second ? "\"\(second)\" stands twice in the list" : "\"\(second)\" is in the list already, as \"\(first)\""
  }
}
