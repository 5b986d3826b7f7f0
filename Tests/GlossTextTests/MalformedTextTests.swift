import GlossText
import Testing

@Suite("Files that are no text")
struct MalformedTextTests {
  private func error(_ bytes: [UInt8]) throws -> DecodingError {
    try #require(throws: DecodingError.self) { try SourceFile(path: "page.txt", bytes: bytes) }
  }

  private static let intro = Array("县区\n街道\r\n".utf8)

  @Test(
    "The first bad byte of UTF-8 is named, with its line",
    arguments: [
      [0xFF], [0x80], [0xC3], [0xE4, 0xB8], [0xF0, 0x9F, 0x98], [0xC0, 0xAF], [0xE0, 0x80, 0x80],
      [0xF0, 0x80, 0x80, 0x80],
      [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF8, 0x88, 0x80, 0x80, 0x80],
    ] as [[UInt8]])
  func malformed(_ bytes: [UInt8]) throws {
    let offset = Self.intro.count + 1
    for tail in [[], Array(" and so on\n".utf8)] {
      let found = try error(Self.intro + [0x61] + bytes + tail)
      #expect(found == .unknownEncoding(offset: offset, line: 3))
      #expect(found.line == 3)
      #expect(found.description.contains("byte \(offset)") && found.description.contains("UTF-8"))
    }
  }

  @Test("A file that says it is UTF-8 is malformed UTF-8, not of unknown encoding")
  func declared() throws {
    #expect(try error([0xEF, 0xBB, 0xBF, 0x61, 0x0A, 0xE9]) == .malformed(.utf8, offset: 5, line: 2))
    let head = Array("<meta charset=\"utf-8\">".utf8)
    #expect(try error(head + [0xE9, 0x21]) == .malformed(.utf8, offset: head.count, line: 1))
  }

  @Test("A GBK file that is cut in a character is malformed")
  func truncatedGBK() throws {
    let head = Array("<meta charset=\"gbk\">\n".utf8)
    let found = try error(head + DecodingTests.gbk.dropLast())
    guard case .malformed(.gb18030, let offset, let line) = found else {
      Issue.record("\(found)")
      return
    }
    #expect(line == 2)
    #expect((head.count + DecodingTests.gbk.count - 2...head.count + DecodingTests.gbk.count - 1).contains(offset))
  }

  @Test("Half a UTF-16 unit and a lone surrogate are malformed")
  func utf16() throws {
    for bytes in [[0xFF, 0xFE, 0x2D, 0x4E, 0x2D], [0xFF, 0xFE, 0x2D, 0x4E, 0x00, 0xD8, 0x41, 0x00]] as [[UInt8]] {
      guard case .malformed(.utf16LittleEndian, let offset, _) = try error(bytes) else {
        Issue.record("another error for \(bytes)")
        continue
      }
      #expect(offset == 4)
    }
  }

  @Test("NUL makes a file binary, wherever it stands", arguments: [0, 3, 7_000])
  func binary(_ offset: Int) throws {
    var bytes = [UInt8](repeating: 0x61, count: 8_000)
    bytes[offset] = 0
    let found = try error(bytes)
    #expect(found == .binary(offset: offset))
    #expect(found.line == 1 && found.description.contains("NUL"))
  }

  @Test("Short Latin-1 is not taken for Chinese")
  func latin1() throws {
    let line = Array("The caf".utf8) + [0xE9] + Array(" near the fa".utf8) + [0xE7] + Array("ade was closed.\n".utf8)
    #expect(try error(line) == .unknownEncoding(offset: 7, line: 1))
  }

  @Test("A slip in a UTF-8 page does not make it GBK")
  func slip() throws {
    let good = Array("智慧城市建设取得新的进展，居民生活更加便利。\n".utf8)
    let found = try error(good + good + [0xB3, 0xC7, 0x0A] + good)
    #expect(found == .unknownEncoding(offset: good.count * 2, line: 3))
  }
}
