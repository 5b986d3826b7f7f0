internal import GlossText

/// What is done to one run: stretches that become deletions, and markup that is put between its letters.
struct RunChange {
  /// Something to stand between two pieces of the run, outside of both.
  struct Mark {
    let offset: Int
    let markup: [UInt8]
  }

  var deletions: [ByteRange] = []
  /// Put right before the first text at or after their offset.
  var before: [Mark] = []
  /// Put right after the last text that ends at or before their offset.
  var after: [Mark] = []
  /// Before and after the run as a whole.
  var leading: [[UInt8]] = []
  var trailing: [[UInt8]] = []

  var keepsRun: Bool { deletions.isEmpty && before.isEmpty && after.isEmpty }
}

/// Splits a run at the places of a change. What the change does not touch (drawings, marks of fields and notes, other
/// texts) stays as it is, in a part of the run with its properties.
struct RunRewriter {
  private enum State { case closed, plain, deleted }

  private let bytes: [UInt8]
  private let run: WordRun
  private let markup: RevisionMarkup
  private let revision: Revision
  private let deletions: [ByteRange]
  private let before: [RunChange.Mark]
  private let after: [RunChange.Mark]
  /// Where pieces are cut, ascending.
  private let cuts: [Int]
  private var nextBefore = 0
  private var nextAfter = 0
  private var state = State.closed
  private var isInText = false
  private var isFirstPart = true
  private var fragments: [Splice.Fragment] = []

  /// - Parameter pieces: those of the run, ascending.
  static func splice(
    _ run: WordRun, _ pieces: [WordPiece], _ change: RunChange, in bytes: [UInt8], _ markup: RevisionMarkup,
    _ revision: Revision
  ) -> Splice {
    let leading = change.leading.map { Splice.Fragment.bytes($0) }
    let trailing = change.trailing.map { Splice.Fragment.bytes($0) }
    if change.keepsRun {
      return Splice(range: run.range, fragments: leading + [.source(run.range)] + trailing)
    }
    var rewriter = RunRewriter(run, change, bytes, markup, revision)
    rewriter.write(pieces.filter { $0.child != nil })
    return Splice(range: run.range, fragments: leading + rewriter.fragments + trailing)
  }

  private init(
    _ run: WordRun, _ change: RunChange, _ bytes: [UInt8], _ markup: RevisionMarkup, _ revision: Revision
  ) {
    (self.run, self.bytes, self.markup, self.revision) = (run, bytes, markup, revision)
    deletions = change.deletions.sorted { $0.lowerBound < $1.lowerBound }
    before = change.before.sorted { $0.offset < $1.offset }
    after = change.after.sorted { $0.offset < $1.offset }
    cuts = (deletions.flatMap { [$0.lowerBound, $0.upperBound] } + (before + after).map(\.offset)).sorted()
  }

  private mutating func write(_ pieces: [WordPiece]) {
    var index = 0
    for (number, child) in run.children.enumerated() {
      let start = index
      while index < pieces.count, let own = pieces[index].child, own <= number { index += 1 }
      let own = pieces[start..<index]
      guard let first = own.first, let last = own.last else {
        require(.plain)
        fragments.append(.source(child.range))
        continue
      }
      let span = first.source.lowerBound..<last.source.upperBound
      if child.isText, hasCut(inside: span) || isDeleted(span) {
        for piece in own { write(piece) }
        closeText()
      } else {
        put(before: span.lowerBound)
        require(isDeleted(span) ? .deleted : .plain)
        fragments.append(.source(child.range))
        put(after: span.upperBound)
      }
    }
    close()
    put(before: .max)
    put(after: .max)
  }

  /// Writes a piece of a text, cut where the change says so.
  private mutating func write(_ piece: WordPiece) {
    var start = piece.source.lowerBound
    while start < piece.source.upperBound {
      var end = piece.source.upperBound
      if piece.kind == .verbatim {
        let cut = cuts.partitioningIndex { $0 > start }
        if cut < cuts.count { end = min(end, cuts[cut]) }
      }
      put(before: start)
      let target: State = isDeleted(start..<end) ? .deleted : .plain
      if !isInText || state != target {
        closeText()
        require(target)
        fragments.append(.bytes(Array(markup.openText(target == .deleted ? "delText" : "t").utf8)))
        isInText = true
      }
      fragments.append(.bytes(piece.written(start..<end, in: bytes)))
      put(after: end)
      start = end
    }
  }

  // MARK: Marks

  private mutating func put(before offset: Int) {
    while nextBefore < before.count, before[nextBefore].offset <= offset {
      close()
      fragments.append(.bytes(before[nextBefore].markup))
      nextBefore += 1
    }
  }

  private mutating func put(after offset: Int) {
    while nextAfter < after.count, after[nextAfter].offset <= offset {
      close()
      fragments.append(.bytes(after[nextAfter].markup))
      nextAfter += 1
    }
  }

  // MARK: Elements

  private mutating func require(_ target: State) {
    guard state != target else { return }
    close()
    if target == .deleted { fragments.append(.bytes(Array(markup.open("del", revision.attributes()).utf8))) }
    fragments.append(.source(run.tag))
    if isFirstPart, let properties = run.properties {
      fragments.append(.source(properties))
    } else {
      fragments.append(.bytes(run.copiedProperties(in: bytes, revision)))
    }
    isFirstPart = false
    state = target
  }

  private mutating func closeText() {
    guard isInText else { return }
    fragments.append(.bytes(Array(markup.close(state == .deleted ? "delText" : "t").utf8)))
    isInText = false
  }

  private mutating func close() {
    closeText()
    if state == .closed { return }
    fragments.append(.bytes(Array((markup.close("r") + (state == .deleted ? markup.close("del") : "")).utf8)))
    state = .closed
  }

  // MARK: Questions

  private func hasCut(inside span: ByteRange) -> Bool {
    let index = cuts.partitioningIndex { $0 > span.lowerBound }
    return index < cuts.count && cuts[index] < span.upperBound
  }

  private func isDeleted(_ range: ByteRange) -> Bool {
    let index = deletions.partitioningIndex { $0.upperBound > range.lowerBound }
    return index < deletions.count && deletions[index].lowerBound < range.upperBound
  }
}

extension WordRun {
  /// Its properties for new text, which never had others.
  func currentProperties(in bytes: [UInt8]) -> [UInt8] {
    guard let properties else { return [] }
    guard let change else { return Array(bytes[properties]) }
    return Array(bytes[properties.lowerBound..<change.lowerBound]) + bytes[change.upperBound..<properties.upperBound]
  }

  /// Its properties for a part of it; a record of changed properties in them gets an id of its own.
  func copiedProperties(in bytes: [UInt8], _ revision: Revision) -> [UInt8] {
    guard let properties else { return [] }
    guard let tag = changeTag else { return Array(bytes[properties]) }
    var result = Array(bytes[properties.lowerBound..<tag.lowerBound])
    result += Array(bytes[tag]).withID(revision.newID())
    result += bytes[tag.upperBound..<properties.upperBound]
    return result
  }
}

extension WordPiece {
  /// A stretch of it as it must be written in a text of its own. What stood in a CDATA section is escaped.
  fileprivate func written(_ range: ByteRange, in bytes: [UInt8]) -> [UInt8] {
    let raw = bytes[range]
    let special: Set = [UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&")]
    if kind == .verbatim, raw.contains(where: special.contains) {
      return Array(String(decoding: raw, as: UTF8.self).escapedForXML.utf8)
    }
    return Array(raw)
  }
}
