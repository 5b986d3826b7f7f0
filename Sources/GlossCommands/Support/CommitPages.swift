internal import Foundation
internal import GlossText

/// The files of a commit, by their paths from the root of the repository on.
struct CommitPages: PageStore {
  let prefix: String
  private let repository: GitRepository
  private let commit: String
  private let paths: [String]
  private let known: Set<String>
  /// All that hold files, without slashes at their ends; the root is empty.
  private let folders: Set<String>
  private let checkout: CommitCheckout

  /// - Parameter revision: as the user named it.
  /// - Throws: `Failure` for a revision that is none.
  init(_ revision: String, in repository: GitRepository) throws {
    prefix = revision + ":"
    self.repository = repository
    commit = try repository.commit(revision)
    paths = try repository.regularFiles(of: commit).sorted()
    known = Set(paths)
    folders = Self.folders(of: paths)
    checkout = CommitCheckout(commit, of: repository)
  }

  private static func folders(of paths: [String]) -> Set<String> {
    var folders: Set<String> = [""]
    for path in paths {
      var rest = path[...]
      // Where a folder is known, those above it are.
      while let slash = rest.lastIndex(of: "/"), folders.insert(String(rest[..<slash])).inserted {
        rest = rest[..<slash]
      }
    }
    return folders
  }

  func isFolder(_ path: String) -> Bool {
    let folder = relative(path)
    return folders.contains(folder.hasSuffix("/") ? String(folder.dropLast()) : folder)
  }
  func exists(_ path: String) -> Bool { known.contains(relative(path)) }
  func absolute(_ path: String) -> String { path.hasPrefix("/") ? path : repository.root + path }
  func shown(_ absolute: String) -> String { relative(absolute) }
  func prepare(_ paths: [String]) { checkout.add(paths.map(relative).filter(known.contains)) }

  func bytes(_ path: String) throws -> [UInt8] {
    let path = relative(path)
    return try checkout.bytes(path) ?? repository.bytes(of: path, in: commit)
  }

  func files(in folder: String) -> [String] {
    let start = folder.isEmpty ? "" : folder + "/"
    return paths.filter { $0.hasPrefix(start) }.map { String($0.dropFirst(start.count)) }
      .filter { path in !path.split(separator: "/").contains { PageFolder.isHidden($0) } }
  }

  /// The configuration names files by absolute paths.
  private func relative(_ path: String) -> String {
    path.hasPrefix(repository.root) ? String(path.dropFirst(repository.root.count)) : path
  }
}

/// Files of a commit as they would be checked out, in a folder for what is temporary, which goes when this does: two
/// runs of git for any number of files. The repository and its index stay as they are.
private final class CommitCheckout {
  private let folder = TemporaryItem()
  private let commit: String
  private let repository: GitRepository

  init(_ commit: String, of repository: GitRepository) {
    (self.commit, self.repository) = (commit, repository)
  }

  deinit { folder.remove() }

  /// Has the files at `paths`, from the root of the repository on. What cannot be had so is read by itself.
  func add(_ paths: [String]) {
    let missing = paths.filter { !FileManager.default.fileExists(atPath: place(of: $0)) }
    guard missing.count > 1 else { return }
    try? FileManager.default.createDirectory(
      atPath: folder.path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    try? repository.checkOut(missing, of: commit, below: folder.path)
  }

  /// Nil for a file that is not here.
  func bytes(_ path: String) -> [UInt8]? {
    FileBytes.contents(of: place(of: path))
  }

  private func place(of path: String) -> String { "\(folder.path)/\(path)" }
}
