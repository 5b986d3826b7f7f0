internal import GlossFormats

/// Reads texts in which terms are looked for.
enum CorpusLoader {
  /// The paragraphs of the page at `path`, or of the pages of the folder there, in UTF-8.
  ///
  /// - Throws: `Failure` for what cannot be read, and for a folder without a page.
  static func texts(at path: String, _ console: Console) throws -> [[UInt8]] {
    guard FileLoader.isFolder(path, console) else { return try blocks(path, console) }
    let pages = DiskPages(console: console).pages(in: path)
    guard !pages.isEmpty else { throw Failure(PageFolder.problem(path)) }
    return try pages.flatMap { try blocks(PageFolder.join(path, $0), console) }
  }

  private static func blocks(_ path: String, _ console: Console) throws -> [[UInt8]] {
    switch try FileLoader.content(path, console) {
    case .page(let document): document.blocks.map(\.text)
    case .pair(let pair): (pair.source.blocks + pair.target.blocks).map(\.text)
    }
  }
}
