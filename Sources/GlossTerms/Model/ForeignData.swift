/// Something that a termbase says of a list, a concept, a language or a term and for which there is no field here. It
/// is kept as it is, so that the way from one program through this one to another loses nothing.
///
/// Its shape is that of ISO 30042: a kind of element, a data category, a text, and what qualifies that text.
package struct ForeignData: Sendable, Hashable {
  /// `descrip`, `admin`, `termNote`, `transac`, `note`, `ref`, `xref` and their like.
  package var element: String
  /// The data category: `context`, `termType`, `transactionType`.
  package var type: String?
  package var value: String
  /// The language of the text, where it is said.
  package var language: String?
  /// What it points to: an id of the same file, or a URI.
  package var target: String?
  /// By which others point to it.
  package var id: String?
  /// What stands in a group with it: the source of a context, the date of a transaction.
  package var details: [ForeignData]

  package init(
    element: String, type: String? = nil, value: String, language: String? = nil, target: String? = nil,
    id: String? = nil, details: [ForeignData] = []
  ) {
    self.element = element
    self.type = type
    self.value = value
    self.language = language
    self.target = target
    self.id = id
    self.details = details
  }

  /// How deep details may stand in each other; groups of ISO 30042 have one level, component lists three.
  package static let deepest = 8
}
