internal import Foundation

/// Replaces files so that, whenever the program is killed or the disk is full, the old file or the new one is there,
/// whole. Where it is only told to end, nothing else is left either.
enum AtomicFile {
  /// Writes `bytes` to the file at `path`: to a new file beside it, flushed to disk, which then takes its name. A link
  /// is followed and stays a link; mode and, where allowed, owner stay those of the old file.
  ///
  /// - Parameters:
  ///   - expected: what the file must still hold; it may have been changed since it was read.
  ///   - isFlushed: whether it is to be on disk when this returns. What can be made anew need not be: then a machine
  ///     that stops may leave an empty file.
  /// - Throws: `Failure` that names `path` and what went wrong; the old file is then untouched.
  static func write(
    _ bytes: [UInt8], to path: String, expecting expected: [UInt8]? = nil, isFlushed: Bool = true, _ console: Console
  ) throws {
    let target = try resolved(FileLoader.absolute(path, console), named: path)
    var status = stat()
    let exists = stat(target, &status) == 0
    if exists, status.st_mode & S_IFMT != S_IFREG {
      // A pipe or a device (`/dev/stdout`) is no file that could be replaced.
      return try writeThrough(bytes, to: target, named: path)
    }
    if exists, access(target, W_OK) != 0 { throw failure(path, "cannot be written") }
    if let expected, try FileLoader.bytes(path, console) != expected {
      throw Failure("\(path): was changed by something else while it was checked; nothing was written")
    }
    let temporary = TemporaryItem(at: beside(target))
    defer { temporary.remove() }
    let descriptor = open(temporary.path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw failure(path, "cannot be written") }
    do {
      defer { close(descriptor) }
      if exists {
        // Who may not give a file away keeps it as the writer's own.
        _ = fchown(descriptor, status.st_uid, status.st_gid)
        guard fchmod(descriptor, status.st_mode & 0o7777) == 0 else { throw failure(path, "cannot be written") }
      }
      try writeAll(bytes, to: descriptor, named: path)
      guard !isFlushed || fsync(descriptor) == 0 else { throw failure(path, "cannot be written") }
    }
    guard rename(temporary.path, target) == 0 else { throw failure(path, "cannot be replaced") }
    if isFlushed { flushFolder(of: target) }
  }

  /// The file behind links, so that the file and not the link is replaced.
  private static func resolved(_ path: String, named name: String) throws -> String {
    guard let real = realpath(path, nil) else {
      var status = stat()
      // A pipe has no path, though links such as `/dev/stdout` lead to it.
      if stat(path, &status) == 0 { return path }
      // A link to nothing would be replaced by a file, which no one asked for.
      if lstat(path, &status) == 0 { throw Failure("\(name): is a link that leads nowhere") }
      return path
    }
    defer { free(real) }
    return String(cString: real)
  }

  private static func beside(_ path: String) -> String {
    let url = URL(fileURLWithPath: path)
    let name = ".\(url.lastPathComponent.prefix(100)).\(getpid())-\(UInt32.random(in: 0 ... .max)).tmp"
    return url.deletingLastPathComponent().appendingPathComponent(name).path
  }

  private static func writeThrough(_ bytes: [UInt8], to target: String, named path: String) throws {
    let descriptor = open(target, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(path, "cannot be written") }
    defer { close(descriptor) }
    try writeAll(bytes, to: descriptor, named: path)
  }

  private static func writeAll(_ bytes: [UInt8], to descriptor: Int32, named path: String) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if count < 0, errno == EPIPE {
        // Who reads the pipe has seen enough.
        return
      } else if count == 0 || errno != EINTR {
        throw failure(path, "cannot be written")
      }
    }
  }

  /// Makes the new name last; a file system that cannot is left to itself.
  private static func flushFolder(of path: String) {
    let descriptor = open(URL(fileURLWithPath: path).deletingLastPathComponent().path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  private static func failure(_ path: String, _ what: String) -> Failure {
    Failure("\(path): \(what): \(String(cString: strerror(errno)))")
  }
}
