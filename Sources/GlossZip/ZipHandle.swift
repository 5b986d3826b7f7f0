internal import CZip

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// An archive that libzip has open, with the memory it is read from.
struct ZipHandle: ~Copyable {
  private let archive: OpaquePointer
  private let memory: UnsafeMutableBufferPointer<UInt8>

  /// How much is inflated at a time.
  private static let chunk = 1 << 16

  init(_ bytes: [UInt8]) throws(ZipError) {
    let memory = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count)
    _ = memory.initialize(from: bytes)
    do throws(ZipError) {
      let source = try Self.source(memory)
      archive = try Self.open(source, flags: ZIP_RDONLY)
    } catch {
      memory.deallocate()
      throw error
    }
    self.memory = memory
  }

  deinit {
    zip_discard(archive)
    memory.deallocate()
  }

  func names() throws(ZipError) -> [String] {
    let count = zip_get_num_entries(archive, 0)
    var names: [String] = []
    for index in 0..<UInt64(max(0, count)) {
      guard let name = zip_get_name(archive, index, 0) else { throw .unreadable(reason: Self.reason(archive)) }
      names.append(String(cString: name))
    }
    return names
  }

  // MARK: Reading

  func compressedSize(_ index: UInt64) -> Int {
    var entry = zip_stat()
    return zip_stat_index(archive, index, 0, &entry) == 0 ? Int(clamping: entry.comp_size) : 0
  }

  func read(_ index: UInt64, _ name: String, limit: Int) throws(ZipError) -> [UInt8] {
    var entry = zip_stat()
    guard zip_stat_index(archive, index, 0, &entry) == 0 else {
      throw .damaged(name, reason: Self.reason(archive))
    }
    if entry.encryption_method != UInt16(ZIP_EM_NONE) { throw .encryptedMember(name) }
    if entry.size > UInt64(max(0, limit)) { throw .tooLarge(name, limit: limit) }
    guard let file = zip_fopen_index(archive, index, 0) else {
      throw .damaged(name, reason: Self.reason(archive))
    }
    defer { zip_fclose(file) }

    var bytes: [UInt8] = []
    bytes.reserveCapacity(Int(entry.size))
    let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: Self.chunk)
    defer { buffer.deallocate() }
    while true {
      let count = Int(zip_fread(file, buffer.baseAddress, UInt64(buffer.count)))
      if count == 0 { break }
      guard count > 0, count <= buffer.count else {
        throw .damaged(name, reason: String(cString: zip_file_strerror(file)))
      }
      guard bytes.count + count <= limit else { throw .tooLarge(name, limit: limit) }
      bytes.append(contentsOf: buffer[..<count])
    }
    guard UInt64(bytes.count) == entry.size else {
      throw .damaged(name, reason: "it should have \(entry.size) bytes and has \(bytes.count)")
    }
    return bytes
  }

  // MARK: Writing

  /// What becomes of a member: new bytes for the one at `index`, or a new one where that is nil.
  typealias Change = (name: String, index: UInt64?, bytes: [UInt8])

  func rewritten(_ changes: [Change]) throws(ZipError) -> [UInt8] {
    // libzip must own what it rewrites: of a buffer that it does not own it frees the part that stays (1.7.3,
    // `buffer_clone`).
    let copy = malloc(max(1, memory.count))
    guard let copy else { throw .unreadable(reason: "not enough memory") }
    if let start = memory.baseAddress { copy.copyMemory(from: start, byteCount: memory.count) }
    var error = zip_error_t()
    defer { zip_error_fini(&error) }
    guard let source = zip_source_buffer_create(copy, UInt64(memory.count), 1, &error) else {
      free(copy)
      throw .unreadable(reason: String(cString: zip_error_strerror(&error)))
    }
    return try Self.written(source, flags: 0, changes)
  }

  static func made(_ changes: [Change]) throws(ZipError) -> [UInt8] {
    try written(source(.init(start: nil, count: 0)), flags: ZIP_CREATE | ZIP_TRUNCATE, changes)
  }

  /// What `source` holds after `changes`.
  private static func written(
    _ source: OpaquePointer, flags: Int32, _ changes: [Change]
  ) throws(ZipError) -> [UInt8] {
    // Closing the archive gives up one hold on the source; the other is for reading what was written.
    zip_source_keep(source)
    defer { zip_source_free(source) }
    let archive = try open(source, flags: flags)
    // libzip reads the new contents when it closes.
    var contents: [UnsafeMutableBufferPointer<UInt8>] = []
    defer { for content in contents { content.deallocate() } }
    do throws(ZipError) {
      for change in changes {
        let content = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: change.bytes.count)
        _ = content.initialize(from: change.bytes)
        contents.append(content)
        try apply(change, content, to: archive)
      }
    } catch {
      zip_discard(archive)
      throw error
    }
    guard zip_close(archive) == 0 else {
      let reason = reason(archive)
      zip_discard(archive)
      throw .unreadable(reason: reason)
    }
    return try bytes(of: source)
  }

  private static func apply(
    _ change: Change, _ content: UnsafeMutableBufferPointer<UInt8>, to archive: OpaquePointer
  ) throws(ZipError) {
    let source = try self.source(content)
    if let index = change.index {
      var entry = zip_stat()
      guard zip_stat_index(archive, index, 0, &entry) == 0, zip_file_replace(archive, index, source, 0) == 0,
        zip_file_set_mtime(archive, index, entry.mtime, 0) == 0,
        zip_set_file_compression(archive, index, Int32(entry.comp_method), 0) == 0
      else { throw .unreadable(reason: reason(archive)) }
    } else {
      let index = zip_file_add(archive, change.name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
      // 1 January 1980 in the format of MS-DOS.
      guard index >= 0, zip_file_set_dostime(archive, UInt64(index), 0, 0x21, 0) == 0 else {
        throw .unreadable(reason: reason(archive))
      }
    }
  }

  private static func bytes(of source: OpaquePointer) throws(ZipError) -> [UInt8] {
    var entry = zip_stat()
    guard zip_source_stat(source, &entry) == 0, zip_source_open(source) == 0, let size = Int(exactly: entry.size) else {
      throw .unreadable(reason: reason(ofSource: source))
    }
    defer { zip_source_close(source) }
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let read = Int(zip_source_read(source, buffer.baseAddress.map { $0 + count }, UInt64(size - count)))
        guard read > 0 else { return }
        count += read
      }
    }
    guard bytes.count == size else { throw .unreadable(reason: reason(ofSource: source)) }
    return bytes
  }

  // MARK: libzip

  /// A source that reads `memory`, which must outlive it.
  private static func source(_ memory: UnsafeMutableBufferPointer<UInt8>) throws(ZipError) -> OpaquePointer {
    var error = zip_error_t()
    defer { zip_error_fini(&error) }
    guard let source = zip_source_buffer_create(memory.baseAddress, UInt64(memory.count), 0, &error) else {
      throw .unreadable(reason: String(cString: zip_error_strerror(&error)))
    }
    return source
  }

  /// Takes over `source`, also when it fails.
  private static func open(_ source: OpaquePointer, flags: Int32) throws(ZipError) -> OpaquePointer {
    var error = zip_error_t()
    defer { zip_error_fini(&error) }
    if let archive = zip_open_from_source(source, flags, &error) { return archive }
    zip_source_free(source)
    // The caller saw the signature of an archive.
    if [ZIP_ER_NOZIP, ZIP_ER_EOF].contains(zip_error_code_zip(&error)) { throw .truncated }
    throw .unreadable(reason: String(cString: zip_error_strerror(&error)))
  }

  private static func reason(_ archive: OpaquePointer) -> String {
    String(cString: zip_error_strerror(zip_get_error(archive)))
  }

  private static func reason(ofSource source: OpaquePointer) -> String {
    String(cString: zip_error_strerror(zip_source_error(source)))
  }
}
