import GlossText
import Testing

@Suite("Decoding of files")
struct DecodingTests {
  /// 智慧城市建设取得新的进展，居民生活更加便利。
  static let gbk: [UInt8] = [
    0xD6, 0xC7, 0xBB, 0xDB, 0xB3, 0xC7, 0xCA, 0xD0, 0xBD, 0xA8, 0xC9, 0xE8, 0xC8, 0xA1, 0xB5, 0xC3, 0xD0, 0xC2, 0xB5,
    0xC4, 0xBD, 0xF8, 0xD5, 0xB9, 0xA3, 0xAC, 0xBE, 0xD3, 0xC3, 0xF1, 0xC9, 0xFA, 0xBB, 0xEE, 0xB8, 0xFC, 0xBC, 0xD3,
    0xB1, 0xE3, 0xC0, 0xFB, 0xA1, 0xA3,
  ]
  static let simplified = "智慧城市建设取得新的进展，居民生活更加便利。"

  /// 智慧城市建設取得新的進展，居民生活更加便利。
  static let big5: [UInt8] = [
    0xB4, 0xBC, 0xBC, 0x7A, 0xAB, 0xB0, 0xA5, 0xAB, 0xAB, 0xD8, 0xB3, 0x5D, 0xA8, 0xFA, 0xB1, 0x6F, 0xB7, 0x73, 0xAA,
    0xBA, 0xB6, 0x69, 0xAE, 0x69, 0xA1, 0x41, 0xA9, 0x7E, 0xA5, 0xC1, 0xA5, 0xCD, 0xAC, 0xA1, 0xA7, 0xF3, 0xA5, 0x5B,
    0xAB, 0x4B, 0xA7, 0x51, 0xA1, 0x43,
  ]
  static let traditional = "智慧城市建設取得新的進展，居民生活更加便利。"

  private struct Decoded: Equatable {
    let text: String
    let encoding: TextEncoding

    init(_ text: String, _ encoding: TextEncoding) {
      (self.text, self.encoding) = (text, encoding)
    }
  }

  private func decoded(_ bytes: [UInt8]) throws -> Decoded {
    let file = try SourceFile(path: "page.html", bytes: bytes)
    return Decoded(file.utf8.string(file.textStart..<file.utf8.count), file.encoding)
  }

  private func ascii(_ text: String) -> [UInt8] { Array(text.utf8) }

  @Test("UTF-8 stays byte for byte, its mark too")
  func utf8() throws {
    let text = ascii("Line one\r\n第二行 😀")
    let plain = try SourceFile(path: "a.txt", bytes: text)
    #expect(plain.utf8 == text && plain.encoding == .utf8 && plain.textStart == 0)
    let marked = try SourceFile(path: "a.txt", bytes: [0xEF, 0xBB, 0xBF] + text)
    #expect(marked.utf8 == [0xEF, 0xBB, 0xBF] + text && marked.encoding == .utf8 && marked.textStart == 3)
    #expect(marked.lines.position(of: 3).column == 1)
  }

  @Test(
    "An empty file is an empty text", arguments: [[], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF]] as [[UInt8]])
  func empty(_ bytes: [UInt8]) throws {
    #expect(try decoded(bytes).text == "")
  }

  @Test("UTF-16 is known by its mark, in either order")
  func utf16() throws {
    let units = Array("中文 and 😀\n".utf16)
    let little: [UInt8] = [0xFF, 0xFE] + units.flatMap { unit in [UInt8(truncatingIfNeeded: unit), UInt8(unit >> 8)] }
    let big: [UInt8] = [0xFE, 0xFF] + units.flatMap { unit in [UInt8(unit >> 8), UInt8(truncatingIfNeeded: unit)] }
    #expect(try decoded(little) == Decoded("中文 and 😀\n", .utf16LittleEndian))
    #expect(try decoded(big) == Decoded("中文 and 😀\n", .utf16BigEndian))
  }

  @Test(
    "A declared GBK file is GB18030, whatever its label",
    arguments: [
      "<meta charset=\"gb2312\">", "<META CHARSET=GBK>", "<?xml version=\"1.0\" encoding='GB18030'?>",
      "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=gb2312\">",
    ])
  func declaredGBK(_ declaration: String) throws {
    // Two characters alone would be too few for a guess.
    let bytes = ascii(declaration) + [0xCF, 0xD8, 0xD5, 0xF2]
    #expect(try decoded(bytes) == Decoded(declaration + "县镇", .gb18030))
  }

  @Test("A declaration is found after a long head, too")
  func lateDeclaration() throws {
    let head = "<html><head><!--" + String(repeating: "-", count: 2_000) + "--><meta charset=\"gb2312\">"
    #expect(try decoded(ascii(head) + [0xCF, 0xD8]) == Decoded(head + "县", .gb18030))
  }

  @Test("Characters beyond GBK are read: four bytes, and off the basic plane")
  func fourBytes() throws {
    let head = "<meta charset=\"gbk\">"
    let bytes: [UInt8] = [0x81, 0x39, 0xEE, 0x39, 0x95, 0x32, 0x82, 0x36]
    #expect(try decoded(ascii(head) + bytes) == Decoded(head + "\u{3400}\u{20000}", .gb18030))
  }

  @Test("Big5 means Big5-HKSCS")
  func declaredBig5() throws {
    let head = "<meta charset=\"big5\">"
    #expect(try decoded(ascii(head) + Self.big5) == Decoded(head + Self.traditional, .big5))
    #expect(try decoded(ascii(head) + [0x9B, 0xD0, 0x9D, 0xF8]) == Decoded(head + "𠝹啲", .big5))
  }

  @Test("Chinese of some length is known without a declaration")
  func undeclared() throws {
    #expect(try decoded(Self.gbk) == Decoded(Self.simplified, .gb18030))
    let page = ascii("<p>") + Self.gbk + ascii("</p>\n<p>") + Self.gbk + ascii("</p>\n")
    #expect(try decoded(page).text == "<p>\(Self.simplified)</p>\n<p>\(Self.simplified)</p>\n")
    let long = Array(repeating: Self.big5, count: 4).flatMap { $0 }
    #expect(try decoded(long) == Decoded(String(repeating: Self.traditional, count: 4), .big5))
  }

  @Test("A declaration that lies over good UTF-8 is passed over", arguments: ["gb2312", "big5"])
  func lyingDeclaration(_ label: String) throws {
    let text = "<meta charset=\"\(label)\"><p>县区与街道</p>"
    #expect(try decoded(ascii(text)) == Decoded(text, .utf8))
  }

  @Test("A mark goes before any declaration")
  func markBeforeDeclaration() throws {
    let text = "<meta charset=\"gb2312\">é"
    #expect(try decoded([0xEF, 0xBB, 0xBF] + ascii(text)) == Decoded(text, .utf8))
  }

  @Test(
    "Labels are those of the web",
    arguments: [
      ("GB2312", .gb18030), ("x-gbk", .gb18030), ("gb18030", .gb18030), ("Big5-HKSCS", .big5), ("UTF8", .utf8),
      ("us-ascii", .utf8), ("utf-16", .utf16LittleEndian), ("utf-16be", .utf16BigEndian), ("koi8-r", nil), ("", nil),
    ] as [(String, TextEncoding?)])
  func labels(_ label: String, _ encoding: TextEncoding?) {
    #expect(TextEncoding(label: label) == encoding)
  }
}
