/// The difference of two texts, as `diff -u` shows it and `patch` takes it.
package enum UnifiedDiff {
  /// Unchanged lines shown about each change.
  private static let context = 3

  /// Nothing when the texts are equal. Lines are compared with their ends, so that a changed line end is a change.
  ///
  /// - Parameter path: what the text is called; relative paths get the `a/` and `b/` that git strips.
  /// - Complexity: lines times changed lines (Myers 1986).
  package static func text(path: String, _ old: [UInt8], _ new: [UInt8]) -> String {
    guard old != new else { return "" }
    let (oldLines, newLines) = (lines(of: old), lines(of: new))
    let isRelative = !path.hasPrefix("/")
    let name = VisibleText.path(path)
    var result = "--- \(isRelative ? "a/" : "")\(name)\n+++ \(isRelative ? "b/" : "")\(name)\n"
    for hunk in hunks(script(oldLines, newLines)) {
      let (oldStart, newStart) = (hunk[0].old, hunk[0].new)
      let oldCount = hunk.count { $0.kind != .inserted }
      let newCount = hunk.count { $0.kind != .removed }
      result += "@@ -\(position(oldStart, oldCount)) +\(position(newStart, newCount)) @@\n"
      for line in hunk {
        let bytes = line.kind == .inserted ? newLines[line.new] : oldLines[line.old]
        result += line.kind.rawValue + String(decoding: bytes, as: UTF8.self)
        if bytes.last != 0x0A { result += "\n\\ No newline at end of file\n" }
      }
    }
    return result
  }

  private enum Kind: String {
    case kept = " "
    case removed = "-"
    case inserted = "+"
  }

  /// A line, with the 0-based places it has, or would have, in the two texts.
  private struct Line {
    let kind: Kind
    let old: Int
    let new: Int
  }

  private static func lines(of text: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    for index in text.indices where text[index] == 0x0A {
      lines.append(text[start...index])
      start = index + 1
    }
    if start < text.count { lines.append(text[start...]) }
    return lines
  }

  /// All lines of both texts, in order.
  private static func script(_ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>]) -> [Line] {
    let difference = new.difference(from: old, by: ==)
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var script: [Line] = []
    var (oldIndex, newIndex) = (0, 0)
    while oldIndex < old.count || newIndex < new.count {
      if removed.contains(oldIndex) {
        script.append(Line(kind: .removed, old: oldIndex, new: newIndex))
        oldIndex += 1
      } else if inserted.contains(newIndex) {
        script.append(Line(kind: .inserted, old: oldIndex, new: newIndex))
        newIndex += 1
      } else {
        script.append(Line(kind: .kept, old: oldIndex, new: newIndex))
        oldIndex += 1
        newIndex += 1
      }
    }
    return script
  }

  /// The changes with the lines about them; those near each other together.
  private static func hunks(_ script: [Line]) -> [[Line]] {
    var ranges: [Range<Int>] = []
    for index in script.indices where script[index].kind != .kept {
      let range = max(0, index - context)..<min(script.count, index + context + 1)
      if let last = ranges.last, last.upperBound >= range.lowerBound {
        ranges[ranges.count - 1] = last.lowerBound..<range.upperBound
      } else {
        ranges.append(range)
      }
    }
    return ranges.map { Array(script[$0]) }
  }

  /// `diff -u` counts from 1, names the line before where a side is empty, and leaves out a count of one.
  private static func position(_ start: Int, _ count: Int) -> String {
    let first = count == 0 ? start : start + 1
    return count == 1 ? "\(first)" : "\(first),\(count)"
  }
}
