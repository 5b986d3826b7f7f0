internal import GlossText

/// Term lists as they join: all that rules need which do not ask how terms are spelled.
package struct JoinedLists: Sendable {
  let lists: [Glossary]
  /// The ids and the terms in the first language of their concepts.
  let keys: ConceptKeys
  /// The lists as one.
  let termbase: Termbase
  /// The entry that each concept of each list joins.
  let entries: [[Int]]

  init(_ lists: [Glossary]) {
    self.lists = lists
    keys = ConceptKeys(lists)
    let indices = keys.entryIndices
    termbase = Termbase(layers: lists, entryIndices: indices)
    var joined = indices[...]
    entries = lists.map { list in
      defer { joined = joined.dropFirst(list.concepts.count) }
      return Array(joined.prefix(list.concepts.count))
    }
  }

  /// The languages of the terms, each once.
  var languages: [LanguageTag] {
    var languages: [LanguageTag] = []
    for index in termbase.entries.indices {
      for section in termbase.entries[index].concept.languages
      where !languages.contains(where: { $0.matches(section.language) }) {
        languages.append(section.language)
      }
    }
    return languages
  }
}
