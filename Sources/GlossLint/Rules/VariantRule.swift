package import GlossText

/// A rule that knows several right ways of writing one thing, of which a page should keep to one: what a house may
/// decide, and change its mind about.
package protocol VariantRule: PageRule {
  /// Every place of a page where one of the ways was chosen. Linear.
  static func choices(on page: Page) -> [VariantChoice]
}

/// A place where a page writes something in one of several right ways.
package struct VariantChoice: Sendable {
  /// What is written, in the plural: "percentages".
  package let matter: String
  /// The way it is written here: "percent".
  package let form: String
  package let block: Int
  /// UTF-8 bytes of the text of the block.
  package let range: ByteRange
}

extension LintSettings {
  /// The choices of a page, of all rules that are asked and know any.
  package func choices(on page: Page) -> [VariantChoice] {
    rules.compactMap { $0 as? any VariantRule.Type }.flatMap { $0.choices(on: page) }
  }
}
