/// The rules that come with the program.
package enum BuiltInRules {
  /// In the order of their ids. A test compares it with the files of the folder.
  package static let all: [any Rule.Type] = [
    AbbreviationFirstUse.self,
    AddedText.self,
    Calque.self,
    CasingVariant.self,
    DeprecatedRendering.self,
    FullwidthPunctuation.self,
    Hyphenation.self,
    InconsistentRendering.self,
    InvisibleCharacter.self,
    ListCount.self,
    MissingRendering.self,
    NameRomanization.self,
    NameVariant.self,
    NearMissRendering.self,
    NumberConflict.self,
    NumberMismatch.self,
    NumberStyle.self,
    OmittedText.self,
    Punctuation.self,
    QuoteMismatch.self,
    QuoteStyle.self,
    RepeatedItem.self,
    RepeatedWord.self,
    SharedRendering.self,
    Spacing.self,
    Spelling.self,
    SpellingVariant.self,
    StaleYear.self,
    TermCasing.self,
    UnbalancedBracket.self,
    UnregisteredSlogan.self,
    UntranslatedText.self,
    UnusedSuppression.self,
  ]

  package static func rule(named id: String) -> (any Rule.Type)? {
    all.first { $0.description.id == id }
  }

  package static var ids: [String] { all.map { $0.description.id } }

  /// The rules that are asked where nothing else is said.
  static let idsByDefault = all.map { $0.description }.filter(\.isOnByDefault).map(\.id)
}
