internal import Foundation
internal import GlossTerms
internal import GlossText

/// A term list that is named by its path, or by a revision of git and a path: `main:terms/city.yml`.
enum ListSource {
  /// - Throws: `Failure` where there is neither.
  static func glossary(_ name: String, _ console: Console) throws -> Glossary {
    try glossary(try file(name, console))
  }

  /// The list in `file`; `Failure` with its first problem when it cannot be read.
  static func glossary(_ file: SourceFile) throws -> Glossary {
    do {
      return try GlossaryFile.read(file)
    } catch {
      throw ListChange.failure(.unreadable(error.problems))
    }
  }

  private static func file(_ name: String, _ console: Console) throws -> SourceFile {
    guard !FileLoader.exists(name, console), let colon = name.firstIndex(of: ":"), colon != name.startIndex else {
      return try FileLoader.sourceFile(name, console)
    }
    let bytes = try blob(name, console)
    do {
      return try SourceFile(path: name, bytes: bytes)
    } catch {
      throw Failure("\(name):\(error.line): \(error.description)")
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
