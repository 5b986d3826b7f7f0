import GlossZip
import Testing

@Suite("Reading and replacing members of ZIP archives")
struct ZipArchiveTests {
  private let members: [(name: String, bytes: [UInt8])] = [
    ("[Content_Types].xml", Array("<Types/>".utf8)), ("word/document.xml", Array("<文件/>".utf8)), ("empty", []),
    ("word/图.bin", (0..<70_000).map { UInt8(truncatingIfNeeded: $0 &* $0) }),
  ]

  @Test("What was put in comes out, in its order")
  func roundTrip() throws {
    let archive = try ZipArchive(bytes: try ZipArchive.make(members))
    #expect(archive.names == members.map(\.name))
    for member in members { #expect(try archive.read(member.name, limit: 70_000) == member.bytes) }
    #expect(throws: ZipError.noMember("word/Document.xml")) { try archive.read("word/Document.xml", limit: 1) }
  }

  @Test("A limit holds to the byte")
  func limit() throws {
    let archive = try ZipArchive(bytes: try ZipArchive.make(members))
    #expect(try archive.read("[Content_Types].xml", limit: 8).count == 8)
    #expect(throws: ZipError.tooLarge("[Content_Types].xml", limit: 7)) {
      try archive.read("[Content_Types].xml", limit: 7)
    }
    #expect(try archive.read("empty", limit: 0) == [])
    #expect(archive.compressedSize(of: "empty") == 0 && archive.compressedSize(of: "none") == nil)
    #expect((1..<70_000).contains(archive.compressedSize(of: "word/图.bin") ?? 0))
    #expect(throws: ZipError.tooLarge("word/图.bin", limit: -1)) { try archive.read("word/图.bin", limit: -1) }
  }

  @Test("Other members keep their bytes; the same change gives the same archive")
  func replacing() throws {
    let bytes = try ZipArchive.make(members)
    let archive = try ZipArchive(bytes: bytes)
    let changes = ["word/document.xml": Array("<new/>".utf8), "z": Array("z".utf8), "a": Array("a".utf8)]
    let changed = try archive.replacing(changes)
    #expect(try archive.replacing(changes) == changed)
    let result = try ZipArchive(bytes: changed)
    #expect(result.names == members.map(\.name) + ["a", "z"])
    for member in members {
      let expected = changes[member.name] ?? member.bytes
      #expect(try result.read(member.name, limit: 70_000) == expected)
    }
    #expect(try result.read("z", limit: 1) == Array("z".utf8))
    for name in ["[Content_Types].xml", "word/图.bin", "empty"] {
      #expect(try #require(ZipEntry(name, in: changed)).isSame(as: try #require(ZipEntry(name, in: bytes))), "\(name)")
    }
    // The archive itself is as it was.
    #expect(try archive.read("word/document.xml", limit: 100) == members[1].bytes)
  }

  @Test("Memory is freed once, whichever members stay before those that change")
  func memory() throws {
    let bytes = try ZipArchive.make(members)
    for member in members + [(name: "new", bytes: [])] {
      for _ in 0..<50 {
        let archive = try ZipArchive(bytes: bytes)
        let once = try archive.replacing([member.name: [1, 2, 3]])
        #expect(try ZipArchive(bytes: once).read(member.name, limit: 3) == [1, 2, 3])
        #expect(try archive.replacing([member.name: [1, 2, 3]]) == once)
        #expect(try archive.read("word/document.xml", limit: 100) == members[1].bytes)
      }
    }
  }

  @Test("No change gives the members as they are")
  func noChange() throws {
    let bytes = try ZipArchive.make(members)
    let same = try ZipArchive(bytes: bytes).replacing([:])
    #expect(same == bytes)
  }

  @Test("An archive without members is one")
  func noMembers() throws {
    // An end of the directory and nothing before it.
    let bytes: [UInt8] = [0x50, 0x4B, 5, 6] + [UInt8](repeating: 0, count: 18)
    #expect(try ZipArchive(bytes: bytes).names == [])
  }
}
