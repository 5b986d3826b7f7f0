internal import GlossText

extension CasingVariant {
  /// How many other names of establishments must have their capitals for one in lower case to be a slip.
  private static let regularNames = 2

  /// "Dalian Museum of science and technology", "Dalian song and dance ensemble".
  ///
  /// - Parameters:
  ///   - words: for each block its words.
  ///   - reported: where something was said of a word's capitals already.
  func reportEstablishments(_ words: [[PageWord]], _ reported: Set<WordPlace>, _ context: RuleContext) {
    var regular = Set<String>()
    var odd: [EstablishmentName] = []
    for words in words {
      for start in words.indices {
        guard let name = EstablishmentName(startingAt: start, of: words) else { continue }
        switch name.casing {
        case .regular: regular.insert(name.words.map(\.folded).joined(separator: " "))
        case .mixed: odd.append(name)
        case .lower:
          let before = start > 0 && words[start].isAdjacent ? words[start - 1].folded : ""
          if !NameNouns.shared.indefinite.contains(before) { odd.append(name) }
        }
      }
    }
    for name in odd {
      guard let first = name.words.first, let last = name.words.last,
        !name.lowered.contains(where: { reported.contains(WordPlace(block: $0.block, offset: $0.range.lowerBound)) })
      else { continue }
      let range = first.range.lowerBound..<last.range.upperBound
      let text = context.page.text(ofBlock: first.block)
      var written = Array(text[range])
      for word in name.lowered { written[word.range.lowerBound - range.lowerBound] -= 0x20 }
      let isMixed = name.casing == .mixed
      let replacement = String(decoding: written, as: UTF8.self)
      context.report(
        isMixed ? .halfCapitals(text.string(range)) : .noCapitals(text.string(range)), block: first.block, range,
        severity: isMixed || regular.count >= Self.regularNames ? nil : .info,
        fixes: [
          context.fix(
            "write \"\(replacement)\"", isMixed ? .safe : .unsafe, block: first.block, range, replacement)
        ])
    }
  }
}

extension String {
  fileprivate static func halfCapitals(_ name: String) -> String { "\"\(name)\" has only some of its capitals" }

  fileprivate static func noCapitals(_ name: String) -> String { "\"\(name)\" is a name without its capitals" }
}
