internal import Foundation
internal import GlossLint

/// Digests of files that are read in each run and seldom change, such as the program itself. They are kept in a file,
/// so that one is read again only when it is another by its number, size or times.
struct FileDigests {
  private var known: [String: Known] = [:]
  private var used: [String: Known] = [:]
  private let path: String
  private let console: Console

  /// A file as the system sees it. The time of its last change cannot be set back.
  private struct Stamp: Hashable {
    let values: [Int]

    init?(_ path: String) {
      var status = stat()
      guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
      values = [
        Int(status.st_dev), Int(status.st_ino), Int(status.st_size), Int(status.st_mtim.tv_sec),
        Int(status.st_mtim.tv_nsec), Int(status.st_ctim.tv_sec), Int(status.st_ctim.tv_nsec),
      ]
    }

    init(values: [Int]) { self.values = values }
  }

  private struct Known {
    let stamp: Stamp
    let digest: [UInt8]
  }

  /// - Parameter path: where they are kept; what stands there and is none is passed over.
  init(at path: String, _ console: Console) {
    (self.path, self.console) = (path, console)
    guard let bytes = try? FileLoader.bytes(path, console), let body = Checksummed.body(of: bytes) else { return }
    var reader = RecordReader(body)
    let entries = try? reader.list { reader throws(RecordError) in
      (
        path: try reader.string(), stamp: try reader.list { reader throws(RecordError) in try reader.int() },
        digest: try reader.blob()
      )
    }
    for entry in entries ?? [] { known[entry.path] = Known(stamp: Stamp(values: entry.stamp), digest: entry.digest) }
  }

  /// The digest of the file at `path`, which is absolute; nothing where there is no file.
  mutating func digest(of path: String) -> [UInt8] {
    guard let stamp = Stamp(path) else { return [] }
    if let known = known[path], known.stamp == stamp {
      used[path] = known
      return known.digest
    }
    guard let file = FileHandle(forReadingAtPath: path) else { return [] }
    defer { try? file.close() }
    var digest = ContentDigest()
    while let piece = try? file.read(upToCount: 1 << 20), !piece.isEmpty { digest.add(Array(piece)) }
    let new = Known(stamp: stamp, digest: digest.bytes())
    used[path] = new
    return new.digest
  }

  /// Keeps what was asked for, where it was not kept yet.
  ///
  /// - Throws: `Failure`.
  func save() throws {
    guard used.mapValues(\.stamp) != known.mapValues(\.stamp) else { return }
    var writer = RecordWriter()
    writer.write(used.sorted { $0.key < $1.key }) { writer, entry in
      writer.write(entry.key)
      writer.write(entry.value.stamp.values) { $0.write($1) }
      writer.write(entry.value.digest)
    }
    try AtomicFile.write(Checksummed.bytes(of: writer.bytes), to: path, isFlushed: false, console)
  }
}
