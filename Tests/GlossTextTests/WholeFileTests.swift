import Foundation
import GlossText
import Testing

/// What goes through a file eight bytes at a time, held against what goes a byte at a time: every kind of byte at every
/// place of eight, and at the end.
@Suite("Going through whole files")
struct WholeFileTests {
  /// Lines as they are defined, a byte at a time.
  private func lineStarts(_ utf8: [UInt8]) -> [Int] {
    var starts = [utf8.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
    for (index, byte) in utf8.enumerated() {
      let isLast = index + 1 == utf8.count
      if byte == 0x0A || (byte == 0x0D && (isLast || utf8[index + 1] != 0x0A)) { starts.append(index + 1) }
    }
    return starts
  }

  private func expectSamePlaces(_ utf8: [UInt8], _ comment: Comment) {
    let index = LineIndex(utf8)
    let starts = lineStarts(utf8)
    #expect(index.lineCount == starts.count, comment)
    var (line, column) = (1, 1)
    for offset in starts[0]...max(starts[0], utf8.count) {
      if line < starts.count, starts[line] == offset { (line, column) = (line + 1, 1) }
      let found = index.position(of: offset)
      if found != SourcePosition(line: line, column: column, offset: offset) {
        Issue.record("\(comment): \(found) is not \(line):\(column)")
        return
      }
      if offset < utf8.count, utf8[offset] & 0xC0 != 0x80 {
        // A scalar counts for its first byte, and all behind that stand one further.
        column += 1
      }
    }
  }

  @Test(
    "Line ends are found at each place of eight",
    arguments: [
      "\n", "\r", "\r\n", "\r\r\n", "\n\r", "\n\n", "\u{B}", "\u{E}", "\r", "\u{8A}", "\u{10D}\r", "\u{85}\n",
    ])
  func lineEnds(_ end: String) {
    for before in 0...17 {
      for after in 0...9 {
        let text = Array((String(repeating: "x", count: before) + end + String(repeating: "y", count: after)).utf8)
        expectSamePlaces(text, "\(before) before \(end.debugDescription), \(after) behind")
      }
    }
  }

  @Test("Places are the same in long texts of all kinds of bytes", arguments: 1...8)
  func longTexts(_ seed: UInt64) {
    var state = seed
    func next(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    let parts = ["a", "line ", "\n", "\r\n", "\r", "\u{1}", "é", "城", "𠮷", "\u{FEFF}", "\u{2028}", "\u{D}\u{D}", "~"]
    var text = seed % 2 == 0 ? "\u{FEFF}" : ""
    // More than a step, with stretches of one kind.
    while text.utf8.count < 3_000 + Int(seed) { text += String(repeating: parts[next(parts.count)], count: next(12)) }
    expectSamePlaces(Array(text.utf8), "seed \(seed)")
    // Places far behind the start of a line are counted another way.
    let line = Array(text.utf8.filter { $0 != 0x0A && $0 != 0x0D })
    expectSamePlaces(line, "one line, seed \(seed)")
  }

  /// The well-formed sequences of table 3-7 of the Unicode Standard.
  private func firstMalformed(_ bytes: [UInt8]) -> Int? {
    let tail: ClosedRange<UInt8> = 0x80...0xBF
    var index = 0
    while index < bytes.count {
      let rest: [ClosedRange<UInt8>]
      switch bytes[index] {
      case 0x00...0x7F: rest = []
      case 0xC2...0xDF: rest = [tail]
      case 0xE0: rest = [0xA0...0xBF, tail]
      case 0xED: rest = [0x80...0x9F, tail]
      case 0xE1...0xEF: rest = [tail, tail]
      case 0xF0: rest = [0x90...0xBF, tail, tail]
      case 0xF1...0xF3: rest = [tail, tail, tail]
      case 0xF4: rest = [0x80...0x8F, tail, tail]
      default: return index
      }
      let follow = bytes[(index + 1)...].prefix(rest.count)
      guard follow.count == rest.count, zip(follow, rest).allSatisfy({ $1.contains($0) }) else { return index }
      index += 1 + rest.count
    }
    return nil
  }

  @Test(
    "A sequence is well-formed or not at each place of eight",
    arguments: [
      [0xC3, 0xA9], [0xE5, 0x9F, 0x8E], [0xF0, 0xA0, 0xAE, 0xB7], [0xEF, 0xBB, 0xBF], [0x7F],
      [0x80], [0xBF], [0xFF], [0xC3], [0xE4, 0xB8], [0xF0, 0x9F, 0x98], [0xC0, 0xAF], [0xC1, 0xBF], [0xE0, 0x80, 0x80],
      [0xE0, 0x9F, 0xBF], [0xF0, 0x80, 0x80, 0x80], [0xF0, 0x8F, 0xBF, 0xBF], [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF],
      [0xF4, 0x90, 0x80, 0x80], [0xF8, 0x88, 0x80, 0x80, 0x80], [0xC3, 0x28], [0xE4, 0xB8, 0x28],
      [0xE5, 0x9F, 0x8E, 0x80],
    ] as [[UInt8]])
  func sequences(_ sequence: [UInt8]) throws {
    let scalar = Array("县".utf8)
    for before in 0...17 {
      for after in 0...9 {
        for (head, tail) in [([], []), (scalar, []), ([], scalar), (scalar, scalar)] as [([UInt8], [UInt8])] {
          // With a mark, so that nothing but UTF-8 comes into question.
          let bytes =
            [0xEF, 0xBB, 0xBF] + head + [UInt8](repeating: 0x61, count: before) + sequence
            + [UInt8](repeating: 0x0A, count: after) + tail
          if let offset = firstMalformed(bytes) {
            #expect(
              throws: DecodingError.malformed(
                .utf8, offset: offset, line: lineStarts(bytes).filter { $0 <= offset }.count)
            ) {
              try SourceFile(path: "x", bytes: bytes)
            }
          } else {
            #expect(try SourceFile(path: "x", bytes: bytes).utf8 == bytes)
          }
        }
      }
    }
  }

  @Test("NUL is found at each place of eight, and what is near it is not taken for it")
  func null() throws {
    for before in 0...17 {
      for after in 0...9 {
        let head = [UInt8](repeating: 0x61, count: before)
        // So much text that the file could be UTF-16 in either order, and is in neither.
        let tail = [UInt8](repeating: 0x01, count: after) + [UInt8](repeating: 0x61, count: 256)
        #expect(throws: DecodingError.binary(offset: before)) { try SourceFile(path: "x", bytes: head + [0] + tail) }
        #expect(throws: DecodingError.binary(offset: before)) {
          try SourceFile(path: "x", bytes: head + [0, 0] + tail)
        }
        for byte in [0x01, 0x20, 0x7F] as [UInt8] {
          #expect(try SourceFile(path: "x", bytes: head + [byte] + tail).encoding == .utf8)
        }
        // A byte behind ASCII alone decides that the file is no ASCII.
        #expect(throws: DecodingError.unknownEncoding(offset: before, line: 1)) {
          try SourceFile(path: "x", bytes: head + [0x80] + tail)
        }
      }
    }
  }

  @Test("A file is read whole, whatever its size", arguments: [0, 1, 7, 65_535, 65_536, 65_537, 200_001])
  func contents(_ count: Int) throws {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("glosslint-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 3) }
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    #expect(FileBytes.contents(of: path) == bytes)
  }

  @Test("A file that says no size is read to its end; what is none is not read")
  func oddFiles() throws {
    let status = try #require(FileBytes.contents(of: "/proc/self/status"))
    #expect(String(decoding: status, as: UTF8.self).hasPrefix("Name:") && status.last == 0x0A)
    #expect(FileBytes.contents(of: "/") == nil)
    #expect(FileBytes.contents(of: "/no/such/file") == nil)
  }
}
