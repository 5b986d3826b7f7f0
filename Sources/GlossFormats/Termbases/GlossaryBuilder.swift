internal import GlossTerms
internal import GlossText

/// What the readers of term lists have in common: concepts with ids of their own, and problems at their places.
struct GlossaryBuilder {
  let file: SourceFile
  /// What findings call the list; to be set before the first term.
  var name: String
  private(set) var concepts: [Concept] = []
  private(set) var problems: [GlossaryProblem] = []
  private(set) var remarks: [GlossaryProblem] = []
  /// Where each id was taken.
  private var ids: [String: Int] = [:]
  /// The number last given to concepts that would have the same id.
  private var numbers: [String: Int] = [:]

  /// How many problems, and how many remarks, of one file are told. A file that has more is of another kind.
  static let mostProblems = 100

  init(_ file: SourceFile, name: String? = nil) {
    self.file = file
    self.name = name ?? GlossaryFile.name(ofPath: file.path)
  }

  // MARK: Problems

  mutating func report(_ message: String, _ offset: Int) {
    if problems.count < Self.mostProblems { problems.append(GlossaryProblem(message, at: location(offset))) }
  }

  mutating func report(_ error: SourceError) {
    let place = TermLocation(path: error.path, line: error.line, column: error.column)
    if problems.count < Self.mostProblems { problems.append(GlossaryProblem(error.message, at: place)) }
  }

  mutating func remark(_ message: String, severity: GlossaryProblem.Severity = .info, _ offset: Int) {
    guard remarks.count < Self.mostProblems else { return }
    remarks.append(GlossaryProblem(message, severity: severity, at: location(offset)))
  }

  func location(_ offset: Int) -> TermLocation {
    let position = file.lines.position(of: offset)
    return TermLocation(path: file.path, line: position.line, column: position.column)
  }

  // MARK: Parts

  /// A term of which no more is known; nil, and a problem, when the text cannot be one.
  mutating func term(_ text: String, _ status: TermStatus, _ offset: Int) -> TermDraft? {
    let bytes = Array(text.utf8)
    let trimmed = (0..<bytes.count).trimmed(in: bytes)
    guard !trimmed.isEmpty else {
      report("the term is empty", offset)
      return nil
    }
    guard trimmed.count <= Term.longest else {
      report(Term.tooLong, offset)
      return nil
    }
    return TermDraft(text: bytes.string(trimmed), status: status, glossary: name, location: location(offset))
  }

  /// The language that `tag` names; nil, and a problem, when it names none.
  mutating func language(_ tag: String?, of what: String, _ offset: Int) -> LanguageTag? {
    guard let tag else {
      report("\(what) does not say its language", offset)
      return nil
    }
    if let language = LanguageTag(tag) { return language }
    report("\"\(tag)\" is no language tag, such as zh or en-GB", offset)
    return nil
  }

  /// - Parameter id: as the file gives it, where it has to be unique; nil where the file gives none.
  mutating func add(_ concept: Concept, id: String?, _ offset: Int) {
    var concept = concept
    if let id {
      if let first = ids[id] {
        report("the id \"\(id)\" is used twice; first at line \(location(first).line)", offset)
        return
      }
      concept.id = id
    } else {
      concept.id = freeID(concept.id)
    }
    ids[concept.id] = offset
    concepts.append(concept)
  }

  /// `wanted`, or `wanted (2)` and so on where it is taken.
  private mutating func freeID(_ wanted: String) -> String {
    var id = wanted
    while ids[id] != nil {
      let number = (numbers[wanted] ?? 1) + 1
      numbers[wanted] = number
      id = "\(wanted) (\(number))"
    }
    return id
  }

  /// Nothing is half read: a file with a problem is no list.
  func finished(title: String? = nil, note: String? = nil, extras: [ForeignData] = []) throws(GlossaryError) -> Glossary
  {
    guard problems.isEmpty else { throw GlossaryError(problems) }
    return Glossary(
      name: name, title: title, note: note, path: file.path, concepts: concepts, extras: extras, remarks: remarks)
  }
}

extension GlossaryError {
  /// What is wrong with the file as a whole.
  init(_ error: SourceError) {
    let place = TermLocation(path: error.path, line: error.line, column: error.column)
    self.init([GlossaryProblem(error.message, at: place)])
  }
}
