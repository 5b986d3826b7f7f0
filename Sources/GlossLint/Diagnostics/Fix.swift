package import GlossText

/// A way to mend a finding.
package struct Fix: Sendable, Hashable {
  package enum Applicability: String, Sendable, Hashable {
    /// Leaves the meaning as it was or as it was meant; can be applied without a look.
    case safe
    /// Probably right, but a person should look.
    case unsafe
    /// To be shown, not applied.
    case display
  }

  /// What it does, as an instruction: `write "supply-side structural reform"`.
  package let title: String
  package let applicability: Applicability
  /// In the checked file, or in the part of it that the finding is in: ascending, apart from each other.
  package let edits: [Edit]

  package init(title: String, applicability: Applicability, edits: [Edit]) {
    (self.title, self.applicability, self.edits) = (title, applicability, edits)
  }
}
