package import GlossLint

/// What may be a term, with the evidence by which an editor decides.
package struct TermCandidate: Sendable {
  /// As the source has it.
  package let text: String
  /// How often it comes, and in how many of the pages.
  package let count: Int
  package let pages: Int
  /// How strongly it is proposed; only the order means something.
  package let score: Double
  /// The likeliest first; at most three.
  package let renderings: [Rendering]
  /// Some of its places, the first of each page first.
  package let contexts: [Context]

  package struct Rendering: Sendable {
    /// As the translations mostly write it.
    package let text: String
    /// In how many of the passages that hold the candidate it stands.
    package let count: Int
    /// From 0 to 1: how much it and the candidate keep to each other.
    package let score: Double
  }

  /// A place with its sentence, and where the rendering stands, if one of those proposed does.
  package struct Context: Sendable {
    package let source: Location
    package let target: Location?
  }
}
