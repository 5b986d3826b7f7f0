internal import Foundation
internal import GlossFormats
internal import GlossLint

/// Where pages are kept: a disk, or a commit.
protocol PageStore {
  /// What stands before a path to name a file of the store.
  var prefix: String { get }
  func isFolder(_ path: String) -> Bool
  func exists(_ path: String) -> Bool
  /// An absolute path of what `path` names.
  func absolute(_ path: String) -> String
  /// The path that a user would write for an absolute one.
  func shown(_ absolute: String) -> String
  /// The paths of all files below a folder, relative to it, in order; hidden ones left out.
  func files(in folder: String) -> [String]
  /// - Throws: `Failure` with the path.
  func bytes(_ path: String) throws -> [UInt8]
}

extension PageStore {
  /// A path as the user knows it.
  func name(_ path: String) -> String {
    // The root of a commit has no path.
    path.isEmpty ? String(prefix.dropLast()) : prefix + path
  }

  /// The pages below a folder, relative to it, in order.
  func pages(in folder: String, excluding excluded: [Glob] = []) -> [String] {
    files(in: folder).filter { path in
      DocumentFormat(path: path)?.isFoundInFolders ?? false && path.contains(".")
        && !excluded.contains { $0.matches(path) }
    }
  }
}

/// The files of the machine.
struct DiskPages: PageStore {
  let console: Console

  let prefix = ""
  func isFolder(_ path: String) -> Bool { FileLoader.isFolder(path, console) }
  func exists(_ path: String) -> Bool { FileLoader.exists(path, console) }
  func absolute(_ path: String) -> String { FileLoader.absolute(path, console) }
  func shown(_ absolute: String) -> String { FilePath.shown(absolute, console) }
  func bytes(_ path: String) throws -> [UInt8] { try FileLoader.bytes(path, console) }

  /// Hidden folders are passed over, and links to folders are not followed, so that no loop of links is run through.
  func files(in folder: String) -> [String] {
    guard let walk = FileManager.default.enumerator(atPath: absolute(folder)) else { return [] }
    var files: [String] = []
    while let path = walk.nextObject() as? String {
      if PageFolder.isHidden(path.split(separator: "/").last ?? "") {
        walk.skipDescendants()
      } else if !isFolder(PageFolder.join(folder, path)) {
        files.append(path)
      }
    }
    return files.sorted()
  }
}

/// The files of a commit, by their paths from the root of the repository on.
struct CommitPages: PageStore {
  let prefix: String
  private let repository: GitRepository
  private let commit: String
  private let paths: [String]
  private let known: Set<String>

  /// - Parameter revision: as the user named it.
  /// - Throws: `Failure` for a revision that is none.
  init(_ revision: String, in repository: GitRepository) throws {
    prefix = revision + ":"
    self.repository = repository
    commit = try repository.commit(revision)
    paths = try repository.regularFiles(of: commit).sorted()
    known = Set(paths)
  }

  func isFolder(_ path: String) -> Bool {
    let folder = relative(path)
    return folder.isEmpty || paths.contains { $0.hasPrefix(folder.hasSuffix("/") ? folder : folder + "/") }
  }
  func exists(_ path: String) -> Bool { known.contains(relative(path)) }
  func absolute(_ path: String) -> String { path.hasPrefix("/") ? path : repository.root + path }
  func shown(_ absolute: String) -> String { relative(absolute) }
  func bytes(_ path: String) throws -> [UInt8] { try repository.bytes(of: relative(path), in: commit) }

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
