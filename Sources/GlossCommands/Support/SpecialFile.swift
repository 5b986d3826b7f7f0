internal import Foundation
internal import GlossText

/// Files that are none: a device has no end, and a pipe that nobody writes to has no start.
enum SpecialFile {
  /// Why the file at `path` cannot be read, though it is there; nil for all others. Does not wait.
  static func problem(_ path: String) -> String? {
    switch kind(path) {
    case S_IFCHR, S_IFBLK: "is a device, not a file"
    case S_IFSOCK: "is a socket, not a file"
    default: nil
    }
  }

  static func isPipe(_ path: String) -> Bool { kind(path) == S_IFIFO }

  private static func kind(_ path: String) -> mode_t? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
  }

  /// How long a program may take to start writing to a pipe, in milliseconds.
  private static let patience: Int32 = 1_000

  /// All that is written to the pipe at `path`; nil where nobody writes to it. To open it a second time would lose what
  /// was written before, so it is opened once, without waiting.
  static func contents(ofPipe path: String) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var entry = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    // A pipe that no program has opened to write is never ready; one whose writer is gone is ready to end.
    guard poll(&entry, 1, patience) > 0, fcntl(descriptor, F_SETFL, O_RDONLY) == 0 else { return nil }
    return FileBytes.contents(of: descriptor)
  }
}
