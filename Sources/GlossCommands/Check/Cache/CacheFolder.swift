internal import Foundation

/// The folder of a cache: a mark that says so, the build that wrote it, and an entry for each page.
struct CacheFolder: Sendable {
  /// As it is shown.
  let path: String
  private static let entryExtension = "page"
  /// As the specification of cache folders has it, so that backups pass over it.
  private static let mark = """
    Signature: 8a477f597d28d172789f06886806bc55
    # What glosslint knows of pages that it has checked. This folder can be deleted.

    """

  /// Makes the folder, or takes the one that is there. One that cannot be written is told, and there is none.
  ///
  /// - Throws: `Failure` for a folder that is something else.
  init?(at path: String, _ console: Console) throws {
    self.path = path
    let absolute = FileLoader.absolute(path, console)
    if FileLoader.exists(path, console), !FileLoader.isFolder(path, console) {
      throw Failure("\(path): is a file; --cache names a folder")
    }
    let files = (try? FileManager.default.contentsOfDirectory(atPath: absolute)) ?? []
    guard files.isEmpty || Self.isMarked(absolute) else {
      throw Failure("\(path): holds other files and is no cache of glosslint; give --cache a folder of its own")
    }
    do {
      try FileManager.default.createDirectory(atPath: absolute, withIntermediateDirectories: true)
      guard access(absolute, W_OK) == 0 else { throw Failure("\(path): cannot be written") }
      if files.isEmpty { try AtomicFile.write(Array(Self.mark.utf8), to: file("CACHEDIR.TAG"), console) }
    } catch {
      let reason = (error as? Failure)?.description ?? "\(path): cannot be made"
      console.note("glosslint: note: \(reason); going on without a cache\n")
      return nil
    }
  }

  private static func isMarked(_ folder: String) -> Bool {
    FileManager.default.contents(atPath: folder + "/CACHEDIR.TAG") == Data(mark.utf8)
  }

  func file(_ name: String) -> String { PageFolder.join(path, name) }

  func entry(_ name: String) -> String { file("\(name).\(Self.entryExtension)") }

  /// Empties the folder where another build wrote it, and says so.
  ///
  /// - Throws: `Failure` when it cannot be written.
  func claim(for build: String, _ console: Console) throws {
    let name = file("build")
    let writer = FileManager.default.contents(atPath: FileLoader.absolute(name, console))
    guard writer != Data(build.utf8) else { return }
    if writer != nil {
      console.note("glosslint: note: \(path): was written by another build of glosslint; it is made anew\n")
    }
    for name in entries(console) { remove(name, console) }
    try AtomicFile.write(Array(build.utf8), to: name, console)
  }

  /// The names of the entries.
  func entries(_ console: Console) -> [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: FileLoader.absolute(path, console))) ?? []
    let ending = ".\(Self.entryExtension)"
    return files.filter { $0.hasSuffix(ending) && !$0.hasPrefix(".") }.map { String($0.dropLast(ending.count)) }
  }

  func remove(_ name: String, _ console: Console) { unlink(FileLoader.absolute(entry(name), console)) }
}
