internal import GlossFormats
internal import GlossText

/// Flags brackets that open and never close, or close what never opened.
struct UnbalancedBracket: PageRule {
  static let description = RuleDescription(
    id: "unbalanced-bracket", group: .typography, need: .page, severity: .warning,
    summary: "A bracket has no partner",
    rationale: """
      The reader of "(CPPCC" waits for the end of the remark. Labels of lists ("1)", "a)", "iv)") and faces ":)" need no \
      partner. A bracket may close in one of the next paragraphs. Full-width brackets make pairs with each other and with \
      those of ASCII, since another rule sees to them.
      """,
    examples: [
      .flagged("Members of the committee ⟦(CPPCC⟧ attended the meeting."),
      .flagged("Members of the committee ⟦CPPCC)⟧ attended the meeting."),
      .flagged("The plan ⟦(see⟧ (2016) was approved."),
      .accepted("Members (of the CPPCC [all of them]) attended."),
      .accepted("The aims are 1) growth, 2) reform, and a) order. It is fun :)"),
      .accepted("(The first paragraph of a remark.\nThe second one.)"),
      .accepted("A share of （5 percent) is small."),
    ])

  /// In how many paragraphs after it a bracket may close.
  private static let reach = 4
  /// Brackets of a paragraph that are told one by one; more are no slips of prose, and follow from the first.
  private static let mostOfParagraph = 20

  private struct Mark {
    let block: Int
    let index: Int
    let opens: Bool
  }

  func check(_ page: Page, _ context: RuleContext) {
    var odd: [Mark] = []
    var texts: [Int: BlockScalars] = [:]
    for block in page.document.blocks.indices where !page.sentencesOfBlock[block].isEmpty {
      guard page.document.blocks[block].role != .attribute else { continue }
      let text = BlockScalars(page.text(ofBlock: block))
      let marks = Self.odd(text)
      if !marks.isEmpty { texts[block] = text }
      for mark in marks.prefix(Self.mostOfParagraph) {
        // A remark of several paragraphs.
        if !mark.opens, let last = odd.last, last.opens, last.block < block, block - last.block <= Self.reach {
          odd.removeLast()
        } else {
          odd.append(Mark(block: block, index: mark.index, opens: mark.opens))
        }
      }
    }
    for mark in odd {
      guard let text = texts[mark.block] else { continue }
      let range =
        mark.opens
        ? mark.index..<max(mark.index + 1, text.word(startingAt: mark.index + 1).upperBound)
        : text.word(endingAt: mark.index).lowerBound..<mark.index + 1
      context.report(
        mark.opens ? .unclosed(text.string(range)) : .unopened(text.string(range)), block: mark.block,
        text.bytes(range))
    }
  }

  /// The brackets of a text without their partners, in order. Linear.
  private static func odd(_ text: BlockScalars) -> [(index: Int, opens: Bool)] {
    var open: [(index: Int, closing: UInt32)] = []
    var odd: [(index: Int, opens: Bool)] = []
    var index = 0
    while index < text.count {
      let chunk = text.chunk(from: index)
      if !text.isAddress(chunk) {
        for place in chunk {
          switch text[place] {
          case 0x28, 0xFF08: if !isFace(place, text) { open.append((place, 0x29)) }
          case 0x5B, 0xFF3B: open.append((place, 0x5D))
          case 0x29, 0xFF09, 0x5D, 0xFF3D:
            let closing: UInt32 = text[place] == 0x29 || text[place] == 0xFF09 ? 0x29 : 0x5D
            if let last = open.last, last.closing == closing {
              open.removeLast()
            } else if !isLabel(place, text), !isFace(place, text) {
              odd.append((place, false))
            }
          default: break
          }
        }
      }
      index = max(chunk.upperBound, index + 1)
    }
    return (odd + open.map { ($0.index, true) }).sorted { $0.index < $1.index }
  }

  /// `1)`, `12)`, `a)`, `iv)` at the start of an item.
  private static func isLabel(_ closing: Int, _ text: BlockScalars) -> Bool {
    let label = text.word(endingAt: closing)
    guard (1...4).contains(label.count),
      text.isBlankOrEdge(label.lowerBound - 1) || !isWordPart(label.lowerBound - 1, text)
    else { return false }
    if label.allSatisfy({ text.kind($0) == .digit }) { return true }
    let roman: Set<UInt32> = [0x69, 0x76, 0x78, 0x49, 0x56, 0x58]
    return label.count == 1 || label.allSatisfy { roman.contains(text[$0]) }
  }

  private static func isWordPart(_ index: Int, _ text: BlockScalars) -> Bool {
    text.kind(index) == .letter || text.kind(index) == .digit || text.kind(index) == .han
  }

  /// `:)`, `;-(`
  private static func isFace(_ bracket: Int, _ text: BlockScalars) -> Bool {
    let eyes = text[bracket - 1] == 0x2D ? bracket - 2 : bracket - 1
    return text[eyes] == 0x3A || text[eyes] == 0x3B
  }
}

extension String {
  fileprivate static func unclosed(_ words: String) -> String { "bracket is never closed: \(words)" }

  fileprivate static func unopened(_ words: String) -> String { "bracket is never opened: \(words)" }
}
