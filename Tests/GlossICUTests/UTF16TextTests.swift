import GlossICU
import Testing

@Suite("UTF-8 as UTF-16, and back")
struct UTF16TextTests {
  @Test("Units are those of the standard library, for any text")
  func units() {
    var generator = Generator(seed: 67_700)
    for _ in 0..<500 {
      let text = generator.text(isMalformed: false)
      #expect(UTF16Text(text, 0..<text.count).units == Array(String(decoding: text, as: UTF8.self).utf16))
    }
  }

  @Test("A unit offset leads back to the byte where its scalar starts")
  func offsets() {
    let text = Array("aé中😀b".utf8)
    let units = UTF16Text(text, 0..<text.count)
    #expect(units.byteOffsets(of: [0, 1, 2, 3, 5, 6]) == [0, 1, 3, 6, 10, 11])
    let part = UTF16Text(text, 3..<10)
    #expect(part.units.count == 3)
    #expect(part.byteOffsets(of: [1, 3]) == [6, 10])
  }

  @Test(
    "A byte that starts no scalar is one U+FFFD",
    arguments: [
      ([0x80], 1), ([0xC3], 1), ([0xE4, 0xB8], 2), ([0xED, 0xA0, 0x80], 3), ([0xC0, 0xAF], 2),
      ([0xF4, 0x90, 0x80, 0x80], 4),
      ([0xFF, 0xFE], 2),
    ] as [([UInt8], Int)])
  func malformed(_ bytes: [UInt8], _ count: Int) {
    let text = [0x61] + bytes + [0x62]
    let units = UTF16Text(text, 0..<text.count)
    #expect(units.units == [0x61] + Array(repeating: 0xFFFD, count: count) + [0x62])
    #expect(units.byteOffsets(of: [Int32(count + 1)]) == [text.count - 1])
  }

  @Test("A scalar cut by the end of the range is malformed there")
  func cut() {
    let text = Array("中".utf8)
    #expect(UTF16Text(text, 0..<2).units == [0xFFFD, 0xFFFD])
    #expect(UTF16Text(text, 1..<3).units == [0xFFFD, 0xFFFD])
  }

  @Test("Loading again forgets what was there")
  func reload() {
    var text = UTF16Text(Array("long text".utf8), 0..<9)
    text.load(Array("xy".utf8), 1..<2)
    #expect(text.units == [0x79])
    #expect(text.byteOffsets(of: [1]) == [2])
  }

  @Test("Every scalar survives the way out and in")
  func scalars() {
    for value in stride(from: UInt32(0), through: 0x10FFFF, by: 61) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      var bytes: [UInt8] = []
      bytes.append(scalar: value)
      #expect(bytes == Array(String(scalar).utf8))
      #expect(bytes.scalar(at: 0, end: bytes.count).scalar == value)
    }
    var bytes: [UInt8] = []
    bytes.append(scalar: 0xD800)
    bytes.append(scalar: 0x110000)
    #expect(String(decoding: bytes, as: UTF8.self) == "\u{FFFD}\u{FFFD}")
  }
}
