internal import Foundation
internal import GlossTerms

/// A term list in any form there is that is named by its path, or by a revision of git and a path:
/// `main:terms/city.yml`.
enum ListSource {
  /// - Parameter path: what the list is called where its file has another name.
  /// - Throws: `Failure` where there is neither, and for a list that cannot be read.
  static func glossary(_ name: String, called path: String? = nil, _ console: Console) throws -> Glossary {
    try TermbaseLoader.glossary(path ?? name, try bytes(name, console))
  }

  private static func bytes(_ name: String, _ console: Console) throws -> [UInt8] {
    guard !FileLoader.exists(name, console), name.contains(":") else { return try FileLoader.bytes(name, console) }
    // Git must not take a name for an option.
    guard !name.hasPrefix("-") else { throw Failure("\(name): no such file") }
    let run = try GitRepository.git(["cat-file", "blob", name], in: console.workingDirectory, console)
    guard run.isDone else { throw Failure("\(name): no such file; \(advice(name, git: run.error))") }
    return run.output
  }

  /// What git says of a name that it knows no file by, and what to do.
  private static func advice(_ name: String, git said: String) -> String {
    let problem = said.split(separator: "\n").first.map(String.init) ?? ""
    let parts = name.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let hint =
      problem.contains("does not exist") && !parts[1].hasPrefix("./")
      ? "; a path starts at the top of the repository, or with ./ here (\(parts[0]):./\(parts[1]))" : ""
    return "git says: \(problem.trimmingPrefix("fatal: "))\(hint)"
  }
}
