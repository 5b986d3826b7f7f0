import GlossZip
import Testing

@Suite("Archives that lie, are broken, or are none", .timeLimit(.minutes(1)))
struct HostileArchiveTests {
  private func refusal(_ bytes: [UInt8], reading name: String? = nil, limit: Int = 1_000_000) -> String {
    do {
      let archive = try ZipArchive(bytes: bytes)
      guard let name else { return "read: \(archive.names)" }
      return "read \(try archive.read(name, limit: limit).count) bytes"
    } catch {
      return "\(error)"
    }
  }

  private func archive(_ names: String..., content: String = "some text, some text, some text") throws -> [UInt8] {
    try ZipArchive.make(names.map { (name: $0, bytes: Array(content.utf8)) })
  }

  @Test("What is no archive is named")
  func otherFiles() {
    #expect(refusal([]) == "the file is empty")
    #expect(refusal(Array("hello".utf8)) == "not a ZIP archive, which files of this kind are")
    #expect(refusal(Array("\u{FEFF} \n<?xml version='1.0'?><a/>".utf8)).hasPrefix("XML, where a ZIP archive"))
    let signature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    let ole = signature + [UInt8](repeating: 0, count: 512)
    #expect(refusal(ole).hasPrefix("in Office's old binary format"))
    let encrypted = ole + "EncryptedPackage".utf8.flatMap { [$0, 0] as [UInt8] }
    #expect(refusal(encrypted).hasPrefix("encrypted with a password"))
  }

  @Test("Names that lead out, and names given twice, are refused")
  func names() throws {
    for name in ["../../x", "/etc/xx", "a/../..", "C:\\x\\yy", "..\\..\\x", "\\\\a\\b\\c"] {
      let bytes = try #require(ZipEntry("aaaaaaa", in: try archive("aaaaaaa"))).renamed(name)
      #expect(refusal(bytes).contains("leads out of it"), "\(name)")
    }
    #expect(refusal(try archive("a..b", "..c/d..")).hasPrefix("read"))
    let bytes = try #require(ZipEntry("b", in: try archive("a", "b"))).renamed("a")
    #expect(refusal(bytes) == "the ZIP archive holds two members named \"a\"")
  }

  @Test("A name cannot break the line it is told in")
  func shownNames() throws {
    let name = "a\n::error::\u{1B}[31m" + String(repeating: "x", count: 1000)
    let message = refusal(try archive("b"), reading: name)
    #expect(!message.unicodeScalars.contains { $0.value < 0x20 })
    #expect(message.utf8.count < 300)
  }

  @Test("A bomb is stopped at the limit, whatever size it claims")
  func bomb() throws {
    let content = [UInt8](repeating: 0x20, count: 50_000_000)
    let bytes = try ZipArchive.make([(name: "bomb", bytes: content)])
    #expect(bytes.count < 60_000)
    #expect(refusal(bytes, reading: "bomb") == "\"bomb\" inflates to more than 1000000 bytes")
    let liar = try #require(ZipEntry("bomb", in: bytes)).claiming(size: 10)
    #expect(refusal(liar, reading: "bomb").hasPrefix("\"bomb\" "))
    #expect(!refusal(liar, reading: "bomb").hasPrefix("read"))
  }

  @Test("A size that is not true is damage", arguments: [0, 30, 32, 900_000])
  func lyingSize(_ size: Int) throws {
    let bytes = try #require(ZipEntry("a", in: try archive("a"))).claiming(size: size)
    #expect(refusal(bytes, reading: "a").hasPrefix("\"a\" is damaged: "))
  }

  @Test("An encrypted member is named")
  func encrypted() throws {
    let bytes = try #require(ZipEntry("a", in: try archive("a", "b"))).flagged(1)
    #expect(refusal(bytes, reading: "a") == "\"a\" is encrypted; save a copy without a password")
    #expect(refusal(bytes, reading: "b") == "read 31 bytes")
  }

  @Test("Every byte of the data counts")
  func checkSum() throws {
    let bytes = try archive("a", content: "no two letters here alike: bdfgjk")
    let entry = try #require(ZipEntry("a", in: bytes))
    for index in entry.data.indices {
      var broken = bytes
      broken[index] ^= 0x10
      #expect(refusal(broken, reading: "a").hasPrefix("\"a\" is damaged"), "\(index)")
    }
  }

  @Test("An archive that is cut short anywhere is refused")
  func truncated() throws {
    let bytes = try archive("a", "b", "c")
    for end in 2..<bytes.count { #expect(!refusal(Array(bytes[..<end])).hasPrefix("read"), "\(end)") }
    #expect(refusal(Array(bytes.dropLast(30))) == "the ZIP archive is cut short: its directory is missing")
  }

  @Test("No flipped byte ends the process")
  func flippedBytes() throws {
    let bytes = try archive("a", "b")
    for index in bytes.indices {
      for value: UInt8 in [0, 1, 0x7F, 0xFF] {
        var broken = bytes
        broken[index] = value
        _ = refusal(broken, reading: "a")
        guard let archive = try? ZipArchive(bytes: broken) else { continue }
        _ = try? archive.replacing(["a": [1], "c": [2]])
      }
    }
  }
}
