internal import GlossText

/// What takes the place of a range of a part: new bytes, and stretches of the part that stay.
struct Splice {
  enum Fragment {
    case bytes([UInt8])
    /// Bytes of the part, with the splices inside them.
    case source(ByteRange)
  }

  let range: ByteRange
  let fragments: [Fragment]
}

/// Rewrites a part. A splice may stand in a stretch that another one keeps, as a text box stands in a run.
struct PartSplices {
  private let bytes: [UInt8]
  private let splices: [Splice]
  private var next = 0
  private var result: [UInt8] = []

  private init(_ bytes: [UInt8], _ splices: [Splice]) {
    self.bytes = bytes
    // Those that start at one place keep their order, which sorting alone does not promise.
    self.splices = splices.enumerated().sorted { left, right in
      (left.element.range.lowerBound, left.element.range.upperBound, left.offset)
        < (right.element.range.lowerBound, right.element.range.upperBound, right.offset)
    }.map(\.element)
  }

  /// `bytes` with `splices`, which are disjoint or nested. Linear, but for sorting.
  static func apply(_ splices: [Splice], to bytes: [UInt8]) -> [UInt8] {
    var writer = PartSplices(bytes, splices)
    writer.write(0..<bytes.count)
    return writer.result
  }

  private mutating func write(_ range: ByteRange) {
    var position = range.lowerBound
    while next < splices.count {
      let splice = splices[next]
      guard splice.range.lowerBound >= position, splice.range.upperBound <= range.upperBound else { break }
      next += 1
      result += bytes[position..<splice.range.lowerBound]
      for fragment in splice.fragments {
        switch fragment {
        case .bytes(let bytes): result += bytes
        case .source(let range): write(range)
        }
      }
      position = splice.range.upperBound
    }
    result += bytes[position..<range.upperBound]
  }
}
