internal import GlossText
internal import GlossZip

/// Reads the parts of an Open Packaging container, all of them together within a limit.
struct PartLoader {
  let path: String
  let archive: ZipArchive
  /// Names of members by the same in lower case: names of parts are compared without regard to case.
  private let members: [String: String]
  private let size: Int
  /// How many bytes were read, and how many they were in the archive.
  private var inflated = 0
  private var compressed = 0

  /// Documents inflate to ten times their size (docs/docx.md), bombs to a thousand. Small files may do as they like.
  private static let mostInflation = 100
  private static let leastLimit = 8 << 20
  private static let greatestLimit = 256 << 20

  /// - Throws: ``ReadError`` for what is no archive.
  init(path: String, bytes: [UInt8]) throws(ReadError) {
    self.path = path
    do {
      archive = try ZipArchive(bytes: bytes)
    } catch {
      throw ReadError(error.description, path: path)
    }
    members = Dictionary(archive.names.map { ($0.lowercased(), $0) }) { first, _ in first }
    size = bytes.count
  }

  /// The member that a part is, as the archive spells it; nil when there is none.
  func member(_ part: String) -> String? { members[part.lowercased()] }

  /// The text of a part. Its path names both the container and the part.
  ///
  /// - Throws: ``ReadError`` when it is missing, damaged, no text, or too large.
  mutating func file(_ part: String) throws(ReadError) -> SourceFile {
    let name = member(part) ?? part
    compressed += min(size, archive.compressedSize(of: name) ?? 0)
    let limit = min(Self.greatestLimit, max(Self.leastLimit, compressed * Self.mostInflation))
    let bytes: [UInt8]
    do {
      bytes = try archive.read(name, limit: limit - inflated)
    } catch {
      throw ReadError(error.description, path: path)
    }
    inflated += bytes.count
    do {
      return try SourceFile(path: "\(path)/\(part)", bytes: bytes)
    } catch {
      throw ReadError(error, path: "\(path)/\(part)")
    }
  }

  /// What a part refers to, or the container itself; nothing when it does not say.
  mutating func relationships(of part: String?) throws(ReadError) -> Relationships {
    let name = part.map(Relationships.member) ?? "_rels/.rels"
    guard member(name) != nil else { return Relationships() }
    let file = try file(name)
    do {
      return try Relationships(file, folder: part.map(Relationships.folder) ?? "")
    } catch {
      throw ReadError(error)
    }
  }
}
