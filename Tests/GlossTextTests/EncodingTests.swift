import GlossText
import Testing

@Suite("Encodings beyond UTF-8, read and written")
struct EncodingTests {
  private func ascii(_ text: String) -> [UInt8] { Array(text.utf8) }

  private static func units16(_ text: String, big: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      let (high, low) = (UInt8(unit >> 8), UInt8(truncatingIfNeeded: unit))
      return big ? [high, low] : [low, high]
    }
  }

  private static func units32(_ text: String, big: Bool) -> [UInt8] {
    text.unicodeScalars.flatMap { scalar in
      let bytes = (0..<4).map { UInt8(truncatingIfNeeded: scalar.value >> (8 * UInt32($0))) }
      return big ? bytes.reversed() : bytes
    }
  }

  private static let pages = [
    "# News\n\nWisdom city 智慧城市.\r\n",
    "智慧城市建设取得新的进展，居民生活一一更加便利。\n一\n", "Plain English only, of some length.\n",
    "\u{3000}\u{3000}一、智慧城市 😀\n",
  ]

  @Test("UTF-16 without a mark is known by its NUL bytes", arguments: pages)
  func unmarked(_ text: String) throws {
    for (big, encoding) in [(false, TextEncoding.utf16LittleEndian), (true, .utf16BigEndian)] {
      let file = try SourceFile(path: "a.md", bytes: Self.units16(text, big: big))
      #expect(file.encoding == encoding && file.utf8 == Array(text.utf8))
    }
  }

  @Test("A program or a picture is no UTF-16")
  func binary() {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<50 {
      let bytes =
        [0x7F, 0x45, 0x4C, 0x46, 0, 0] + (0..<4_000).map { _ in UInt8.random(in: 0...255, using: &generator) }
      #expect(throws: DecodingError.self) { try SourceFile(path: "a.txt", bytes: bytes) }
    }
  }

  @Test("UTF-32 is known by its mark", arguments: pages)
  func utf32(_ text: String) throws {
    let little = try SourceFile(path: "a.md", bytes: [0xFF, 0xFE, 0, 0] + Self.units32(text, big: false))
    #expect(little.encoding == .utf32LittleEndian && little.utf8 == Array(text.utf8))
    let big = try SourceFile(path: "a.md", bytes: [0, 0, 0xFE, 0xFF] + Self.units32(text, big: true))
    #expect(big.encoding == .utf32BigEndian && big.utf8 == Array(text.utf8))
  }

  @Test("Marks after the first are text, and offsets stay those of the file")
  func laterMarks() throws {
    let bytes = ascii("\u{FEFF}\u{FEFF}One\u{FEFF} two\n")
    let file = try SourceFile(path: "a.txt", bytes: bytes)
    #expect(file.utf8 == bytes && file.textStart == 6)
    #expect(file.lines.position(of: 9) == SourcePosition(line: 1, column: 5, offset: 9))
  }

  @Test("The line of a bad unit is counted in the text")
  func lineInUTF16() throws {
    let bytes = [0xFF, 0xFE] + Self.units16("ਊ\nਊ", big: false) + [0x00, 0xD8, 0x41, 0x00]
    let error = #expect(throws: DecodingError.self) { try SourceFile(path: "a.txt", bytes: bytes) }
    #expect(error == .malformed(.utf16LittleEndian, offset: 8, line: 2))
  }

  @Test("What the user says goes before what the file says")
  func stated() throws {
    let head = ascii("<meta charset=utf-8>")
    let file = try SourceFile(path: "a.html", bytes: head + [0xCF, 0xD8], encoding: .gb18030)
    #expect(file.utf8.string(head.count..<file.utf8.count) == "县")
    #expect(throws: DecodingError.malformed(.utf8, offset: 2, line: 1)) {
      try SourceFile(path: "a.txt", bytes: [0x61, 0x62, 0xCF, 0xD8], encoding: .utf8)
    }
    let marked = try SourceFile(path: "a.txt", bytes: [0xFF, 0xFE, 0x61, 0x00], encoding: .utf16LittleEndian)
    #expect(marked.utf8 == ascii("a"))
  }

  @Test("A declaration that the text belies is an error, not nonsense")
  func belied() {
    let big5 = ascii("<meta charset=gb2312>") + DecodingTests.big5 + DecodingTests.big5
    #expect(throws: DecodingError.contradictory(declared: .gb18030, likely: .big5)) {
      try SourceFile(path: "a.html", bytes: big5)
    }
    #expect(throws: DecodingError.self) {
      try SourceFile(path: "a.html", bytes: ascii("<meta charset=big5>") + DecodingTests.gbk)
    }
    let slip = ascii("<meta charset=gb2312>智慧城市建设取得新的进展，居民生活更加便利。")
    #expect(throws: DecodingError.malformed(.utf8, offset: slip.count, line: 1)) {
      try SourceFile(path: "a.html", bytes: slip + [0xFF] + slip)
    }
  }

  @Test(
    "Chinese between escapes is refused",
    arguments: ["~{VPND~}", "a ~{<:Ky2;S{~} b", "\u{1B}$)A\u{0E}VPND\u{0F}"])
  func escaped(_ text: String) throws {
    let error = try #require(throws: DecodingError.self) {
      try SourceFile(path: "a.txt", bytes: ascii("One\n" + text))
    }
    guard case .escaped(_, _, line: 2) = error else {
      Issue.record("\(error)")
      return
    }
  }

  @Test(
    "Braces, tildes and colours of a terminal are text",
    arguments: ["~{x}", "~{ab}~", "x ~{a b~}", "\u{1B}[31mred"])
  func notEscaped(_ text: String) throws {
    #expect(try SourceFile(path: "a.txt", bytes: ascii(text)).utf8 == ascii(text))
  }

  @Test(
    "What is read is written as the same bytes",
    arguments: [
      DecodingTests.gbk, DecodingTests.big5 + DecodingTests.big5 + DecodingTests.big5 + DecodingTests.big5,
      [0xFF, 0xFE] + units16(pages[0], big: false), [0xFE, 0xFF] + units16(pages[1], big: true),
      units16(pages[0], big: true), [0xFF, 0xFE, 0, 0] + units32(pages[3], big: false),
      [0x84, 0x31, 0x95, 0x33] + DecodingTests.gbk, Array("\u{FEFF}One 县".utf8),
    ])
  func writtenBack(_ bytes: [UInt8]) throws {
    let file = try SourceFile(path: "a.txt", bytes: bytes)
    #expect(try TextEncoder.encode(file.utf8, as: file.encoding, original: bytes) == bytes)
    let longer = file.utf8 + ascii("city")
    let written = try TextEncoder.encode(longer, as: file.encoding, original: bytes)
    #expect(written.starts(with: bytes))
    #expect(try SourceFile(path: "a.txt", bytes: written, encoding: file.encoding).utf8 == longer)
  }

  @Test("A character that the encoding lacks is refused, and named")
  func unwritable() throws {
    let bytes = DecodingTests.big5
    let file = try SourceFile(path: "a.txt", bytes: bytes, encoding: .big5)
    let error = #expect(throws: EncodingError.self) {
      try TextEncoder.encode(file.utf8 + Array("✅".utf8), as: .big5, original: bytes)
    }
    #expect(error == .unwritable("✅", .big5))
    #expect(error?.description == "U+2705 cannot be written in Big5; save the file as UTF-8")
    // GB18030 has all of Unicode.
    #expect(try TextEncoder.encode(Array("✅😀".utf8), as: .gb18030, original: DecodingTests.gbk).count == 8)
  }

  @Test("A file with one of two spellings of a character is not written in the other")
  func inexact() throws {
    // Both are 兀.
    let bytes = DecodingTests.big5 + [0xC9, 0x4A, 0xA4, 0x61]
    let file = try SourceFile(path: "a.txt", bytes: bytes, encoding: .big5)
    do {
      #expect(try TextEncoder.encode(file.utf8, as: .big5, original: bytes) == bytes)
    } catch {
      #expect(error == .inexact(.big5, offset: DecodingTests.big5.count))
    }
  }

  @Test("Text of many pieces is one text, whatever stands where they meet")
  func longText() throws {
    let text = String(repeating: "智慧😀城市 smart city\n", count: 5_000)
    for start in ["", "a", "aa", "aaa"] {
      let utf8 = ascii(start + text)
      for encoding in [TextEncoding.gb18030, .utf16LittleEndian, .utf16BigEndian, .utf32BigEndian] {
        let bytes = try TextEncoder.encode(utf8, as: encoding, original: [])
        #expect(try SourceFile(path: "a.txt", bytes: bytes, encoding: encoding).utf8 == utf8)
      }
    }
  }
}
