/// A file that holds a text and its translation: an exchange file, a memory, a table. Or two files that are one by the
/// names of their strings.
package struct BilingualDocument: Sendable {
  /// A block of the source and the block of the target with the same index are a translation unit. A block may be
  /// empty on one side.
  package let source: Document
  package let target: Document

  /// Nil when the two have not as many blocks as each other.
  package init?(source: Document, target: Document) {
    guard source.blocks.count == target.blocks.count else { return nil }
    (self.source, self.target) = (source, target)
  }

  /// Pairs the strings of two files by their names (``Block/path``), in the order of `target`. A name that only one
  /// side has is left out: it is not translated, or nothing is there to compare.
  package init(pairing target: Document, with source: Document) {
    var named: [String: Block] = [:]
    for block in source.blocks {
      if let path = block.path, named[path] == nil { named[path] = block }
    }
    var (own, other): ([Block], [Block]) = ([], [])
    for block in target.blocks {
      guard let partner = block.path.flatMap({ named[$0] }) else { continue }
      own.append(block)
      other.append(partner)
    }
    self.target = Document(file: target.file, format: target.format, blocks: own, metadata: target.metadata)
    self.source = Document(file: source.file, format: source.format, blocks: other, metadata: source.metadata)
  }
}
