/// How a page renders a listed concept, or a name that is on no list: kept until all pages were seen, so that a site can
/// be held against itself.
package struct RenderingUse: Sendable {
  package enum Subject: Sendable, Hashable {
    case concept(Diagnostic.ConceptReference)
    /// A name as the source has it.
    case name(String)
  }

  package let subject: Subject
  /// The rendering in its base form; equal for uses of one rendering.
  package let wording: String
  /// Whether a list allows it; true for names on no list.
  package let isAllowed: Bool
  package let location: Location
  /// The name in the source.
  package let counterpart: Location?

  package init(
    subject: Subject, wording: String, isAllowed: Bool = true, location: Location, counterpart: Location? = nil
  ) {
    self.subject = subject
    self.wording = wording
    self.isAllowed = isAllowed
    self.location = location
    self.counterpart = counterpart
  }

  /// Whether a rendering is one word in lower case, which on a page alone may stand for anything else.
  static func isOrdinaryWord(_ rendering: String) -> Bool {
    rendering.allSatisfy { $0.isLetter && $0.isLowercase }
  }

  /// Whether one of two renderings is the other cut short, or an abbreviation: good writers use both.
  static func isShort(_ left: String, for right: String) -> Bool {
    let words = [left, right].map { text in
      Set(text.lowercased().split { !$0.isLetter }.map { $0.hasSuffix("s") ? String($0.dropLast()) : String($0) })
    }
    return words[0].isSubset(of: words[1]) || words[1].isSubset(of: words[0])
      || [left, right].contains { !$0.contains(" ") && $0.filter(\.isUppercase).count > 1 }
  }
}
