internal import GlossTerms
internal import GlossText
internal import GlossXML

/// The terms of a language before all of them are known.
struct TBXSection {
  struct Draft {
    var term: TermDraft
    /// The status that a data category says.
    var stated: TermStatus?
    /// Whether the term says its status in a note of ours.
    var isOwn = false
    let offset: Int
  }

  let language: LanguageTag
  var drafts: [Draft] = []
  var data: [TBXDatum] = []

  /// The section, its statuses settled: where no term is preferred, the first without a status is; others without one
  /// are admitted. Two that a file calls preferred are a problem.
  func finished(_ builder: inout GlossaryBuilder) -> Concept.LanguageSection {
    var drafts = drafts
    let stated = drafts.filter { $0.stated == .preferred && !$0.isOwn }
    if stated.count > 1 {
      let line = builder.location(stated[0].offset).line
      builder.report("a second preferred term in \(language); the first is at line \(line)", stated[1].offset)
    }
    if !drafts.contains(where: { $0.stated == .preferred }), let first = drafts.firstIndex(where: { $0.stated == nil })
    {
      drafts[first].stated = .preferred
    }
    return Concept.LanguageSection(
      language: language,
      terms: drafts.map { draft in
        var term = draft.term
        term.status = draft.stated ?? .admitted
        return term.term
      },
      extras: data.map(\.data))
  }
}

extension TBXReader {
  mutating func add(_ node: XMLNode, to sections: inout [TBXSection]) {
    dialect.see(node, &builder)
    guard let language = builder.language(node.language, of: "the language section", node.offset) else { return }
    let index: Int
    if let known = sections.firstIndex(where: { $0.language == language }) {
      index = known
    } else {
      index = sections.count
      sections.append(TBXSection(language: language))
    }
    sections[index].data += data(of: node, in: .language, without: Self.termSections)
    let terms = node.nodes.filter { Self.termSections.contains($0.name.local) }
    if terms.isEmpty { builder.report("the language section of \(language) has no term", node.offset) }
    for term in terms {
      if let draft = draft(term) { sections[index].drafts.append(draft) }
    }
  }

  private static let termSections = ["termSec", "tig", "ntig"]

  private mutating func draft(_ node: XMLNode) -> TBXSection.Draft? {
    dialect.see(node, &builder)
    // `ntig` of 2008 holds the term and its notes in a group, the rest beside it.
    var node = node
    if let group = node.first("termGrp") {
      let rest = node.children.filter { if case .node(let child) = $0 { child.name.local != "termGrp" } else { false } }
      node.children = group.children + rest
    }
    let found = node.nodes.filter { $0.name.local == "term" }
    guard let text = found.first else {
      builder.report("the term section has no term", node.offset)
      return nil
    }
    if found.count > 1 { builder.report("a second <term> in one term section", found[1].offset) }
    dialect.see(text, &builder)
    guard let term = builder.term(text.text(), .admitted, text.offset) else { return nil }
    var draft = TBXSection.Draft(term: term, offset: text.offset)
    var data = data(of: node, in: .term, without: ["term"])
    takeStatus(&data, &draft)
    takeFields(&data, &draft)
    draft.term.extras = data.map(\.data)
    return draft
  }

  /// The status of the first category that says one; what says more than a status does is kept beside it.
  private mutating func takeStatus(_ data: inout [TBXDatum], _ draft: inout TBXSection.Draft) {
    for category in TBXStatus.categories {
      guard let index = data.firstIndex(where: { $0.data.type == category }) else { continue }
      switch TBXStatus.meaning(data[index].data.value, of: category) {
      case .status(let status, let isExact):
        draft.stated = status
        if isExact, data[index].data.isPlain { data.remove(at: index) }
        return
      case .neutral: continue
      case .unknown:
        builder.report("\(category) \"\(data[index].data.value)\" is no status that is known", data[index].offset)
      }
    }
  }

  private func takeFields(_ data: inout [TBXDatum], _ draft: inout TBXSection.Draft) {
    take(&data, "partOfSpeech") { pos in
      let plain = pos.value.lowercased()
      draft.term.partOfSpeech = TBXCategory.partsOfSpeech.contains(plain) ? plain : pos.value
      return true
    }
    take(&data, "source") { source in
      draft.term.authority = source.value
      return true
    }
    take(&data, "note") { note in
      guard let fields = TBXOwnNote.fields(note.value), TBXOwnNote.apply(fields, to: &draft.term) else { return false }
      if fields.contains(where: { $0.key == "status" }) {
        draft.stated = draft.term.status
        draft.isOwn = true
      }
      return true
    }
    take(&data, "note") { note in
      draft.term.note = note.value
      return true
    }
  }
}
