import GlossICU
import Testing

@Suite("Legacy character sets")
struct CharsetTests {
  @Test(
    "Bytes are decoded",
    arguments: [
      ([0xCF, 0xD8, 0xD5, 0xF2], "GB18030", "县镇"), ([0x95, 0x32, 0x82, 0x36], "GB18030", "\u{20000}"),
      ([0xBF, 0xA4], "Big5-HKSCS", "縣"), ([0x9B, 0xD0], "Big5-HKSCS", "𠝹"), ([0x2D, 0x4E], "UTF-16LE", "中"),
      ([0xD8, 0x3D, 0xDE, 0x00], "UTF-16BE", "😀"), ([0x61, 0x62], "GB18030", "ab"), ([], "GB18030", ""),
    ] as [([UInt8], String, String)])
  func decodes(_ bytes: [UInt8], _ name: String, _ text: String) throws {
    #expect(try Charset.decode(bytes[...], as: name) == Array(text.utf8))
  }

  @Test(
    "The first bad byte is named",
    arguments: [
      ([0xCF, 0xD8, 0xFF, 0x61], "GB18030", 2), ([0x61, 0xCF, 0xD8, 0xD5], "GB18030", 3),
      ([0x61, 0x62, 0xFF], "Big5-HKSCS", 2), ([0x2D, 0x4E, 0x00, 0xDC], "UTF-16LE", 2),
    ] as [([UInt8], String, Int)])
  func malformed(_ bytes: [UInt8], _ name: String, _ offset: Int) throws {
    let error = try #require(throws: Charset.Malformed.self) { try Charset.decode(bytes[...], as: name) }
    #expect(error.offset == offset)
  }

  @Test("Offsets count from the start of the slice")
  func slices() throws {
    let bytes: [UInt8] = [0xFF, 0xFF, 0xCF, 0xD8, 0xFF]
    #expect(try Charset.decode(bytes[2..<4], as: "GB18030") == Array("县".utf8))
    let error = try #require(throws: Charset.Malformed.self) { try Charset.decode(bytes[2...], as: "GB18030") }
    #expect(error.offset == 2)
  }

  @Test("A name that ICU does not know is an error that says so")
  func unknownName() throws {
    let error = try #require(throws: ICUError.self) { try Charset.decode([0x61][...], as: "no-such-set") }
    #expect(error.description.contains("no-such-set"))
    #expect(error.name.hasPrefix("U_"))
  }

  @Test("Detection is sure of UTF-8 and of nothing in an empty file")
  func detects() throws {
    let text = Array("社区卫生服务中心开展义诊活动。".utf8)
    let guess = try #require(Charset.detect(text[...]))
    #expect(guess.name == "UTF-8" && guess.confidence >= 80)
    #expect((Charset.detect([][...])?.confidence ?? 0) < 80)
  }
}
