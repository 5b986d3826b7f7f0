internal import Foundation
internal import GlossFormats

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
  /// Is told which files will be read, so that they can be had together.
  func prepare(_ paths: [String])
  /// - Throws: `Failure` with the path.
  func bytes(_ path: String) throws -> [UInt8]
}

extension PageStore {
  /// A path as the user knows it.
  func name(_ path: String) -> String {
    // The root of a commit has no path.
    path.isEmpty ? String(prefix.dropLast()) : prefix + path
  }

  /// The pages below a folder, relative to it, in order, to be read.
  func pages(in folder: String, excluding isExcluded: (String) -> Bool = { _ in false }) -> [String] {
    let pages = files(in: folder).filter { path in
      DocumentFormat(path: path)?.isFoundInFolders ?? false && path.contains(".") && !isExcluded(path)
    }
    prepare(pages.map { PageFolder.join(folder, $0) })
    return pages
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
  func prepare(_ paths: [String]) {}
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
