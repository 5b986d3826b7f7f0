package import GlossFormats
package import GlossText

/// Makes the fixes of a page, in memory.
///
/// Fixes are spliced into the bytes of the file; then the file is read anew and must say the same as before but for the
/// words that were replaced. A fix that would do anything else is left out. What the fixed page then has of new fixes
/// is made in turn.
package struct Fixer {
  /// What came of it.
  package struct Outcome {
    /// The file as it would be; the same bytes when nothing was fixed.
    package let bytes: [UInt8]
    package let content: DocumentContent
    /// What is still wrong.
    package let result: PageResult
    /// How many fixes were made.
    package let made: Int
    /// How many were left, since they would change something else or are answered by another.
    package let left: Int
  }

  /// A fix may make place for another one; more than a few in a row only answer each other.
  private static let mostRounds = 10
  /// How often fixes of single blocks are left out before all of a round are.
  private static let mostTrials = 8

  private let isAllowed: @Sendable (Fix.Applicability) -> Bool
  private let encoding: TextEncoding?
  private let date: String
  private let read: ([UInt8]) throws -> DocumentContent
  private let check: (DocumentContent) throws -> PageResult

  /// - Parameters:
  ///   - includesUnsafe: whether fixes that a person should look at are made, too.
  ///   - encoding: that of the file, where the user says it.
  ///   - date: of tracked changes: a day, `2026-03-05`.
  ///   - read: makes a document of a version of the file.
  ///   - check: finds what is wrong with it.
  package init(
    includesUnsafe: Bool, encoding: TextEncoding? = nil, date: String,
    read: @escaping ([UInt8]) throws -> DocumentContent,
    check: @escaping (DocumentContent) throws -> PageResult
  ) {
    isAllowed = { $0 == .safe || (includesUnsafe && $0 == .unsafe) }
    (self.encoding, self.date) = (encoding, date)
    (self.read, self.check) = (read, check)
  }

  /// Fixes the file of `bytes`, which was read as `content` and found to have `result`.
  ///
  /// - Throws: what reading and checking throw, and `ReadError` when the file cannot be written as it was read.
  package func fix(_ bytes: [UInt8], _ content: DocumentContent, _ result: PageResult) throws -> Outcome {
    var now = Version(bytes: bytes, content: content, result: result)
    var made = 0
    // What comes back to what it was is not fixed but tossed about.
    var seen: Set<[UInt8]> = [bytes]
    for _ in 0..<Self.mostRounds {
      guard let (next, count) = try round(now), seen.insert(next.bytes).inserted else { break }
      now = next
      made += count
    }
    return Outcome(
      bytes: now.bytes, content: now.content, result: now.result, made: made,
      left: FixSelection(now.result.diagnostics, isAllowed: isAllowed).choices.count)
  }

  private struct Version {
    let bytes: [UInt8]
    let content: DocumentContent
    let result: PageResult
  }

  /// The page with one round of fixes and how many they were; nil when there is none to make.
  private func round(_ now: Version) throws -> (Version, made: Int)? {
    var selection = FixSelection(now.result.diagnostics, isAllowed: isAllowed)
    let document = now.content.target
    for _ in 0..<Self.mostTrials where !selection.choices.isEmpty {
      let edits = selection.edits
      let edited = try Documents.applying(
        edits, to: now.bytes, path: document.file.path, as: document.format, encoding: encoding, date: date)
      guard edited.refused.isEmpty else {
        selection = selection.leavingOut(edited.refused)
        continue
      }
      let content = try read(edited.bytes)
      switch ExpectedText(now.content, edits).verdict(on: content) {
      case .asExpected:
        let version = Version(bytes: edited.bytes, content: content, result: try check(content))
        return (version, selection.choices.count)
      case .differs(let ranges):
        selection = selection.leavingOut(ranges)
      case .damaged:
        return nil
      }
    }
    return nil
  }
}
