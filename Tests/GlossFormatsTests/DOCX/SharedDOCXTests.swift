import Foundation
import GlossFormats
import GlossText
import GlossZip
import Testing

private let folder = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
  .appending(path: "../../../../shared/formats/docx").standardized

private let files: [URL] = {
  let walk = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
  return (walk?.compactMap { $0 as? URL } ?? []).filter { DocumentFormat(path: $0.path) == .docx }
    .sorted { $0.path < $1.path }
}()

/// Documents of other projects: what is true of small samples must be true of them.
@Suite(.enabled(if: !files.isEmpty, "no folder `shared` with DOCX beside the project"))
struct SharedDOCXTests {
  @Test("Each is read with true positions, or refused in one line", arguments: files)
  func read(_ url: URL) throws {
    let bytes = Array(try Data(contentsOf: url))
    do {
      let document = try readWord(bytes, path: url.lastPathComponent)
      #expect(try problems(ofWord: document, bytes) == [])
    } catch let error as ReadError {
      #expect(error.description.hasPrefix(url.lastPathComponent) && !error.description.contains("\n"))
    }
  }

  @Test("A word can be replaced, and nothing else is another", arguments: files)
  func edit(_ url: URL) throws {
    let bytes = Array(try Data(contentsOf: url))
    guard let document = try? readWord(bytes) else { return }
    let changes = Self.changes(of: document, seed: bytes.count)
    let edits = Dictionary(grouping: changes, by: \.part).mapValues { $0.map(\.edit) }
    let result = try DOCXEditor.applying(edits, to: bytes, date: "2026-03-05")
    var expected = document.texts
    let done = changes.filter { !result.refused.contains($0.edit) }
    for change in done.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
      guard let container = change.block.container else { continue }
      var text = Array((expected[container] ?? "").utf8)
      text.replaceSubrange(change.range, with: Self.replacement.utf8)
      expected[container] = String(decoding: text, as: UTF8.self)
    }
    let texts = try readWord(result.bytes).texts
    #expect(texts.filter { expected[$0.key] != $0.value } == [:])
    #expect(texts.count == expected.count)
    try Self.compare(bytes, result.bytes, parts: Set(edits.keys)) { before, after in
      let known = try WordStructure.problems(of: before)
      return try WordStructure.problems(of: after).filter { !known.contains($0) }
    }
  }

  @Test("Few edits are refused")
  func refusals() throws {
    var (asked, refused) = (0, 0)
    for url in files {
      let bytes = Array(try Data(contentsOf: url))
      guard let document = try? readWord(bytes) else { continue }
      let changes = Self.changes(of: document, seed: 1)
      let edits = Dictionary(grouping: changes, by: \.part).mapValues { $0.map(\.edit) }
      asked += changes.count
      refused += try DOCXEditor.applying(edits, to: bytes, date: "2026-03-05").refused.count
    }
    // Formulas, rubies and the edges of fields.
    #expect(refused * 20 < asked, "\(refused) of \(asked)")
  }

  private static let replacement = "new <& text>"

  private struct Change {
    let part: String
    let edit: Edit
    let block: Block
    let range: Range<Int>
  }

  /// Up to three edits in each block.
  private static func changes(of document: Document, seed: Int) -> [Change] {
    var generator = SeededGenerator(seed: UInt64(seed))
    var changes: [Change] = []
    for block in document.blocks {
      var start = 0
      for _ in 0..<3 {
        guard let range = stretch(of: block, from: start, &generator), let container = block.container,
          let edit = document.edit(block, range, replacement)
        else { continue }
        start = range.upperBound
        changes.append(Change(part: container.part, edit: edit, block: block, range: range))
      }
    }
    return changes
  }

  @Test("Any word can be commented, and the text stays as it is", arguments: files)
  func annotate(_ url: URL) throws {
    let bytes = Array(try Data(contentsOf: url))
    guard let document = try? readWord(bytes) else { return }
    var generator = SeededGenerator(seed: UInt64(bytes.count))
    let comments = document.blocks.flatMap { block in
      (0..<3).compactMap { _ -> DOCXComment? in
        guard let range = Self.stretch(of: block, from: 0, &generator), let container = block.container else {
          return nil
        }
        return DOCXComment(part: container.part, range: block.map.sourceRange(of: range), paragraphs: ["one", "two"])
      }
    }
    guard !comments.isEmpty else { return }
    let result = try DOCXAnnotator.annotating(bytes, with: comments, date: "2026-03-05")
    #expect(try readWord(result).texts == document.texts)
    let archive = try ZipArchive(bytes: result)
    let name = try #require(archive.names.first { $0.hasPrefix("word/comments") })
    let ids = try part(name, of: result).matches(of: /<(?:w:)?comment [^>]*w:id="(-?\d+)"/).map { String($0.1) }
    let known = try WordStructure.problems(of: part("word/document.xml", of: bytes))
    #expect(
      try WordStructure.problems(of: part("word/document.xml", of: result), comments: Set(ids))
        .filter { !known.contains($0) } == [])
  }

  /// A stretch of whole characters of a block, a word or two long.
  private static func stretch(
    of block: Block, from start: Int, _ generator: inout SeededGenerator
  ) -> Range<Int>? {
    let starts = block.text.indices.filter { $0 >= start && block.text[$0] & 0xC0 != 0x80 } + [block.text.count]
    guard starts.count > 1 else { return nil }
    let first = Int.random(in: 0..<starts.count - 1, using: &generator)
    let last = min(starts.count - 1, first + Int.random(in: 1...12, using: &generator))
    return starts[first]..<starts[last]
  }

  /// Other members have the same content, and `problems` finds none in those that changed.
  private static func compare(
    _ before: [UInt8], _ after: [UInt8], parts: Set<String>, _ problems: (String, String) throws -> [String]
  ) throws {
    let (old, new) = (try ZipArchive(bytes: before), try ZipArchive(bytes: after))
    #expect(old.names == new.names)
    for name in old.names {
      if parts.contains(name) {
        #expect(try problems(part(name, of: before), part(name, of: after)) == [], "\(name)")
      } else {
        #expect(try old.read(name, limit: 1 << 28) == new.read(name, limit: 1 << 28), "\(name)")
      }
    }
  }
}
