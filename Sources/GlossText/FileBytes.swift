#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Reads whole files to where their bytes stay.
package enum FileBytes {
  /// The bytes of the file, of a pipe up to its end; nil when it cannot be opened or read, or does not fit into memory.
  package static func contents(of path: String) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    return contents(of: descriptor)
  }

  /// The same of a file that is open for reading.
  package static func contents(of descriptor: CInt) -> [UInt8]? {
    var status = stat()
    let size = fstat(descriptor, &status) == 0 ? max(0, Int(status.st_size)) : 0
    // With room for one byte more, so that the end is seen. A pipe has no size, and a file may grow.
    guard isRoom(for: size + 1), var bytes = next(size + 1, of: descriptor) else { return nil }
    guard bytes.count > size else { return bytes }
    while let more = next(chunk, of: descriptor) {
      if more.isEmpty { return bytes }
      bytes += more
    }
    return nil
  }

  private static let chunk = 1 << 16

  /// An array that there is no memory for would end the program. The system is asked, since the compiler leaves out a
  /// `malloc` that is given back at once.
  private static func isRoom(for size: Int) -> Bool {
    guard let memory = mmap(nil, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANON, -1, 0),
      Int(bitPattern: memory) != -1
    else { return false }
    munmap(memory, size)
    return true
  }

  /// The next `limit` bytes, or all up to the end; nil when they cannot be read.
  private static func next(_ limit: Int, of descriptor: CInt) -> [UInt8]? {
    var isRead = true
    let bytes = [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
      while isRead, count < limit, let rest = buffer.baseAddress.map({ $0 + count }) {
        let taken = read(descriptor, rest, limit - count)
        if taken == 0 { break }
        if taken > 0 { count += taken } else { isRead = errno == EINTR }
      }
    }
    return isRead ? bytes : nil
  }
}
