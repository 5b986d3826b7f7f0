internal import Synchronization

/// The members of a ZIP archive that is held in memory, read and replaced there by libzip. Nothing is written to disk.
package final class ZipArchive: Sendable {
  /// In the order of the directory; those of folders end in a slash.
  package let names: [String]
  private let indexes: [String: UInt64]
  /// libzip's archives may not be used by two threads at once.
  private let handle: Mutex<ZipHandle>

  /// Reads the directory of the archive, in time linear in it; members are inflated when they are asked for.
  ///
  /// - Throws: ``ZipError`` for what is no archive, and for names that no honest writer gives.
  package init(bytes: [UInt8]) throws(ZipError) {
    if let error = ZipError(signatureOf: bytes) { throw error }
    let handle = try ZipHandle(bytes)
    names = try handle.names()
    var indexes: [String: UInt64] = [:]
    for (index, name) in names.enumerated() {
      if name.leadsOut { throw .unsafeName(name) }
      if indexes.updateValue(UInt64(index), forKey: name) != nil { throw .duplicateName(name) }
    }
    self.indexes = indexes
    self.handle = Mutex(handle)
  }

  /// The content of a member, its check sum and its length verified.
  ///
  /// - Parameter limit: how many bytes it may inflate to. They are counted as they come, whatever the archive says.
  package func read(_ name: String, limit: Int) throws(ZipError) -> [UInt8] {
    guard let index = indexes[name] else { throw .noMember(name) }
    return try handle.withLock { (handle) throws(ZipError) in try handle.read(index, name, limit: limit) }
  }

  /// How many bytes a member takes in the archive, as the archive says; nil when there is none.
  package func compressedSize(of name: String) -> Int? {
    indexes[name].map { index in handle.withLock { handle in handle.compressedSize(index) } }
  }

  /// The archive with other contents for some members. What is not named here keeps its compressed bytes, its place,
  /// time and flags; what is new stands at the end, by name, with the earliest time there is, so that the same input
  /// gives the same archive.
  package func replacing(_ contents: [String: [UInt8]]) throws(ZipError) -> [UInt8] {
    let changes = contents.sorted { $0.key < $1.key }.map { (name: $0.key, index: indexes[$0.key], bytes: $0.value) }
    return try handle.withLock { (handle) throws(ZipError) in try handle.rewritten(changes) }
  }

  /// A new archive of `members`, in their order, with the earliest time there is.
  package static func make(_ members: [(name: String, bytes: [UInt8])]) throws(ZipError) -> [UInt8] {
    try ZipHandle.made(members.map { (name: $0.name, index: nil, bytes: $0.bytes) })
  }
}

extension ZipError {
  /// What the first bytes say, where they do not say "archive".
  fileprivate init?(signatureOf bytes: [UInt8]) {
    if bytes.isEmpty {
      self = .empty
    } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      // The directory of a compound file names its streams in UTF-16.
      let name = Array("EncryptedPackage".utf8).flatMap { [$0, 0] as [UInt8] }
      self = bytes.holds(name) ? .encryptedDocument : .oldOfficeDocument
    } else if bytes.starts(with: [0x50, 0x4B]) {
      return nil
    } else {
      let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      let first = bytes[start...].first { $0 != 0x20 && !(0x09...0x0D).contains($0) }
      let isUTF16 = bytes.starts(with: [0xFF, 0xFE, 0x3C, 0]) || bytes.starts(with: [0xFE, 0xFF, 0, 0x3C])
      self = first == UInt8(ascii: "<") || isUTF16 ? .xml : .notAnArchive
    }
  }
}

extension [UInt8] {
  /// Whether `needle` stands somewhere in these bytes. Linear but for the length of the needle.
  fileprivate func holds(_ needle: [UInt8]) -> Bool {
    guard let first = needle.first else { return true }
    return indices.contains { self[$0] == first && self[$0...].starts(with: needle) }
  }
}

extension String {
  /// Whether a file of this name, unpacked, could stand outside the folder it is unpacked in.
  fileprivate var leadsOut: Bool {
    let separators: [Character] = ["/", "\\"]
    let hasDrive = utf8.first?.isLetter == true && utf8.dropFirst().first == UInt8(ascii: ":")
    return isEmpty || hasDrive || first.map(separators.contains) == true
      || split { separators.contains($0) }.contains("..")
  }
}

extension UInt8 {
  fileprivate var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) }
}
