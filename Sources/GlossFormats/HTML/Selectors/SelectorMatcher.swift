/// Finds the elements that selectors mean while a tree is walked from its root.
///
/// For each element it keeps which steps of the selectors are satisfied by it and which by it or an element around it.
/// So an element costs a look at each step, however deep it stands and however many elements around it satisfy a step.
struct SelectorMatcher {
  /// What holds for an element and around it: a bit for each step.
  struct State {
    fileprivate var own: [Bool] = []
    fileprivate var around: [Bool] = []
  }

  private struct NumberedStep {
    let step: HTMLSelector.Step
    let isFirst: Bool
    let isLast: Bool
  }

  private let steps: [NumberedStep]

  init(_ selectors: [HTMLSelector]) {
    steps = selectors.flatMap(\.alternatives).flatMap { alternative in
      alternative.enumerated().map { index, step in
        NumberedStep(step: step, isFirst: index == 0, isLast: index == alternative.count - 1)
      }
    }
  }

  var isEmpty: Bool { steps.isEmpty }

  /// The state of an element inside one with the state `outer`, and whether a selector means it.
  func enter(_ element: some SelectableElement, in outer: State) -> (state: State, isMeant: Bool) {
    var state = State(own: [Bool](repeating: false, count: steps.count), around: [])
    var isMeant = false
    for (index, numbered) in steps.enumerated() {
      let isReached =
        if numbered.isFirst {
          true
        } else if outer.own.isEmpty {
          false
        } else {
          numbered.step.combinator == .child ? outer.own[index - 1] : outer.around[index - 1]
        }
      guard isReached, numbered.step.compound.matches(element) else { continue }
      state.own[index] = true
      if numbered.isLast { isMeant = true }
    }
    state.around = outer.around.isEmpty ? state.own : zip(state.own, outer.around).map { $0 || $1 }
    return (state, isMeant)
  }
}

/// What a selector asks of an element.
protocol SelectableElement {
  /// In lower case.
  var name: String { get }
  /// The value of an attribute, whose name is in lower case.
  func attribute(_ name: String) -> String?
}

extension HTMLSelector.Compound {
  fileprivate func matches(_ element: some SelectableElement) -> Bool {
    conditions.allSatisfy { condition in
      switch condition {
      case .type(let name): element.name == name
      case .id(let id): element.attribute("id") == id
      case .class(let name): HTMLSelector.AttributeTest.hasWord(name).holds(for: element.attribute("class"), false)
      case .attribute(let name, let test, let ignoresCase): test.holds(for: element.attribute(name), ignoresCase)
      case .not(let compounds): !compounds.contains { $0.matches(element) }
      }
    }
  }
}

extension HTMLSelector.AttributeTest {
  fileprivate func holds(for value: String?, _ ignoresCase: Bool) -> Bool {
    guard let value else { return false }
    func folded(_ text: String) -> [UInt8] { Array((ignoresCase ? text.lowercased() : text).utf8) }
    let bytes = folded(value)
    switch self {
    case .isPresent: return true
    case .equals(let wanted): return bytes == folded(wanted)
    case .hasWord(let word):
      let word = folded(word)
      return bytes.split { $0.isASCIIWhiteSpace }.contains { $0.elementsEqual(word) }
    case .hasPart(let part):
      let part = folded(part)
      return bytes == part || bytes.starts(with: part + [UInt8(ascii: "-")])
    // An empty text is part of no value, says CSS.
    case .hasPrefix(let part): return !part.isEmpty && bytes.starts(with: folded(part))
    case .hasSuffix(let part): return !part.isEmpty && bytes.reversed().starts(with: folded(part).reversed())
    case .contains(let part): return !part.isEmpty && bytes.contains(folded(part))
    }
  }
}
