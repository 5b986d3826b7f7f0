internal import Foundation

/// A file or folder that is needed for a while. It goes when it is removed, and when the program is told to end before.
struct TemporaryItem: Sendable {
  let path: String
  private let undoing: Int

  /// Makes nothing; whoever makes it at `path` does so after this.
  init(at path: String) {
    self.path = path
    undoing = Interruption.add { Self.remove(path) }
  }

  /// One in the folder of the machine for what is temporary.
  ///
  /// - Parameter suffix: what its name ends in.
  init(suffix: String = "") {
    let name = "glosslint-\(UUID().uuidString)\(suffix)"
    self.init(at: FileManager.default.temporaryDirectory.appendingPathComponent(name).path)
  }

  /// Removes it with all that is in it, if it is there.
  func remove() {
    Self.remove(path)
    Interruption.forget(undoing)
  }

  private static func remove(_ path: String) {
    guard unlink(path) != 0, errno != ENOENT else { return }
    try? FileManager.default.removeItem(atPath: path)
  }
}
