internal import GlossText

/// Which elements are open, as the tags of a page go by.
///
/// The rules are those of the standard where they make elements end. Where a rule is left out, an element counts as
/// open longer than it is.
struct OpenElements {
  fileprivate struct Element {
    let name: Name
    let meaning: HTMLTagClass
    /// Part of a picture or a formula, where other rules hold.
    let isForeign: Bool
    /// Its tags are blanked.
    let isCut: Bool
  }

  /// The number of a tag name, which is quicker to compare.
  fileprivate typealias Name = Int

  /// How far an end tag looks for its start tag. Without a bound the look itself would be quadratic.
  private static let reach = NestingGuard.deepest

  private var names = Names()
  private var stack: [Element] = []
  /// How many elements of each name and of each meaning are in the stack: most end tags of nothing need no look.
  private var namesOpen: [Int] = []
  private var meaningsOpen = [Int](repeating: 0, count: HTMLTagClass.allCases.count)
  /// How many formatting elements are open, wherever they were opened.
  private(set) var formatting = 0
  private var formattingOpen: [Name: Int] = [:]
  private var formattingCut: [Name: Int] = [:]

  var isForeign: Bool { stack.last?.isForeign ?? false }

  /// Takes a start tag; false when it must be blanked.
  mutating func start(_ tag: HTMLTag, _ meaning: HTMLTagClass) -> Bool {
    var meaning = meaning
    if isForeign {
      if meaning.endsForeign {
        while isForeign { pop(from: stack.count - 1) }
      } else if meaning != .foreign, meaning != .barrier {
        meaning = .ordinary
      }
    }
    if meaning.endsParagraph { popParagraph() }
    switch meaning {
    case .void, .rawText, .plainText:
      return true
    case .formatting:
      return startFormatting(names.number(of: tag.name))
    case .tablePart:
      popToTable(including: false)
      return true
    case .ordinary where isForeign && tag.isSelfClosing, .foreign where tag.isSelfClosing:
      return true
    case .heading, .option:
      if stack.last?.meaning == meaning { pop(from: stack.count - 1) }
    case .listItem, .definition:
      popItem(meaning)
    case .ordinary, .block, .barrier, .table, .paragraph, .form, .foreign:
      break
    }
    let isCut = stack.count >= NestingGuard.deepest
    let isForeign = meaning == .foreign || (meaning == .ordinary && self.isForeign)
    push(Element(name: names.number(of: tag.name), meaning: meaning, isForeign: isForeign, isCut: isCut))
    return !isCut
  }

  /// Takes an end tag; false when it must be blanked.
  mutating func end(_ tag: HTMLTag, _ meaning: HTMLTagClass) -> Bool {
    let name = names.number(of: tag.name)
    switch meaning {
    case .void, .rawText, .plainText, .tablePart:
      // A foreign element may have such a name: `<title>` of a picture.
      return !isForeign || pop(name: name, past: { $0.isForeign })
    case .formatting:
      return endFormatting(name)
    case .table:
      return popToTable(including: true)
    case .form:
      return pop(name: name, past: { _ in false })
    case .heading:
      return pop(meaning: .heading, past: { !$0.isBarrier })
    case .listItem:
      return pop(name: name, past: { !$0.isBarrier && $0.name != Names.ol && $0.name != Names.ul })
    case .paragraph:
      popParagraph()
      return true
    case .block, .barrier, .definition:
      return pop(name: name, past: { !$0.isBarrier })
    case .ordinary, .option, .foreign:
      return pop(name: name, past: { $0.isPassedByOrdinary })
    }
  }

  // MARK: The stack

  private mutating func push(_ element: Element) {
    stack.append(element)
    while namesOpen.count <= element.name { namesOpen.append(0) }
    namesOpen[element.name] += 1
    meaningsOpen[element.meaning.rawValue] += 1
  }

  private mutating func pop(from index: Int) {
    for element in stack[index...] {
      namesOpen[element.name] -= 1
      meaningsOpen[element.meaning.rawValue] -= 1
    }
    stack.removeSubrange(index...)
  }

  private mutating func pop(name: Name, past isPassed: (Element) -> Bool) -> Bool {
    guard name < namesOpen.count, namesOpen[name] > 0 else { return isTopKept }
    return pop(past: isPassed) { $0.name == name }
  }

  @discardableResult
  private mutating func pop(meaning: HTMLTagClass, past isPassed: (Element) -> Bool) -> Bool {
    guard meaningsOpen[meaning.rawValue] > 0 else { return isTopKept }
    return pop(past: isPassed) { $0.meaning == meaning }
  }

  /// Ends the innermost element that is wanted, if all inside it may be passed. False when its tags are blanked, or
  /// when nothing says which element ends and the innermost is blanked.
  private mutating func pop(past isPassed: (Element) -> Bool, to isWanted: (Element) -> Bool) -> Bool {
    for index in stack.indices.reversed().prefix(Self.reach) {
      if isWanted(stack[index]) {
        let isCut = stack[index].isCut
        pop(from: index)
        return !isCut
      }
      if !isPassed(stack[index]) { break }
    }
    return isTopKept
  }

  private var isTopKept: Bool { stack.last.map { !$0.isCut } ?? true }

  private mutating func popParagraph() {
    pop(meaning: .paragraph, past: { !$0.isBarrier && $0.name != Names.button })
  }

  @discardableResult
  private mutating func popToTable(including: Bool) -> Bool {
    guard meaningsOpen[HTMLTagClass.table.rawValue] > 0 else { return isTopKept }
    for index in stack.indices.reversed().prefix(Self.reach) {
      if stack[index].meaning == .table {
        let isCut = stack[index].isCut
        pop(from: including ? index : index + 1)
        return !isCut
      }
      if stack[index].name == Names.template { break }
    }
    return isTopKept
  }

  /// An item ends the item before it, unless a list or another block was opened in that.
  private mutating func popItem(_ meaning: HTMLTagClass) {
    pop(meaning: meaning) { $0.isPassedByOrdinary || Names.passedByItems.contains($0.name) }
  }

  // MARK: Formatting

  private mutating func startFormatting(_ name: Name) -> Bool {
    let open = formattingOpen[name, default: 0]
    // A link ends the link that is open. What is code must be known, so some of it passes when no more can.
    if name == Names.link, open > 0 { return true }
    let isNeeded = name == Names.link || (name == Names.code && open < 4)
    if formatting >= NestingGuard.mostFormatting, !isNeeded {
      formattingCut[name, default: 0] += 1
      return false
    }
    formattingOpen[name] = open + 1
    formatting += 1
    return true
  }

  private mutating func endFormatting(_ name: Name) -> Bool {
    if let cut = formattingCut[name], cut > 0 {
      formattingCut[name] = cut - 1
      return false
    }
    if let open = formattingOpen[name], open > 0 {
      formattingOpen[name] = open - 1
      formatting -= 1
    }
    return true
  }
}

/// Numbers for tag names.
private struct Names {
  private var numbers: [ArraySlice<UInt8>: Int] = [:]

  static let (ol, ul, button, template, link, code) = (0, 1, 2, 3, 4, 5)
  static let passedByItems = [6, 7, 8]
  private static let fixed = ["ol", "ul", "button", "template", "a", "code", "address", "div", "p"]

  init() {
    for name in Self.fixed { numbers[Array(name.utf8)[...]] = numbers.count }
  }

  mutating func number(of name: ArraySlice<UInt8>) -> Int {
    if let number = numbers[name] { return number }
    numbers[name] = numbers.count
    return numbers.count - 1
  }
}

extension OpenElements.Element {
  fileprivate var isBarrier: Bool { meaning == .barrier || meaning == .table }

  fileprivate var isPassedByOrdinary: Bool {
    meaning == .ordinary || meaning == .option || meaning == .foreign
  }
}
