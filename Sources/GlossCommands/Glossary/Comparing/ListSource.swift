internal import Foundation
internal import GlossFormats
internal import GlossTerms
internal import GlossText

/// A term list that is named by its path, or by a revision of git and a path: `main:terms/city.yml`.
enum ListSource {
  /// - Throws: `Failure` where there is neither.
  static func glossary(_ name: String, _ console: Console) throws -> Glossary {
    let isRevision = !FileLoader.exists(name, console) && name.dropFirst().contains(":")
    let bytes = try isRevision ? blob(name, console) : FileLoader.bytes(name, console)
    return try reporting { () throws(GlossaryError) in try Termbases.read(path: name, bytes: bytes) }
  }

  /// The list in `file`; `Failure` with its first problem when it cannot be read.
  static func glossary(_ file: SourceFile) throws -> Glossary {
    try reporting { () throws(GlossaryError) in try GlossaryFile.read(file) }
  }

  private static func reporting(_ read: () throws(GlossaryError) -> Glossary) throws -> Glossary {
    do {
      return try read()
    } catch {
      throw ListChange.failure(.unreadable(error.problems))
    }
  }

  /// The file that git knows as `name`.
  private static func blob(_ name: String, _ console: Console) throws -> [UInt8] {
    // Git must not take a name for an option.
    guard !name.hasPrefix("-") else { throw Failure("\(name): no such file") }
    let run = try GitRepository.git(["cat-file", "blob", name], in: console.workingDirectory, console)
    guard run.isDone else {
      throw Failure("\(name): no such file, and no file of a revision that git knows here")
    }
    return run.output
  }
}
