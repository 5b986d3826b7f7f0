/// What a list says about using a term. The words are those of ISO 30042 and ISO 12620.
package enum TermStatus: String, Sendable, Hashable, CaseIterable, Comparable {
  /// The standard rendering.
  case preferred
  /// Allowed beside it.
  case admitted
  /// Was right once; `until` says how long.
  case superseded
  /// Not to be used.
  case deprecated
  /// Never to be used: wrong or harmful, not just out of favour.
  case forbidden

  /// From the most to the least welcome.
  package static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .preferred: 0
    case .admitted: 1
    case .superseded: 2
    case .deprecated: 3
    case .forbidden: 4
    }
  }

  /// Whether a text that uses the term says what it should.
  package var isAllowed: Bool { self == .preferred || self == .admitted }
}

/// Whether capitals matter where a term is looked for.
package enum Casing: String, Sendable, Hashable, CaseIterable {
  /// "Sponge City" is "sponge city".
  case any
  /// "the Party" is not "the party".
  case exact
}

/// One rendering of a concept in one language, and who set it.
///
/// What is seldom looked at stands in one object behind the term, so that copying a term counts two references and not
/// eight: a list of 100,000 concepts has 300,000 terms, and every rule goes through them.
package struct Term: Sendable, Hashable {
  /// The term as it is to be written.
  package var text: String
  package var status: TermStatus
  private let box: Box

  private struct Facts: Hashable, Sendable {
    let authority: String?
    let since: PartialDate?
    let until: PartialDate?
    let partOfSpeech: String?
    let casing: Casing
    let standsAlone: Bool
    let allowsParticles: Bool
    let allowsNumerals: Bool
    let gap: Int
    let note: String?
    let extras: [ForeignData]
    let glossary: String
    let location: TermLocation
  }

  private final class Box: Hashable, Sendable {
    let facts: Facts

    init(_ facts: Facts) {
      self.facts = facts
    }

    static func == (left: Box, right: Box) -> Bool { left === right || left.facts == right.facts }

    func hash(into hasher: inout Hasher) { hasher.combine(facts) }
  }

  /// Who or what set it: a document, an office.
  package var authority: String? { box.facts.authority }
  /// The first and the last day on which it was the standard, as far as known.
  package var since: PartialDate? { box.facts.since }
  package var until: PartialDate? { box.facts.until }
  package var partOfSpeech: String? { box.facts.partOfSpeech }
  package var casing: Casing { box.facts.casing }
  /// Whether a bad form is reported on a page with no source beside it. False where it is ordinary English too.
  package var standsAlone: Bool { box.facts.standsAlone }
  /// Whether particles and marks may come and go between its characters; for texts without spaces between words.
  package var allowsParticles: Bool { box.facts.allowsParticles }
  /// Whether its numerals may be written in Chinese or in Arabic digits; for texts without spaces between words.
  package var allowsNumerals: Bool { box.facts.allowsNumerals }
  /// How many other words may stand between its words, in all; for texts with spaces between words.
  package var gap: Int { box.facts.gap }
  package var note: String? { box.facts.note }
  /// What other programs say of the term, kept for them.
  package var extras: [ForeignData] { box.facts.extras }
  /// The name of the list it comes from, and its place there.
  package var glossary: String { box.facts.glossary }
  package var location: TermLocation { box.facts.location }

  package init(
    text: String, status: TermStatus, authority: String? = nil, since: PartialDate? = nil, until: PartialDate? = nil,
    partOfSpeech: String? = nil, casing: Casing = .any, standsAlone: Bool = true,
    allowsParticles: Bool = false, allowsNumerals: Bool = false, gap: Int = 0, note: String? = nil,
    extras: [ForeignData] = [], glossary: String, location: TermLocation
  ) {
    self.text = text
    self.status = status
    box = Box(
      Facts(
        authority: authority, since: since, until: until, partOfSpeech: partOfSpeech, casing: casing,
        standsAlone: standsAlone, allowsParticles: allowsParticles, allowsNumerals: allowsNumerals, gap: gap,
        note: note, extras: extras, glossary: glossary, location: location))
  }

  /// The term with `authority` where it names none.
  package func named(authority: String) -> Term {
    guard self.authority == nil else { return self }
    return Term(
      text: text, status: status, authority: authority, since: since, until: until, partOfSpeech: partOfSpeech,
      casing: casing, standsAlone: standsAlone, allowsParticles: allowsParticles, allowsNumerals: allowsNumerals,
      gap: gap, note: note, extras: extras, glossary: glossary, location: location)
  }

  /// UTF-8 bytes of a term; a longer one is a text that got into the wrong column.
  package static let longest = 1_000
  package static let tooLong = "the term has more than \(longest) bytes, which no wording in a text has"

  /// What `gap` may be. A term whose words stand further apart than nine others is no term.
  package static let gaps = 0...9

  /// Whether the term may be used on a page of `date`: its status allows it, or it was the standard then.
  package func isAllowed(on date: PartialDate?) -> Bool {
    if status.isAllowed { return true }
    guard status == .superseded, let date, let until else { return false }
    return date <= until
  }
}

extension [Term] {
  /// The statuses in their order, without a copy of any term.
  var statuses: some Sequence<TermStatus> { indices.lazy.map { self[$0].status } }
}

/// Where something stands in a term list.
package struct TermLocation: Sendable, Hashable, Comparable {
  package let path: String
  /// 1-based, column in Unicode scalars.
  package let line: Int
  package let column: Int

  package init(path: String, line: Int, column: Int) {
    (self.path, self.line, self.column) = (path, line, column)
  }

  package static func < (left: Self, right: Self) -> Bool {
    (left.path, left.line, left.column) < (right.path, right.line, right.column)
  }
}
