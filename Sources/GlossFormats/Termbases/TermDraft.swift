internal import GlossTerms

/// A term while a reader learns what a file says of it.
struct TermDraft {
  var text: String
  var status: TermStatus
  var authority: String?
  var since: PartialDate?
  var until: PartialDate?
  var partOfSpeech: String?
  var casing = Casing.any
  var standsAlone = true
  var allowsParticles = false
  var allowsNumerals = false
  var gap = 0
  var note: String?
  var extras: [ForeignData] = []
  let glossary: String
  let location: TermLocation

  var term: Term {
    Term(
      text: text, status: status, authority: authority, since: since, until: until, partOfSpeech: partOfSpeech,
      casing: casing, standsAlone: standsAlone, allowsParticles: allowsParticles, allowsNumerals: allowsNumerals,
      gap: gap, note: note, extras: extras, glossary: glossary, location: location)
  }
}
