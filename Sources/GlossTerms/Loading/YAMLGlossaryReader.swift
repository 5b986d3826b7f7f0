internal import GlossText
internal import GlossYAML

/// Reads the YAML form of a term list. Its schema is in docs/glossaries.md; what it does not know is an error, with
/// the word that was probably meant.
struct YAMLGlossaryReader {
  private let file: SourceFile
  private var problems: [GlossaryProblem] = []
  private var name: String
  /// The languages met, by how they are written.
  private var languages: [String: LanguageTag] = [:]
  /// The concepts that were made while the file was read.
  private var concepts: [Concept] = []

  /// The list alone. A concept is made of its values as soon as they are read, and they are let go at once: to keep
  /// those of a long list until its end costs as much as reading it.
  static func read(_ file: SourceFile) throws(GlossaryError) -> Glossary {
    var reader = YAMLGlossaryReader(file: file)
    let root = try root(of: file) { () throws(YAMLProblem) in
      try YAMLReader.read(file.utf8, from: file.textStart, takingItemsOf: "concepts") { reader.take($0, above: $1) }
    }
    return try reader.list(root)
  }

  /// The list with the values of the text that it was read from, nil where that says nothing.
  static func parse(_ file: SourceFile) throws(GlossaryError) -> (glossary: Glossary, root: YAMLNode?) {
    var reader = YAMLGlossaryReader(file: file)
    let root = try root(of: file) { () throws(YAMLProblem) in try YAMLReader.read(file.utf8, from: file.textStart) }
    return (try reader.list(root), root)
  }

  private init(file: SourceFile) {
    self.file = file
    name = GlossaryFile.name(ofPath: file.path)
  }

  /// What `read` reads; nil where the file says nothing.
  private static func root(
    of file: SourceFile, _ read: () throws(YAMLProblem) -> YAMLNode?
  ) throws(GlossaryError) -> YAMLNode? {
    do {
      return try read().flatMap { $0.isAbsent ? nil : $0 }
    } catch {
      let place = TermLocation(path: file.path, line: error.line, column: error.column)
      let hint = FullWidthColon.hint(aboveLine: error.line, in: file)
      throw GlossaryError([GlossaryProblem(error.message + hint, at: place)])
    }
  }

  /// Makes a concept of `item`, unless the header, which names the list, may stand below it.
  private mutating func take(_ item: YAMLNode, above: [YAMLNode.Pair]) -> Bool {
    guard let header = above["glossary"] else { return false }
    if let given = header.mapping?["name"], !given.isAbsent, let text = given.scalar { name = text }
    if let concept = concept(item) { concepts.append(concept) }
    return true
  }

  /// The list of `root`, and of the concepts that were made before.
  private mutating func list(_ root: YAMLNode?) throws(GlossaryError) -> Glossary {
    guard let root else { return Glossary(name: name, path: file.path, concepts: []) }
    // What is wrong with the list as a whole is said first.
    let problemsOfConcepts = problems
    problems = []
    guard let glossary = glossary(root, problemsOfConcepts), problems.isEmpty else { throw GlossaryError(problems) }
    return glossary
  }

  private mutating func glossary(_ root: YAMLNode, _ problemsOfConcepts: [GlossaryProblem]) -> Glossary? {
    let top = entries(of: root, what: "a term list", allowed: ["glossary", "concepts"])
    guard root.mapping != nil else { return nil }
    var title: String?
    var note: String?
    var extras: [ForeignData] = []
    if let header = top["glossary"] {
      let header = entries(of: header, what: "glossary", allowed: ["name", "title", "note", "other"])
      if let given = header["name"].flatMap({ string($0, "name") }) { name = given }
      title = header["title"].flatMap { string($0, "title") }
      note = header["note"].flatMap { string($0, "note") }
      extras = foreignData(header["other"]).map(\.data)
    }
    guard let list = top["concepts"] else {
      // A list that someone is about to fill.
      if root.mapping?["concepts"] != nil {
        return Glossary(name: name, title: title, note: note, path: file.path, concepts: [], extras: extras)
      }
      report("no concepts: the list has no key \"concepts\"", root)
      return nil
    }
    guard let nodes = list.sequence else {
      report("concepts must be a list (lines that start with \"- \")", list)
      return nil
    }
    problems += problemsOfConcepts
    concepts += nodes.compactMap { concept($0) }
    return Glossary(name: name, title: title, note: note, path: file.path, concepts: concepts, extras: extras)
  }

  private static let conceptKeys = [
    "id", "subject", "definition", "note", "authority", "alone", "binding", "replace", "other", "terms",
  ]
  private static let termKeys = [
    "text", "status", "authority", "since", "until", "pos", "casing", "alone", "particles", "numerals", "gap", "note",
    "other",
  ]

  private mutating func concept(_ node: YAMLNode) -> Concept? {
    let entries = entries(of: node, what: "a concept", allowed: Self.conceptKeys)
    guard let terms = entries["terms"] else {
      if node.mapping != nil { report("the concept has no terms", node) }
      return nil
    }
    let authority = entries["authority"].flatMap { string($0, "authority") }
    let alone = entries["alone"].flatMap { flag($0, "alone") } ?? true
    var sections: [Concept.LanguageSection] = []
    for pair in pairs(of: terms, what: "terms") {
      guard let language = language(pair.name) else {
        report("\"\(pair.name)\" is no language tag, such as zh or en-GB\(FullWidthColon.hint(pair.name))", pair.key)
        continue
      }
      let items = pair.value.sequence ?? [pair.value]
      var section = Concept.LanguageSection(language: language, terms: [])
      section.terms.reserveCapacity(items.count)
      for item in items {
        if let term = term(item, isFirst: section.terms.isEmpty, authority: authority, alone: alone) {
          section.terms.append(term)
        }
      }
      sections.append(section)
    }
    let extras = conceptData(entries["other"], &sections)
    let first = sections.first?.terms.first?.text ?? "concept"
    return Concept(
      id: entries["id"].flatMap { string($0, "id") } ?? first,
      subject: entries["subject"].flatMap { string($0, "subject") },
      definition: entries["definition"].flatMap { string($0, "definition") },
      note: entries["note"].flatMap { string($0, "note") },
      replaces: entries["replace"].flatMap { flag($0, "replace") } ?? false,
      isBinding: entries["binding"].flatMap { flag($0, "binding") } ?? true,
      languages: sections, extras: extras, location: location(node))
  }

  private mutating func term(_ node: YAMLNode, isFirst: Bool, authority: String?, alone: Bool) -> Term? {
    let defaultStatus: TermStatus = isFirst ? .preferred : .admitted
    if let scalar = node.scalar {
      guard let text = termText(scalar, node) else { return nil }
      return Term(
        text: text, status: defaultStatus, authority: authority, standsAlone: alone, glossary: name,
        location: location(node))
    }
    let entries = entries(of: node, what: "a term", allowed: Self.termKeys)
    guard let textNode = entries["text"] else {
      report("the term has no text", node)
      return nil
    }
    guard let text = string(textNode, "text").flatMap({ termText($0, textNode) }) else { return nil }
    return Term(
      text: text,
      status: entries["status"].flatMap { choice($0, "status") } ?? defaultStatus,
      authority: entries["authority"].flatMap { string($0, "authority") } ?? authority,
      since: entries["since"].flatMap { date($0, "since") },
      until: entries["until"].flatMap { date($0, "until") },
      partOfSpeech: entries["pos"].flatMap { string($0, "pos") },
      casing: entries["casing"].flatMap { choice($0, "casing") } ?? .any,
      standsAlone: entries["alone"].flatMap { flag($0, "alone") } ?? alone,
      allowsParticles: entries["particles"].flatMap { flag($0, "particles") } ?? false,
      allowsNumerals: entries["numerals"].flatMap { flag($0, "numerals") } ?? false,
      gap: entries["gap"].flatMap { count($0, "gap") } ?? 0,
      note: entries["note"].flatMap { string($0, "note") },
      extras: foreignData(entries["other"]).map(\.data),
      glossary: name, location: location(textNode))
  }

  private mutating func language(_ name: String) -> LanguageTag? {
    if let known = languages[name] { return known }
    let language = LanguageTag(name)
    languages[name] = language
    return language
  }

  // MARK: Data of other programs

  /// What `other:` of a concept says of the concept itself. What it says of a language goes to its section.
  private mutating func conceptData(_ node: YAMLNode?, _ sections: inout [Concept.LanguageSection]) -> [ForeignData] {
    var own: [ForeignData] = []
    for (data, section, place) in foreignData(node, ofConcept: true) {
      guard let section else {
        own.append(data)
        continue
      }
      guard let index = sections.firstIndex(where: { $0.language.tag == section }) else {
        report("the concept has no terms in \"\(section)\", of which this is said", place)
        continue
      }
      sections[index].extras.append(data)
    }
    return own
  }

  private mutating func foreignData(
    _ node: YAMLNode?, ofConcept: Bool = false, depth: Int = 0
  ) -> [(data: ForeignData, section: String?, place: YAMLNode)] {
    guard let node else { return [] }
    guard let items = node.sequence, depth < ForeignData.deepest else {
      report(depth == 0 ? "other must be a list" : "with stands too deep, or is no list", node)
      return []
    }
    let keys = ["element", "type", "value", "lang", "target", "id", "with"] + (ofConcept ? ["of"] : [])
    return items.compactMap { item in
      let fields = entries(of: item, what: depth == 0 ? "other" : "with", allowed: keys)
      guard let element = fields["element"].flatMap({ string($0, "element") }) else {
        report("what kind of element this is must be said", item)
        return nil
      }
      let data = ForeignData(
        element: element, type: fields["type"].flatMap { string($0, "type") },
        value: fields["value"].flatMap { string($0, "value") } ?? "",
        language: fields["lang"].flatMap { string($0, "lang") },
        target: fields["target"].flatMap { string($0, "target") },
        id: fields["id"].flatMap { string($0, "id") },
        details: foreignData(fields["with"], depth: depth + 1).map(\.data))
      return (data, fields["of"].flatMap { string($0, "of") }, item)
    }
  }

  // MARK: Values

  private mutating func termText(_ text: String, _ node: YAMLNode) -> String? {
    let trimmed = text.trimmed
    if trimmed.isEmpty {
      report("the term is empty", node)
      return nil
    }
    guard trimmed.utf8.count <= Term.longest else {
      report(Term.tooLong, node)
      return nil
    }
    return trimmed
  }

  /// A scalar as it is written: `NO` and `1.10` are the words they look like, whatever YAML would make of them.
  private mutating func string(_ node: YAMLNode, _ key: String) -> String? {
    if let text = node.scalar { return text }
    report("\(key) must be a single value", node)
    return nil
  }

  private mutating func flag(_ node: YAMLNode, _ key: String) -> Bool? {
    if let value = node.scalar.flatMap(TruthValue.read) { return value }
    report("\(key) must be true or false", node)
    return nil
  }

  private mutating func count(_ node: YAMLNode, _ key: String) -> Int? {
    if let gap = node.scalar.flatMap({ Int($0) }), Term.gaps.contains(gap) { return gap }
    report("\(key) must be a number from \(Term.gaps.lowerBound) to \(Term.gaps.upperBound)", node)
    return nil
  }

  private mutating func date(_ node: YAMLNode, _ key: String) -> PartialDate? {
    guard let text = string(node, key) else { return nil }
    if let date = PartialDate(text) { return date }
    report("\(key) must be a date such as 2016, 2016-03 or 2016-03-05", node)
    return nil
  }

  private mutating func choice<Value: RawRepresentable & CaseIterable>(_ node: YAMLNode, _ key: String) -> Value?
  where Value.RawValue == String {
    guard let text = string(node, key) else { return nil }
    if let value = Value(rawValue: text) { return value }
    let all = Value.allCases.map(\.rawValue)
    let hint = closest(to: text, among: all).map { "; did you mean \"\($0)\"?" } ?? ""
    report("\(key) \"\(text)\" is none of \(all.joined(separator: ", "))\(hint)", node)
    return nil
  }

  // MARK: Mappings

  private mutating func pairs(of node: YAMLNode, what: String) -> [YAMLNode.Pair] {
    if let pairs = node.mapping { return pairs }
    let hint = FullWidthColon.hint(node.scalar ?? "")
    report("\(what) must be a mapping (lines of \"key: value\")\(hint)", node)
    return []
  }

  /// The pairs of a mapping that say something.
  private struct Entries {
    let pairs: [YAMLNode.Pair]

    subscript(key: String) -> YAMLNode? { pairs[key].flatMap { $0.isAbsent ? nil : $0 } }
  }

  private mutating func entries(of node: YAMLNode, what: String, allowed: [String]) -> Entries {
    let pairs = pairs(of: node, what: what)
    for pair in pairs where !allowed.contains(pair.name) {
      let isLanguage = allowed.contains("terms") && LanguageTag(pair.name)?.primary.utf8.count == 2
      let hint =
        isLanguage
        ? "; languages stand under \"terms\""
        : closest(to: pair.name, among: allowed).map { "; did you mean \"\($0)\"?" } ?? FullWidthColon.hint(pair.name)
      report("unknown key \"\(pair.name)\" in \(what)\(hint)", pair.key)
    }
    return Entries(pairs: pairs)
  }

  // MARK: Places

  private mutating func report(_ message: String, _ node: YAMLNode) {
    problems.append(GlossaryProblem(message, at: location(node)))
  }

  private func location(_ node: YAMLNode) -> TermLocation {
    TermLocation(path: file.path, line: node.line, column: node.column)
  }
}
