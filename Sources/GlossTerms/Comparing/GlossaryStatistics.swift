internal import GlossText

/// What lists hold, in numbers.
package struct GlossaryStatistics: Sendable {
  package private(set) var concepts = 0
  package private(set) var terms = 0
  /// Terms of each language by status.
  package private(set) var languages: [String: [TermStatus: Int]] = [:]
  /// Terms by who set them.
  package private(set) var authorities: [String: Int] = [:]
  /// Standard renderings that no one is named for.
  package private(set) var withoutAuthority = 0
  /// Concepts by subject, those without one aside.
  package private(set) var subjects: [String: Int] = [:]
  package private(set) var withoutSubject = 0
  /// Terms by the year since when they are the standard, where it is known.
  package private(set) var years: [Int: Int] = [:]

  /// Linear.
  package init(_ lists: [Glossary]) {
    for concept in lists.lazy.flatMap(\.concepts) {
      concepts += 1
      if let subject = concept.subject { subjects[subject, default: 0] += 1 } else { withoutSubject += 1 }
      for (index, section) in concept.languages.enumerated() {
        for term in section.terms {
          terms += 1
          languages[section.language.tag, default: [:]][term.status, default: 0] += 1
          if let year = term.since?.year { years[year, default: 0] += 1 }
          if let authority = term.authority {
            authorities[authority, default: 0] += 1
          } else if index > 0, term.status == .preferred {
            withoutAuthority += 1
          }
        }
      }
    }
  }
}
