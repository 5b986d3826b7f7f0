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
package struct Term: Sendable, Hashable {
  /// The term as it is to be written.
  package var text: String
  package var status: TermStatus
  /// Who or what set it: a document, an office.
  package var authority: String?
  /// The first and the last day on which it was the standard, as far as known.
  package var since: PartialDate?
  package var until: PartialDate?
  package var partOfSpeech: String?
  package var casing: Casing
  /// Whether a bad form is reported on a page with no source beside it. False where it is ordinary English too.
  package var standsAlone: Bool
  /// Whether particles and marks may come and go between its characters; for texts without spaces between words.
  package var allowsParticles: Bool
  /// Whether its numerals may be written in Chinese or in Arabic digits; for texts without spaces between words.
  package var allowsNumerals: Bool
  /// How many other words may stand between its words, in all; for texts with spaces between words.
  package var gap: Int
  package var note: String?
  /// What other programs say of the term, kept for them.
  package var extras: [ForeignData]
  /// The name of the list it comes from, and its place there.
  package var glossary: String
  package var location: TermLocation

  package init(
    text: String, status: TermStatus, authority: String? = nil, since: PartialDate? = nil, until: PartialDate? = nil,
    partOfSpeech: String? = nil, casing: Casing = .any, standsAlone: Bool = true,
    allowsParticles: Bool = false, allowsNumerals: Bool = false, gap: Int = 0, note: String? = nil,
    extras: [ForeignData] = [], glossary: String, location: TermLocation
  ) {
    self.text = text
    self.status = status
    self.authority = authority
    self.since = since
    self.until = until
    self.partOfSpeech = partOfSpeech
    self.casing = casing
    self.standsAlone = standsAlone
    self.allowsParticles = allowsParticles
    self.allowsNumerals = allowsNumerals
    self.gap = gap
    self.note = note
    self.extras = extras
    self.glossary = glossary
    self.location = location
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
