package import GlossText

/// A place where a text nearly uses a listed term.
package struct NearMiss: Sendable, Hashable {
  package enum Difference: Sendable, Hashable {
    /// The words are the term's, but in forms that a name does not take: "Three Strict and Three Honest".
    case forms
    /// One word is a near relative of the listed one: "supply-side structure reform".
    case similarWord
  }

  /// UTF-8 bytes, from the first word to the last.
  package let range: ByteRange
  package let term: TermReference
  package let difference: Difference

  /// Whether `match`, which touches these words, is no use of a term: it has a name in forms that a name does not take.
  package func refutes(_ match: TermMatch) -> Bool { difference == .forms && match.fidelity >= .inflected }
}
