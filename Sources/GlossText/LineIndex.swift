/// A place in a file as a person reads it.
package struct SourcePosition: Sendable, Hashable, Comparable {
  /// 1-based.
  package let line: Int
  /// 1-based, in Unicode scalars; a byte order mark is not counted.
  package let column: Int
  /// 0-based, in UTF-8 bytes of the file.
  package let offset: Int

  package init(line: Int, column: Int, offset: Int) {
    (self.line, self.column, self.offset) = (line, column, offset)
  }

  package static func < (left: Self, right: Self) -> Bool { left.offset < right.offset }
}

/// Finds the line and column of a byte offset. Made once a file, in linear time; a look-up costs a binary search and
/// the length of one line.
///
/// Lines end at LF, CRLF or CR and at nothing else, as in editors and in the Language Server Protocol.
package struct LineIndex: Sendable {
  private let utf8: [UInt8]
  private let lineStarts: [Int]
  /// How many scalars start before each multiple of `step`, so that a column far into a line is not counted from its
  /// start.
  private let scalarsBefore: [Int]
  private static let step = 1024

  package init(_ utf8: [UInt8]) {
    self.utf8 = utf8
    var starts = [utf8.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
    var counts: [Int] = []
    var scalars = 0
    counts.reserveCapacity(utf8.count / Self.step + 2)
    utf8.withUnsafeBytes { utf8 in
      for start in stride(from: 0, to: utf8.count, by: Self.step) {
        counts.append(scalars)
        let end = min(start + Self.step, utf8.count)
        // Counted for each of eight places by itself: a step has 128 of each.
        var continuations: UInt64 = 0
        for offset in stride(from: start, to: end, by: 8) {
          let word = utf8.eightBytes(at: offset)
          continuations &+= word.continuations >> 7
          // Most words have no line end, nor anything else that low.
          if word.below(0x0E) == 0 { continue }
          var ends = word.equal(to: 0x0A) | word.equal(to: 0x0D)
          while ends != 0 {
            let index = offset + ends.firstMark
            if utf8[index] == 0x0A || index + 1 == utf8.count || utf8[index + 1] != 0x0A { starts.append(index + 1) }
            ends &= ends &- 1
          }
        }
        scalars += end - start - continuations.sumOfBytes
      }
    }
    counts.append(scalars)
    lineStarts = starts
    scalarsBefore = counts
  }

  package var lineCount: Int { lineStarts.count }

  /// The position of `offset`, which is clamped to the text.
  package func position(of offset: Int) -> SourcePosition {
    let offset = min(max(offset, 0), utf8.count)
    let line = lineStarts.partitioningIndex { $0 > offset }
    let start = lineStarts[max(line - 1, 0)]
    let isNear = offset - start <= Self.step
    let column =
      isNear ? utf8[min(start, offset)..<offset].scalarCount : scalars(before: offset) - scalars(before: start)
    return SourcePosition(line: max(line, 1), column: column + 1, offset: offset)
  }

  private func scalars(before offset: Int) -> Int {
    let stop = offset / Self.step
    // The last count is that of the whole text, wherever it ends.
    guard offset < utf8.count else { return scalarsBefore[scalarsBefore.count - 1] }
    return scalarsBefore[stop] + utf8[stop * Self.step..<offset].scalarCount
  }

  /// The bytes of the 1-based `line` without its line end; nil when there is no such line.
  package func range(ofLine line: Int) -> ByteRange? {
    guard line >= 1, line <= lineStarts.count else { return nil }
    let start = lineStarts[line - 1]
    var end = line < lineStarts.count ? lineStarts[line] : utf8.count
    while end > start, utf8[end - 1] == 0x0A || utf8[end - 1] == 0x0D { end -= 1 }
    return start..<end
  }
}

extension ArraySlice<UInt8> {
  /// How many scalars start in these bytes of UTF-8.
  fileprivate var scalarCount: Int { count { $0 & 0xC0 != 0x80 } }
}

extension RandomAccessCollection where Index == Int {
  /// The first index whose element satisfies `predicate`, where all that do stand after all that do not.
  package func partitioningIndex(_ predicate: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if predicate(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
