internal import GlossFormats
internal import GlossReports
internal import GlossText

/// What fixing a file changes, for `--fix-diff`.
enum FixDiff {
  /// A unified diff of the text of the file; of a container, whose bytes say nothing, one of its paragraphs for each
  /// part.
  static func text(from old: DocumentContent, to new: DocumentContent) -> String {
    let (old, new) = (old.target, new.target)
    let parts = parts(of: old)
    guard !parts.isEmpty else { return UnifiedDiff.text(path: old.file.path, old.file.utf8, new.file.utf8) }
    return parts.map { part in
      UnifiedDiff.text(path: "\(old.file.path) (\(part))", lines(of: part, old), lines(of: part, new))
    }.joined()
  }

  private static func parts(of document: Document) -> [String] {
    var parts: [String] = []
    for block in document.blocks {
      if let part = block.container?.part, !parts.contains(part) { parts.append(part) }
    }
    return parts
  }

  private static func lines(of part: String, _ document: Document) -> [UInt8] {
    document.blocks.filter { $0.container?.part == part }.flatMap { $0.text + [0x0A] }
  }
}
