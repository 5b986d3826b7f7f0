internal import GlossSegmentation

/// The nouns that end names of places and institutions, and the words that stand around them.
struct NameNouns: Sendable {
  static let shared = NameNouns()

  /// Administrative areas.
  let areas: Set<String>
  let places: Set<String>
  let institutions: Set<String>
  /// Houses and companies of performers, in whose names stand `kinds`, `levels` and, after "of", `fields`.
  let establishments: Set<String>
  /// What makes a name of a place and an establishment.
  let kinds: Set<String>
  /// What stands in such names and in phrases that are none.
  let levels: Set<String>
  let fields: Set<String>
  /// What ends names that a list holds.
  let works: Set<String>
  /// What may stand between a name and its noun.
  let modifiers: Set<String>
  /// The modifiers with which an office needs no name of a place.
  let offices: Set<String>
  /// Capitalised words that make no name.
  let noNames: Set<String>
  /// Words that end a name on its left.
  let stops: Set<String>
  /// Words that say that one of several is meant.
  let indefinite: Set<String>
  /// What follows "Party" where it means the Communist Party.
  let partyCompounds: Set<String>
  /// Words after which "party" is another.
  let otherParties: Set<String>

  private init() {
    let data = SectionedData(PackageResources.en_generics_txt)
    areas = Set(data["areas"])
    places = Set(data["places"])
    institutions = Set(data["institutions"])
    establishments = Set(data["establishments"])
    kinds = Set(data["kinds"])
    levels = Set(data["levels"])
    fields = Set(data["fields"])
    works = Set(data["works"])
    modifiers = Set(data["modifiers"])
    offices = Set(data["offices"])
    noNames = Set(data["no names"])
    stops = Set(data["stops"])
    indefinite = Set(data["indefinite"])
    partyCompounds = Set(data["party compounds"])
    otherParties = Set(data["other parties"])
  }

  /// Whether `word`, in lower case, ends names.
  func endsNames(_ word: String) -> Bool {
    areas.contains(word) || places.contains(word) || institutions.contains(word)
  }
}
