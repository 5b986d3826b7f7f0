internal import GlossFormats
internal import GlossText

/// What silences findings on a page, and which of it did.
package struct PageSuppressions: Sendable {
  let file: SourceFile
  let comments: CommentSyntax?
  let problems: [SuppressionProblem]
  private let suppressions: [Suppression]
  private var used = Set<Int>()
  /// Those of the configuration that are about this file, by their places in its list.
  private let listed: [(index: Int, suppression: ListedSuppression)]
  private(set) var usedListed = Set<Int>()
  /// The rules of which it can be told that they found nothing.
  private let judged: Set<String>

  /// - Parameters:
  ///   - path: the path that those of the configuration are held against.
  ///   - judged: the rules that were asked and saw all that they need.
  init(_ document: Document, path: String, listed: [ListedSuppression], judged: Set<String>) {
    let scan = SuppressionScan(document)
    (file, problems, suppressions) = (document.file, scan.problems, scan.suppressions)
    comments = document.format.commentSyntax
    self.judged = judged
    self.listed = listed.enumerated().filter { $0.element.file.matches(path) }.map { ($0.offset, $0.element) }
  }

  /// Reads them from a record: of a page at `file`, where the configuration silences what `listed` says.
  init(from reader: inout RecordReader, file: SourceFile, listed: [ListedSuppression]) throws(RecordError) {
    self.file = file
    comments = try reader.flag() ? DocumentFormat(path: file.path)?.commentSyntax : nil
    problems = try reader.list()
    suppressions = try reader.list()
    used = Set(try reader.indexes(below: suppressions.count))
    self.listed = try reader.indexes(below: listed.count).map { ($0, listed[$0]) }
    usedListed = Set(try reader.indexes(below: listed.count))
    judged = Set(try reader.strings())
  }

  func write(to writer: inout RecordWriter) {
    writer.write(comments != nil)
    writer.write(problems)
    writer.write(suppressions)
    writer.write(used.sorted()) { $0.write($1) }
    writer.write(listed.map(\.index)) { $0.write($1) }
    writer.write(usedListed.sorted()) { $0.write($1) }
    writer.write(judged.sorted())
  }

  /// What is left of `diagnostics`, which are in order of place, and what is not. Of several suppressions that cover a
  /// finding the last that starts silences it.
  ///
  /// - Complexity: linear in findings and suppressions, and a step for each item of the configuration that is about the
  ///   file.
  mutating func silence(_ diagnostics: [Diagnostic]) -> (kept: [Diagnostic], silenced: [SilencedFinding]) {
    guard !suppressions.isEmpty || !listed.isEmpty else { return (diagnostics, []) }
    /// By rule, those that have started; all rules under the empty name.
    var open: [String: [Int]] = [:]
    var next = 0
    var kept: [Diagnostic] = []
    var silenced: [SilencedFinding] = []
    for diagnostic in diagnostics {
      let line = diagnostic.location.start.line
      while next < suppressions.count, suppressions[next].lines.lowerBound <= line {
        let rules = suppressions[next].rules
        for rule in rules.isEmpty ? [""] : rules { open[rule, default: []].append(next) }
        next += 1
      }
      let isUpkeep = diagnostic.rule == UnusedSuppression.description.id
      // What silences all says nothing of comments that silence nothing, of which it may be one.
      if let found = covering(diagnostic.rule, line, &open) ?? (isUpkeep ? nil : covering("", line, &open)) {
        used.insert(found)
        silenced.append(.init(diagnostic: diagnostic, reason: suppressions[found].reason, isInFile: true))
      } else if let item = listed.first(where: { $0.suppression.covers(diagnostic) }) {
        usedListed.insert(item.index)
        silenced.append(.init(diagnostic: diagnostic, reason: item.suppression.reason, isInFile: false))
      } else {
        kept.append(diagnostic)
      }
    }
    return (kept, silenced)
  }

  /// The last that started and has not ended before `line`. Those that have are dropped, as lines ascend.
  private func covering(_ rule: String, _ line: Int, _ open: inout [String: [Int]]) -> Int? {
    while let last = open[rule]?.last, suppressions[last].lines.upperBound < line { open[rule]?.removeLast() }
    return open[rule]?.last
  }

  /// The comments that silenced nothing, where that can be told.
  ///
  /// - Parameter overSite: those about rules that hold pages against each other, and about all rules; they are known
  ///   when all pages were checked. Else the others.
  func unused(overSite: Bool) -> [Suppression] {
    suppressions.indices.filter { index in
      let rules = suppressions[index].rules
      let isOverSite = rules.isEmpty || !SiteConsistency.rules.isDisjoint(with: rules)
      return !used.contains(index) && isOverSite == overSite && isJudged(rules)
    }.map { suppressions[$0] }
  }

  private func isJudged(_ rules: [String]) -> Bool {
    rules.isEmpty ? judged.isSuperset(of: BuiltInRules.idsByDefault) : judged.isSuperset(of: rules)
  }

  /// Those of the configuration that could have silenced something here, by their places in its list.
  var judgedListed: [Int] { listed.filter { judged.contains($0.suppression.rule) }.map(\.index) }
}
