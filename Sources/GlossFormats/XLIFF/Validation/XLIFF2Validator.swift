internal import GlossText
internal import GlossXML

/// Finds where a file is not what XLIFF 2 lets it be, in what matters for reading it: what stands in what, ids and what
/// points to them, languages, states, the order of targets, and that what is opened is closed.
///
/// The rest of the standard's constraints (what may be copied or moved, extensions, formatting hints, metadata) are not
/// checked: a file that breaks them is read without loss. Linear; keeps the ids of one file element.
struct XLIFF2Validator {
  private struct Element {
    let name: String
    let offset: Int
    /// The nearest `xml:lang`, as written.
    let language: String?
    var children = Set<String>()
  }

  private let file: SourceFile
  private let namespace: String
  /// Elements of the standard's core that are open.
  private var open: [Element] = []
  /// How many elements of other namespaces are open.
  private var foreign = 0
  private var sourceLanguage = ""
  private var targetLanguage: String?
  private var fileIDs = Set<String>()
  private var scope = XLIFF2FileScope()
  private var unit: XLIFF2UnitScope?
  /// The ids of the notes in the `notes` that is open.
  private var noteIDs = Set<String>()

  init(file: SourceFile, namespace: String) {
    (self.file, self.namespace) = (file, namespace)
  }

  mutating func take(_ event: XMLEvent, _ range: ByteRange) throws(SourceError) {
    switch event {
    case .start(let name, let attributes):
      if foreign > 0 || name.namespace != namespace {
        foreign += 1
      } else {
        do throws(XLIFF2Problem) {
          try start(name.local, attributes, range.lowerBound)
        } catch {
          throw SourceError(error.message, in: file, at: error.offset)
        }
      }
    case .end:
      if foreign > 0 {
        foreign -= 1
      } else if let element = open.popLast() {
        do throws(XLIFF2Problem) { try end(element) } catch {
          throw SourceError(error.message, in: file, at: error.offset)
        }
      }
    case .text: break
    }
  }

  // MARK: Elements

  private mutating func start(
    _ name: String, _ attributes: XMLAttributes, _ offset: Int
  ) throws(XLIFF2Problem) {
    func value(_ key: String) -> String? { attributes[XMLName(key)] }
    try place(name, offset)
    for key in XLIFF2Structure.neededAttributes[name] ?? [] where value(key) == nil {
      throw XLIFF2Problem("<\(name)> needs \(key)=\"…\"", offset)
    }
    if let id = value("id"), !XLIFF2Structure.isToken(id) {
      throw XLIFF2Problem("the id \"\(id.prefix(40))\" holds what an id cannot hold (NMTOKEN)", offset)
    }
    for language in [value("srcLang"), value("trgLang"), attributes[.xmlLanguage]] {
      if let language, !XLIFF2Structure.isLanguage(language) {
        throw XLIFF2Problem("\"\(language.prefix(40))\" is no language tag such as zh-Hans or en-GB", offset)
      }
    }
    let language = attributes[.xmlLanguage] ?? open.last?.language
    open.append(Element(name: name, offset: offset, language: language))
    switch name {
    case "xliff": (sourceLanguage, targetLanguage) = (value("srcLang") ?? "", value("trgLang"))
    case "file":
      try unique(value("id"), in: &fileIDs, "file", "in this file", offset)
      scope = XLIFF2FileScope()
    case "group": try unique(value("id"), in: &scope.groups, "group", "in its <file>", offset)
    case "unit":
      try unique(value("id"), in: &scope.units, "unit", "in its <file>", offset)
      unit = XLIFF2UnitScope(id: value("id") ?? "")
    case "notes": noteIDs = []
    case "note":
      try unique(value("id"), in: &noteIDs, "note", "beside it", offset)
      if let id = value("id") { unit?.notes.insert(id) }
    case "source", "target": try checkLanguage(of: name, language, offset)
    default: break
    }
    try unit?.start(name, attributes, offset, &scope)
  }

  private mutating func end(_ element: Element) throws(XLIFF2Problem) {
    if let needed = XLIFF2Structure.neededChildren[element.name], element.children.isDisjoint(with: needed) {
      let names = needed.map { "<\($0)>" }.joined(separator: " or ")
      throw XLIFF2Problem("<\(element.name)> needs \(names) in it", element.offset)
    }
    switch element.name {
    case "unit":
      try unit?.finish(&scope)
      unit = nil
    case "file": try scope.finish()
    default: unit?.end(element.name)
    }
  }

  /// Whether an element may stand where it stands.
  private mutating func place(_ name: String, _ offset: Int) throws(XLIFF2Problem) {
    guard let parent = open.last?.name else { return }
    guard XLIFF2Structure.children[parent]?.contains(name) ?? false else {
      throw XLIFF2Problem("<\(name.prefix(40))> cannot stand in <\(parent)>", offset)
    }
    let isFirst = open[open.count - 1].children.insert(name).inserted
    guard isFirst || !["source", "target", "notes", "originalData", "skeleton"].contains(name) else {
      throw XLIFF2Problem("a second <\(name)> in one <\(parent)>", offset)
    }
  }

  private func checkLanguage(of side: String, _ own: String?, _ offset: Int) throws(XLIFF2Problem) {
    guard let expected = side == "source" ? sourceLanguage : targetLanguage else {
      throw XLIFF2Problem("<target> stands here, but <xliff> has no trgLang=\"…\" that says its language", offset)
    }
    guard let own, let tag = LanguageTag(own), let other = LanguageTag(expected), !tag.matches(other) else { return }
    let key = side == "source" ? "srcLang" : "trgLang"
    throw XLIFF2Problem("<\(side)> is in \"\(own)\" by its xml:lang, but \(key) is \"\(expected)\"", offset)
  }

  private func unique(
    _ id: String?, in known: inout Set<String>, _ name: String, _ place: String, _ offset: Int
  ) throws(XLIFF2Problem) {
    guard let id, !known.insert(id).inserted else { return }
    throw XLIFF2Problem("another <\(name)> with the id \"\(id.prefix(40))\" stands \(place)", offset)
  }
}

/// What a file of XLIFF 2 must not hold, at a byte of it.
struct XLIFF2Problem: Error {
  let message: String
  let offset: Int

  init(_ message: String, _ offset: Int) {
    (self.message, self.offset) = (message, offset)
  }
}
