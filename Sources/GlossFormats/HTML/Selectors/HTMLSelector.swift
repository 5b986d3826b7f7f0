/// A CSS selector, which says of elements whether they are meant: `nav`, `#footer`, `.menu > li`, `a[href^="mailto:"]`.
///
/// Of CSS it has types, `*`, `#id`, `.class`, attributes with all their operators, `:not(…)`, the descendant and the
/// child combinator, and lists with commas. What depends on the neighbours of an element, or on more than the page, it
/// has not. Names of elements and of attributes are compared in lower case, values as they are.
package struct HTMLSelector: Sendable, Hashable {
  /// What is asked of one element; all of it must hold.
  struct Compound: Sendable, Hashable {
    var conditions: [Condition] = []
  }

  enum Condition: Sendable, Hashable {
    case type(String)
    case id(String)
    case `class`(String)
    case attribute(name: String, test: AttributeTest, ignoresCase: Bool)
    case not([Compound])
  }

  enum AttributeTest: Sendable, Hashable {
    case isPresent
    case equals(String)
    case hasWord(String)
    /// Equal, or followed by a hyphen: a language.
    case hasPart(String)
    case hasPrefix(String)
    case hasSuffix(String)
    case contains(String)
  }

  /// How an element stands to the one that the part before it means.
  enum Combinator: Sendable, Hashable { case descendant, child }

  struct Step: Sendable, Hashable {
    let combinator: Combinator
    let compound: Compound
  }

  /// The selectors between commas. The combinator of a first step says nothing.
  let alternatives: [[Step]]

  /// - Throws: ``SelectorError`` at the first character that is no selector.
  package init(_ text: String) throws(SelectorError) {
    var parser = SelectorParser(text)
    alternatives = try parser.selectorList()
  }
}

/// Why a text is no selector.
package struct SelectorError: Error, Sendable, Hashable, CustomStringConvertible {
  let message: String
  /// 1-based, in Unicode scalars of the selector.
  package let character: Int

  package var description: String { "\(message) at character \(character)" }
}
