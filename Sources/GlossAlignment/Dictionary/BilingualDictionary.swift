internal import Foundation
package import GlossText

/// A compiled dictionary: for each word of the source language the stems of words that translate it, with weights.
///
/// Everything is a number: look a word up once and go on with numbers. The file is mapped and stays on disk; opening
/// reads it once to check it (3 ms for CC-CEDICT); a look-up is a binary search, .4 µs, a row .2 µs. After opening no
/// content, however hostile, makes a look-up read outside the file. Put a new file in its place rather than write into
/// it while it is open: what is mapped changes with it.
package final class BilingualDictionary: Sendable {
  /// A word that translates a headword.
  package struct Rendering: Sendable, Hashable {
    /// The number of its stem.
    package let key: Int
    /// How much of the headword's meaning it is, above 0 and up to 1; those of a row sum to about 1.
    package let weight: Float
  }

  package let source: LanguageTag
  package let target: LanguageTag
  /// What it was made from, for people.
  package let name: String
  /// Of the longest headword, in bytes.
  package let longestHeadword: Int
  private let data: Data
  private let layout: DictionaryLayout

  /// Opens the file at `path`.
  ///
  /// - Throws: `DictionaryError`.
  package convenience init(mapping path: String) throws(DictionaryError) {
    let url = URL(fileURLWithPath: path)
    let data: Data
    do { data = try Data(contentsOf: url, options: .alwaysMapped) } catch { throw .unreadable }
    try self.init(data)
  }

  /// Opens a dictionary that was compiled in memory.
  package convenience init(bytes: [UInt8]) throws(DictionaryError) {
    try self.init(Data(bytes))
  }

  private init(_ data: Data) throws(DictionaryError) {
    let layout: DictionaryLayout
    do {
      layout = try data.withUnsafeBytes { try DictionaryLayout(checking: $0) }
    } catch let error as DictionaryError { throw error } catch { throw .unreadable }
    let info = String(decoding: data.dropFirst(layout.info).prefix(layout.infoBytes), as: UTF8.self)
      .split(separator: "\n", maxSplits: 2, omittingEmptySubsequences: false)
    guard info.count == 3, let source = LanguageTag(String(info[0])), let target = LanguageTag(String(info[1])) else {
      throw .damaged("it does not say its languages")
    }
    (self.source, self.target, name) = (source, target, String(info[2]))
    longestHeadword = data.withUnsafeBytes { bytes in
      (0..<layout.headwords).reduce(0) { longest, index in
        let start = layout.headwordStarts + 4 * index
        return max(longest, bytes.number(at: start + 4) - bytes.number(at: start))
      }
    }
    (self.data, self.layout) = (data, layout)
  }

  package var headwordCount: Int { layout.headwords }

  /// Keys are numbered from 0 up to this.
  package var keyCount: Int { layout.keys }

  // MARK: Look-ups

  /// The number of a source word in UTF-8, folded as `FoldedText` does; nil when it is no headword.
  package func headword(_ utf8: ArraySlice<UInt8>) -> Int? {
    find(utf8, starts: layout.headwordStarts, text: layout.headwordText, count: layout.headwords)
  }

  package func headword(_ utf8: [UInt8]) -> Int? { headword(utf8[...]) }

  /// The number of a target word's stem; nil when no headword is translated by it.
  package func key(_ stem: ArraySlice<UInt8>) -> Int? {
    find(stem, starts: layout.keyStarts, text: layout.keyText, count: layout.keys)
  }

  package func key(_ stem: [UInt8]) -> Int? { key(stem[...]) }

  /// What translates a headword, the weightiest first; empty when there is no such number. Allocates one array.
  package func row(_ headword: Int) -> [Rendering] {
    guard headword >= 0, headword < layout.headwords else { return [] }
    return data.withUnsafeBytes { bytes in
      let row = bytes.number(at: layout.rowNumbers + 4 * headword)
      let start = bytes.number(at: layout.rowStarts + 4 * row)
      let end = bytes.number(at: layout.rowStarts + 4 * row + 4)
      return (start..<end).map { index in
        let pair = bytes.number(at: layout.pairValues + 4 * index)
        return Rendering(key: pair & 0xFF_FFFF, weight: WeightCode.weight(UInt8(truncatingIfNeeded: pair >> 24)))
      }
    }
  }

  /// The text of a headword; empty when there is no such number.
  package func text(ofHeadword headword: Int) -> [UInt8] {
    text(headword, starts: layout.headwordStarts, text: layout.headwordText, count: layout.headwords)
  }

  /// The stem that a key stands for; empty when there is no such number.
  package func text(ofKey key: Int) -> [UInt8] {
    text(key, starts: layout.keyStarts, text: layout.keyText, count: layout.keys)
  }

  private func text(_ index: Int, starts: Int, text: Int, count: Int) -> [UInt8] {
    guard index >= 0, index < count else { return [] }
    return data.withUnsafeBytes { bytes in
      let start = text + bytes.number(at: starts + 4 * index)
      return Array(bytes[start..<text + bytes.number(at: starts + 4 * index + 4)])
    }
  }

  /// Binary search over texts that are sorted by their bytes; in a file where they are not, finds nothing or another.
  private func find(_ word: ArraySlice<UInt8>, starts: Int, text: Int, count: Int) -> Int? {
    guard !word.isEmpty else { return nil }
    return data.withUnsafeBytes { bytes in
      word.withUnsafeBytes { word in
        var (low, high) = (0, count)
        while low < high {
          let middle = (low + high) / 2
          let start = bytes.number(at: starts + 4 * middle)
          let length = bytes.number(at: starts + 4 * middle + 4) - start
          let order = Self.order(bytes[text + start..<text + start + length], word)
          if order == 0 { return middle }
          if order < 0 { low = middle + 1 } else { high = middle }
        }
        return nil
      }
    }
  }

  /// Below 0 when `left` comes first, by bytes; 0 when they are equal.
  private static func order(_ left: Slice<UnsafeRawBufferPointer>, _ right: UnsafeRawBufferPointer) -> Int {
    guard let (leftBytes, rightBytes) = start(left, right) else { return left.count - right.count }
    let order = memcmp(leftBytes, rightBytes, min(left.count, right.count))
    return order == 0 ? left.count - right.count : Int(order)
  }

  private static func start(
    _ left: Slice<UnsafeRawBufferPointer>, _ right: UnsafeRawBufferPointer
  ) -> (UnsafeRawPointer, UnsafeRawPointer)? {
    guard let base = left.base.baseAddress, let other = right.baseAddress else { return nil }
    return (base + left.startIndex, other)
  }
}
