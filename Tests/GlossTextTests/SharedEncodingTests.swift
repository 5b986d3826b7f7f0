import Foundation
import GlossText
import Testing

/// The tables of the WHATWG, as encoding_rs tests them: every two-byte sequence, a line each.
private enum SharedTables {
  static let url = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
    .appending(path: "../../../shared/formats/encoding_rs").standardized

  static var isPresent: Bool { FileManager.default.fileExists(atPath: url.path) }

  static func lines(_ name: String) throws -> [[UInt8]] {
    let data = try Data(contentsOf: url.appending(path: name))
    return Array(data).split(separator: 0x0A, omittingEmptySubsequences: false).dropFirst(4).map(Array.init)
  }
}

@Suite(.enabled(if: SharedTables.isPresent, "no folder `shared` beside the project"))
struct SharedEncodingTests {
  @Test(
    "Every sequence that is read is written as it was, or refused",
    arguments: [("big5_in.txt", TextEncoding.big5), ("gb18030_in.txt", .gb18030)])
  func roundTrip(_ name: String, _ encoding: TextEncoding) throws {
    var (exact, refused, unread) = (0, 0, 0)
    for line in try SharedTables.lines(name) where !line.isEmpty {
      guard let file = try? SourceFile(path: name, bytes: line, encoding: encoding) else {
        unread += 1
        continue
      }
      do {
        #expect(try TextEncoder.encode(file.utf8, as: encoding, original: line) == line)
        exact += 1
      } catch {
        refused += 1
      }
    }
    #expect(exact > 10_000 && refused < 20 && unread < 1_000)
  }

  @Test(
    "Nearly all characters are those of the tables",
    arguments: [("big5", TextEncoding.big5, 100), ("gb18030", .gb18030, 100)])
  func tables(_ name: String, _ encoding: TextEncoding, _ tolerated: Int) throws {
    let expected = try SharedTables.lines("\(name)_in_ref.txt")
    var (same, other) = (0, 0)
    // What the table does not have is U+FFFD there; ICU has characters for private use.
    let unknown: [UInt8] = [0xEF, 0xBF, 0xBD]
    for (bytes, text) in zip(try SharedTables.lines("\(name)_in.txt"), expected) where !text.starts(with: unknown) {
      guard let file = try? SourceFile(path: name, bytes: bytes, encoding: encoding) else { continue }
      if file.utf8 == text { same += 1 } else { other += 1 }
    }
    #expect(same > 10_000 && other < tolerated)
  }
}
