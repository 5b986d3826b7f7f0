internal import GlossLint

/// Bytes with a digest before them, by which they are known to be whole.
enum Checksummed {
  static func bytes(of body: [UInt8]) -> [UInt8] { ContentDigest.of(body) + body }

  /// Nil for bytes that were cut short or altered.
  static func body(of bytes: [UInt8]) -> [UInt8]? {
    guard bytes.count >= ContentDigest.count else { return nil }
    let body = Array(bytes[ContentDigest.count...])
    return ContentDigest.of(body).elementsEqual(bytes[..<ContentDigest.count]) ? body : nil
  }
}
