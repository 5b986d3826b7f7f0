internal import Foundation

/// Files that are none: a device has no end, and a pipe that nobody writes to has no start.
enum SpecialFile {
  /// Why the file at `path` cannot be read, though it is there; nil for all others. Does not wait.
  static func problem(_ path: String) -> String? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFCHR, S_IFBLK: return "is a device, not a file"
    case S_IFSOCK: return "is a socket, not a file"
    case S_IFIFO: return hasWriter(path) ? nil : "is a pipe that nothing is written to"
    default: return nil
    }
  }

  /// Whether a program has the pipe open for writing. An end of it that is opened without waiting and then closed takes
  /// nothing out.
  private static func hasWriter(_ path: String) -> Bool {
    let descriptor = open(path, O_RDONLY | O_NONBLOCK)
    guard descriptor >= 0 else { return true }
    defer { close(descriptor) }
    var entry = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    // A pipe without a writer is never ready; one whose writer is gone is ready to end.
    var waits = 0
    while waits < 20 {
      if poll(&entry, 1, 50) > 0 { return entry.revents & Int16(POLLIN) != 0 }
      waits += 1
    }
    return false
  }
}
