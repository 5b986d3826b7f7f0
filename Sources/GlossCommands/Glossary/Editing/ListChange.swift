internal import ArgumentParser
internal import GlossICU
internal import GlossReports
internal import GlossTerms
internal import GlossText

/// A term list that a command changes in place: read, changed, read again, linted, and only then written.
struct ListChange {
  private let path: String
  private let console: Console
  private let original: SourceFile
  private let old: Glossary
  private var editor: GlossaryEditor

  /// - Throws: `Failure` for a list that cannot be read or changed.
  init(_ path: String, _ console: Console) throws {
    (self.path, self.console) = (path, console)
    let file = try FileLoader.sourceFile(path, console)
    original = file
    editor = try Self.saying { () throws(EditError) in try GlossaryEditor(file) }
    old = editor.glossary
  }

  /// The list as it is now.
  var glossary: Glossary { editor.glossary }

  /// The concept with an id.
  ///
  /// - Throws: `Failure` with the id that was probably meant.
  func concept(_ id: String) throws -> Concept {
    if let found = glossary.concepts.first(where: { $0.id == id }) { return found }
    let hint = closest(to: id, among: glossary.concepts.map(\.id)).map { "; did you mean \"\($0)\"?" } ?? ""
    throw Failure("\(path): no concept has the id \"\(id)\"\(hint)")
  }

  mutating func perform(_ edits: [GlossaryEdit]) throws {
    do {
      try editor.perform(edits)
    } catch .unreadable(let problems) {
      // Of the new text: the list itself was read before.
      let first = problems.first.map { "line \($0.location.line) would be wrong: \($0.message)" }
      throw Failure("\(path): not changed: \(first ?? "the list could not be read afterwards")")
    } catch {
      throw Self.failure(error)
    }
  }

  /// Writes the list, and says what is now otherwise.
  ///
  /// - Throws: `Failure` where lint finds something that it did not find before, unless `allowsWarnings`.
  func write(allowsWarnings: Bool) throws {
    let diff = GlossaryDiff(from: old, to: editor.glossary)
    guard editor.file.utf8 != original.utf8 else {
      console.note("glosslint: \(path): nothing to change\n")
      return
    }
    let review: EditReview
    do {
      review = try EditReview(from: old, to: editor.glossary)
    } catch {
      throw Failure("\(error)")
    }
    if let first = review.warnings.first, !allowsWarnings {
      throw Failure(
        "\(path): not changed: \(first.message) [\(first.rule ?? "")] (--allow-warnings writes it all the same)")
    }
    try AtomicFile.write(editor.file.utf8, to: path, expecting: original.utf8, console)
    for problem in review.warnings + review.remarks { console.note(VisibleText.line("\(problem)") + "\n") }
    console.print(diff.changes.map { VisibleText.line(DiffLine.text($0)) + "\n" }.joined())
  }

  /// Writes the list without a look at what lint says, for what lint itself asked for: so many terms that go, and
  /// nothing else that is said otherwise.
  func writeRemovals(count: Int) throws {
    let changes = GlossaryDiff(from: old, to: editor.glossary).changes
    guard changes.count == count, changes.allSatisfy({ $0.kind == .termRemoved }) else {
      throw Failure("\(path): not changed: taking entries out would change what others say")
    }
    try AtomicFile.write(editor.file.utf8, to: path, expecting: original.utf8, console)
  }

  static func saying<Value>(_ change: () throws(EditError) -> Value) throws -> Value {
    do {
      return try change()
    } catch {
      throw failure(error)
    }
  }

  static func failure(_ error: EditError) -> Failure {
    switch error {
    case .refused(let message): return Failure(message)
    case .unreadable(let problems):
      let first = problems.first.map { "\($0.location.path):\($0.location.line):\($0.location.column): \($0.message)" }
      return Failure(first ?? "the term list cannot be read")
    }
  }
}

/// What the commands that change a list have in common.
struct ChangeOptions: ParsableArguments {
  @Argument(help: ArgumentHelp("The term list to change (.yml).", valueName: "list"), completion: .file())
  var list: String

  @Flag(help: "Write the list even if it gets warnings from \"glossary lint\" that it did not have.")
  var allowWarnings = false
}
