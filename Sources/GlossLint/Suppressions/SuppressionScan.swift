internal import GlossFormats
internal import GlossText

/// Finds the suppressions of a file in its comments.
///
/// The bytes are searched for the word and then for the comment about it, so that no reader need report comments. What
/// stands in an example of code counts, too.
struct SuppressionScan {
  /// In the order of their first lines.
  private(set) var suppressions: [Suppression] = []
  private(set) var problems: [SuppressionProblem] = []
  private let file: SourceFile
  private let text: TextLines
  /// Regions that are not ended yet, by their rules.
  private var open: [[String]: [Region]] = [:]

  private struct Region {
    let reason: String?
    let range: ByteRange
  }

  private static let mark = Array("glosslint:".utf8)
  private static let opening = Array("<!--".utf8)
  private static let closing = Array("-->".utf8)

  /// Linear, but for sorting what is found.
  init(_ document: Document) {
    file = document.file
    let comments = document.format.commentSyntax.map { Self.comments(in: document.file, $0) } ?? []
    guard !comments.isEmpty else {
      text = TextLines(Document(file: document.file, format: document.format, blocks: []))
      return
    }
    text = TextLines(document)
    for comment in comments { read(comment.content, comment: comment.whole) }
    for (rules, regions) in open {
      for region in regions { add(.region, rules, region.reason, region.range, line(of: region.range)...Int.max) }
    }
    suppressions.sort { ($0.lines.lowerBound, $0.range.lowerBound) < ($1.lines.lowerBound, $1.range.lowerBound) }
  }

  // MARK: Comments

  private typealias Comment = (content: ByteRange, whole: ByteRange)

  private static func comments(in file: SourceFile, _ syntax: CommentSyntax) -> [Comment] {
    let bytes = file.utf8
    var found: [Comment] = []
    var index = file.textStart
    while let start = bytes[index...].firstIndex(of: mark[0]) {
      index = start + 1
      guard bytes[start...].starts(with: mark), let first = commentStart(before: start, in: bytes, syntax) else {
        continue
      }
      // Where this comment has no end, none after it has.
      guard let end = commentEnd(after: start, in: bytes, syntax) else { return found }
      found.append(((start + mark.count..<end.content).trimmed(in: bytes), first..<end.whole))
      index = end.whole
    }
    return found
  }

  /// Where the comment starts whose first word is at `start`.
  private static func commentStart(before start: Int, in bytes: [UInt8], _ syntax: CommentSyntax) -> Int? {
    var before = start
    switch syntax {
    case .markup:
      while before > 0, bytes[before - 1] <= 0x20 { before -= 1 }
      return bytes[..<before].suffix(opening.count).elementsEqual(opening) ? before - opening.count : nil
    case .hash:
      while before > 0, bytes[before - 1] == 0x20 || bytes[before - 1] == 0x09 { before -= 1 }
      return before > 0 && bytes[before - 1] == UInt8(ascii: "#") ? before - 1 : nil
    }
  }

  /// Where its words end, and where it does.
  private static func commentEnd(
    after start: Int, in bytes: [UInt8], _ syntax: CommentSyntax
  ) -> (content: Int, whole: Int)? {
    switch syntax {
    case .markup:
      var index = start + mark.count
      while let hyphen = bytes[index...].firstIndex(of: UInt8(ascii: "-")) {
        if bytes[hyphen...].starts(with: closing) { return (hyphen, hyphen + closing.count) }
        index = hyphen + 1
      }
      return nil
    case .hash:
      let end = bytes[(start + mark.count)...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
      return (end, end)
    }
  }

  // MARK: What they say

  private mutating func read(_ content: ByteRange, comment: ByteRange) {
    let (said, reason) = Self.parted(file.utf8.string(content))
    var words = said.split { $0 == "," || $0.isWhitespace }.map(String.init)
    guard !words.isEmpty else { return complain("this comment says nothing", comment) }
    let command = words.removeFirst()
    let unknown = words.filter { BuiltInRules.rule(named: $0) == nil }
    for rule in unknown { complain(UnknownRule(rule).description, comment) }
    let rules = Set(words).subtracting(unknown).sorted()
    // A misspelled rule must not silence all of them.
    guard unknown.isEmpty || !rules.isEmpty else { return }
    let line = file.lines.position(of: comment.upperBound).line
    switch command {
    case "enable":
      end(rules, before: comment)
    case Suppression.Scope.line.rawValue:
      add(.line, rules, reason, comment, line...line)
    case Suppression.Scope.nextLine.rawValue:
      add(.nextLine, rules, reason, comment, text.next(after: comment.upperBound, on: line))
    case Suppression.Scope.file.rawValue:
      add(.file, rules, reason, comment, 1...Int.max)
    case Suppression.Scope.region.rawValue:
      open[rules, default: []].append(Region(reason: reason, range: comment))
    default:
      let known = Suppression.Scope.allCases.map(\.rawValue) + ["enable"]
      let hint = closest(to: command, among: known).map { "; did you mean \"\($0)\"?" } ?? ""
      complain("unknown command \"\(command)\"\(hint)", comment)
    }
  }

  /// What stands before `--`, and the reason after it.
  private static func parted(_ text: String) -> (said: String, reason: String?) {
    guard let dashes = text.firstRange(of: " --") else { return (text, nil) }
    let reason = text[dashes.upperBound...].drop { $0 == "-" || $0.isWhitespace }
    return (String(text[..<dashes.lowerBound]), reason.isEmpty ? nil : String(reason))
  }

  /// Ends the regions of `rules`, or all where there are none.
  private mutating func end(_ rules: [String], before comment: ByteRange) {
    let ended = rules.isEmpty ? Array(open.keys) : open[rules] == nil ? [] : [rules]
    if ended.isEmpty { complain("this enables what is not disabled", comment) }
    let last = line(of: comment)
    for rules in ended {
      for region in open.removeValue(forKey: rules) ?? [] {
        let first = line(of: region.range)
        add(.region, rules, region.reason, region.range, first...max(first, last))
      }
    }
  }

  private func line(of range: ByteRange) -> Int { file.lines.position(of: range.lowerBound).line }

  private mutating func add(
    _ scope: Suppression.Scope, _ rules: [String], _ reason: String?, _ range: ByteRange, _ lines: ClosedRange<Int>
  ) {
    suppressions.append(Suppression(scope: scope, rules: rules, reason: reason, range: range, lines: lines))
  }

  private mutating func complain(_ message: String, _ comment: ByteRange) {
    problems.append(SuppressionProblem(message: message, range: comment))
  }
}
