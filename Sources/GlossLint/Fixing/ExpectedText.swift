internal import GlossFormats
internal import GlossText

/// What a file must say after its fixes were made: the same in every block, but for the words that were replaced.
struct ExpectedText {
  /// Of each block that holds text: what it says, and where it stands now.
  private let blocks: [(text: [UInt8], part: String?, source: ByteRange, isChanged: Bool)]
  /// Of a file that holds its source, what that says.
  private let source: [[UInt8]]

  init(_ content: DocumentContent, _ edits: [String?: [Edit]]) {
    blocks = content.target.blocks.compactMap { block in
      let start = block.map.sourceRange(of: 0..<0).lowerBound
      let end = block.map.runs.last?.source.upperBound ?? start
      let own = Self.edits(within: start..<end, edits[block.container?.part] ?? [])
      let text = Self.text(of: block, own)
      return Self.normalized(text).isEmpty
        ? nil : (Self.normalized(text), block.container?.part, start..<end, !own.isEmpty)
    }
    source = Self.sourceTexts(content)
  }

  private static func edits(within source: ByteRange, _ all: [Edit]) -> ArraySlice<Edit> {
    let first = all.partitioningIndex { $0.range.lowerBound >= source.lowerBound }
    return all[first...].prefix { $0.range.upperBound <= source.upperBound }
  }

  private static func text(of block: Block, _ edits: ArraySlice<Edit>) -> [UInt8] {
    var result: [UInt8] = []
    var end = 0
    for edit in edits {
      guard let range = block.map.textRange(of: edit.range), range.lowerBound >= end else { continue }
      result += block.text[end..<range.lowerBound]
      result += edit.text.utf8
      end = range.upperBound
    }
    return result + block.text[end...]
  }

  private static func sourceTexts(_ content: DocumentContent) -> [[UInt8]] {
    guard case .pair(let pair) = content else { return [] }
    return pair.source.blocks.map(\.text)
  }

  /// How many spaces stand side by side is the reader's to say.
  private static func normalized(_ text: [UInt8]) -> [UInt8] {
    text.split { $0 == 0x20 || (0x09...0x0D).contains($0) }.joined(separator: [0x20]).map { $0 }
  }

  enum Verdict {
    case asExpected
    /// The changed blocks of the old file that say something else now, by part.
    case differs([String?: [ByteRange]])
    /// Something that no fix was about has changed.
    case damaged
  }

  /// Whether the file that was read anew as `content` says what it must. Linear.
  func verdict(on content: DocumentContent) -> Verdict {
    guard Self.sourceTexts(content) == source else { return .damaged }
    let texts = content.target.blocks.map { Self.normalized($0.text) }.filter { !$0.isEmpty }
    guard texts.count == blocks.count else {
      // Where blocks were lost or made cannot be told: the first change after which nothing fits is the suspect.
      let first = zip(texts, blocks).enumerated().first { $0.element.0 != $0.element.1.text }?.offset ?? texts.count
      let suspect = blocks.prefix(first + 1).last(where: \.isChanged) ?? blocks.first(where: \.isChanged)
      return suspect.map { .differs([$0.part: [$0.source]]) } ?? .damaged
    }
    var differing: [String?: [ByteRange]] = [:]
    for (text, block) in zip(texts, blocks) where text != block.text {
      guard block.isChanged else { return .damaged }
      differing[block.part, default: []].append(block.source)
    }
    return differing.isEmpty ? .asExpected : .differs(differing)
  }
}
