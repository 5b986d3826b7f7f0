internal import Foundation

/// A repository, as the program `git` knows it.
struct GitRepository {
  /// The folder of its work tree, without links; ends with a slash.
  let root: String
  private let console: Console

  /// The repository that `folder` is in.
  ///
  /// - Throws: `Failure` where there is none, or no git.
  init(around folder: String, _ console: Console) throws {
    self.console = console
    let found = try Self.git(["rev-parse", "--show-toplevel"], in: folder, console)
    guard found.isDone, !found.output.isEmpty else {
      guard !found.error.contains("not a git repository") else {
        throw Failure("\(folder): is in no git repository")
      }
      throw Failure("\(folder): git says: \(found.error.split(separator: "\n").first ?? "no work tree here")")
    }
    let path = String(decoding: found.output.prefix { $0 != 0x0A }, as: UTF8.self)
    root = path.hasSuffix("/") ? path : path + "/"
  }

  /// The commit from which what is checked out and `revision` went apart.
  ///
  /// - Throws: `Failure` for a revision that is none, and where they have no such commit.
  func mergeBase(with revision: String) throws -> String {
    let base = try git(["merge-base", "HEAD", commit(revision)])
    guard base.isDone else { throw Failure("HEAD and \"\(revision)\" have no commit in common\(try shallowNote)") }
    return base.line
  }

  /// The commit that `revision` names.
  ///
  /// - Throws: `Failure` for a revision that is none.
  func commit(_ revision: String) throws -> String {
    let commit = try git(["rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"])
    guard commit.isDone else { throw Failure("git knows no revision \"\(revision)\" here\(try shallowNote)") }
    return commit.line
  }

  /// What to do where a commit may be missing because the clone has the last ones alone.
  private var shallowNote: String {
    get throws {
      let isShallow = try git(["rev-parse", "--is-shallow-repository"]).line == "true"
      return isShallow ? "; this clone is shallow: run \"git fetch --unshallow\" first" : ""
    }
  }

  /// The paths of all files of a commit, from the root on.
  func files(of commit: String) throws -> Set<String> {
    let list = try done(["ls-tree", "-r", "--name-only", "--full-tree", "-z", commit])
    return Set(list.output.nullSeparated)
  }

  /// The same without links and modules.
  func regularFiles(of commit: String) throws -> [String] {
    let list = try done(["ls-tree", "-r", "--full-tree", "-z", commit])
    // `100644 blob 5b1d…\ta path`
    return list.output.nullSeparated.compactMap { entry in
      guard entry.hasPrefix("100"), let tab = entry.firstIndex(of: "\t") else { return nil }
      return String(entry[entry.index(after: tab)...])
    }
  }

  /// What became of files of `commit` in the work tree: for each path that is new or changed, the path it had.
  ///
  /// Files that git is not told of count as added; so that renames among them are found, they are noted in a copy of the
  /// index.
  func changes(since commit: String) throws -> [String: String] {
    try withNotedFiles { environment in
      let status = [
        "diff", "--name-status", "--find-renames", "--no-ext-diff", "--ignore-submodules", "-z", commit, "--",
      ]
      var fields = try done(status, environment).output.nullSeparated[...]
      var origins: [String: String] = [:]
      while let status = fields.popFirst(), let path = fields.popFirst() {
        if status.hasPrefix("R") || status.hasPrefix("C"), let new = fields.popFirst() {
          origins[new] = path
        } else {
          origins[path] = path
        }
      }
      return origins
    }
  }

  /// Runs `body` with a copy of the index in which files that git is not told of are noted. The index stays as it is.
  private func withNotedFiles<Result>(_ body: ([String: String]) throws -> Result) throws -> Result {
    let copy = TemporaryItem(suffix: ".index")
    defer { copy.remove() }
    let index = try done(["rev-parse", "--git-path", "index"]).line
    let path = index.hasPrefix("/") ? index : root + index
    if FileManager.default.fileExists(atPath: path) {
      do {
        try FileManager.default.copyItem(atPath: path, toPath: copy.path)
        // Git compares a file anew that is younger than its index; the copy must not look younger than it is.
        try FileManager.default.setAttributes(
          [.modificationDate: Date(timeIntervalSince1970: 1)], ofItemAtPath: copy.path)
      } catch {
        throw Failure("the index of git cannot be copied to \(copy.path)")
      }
    }
    let environment = ["GIT_INDEX_FILE": copy.path]
    // What cannot be noted is still found to be new, only not where it comes from.
    _ = try git(["add", "--all", "--intent-to-add", "--ignore-errors", "--", "."], environment)
    return try body(environment)
  }

  /// The bytes of a file of `commit`, as they would be checked out.
  ///
  /// - Throws: `Failure`.
  func bytes(of path: String, in commit: String) throws -> [UInt8] {
    try done(["cat-file", "--filters", "\(commit):\(path)"]).output
  }

  /// Writes files of `commit` below a folder that is not of the repository, as they would be checked out.
  ///
  /// - Throws: `Failure`.
  func checkOut(_ paths: [String], of commit: String, below folder: String) throws {
    let (index, list) = (TemporaryItem(suffix: ".index"), TemporaryItem(suffix: ".list"))
    defer { for file in [index, list] { file.remove() } }
    let names = paths.map { Array($0.utf8) + [0] }.joined()
    guard FileManager.default.createFile(atPath: list.path, contents: Data(names)) else {
      throw Failure("\(list.path) cannot be written")
    }
    let environment = ["GIT_INDEX_FILE": index.path]
    _ = try done(["read-tree", commit], environment)
    _ = try done(["checkout-index", "--prefix=\(folder)/", "--stdin", "-z"], environment, input: list.path)
  }

  /// The path of a folder from the root on, without a slash at its end; empty for the root, nil when it lies elsewhere.
  /// The folder need not be there any more.
  func folder(_ path: String) -> String? {
    let url = URL(fileURLWithPath: FileLoader.absolute(path, console)).standardizedFileURL.resolvingSymlinksInPath()
    let folder = url.path + "/"
    return folder.hasPrefix(root) ? String(folder.dropFirst(root.count).dropLast()) : nil
  }

  /// The path of a file from the root on; nil when it lies elsewhere. A file that is a link is the link.
  func path(of file: String) -> String? {
    let url = URL(fileURLWithPath: FileLoader.absolute(file, console)).standardizedFileURL
    guard let folder = realpath(url.deletingLastPathComponent().path, nil) else { return nil }
    defer { free(folder) }
    let path = String(cString: folder) + "/" + url.lastPathComponent
    return path.hasPrefix(root) ? String(path.dropFirst(root.count)) : nil
  }

  // MARK: Running git

  /// What a run of git gave.
  struct Run {
    let isDone: Bool
    let output: [UInt8]
    let error: String

    /// The output without the end of its line.
    var line: String { String(decoding: output.prefix { $0 != 0x0A }, as: UTF8.self) }
  }

  private func git(
    _ arguments: [String], _ environment: [String: String] = [:], input: String? = nil
  ) throws -> Run {
    try Self.git(arguments, in: root, environment: environment, input: input, console)
  }

  private func done(
    _ arguments: [String], _ environment: [String: String] = [:], input: String? = nil
  ) throws -> Run {
    let run = try git(arguments, environment, input: input)
    guard run.isDone else {
      let problem = run.error.split(separator: "\n").last ?? "no more"
      throw Failure("git \(arguments.first ?? "") could not be done; git says: \(problem)")
    }
    return run
  }

  /// Runs git in `folder`, with what it says in English, taking no lock that another git might wait for.
  ///
  /// - Parameter input: the file that is its standard input.
  /// - Throws: `Failure` where there is no git.
  static func git(
    _ arguments: [String], in folder: String, environment: [String: String] = [:], input: String? = nil,
    _ console: Console
  ) throws -> Run {
    let errors = TemporaryItem(suffix: ".log")
    defer { errors.remove() }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["git"] + arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = console.environment.merging(environment) { $1 }.merging(
      ["LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0"]) { $1 }
    process.standardInput = input.flatMap { FileHandle(forReadingAtPath: $0) } ?? FileHandle.nullDevice
    // A file, since two pipes that are read one after the other can wait for each other.
    let hasErrors = FileManager.default.createFile(atPath: errors.path, contents: nil)
    process.standardError = hasErrors ? FileHandle(forWritingAtPath: errors.path) : FileHandle.nullDevice
    let output = Pipe()
    process.standardOutput = output
    // It is no part of what a terminal tells to end, and would go on writing.
    let stopping = Interruption.add {
      guard process.isRunning else { return }
      process.terminate()
      // Foundation would wait for what git has started as well.
      var end = siginfo_t()
      waitid(P_PID, id_t(process.processIdentifier), &end, WEXITED | WNOWAIT)
    }
    defer { Interruption.forget(stopping) }
    do {
      try process.run()
    } catch {
      throw Failure("git cannot be run in \(folder)")
    }
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    // What `env` says of a program that is not there.
    guard process.terminationStatus != 127 else { throw Failure("git cannot be run; is it installed?") }
    let said = FileManager.default.contents(atPath: errors.path).map { String(decoding: $0, as: UTF8.self) } ?? ""
    return Run(isDone: process.terminationStatus == 0, output: Array(data), error: said)
  }
}

extension [UInt8] {
  /// The texts between bytes of zero.
  fileprivate var nullSeparated: [String] { split(separator: 0).map { String(decoding: $0, as: UTF8.self) } }
}
