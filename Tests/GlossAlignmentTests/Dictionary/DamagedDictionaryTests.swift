import GlossText
import Testing

@testable import GlossAlignment

@Suite("Damaged and hostile dictionaries")
struct DamagedDictionaryTests {
  private let sound: [UInt8]

  init() throws {
    sound = try Dictionaries.bytes(Dictionaries.cedict)
  }

  /// Opens what it can and asks it everything. In a debug build a read outside the file stops the test.
  @discardableResult
  private func use(_ bytes: [UInt8]) -> DictionaryError? {
    do {
      let dictionary = try BilingualDictionary(bytes: bytes)
      for number in -1...dictionary.headwordCount {
        for rendering in dictionary.row(number) { _ = dictionary.text(ofKey: rendering.key) }
        _ = dictionary.headword(dictionary.text(ofHeadword: number))
      }
      for number in -1...dictionary.keyCount { _ = dictionary.key(dictionary.text(ofKey: number)) }
      for word in ["传统", "经济发展区", "zzz", "\u{10FFFF}", "\u{0}"] { _ = dictionary.parts(of: Array(word.utf8)) }
      return nil
    } catch {
      #expect(!"\(error)".contains("\n"))
      return error
    }
  }

  /// The bytes with a check sum that is right.
  private func sealed(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.count > DictionaryLayout.checksumSize else { return bytes }
    let body = Array(bytes.dropLast(DictionaryLayout.checksumSize))
    let sum = body.withUnsafeBytes { Checksum.of($0, upTo: body.count) }
    return body + (0..<8).map { UInt8(truncatingIfNeeded: sum >> (8 * $0)) }
  }

  @Test("A file cut short at any length is refused")
  func truncated() {
    for length in 0..<sound.count { #expect(use(Array(sound.prefix(length))) != nil, "\(length)") }
    #expect(use(sound) == nil && sealed(sound) == sound)
  }

  @Test("A byte too many is refused")
  func extended() {
    #expect(use(sound + [0]) != nil)
  }

  @Test("A byte that changed anywhere is found")
  func flipped() {
    for index in sound.indices {
      for change in [0x01, 0x80, 0xFF] as [UInt8] {
        var bytes = sound
        bytes[index] ^= change
        #expect(use(bytes) != nil, "\(index)")
      }
    }
  }

  @Test("A file that was changed on purpose is refused or read without harm")
  func hostile() {
    for index in sound.indices {
      for value in [0x00, 0x01, 0x7F, 0x80, 0xFF] as [UInt8] {
        var bytes = sound
        bytes[index] = value
        use(sealed(bytes))
      }
    }
    for length in 0..<sound.count { use(sealed(Array(sound.prefix(length)))) }
  }

  @Test("So is one with many changes", arguments: 0..<300)
  func random(_ seed: Int) {
    var chance = Chance(seed: UInt64(seed))
    var bytes = sound
    for _ in 0..<Int.random(in: 2...12, using: &chance) {
      let place = Int.random(in: 12..<bytes.count - 4, using: &chance) & ~3
      let values = [UInt8.random(in: 0...255, using: &chance), UInt8.random(in: 0...2, using: &chance)]
      bytes[place] = values.randomElement(using: &chance) ?? 0
    }
    use(sealed(bytes))
  }

  @Test("Counts that no file can hold are refused", arguments: [12, 16, 20, 24, 28, 32])
  func counts(_ offset: Int) {
    for value in [UInt32.max, 1 << 31, 1 << 30, 0x00FF_FFFF] {
      var bytes = sound
      for byte in 0..<4 { bytes[offset + byte] = UInt8(truncatingIfNeeded: value >> (8 * byte)) }
      #expect(use(sealed(bytes)) != nil, "\(offset): \(value)")
    }
    var bytes = sound
    bytes.replaceSubrange(12..<36, with: repeatElement(0xFF, count: 24))
    #expect(use(sealed(bytes)) != nil)
  }

  @Test("What is no dictionary and what another version wrote are told apart")
  func errors() throws {
    #expect(use([]) == .notCompiled)
    #expect(use(Array("會議 会议 [hui4 yi4] /meeting/".utf8)) == .notCompiled)
    #expect(use(DictionaryLayout.magic) != .notCompiled)
    var bytes = sound
    bytes[8] = 2
    #expect(use(sealed(bytes)) == .otherVersion(2))
  }

  @Test("Languages that are none are refused")
  func languages() throws {
    let layout = try sound.withUnsafeBytes { try DictionaryLayout(checking: $0) }
    for info in ["", "zh", "zh\nen", "zh\n\n", "\n\n\n", "中文\nen\nname"] {
      let bytes = Array(sound.prefix(layout.info)) + Array(info.utf8) + Array(repeating: 0, count: 8)
      #expect(use(sealed(bytes)) != nil, "\(info)")
    }
  }
}
