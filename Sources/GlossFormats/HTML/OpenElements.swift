internal import GlossText

/// Which elements are open, as the tags of a page go by.
///
/// The rules are those of the standard where they make elements end. Where a rule is left out, an element counts as
/// open longer than it is.
struct OpenElements {
  fileprivate struct Element {
    let name: ArraySlice<UInt8>
    let meaning: HTMLTagClass
    /// Part of a picture or a formula, where other rules hold.
    let isForeign: Bool
    /// Its tags are blanked.
    let isCut: Bool
  }

  /// How far an end tag looks for its start tag. Without a bound the look itself would be quadratic.
  private static let reach = NestingGuard.deepest

  private var stack: [Element] = []
  private var formattingCounts: [ArraySlice<UInt8>: (open: Int, cut: Int)] = [:]
  /// How many formatting elements are open, wherever they were opened.
  private(set) var formatting = 0

  var isForeign: Bool { stack.last?.isForeign ?? false }

  /// Takes a start tag; false when it must be blanked.
  mutating func start(_ tag: HTMLTag, _ meaning: HTMLTagClass) -> Bool {
    var meaning = meaning
    if isForeign {
      if meaning.endsForeign {
        while isForeign { stack.removeLast() }
      } else if meaning != .foreign, meaning != .barrier {
        meaning = .ordinary
      }
    }
    if meaning.endsParagraph { popParagraph() }
    switch meaning {
    case .void, .rawText, .plainText:
      return true
    case .formatting:
      return startFormatting(tag.name)
    case .tablePart:
      popToTable(including: false)
      return true
    case .ordinary where isForeign && tag.isSelfClosing, .foreign where tag.isSelfClosing:
      return true
    case .heading, .option:
      if stack.last?.meaning == meaning { stack.removeLast() }
    case .listItem, .definition:
      popItem(meaning)
    case .ordinary, .block, .barrier, .table, .paragraph, .form, .foreign:
      break
    }
    let isCut = stack.count >= NestingGuard.deepest
    let isForeign = meaning == .foreign || (meaning == .ordinary && self.isForeign)
    stack.append(Element(name: tag.name, meaning: meaning, isForeign: isForeign, isCut: isCut))
    return !isCut
  }

  /// Takes an end tag; false when it must be blanked.
  mutating func end(_ tag: HTMLTag, _ meaning: HTMLTagClass) -> Bool {
    switch meaning {
    case .void, .rawText, .plainText, .tablePart:
      // A foreign element may have such a name: `<title>` of a picture.
      return !isForeign || pop(past: { $0.isForeign }, to: { $0.name == tag.name })
    case .formatting:
      return endFormatting(tag.name)
    case .table:
      return popToTable(including: true)
    case .form:
      return pop(past: { _ in false }, to: { $0.meaning == .form })
    case .heading:
      return pop(past: { !$0.isBarrier }, to: { $0.meaning == .heading })
    case .listItem:
      return pop(past: { !$0.isBarrier && $0.name != Self.ol && $0.name != Self.ul }, to: { $0.name == tag.name })
    case .paragraph:
      popParagraph()
      return true
    case .block, .barrier, .definition:
      return pop(past: { !$0.isBarrier }, to: { $0.name == tag.name })
    case .ordinary, .option, .foreign:
      return pop(past: { $0.isPassedByOrdinary }, to: { $0.name == tag.name })
    }
  }

  private static let ol = Array("ol".utf8)[...]
  private static let ul = Array("ul".utf8)[...]
  private static let button = Array("button".utf8)[...]

  /// Ends the innermost element that is `wanted`, if all inside it may be passed. False when its tags are blanked, or
  /// when nothing says which element ends and some that are open are blanked.
  @discardableResult
  private mutating func pop(past isPassed: (Element) -> Bool, to isWanted: (Element) -> Bool) -> Bool {
    for index in stack.indices.reversed().prefix(Self.reach) {
      if isWanted(stack[index]) {
        let isCut = stack[index].isCut
        stack.removeSubrange(index...)
        return !isCut
      }
      if !isPassed(stack[index]) { break }
    }
    return stack.last.map { !$0.isCut } ?? true
  }

  private mutating func popParagraph() {
    pop(past: { !$0.isBarrier && $0.name != Self.button }, to: { $0.meaning == .paragraph })
  }

  @discardableResult
  private mutating func popToTable(including: Bool) -> Bool {
    let template = Array("template".utf8)[...]
    for index in stack.indices.reversed().prefix(Self.reach) {
      if stack[index].meaning == .table {
        let isCut = stack[index].isCut
        stack.removeSubrange((including ? index : index + 1)...)
        return !isCut
      }
      if stack[index].name == template { break }
    }
    return stack.last.map { !$0.isCut } ?? true
  }

  /// An item ends the item before it, unless a list or another block was opened in that.
  private mutating func popItem(_ meaning: HTMLTagClass) {
    let passed = ["address", "div", "p"].map { Array($0.utf8)[...] }
    pop(past: { $0.meaning == .ordinary || $0.meaning == .option || passed.contains($0.name) }) {
      $0.meaning == meaning
    }
  }

  // MARK: Formatting

  private mutating func startFormatting(_ name: ArraySlice<UInt8>) -> Bool {
    var counts = formattingCounts[name] ?? (0, 0)
    // A link ends the link that is open.
    if counts.open > 0, name.elementsEqual("a".utf8) { return true }
    let isCut = formatting >= NestingGuard.mostFormatting
    if isCut {
      counts.cut += 1
    } else {
      counts.open += 1
      formatting += 1
    }
    formattingCounts[name] = counts
    return !isCut
  }

  private mutating func endFormatting(_ name: ArraySlice<UInt8>) -> Bool {
    guard var counts = formattingCounts[name] else { return true }
    let isCut = counts.cut > 0
    if isCut {
      counts.cut -= 1
    } else if counts.open > 0 {
      counts.open -= 1
      formatting -= 1
    }
    formattingCounts[name] = counts
    return !isCut
  }
}

extension OpenElements.Element {
  fileprivate var isBarrier: Bool { meaning == .barrier || meaning == .table }

  fileprivate var isPassedByOrdinary: Bool {
    meaning == .ordinary || meaning == .option || meaning == .foreign
  }
}
