import GlossText
import Testing

@Suite("The way back from decoded text")
struct OffsetMapTests {
  /// `a &amp; b` in a file from byte 10 on, the line break before "c" shown as a space, and `<b>` before "d".
  static let map: OffsetMap = {
    var map = OffsetMap()
    map.append(length: 2, source: 10..<12, kind: .verbatim)
    map.append(length: 1, source: 12..<17, kind: .decoded)
    map.append(length: 2, source: 17..<19, kind: .verbatim)
    map.append(length: 1, source: 19..<20, kind: .synthetic)
    map.append(length: 1, source: 22..<23, kind: .verbatim)
    map.append(length: 1, source: 26..<27, kind: .verbatim)
    return map
  }()

  @Test(
    "A range goes to its bytes; a part of an escape to the whole of it",
    arguments: [
      (0..<2, 10..<12),
      (0..<1, 10..<11),
      (1..<3, 11..<17),
      (2..<3, 12..<17),
      (0..<5, 10..<19),
      (3..<5, 17..<19),
      (4..<6, 18..<20),
      (6..<8, 22..<27),
      (0..<8, 10..<27),
    ])
  func sourceRanges(_ text: ByteRange, _ source: ByteRange) {
    #expect(Self.map.sourceRange(of: text) == source)
  }

  @Test(
    "An empty range stays empty",
    arguments: [(0, 10), (1, 11), (2, 12), (3, 17), (5, 19), (6, 22), (7, 26), (8, 27), (50, 27)])
  func emptyRanges(_ offset: Int, _ source: Int) {
    #expect(Self.map.sourceRange(of: offset..<offset) == source..<source)
  }

  @Test("Inside an escape of several bytes an empty range is at its start, another takes it whole")
  func insideAnEscape() {
    var map = OffsetMap()
    // `&#x4E2D;` is 中, three bytes of text.
    map.append(length: 3, source: 0..<8, kind: .decoded)
    map.append(length: 3, source: 8..<11, kind: .verbatim)
    #expect(map.sourceRange(of: 1..<1) == 0..<0)
    #expect(map.sourceRange(of: 0..<1) == 0..<8)
    #expect(map.sourceRange(of: 2..<4) == 0..<9)
    #expect(!map.isEditable(0..<2))
    #expect(map.isEditable(0..<3))
    #expect(map.isEditable(0..<4))
  }

  @Test(
    "Text can be replaced where its bytes stand together and nothing was made up",
    arguments: [
      (0..<2, true), (0..<5, true), (2..<3, true), (4..<6, false), (5..<6, false), (6..<7, true), (6..<8, false),
      (7..<8, true),
    ])
  func editable(_ range: ByteRange, _ isEditable: Bool) {
    #expect(Self.map.isEditable(range) == isEditable)
  }

  @Test("Verbatim runs that touch are one run")
  func joins() {
    var map = OffsetMap(verbatim: 4, at: 100)
    map.append(length: 2, source: 104..<106, kind: .verbatim)
    map.append(length: 0, source: 106..<110, kind: .decoded)
    #expect(map.runs.count == 1)
    #expect(map.textLength == 6)
    #expect(map.sourceRange(of: 3..<6) == 103..<106)
    map.append(length: 1, source: 107..<108, kind: .verbatim)
    #expect(map.runs.map(\.text) == [0..<6, 6..<7])
    #expect(!map.isEditable(5..<7))
  }

  @Test("A map of nothing answers with nothing")
  func empty() {
    let map = OffsetMap()
    #expect(map.textLength == 0)
    #expect(map.sourceRange(of: 0..<0) == 0..<0)
    #expect(map.sourceRange(of: 3..<5) == 0..<0)
    #expect(map == OffsetMap(verbatim: 0, at: 7))
  }
}
