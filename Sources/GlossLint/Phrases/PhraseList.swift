package import GlossText

/// A list of wordings to look for, as an editor keeps it: what to look for, why, and what to write.
///
/// ```
/// # A remark.
/// [Why the wordings below are wrong.]
/// fasten the (pace|speed) of => quicken the $1 of
/// ? with high quality and efficiency => efficiently and well
/// ```
///
/// A line that starts with `?` is a matter of style and reported as `info`; one that starts with `-` is about small words
/// that headlines leave out, and not looked for there. `PhrasePatternParser` lists the marks of a pattern; in what to
/// write, `$1` is what stood in the first round brackets.
package struct PhraseList: Sendable {
  struct Entry: Sendable {
    let pattern: PhrasePattern
    /// What the pattern stands for.
    let sequences: [PhrasePattern.Sequence]
    let why: String
    /// Empty when the list does not say.
    let write: String
    let isStyle: Bool
    /// Whether a headline may have it.
    let isHeadlineEnglish: Bool
  }

  private(set) var entries: [Entry] = []

  /// How many patterns it holds.
  package var count: Int { entries.count }

  /// The list of translated Chinese that comes with the program.
  package static let calques = shipped(PackageResources.en_calques_txt)

  /// Reads a list of a house.
  ///
  /// - Throws: the first line that is wrong.
  package init(_ file: SourceFile) throws(SourceError) {
    var why = ""
    var offset = file.textStart
    while offset < file.utf8.count {
      let end = file.utf8[offset...].firstIndex(of: 0x0A) ?? file.utf8.count
      let line = file.utf8.string(offset..<end).trimmed
      do {
        try add(line, &why)
      } catch {
        throw SourceError(error.message, in: file, at: offset)
      }
      offset = end + 1
    }
  }

  private init() {}

  /// A list that is known to be right, since a test reads it: a line that is not is passed over.
  private static func shipped(_ bytes: [UInt8]) -> PhraseList {
    let file = SourceFile(path: "en.calques.txt", text: String(decoding: bytes, as: UTF8.self))
    return (try? PhraseList(file)) ?? PhraseList()
  }

  /// The entries of both.
  package func adding(_ other: PhraseList) -> PhraseList {
    var list = self
    list.entries += other.entries
    return list
  }

  private mutating func add(_ line: String, _ why: inout String) throws(PhrasePatternParser.Problem) {
    if line.isEmpty || line.hasPrefix("#") { return }
    if line.hasPrefix("["), line.hasSuffix("]"), !line.contains("=>") {
      why = String(line.dropFirst().dropLast())
      return
    }
    let flags = line.prefix { $0 == "?" || $0 == "-" }
    let parts = line.dropFirst(flags.count).split(separator: "=>", maxSplits: 1, omittingEmptySubsequences: false)
    let pattern = try PhrasePatternParser.parse(parts[0])
    guard let sequences = pattern.sequences() else {
      throw PhrasePatternParser.Problem(message: "the pattern stands for too many wordings; make two of it")
    }
    let write = parts.count > 1 ? String(parts[1]).trimmed : ""
    entries.append(
      Entry(
        pattern: pattern, sequences: sequences, why: why, write: write, isStyle: flags.contains("?"),
        isHeadlineEnglish: flags.contains("-")))
  }
}

extension String {
  /// Without white space around it.
  fileprivate var trimmed: String {
    var text = self[...]
    while text.first?.isWhitespace ?? false { text.removeFirst() }
    while text.last?.isWhitespace ?? false { text.removeLast() }
    return String(text)
  }
}
