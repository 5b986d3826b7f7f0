internal import CLibMD

/// SHA-256 over what is added, piece by piece.
package struct ContentDigest {
  private var context = SHA2_CTX()

  package init() { SHA256Init(&context) }

  package mutating func add(_ bytes: [UInt8]) { SHA256Update(&context, bytes, bytes.count) }

  /// Adds bytes with their count before them, so that what is added next cannot be taken for a part of them.
  package mutating func addField(_ bytes: [UInt8]) {
    add((0..<8).map { UInt8(truncatingIfNeeded: bytes.count >> (8 * $0)) })
    add(bytes)
  }

  package mutating func addField(_ text: String) { addField(Array(text.utf8)) }

  /// The 32 bytes of it.
  package consuming func bytes() -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: Self.count)
    SHA256Final(&digest, &context)
    return digest
  }

  package static let count = 32

  package static func hexadecimal(_ digest: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  package static func of(_ bytes: [UInt8]) -> [UInt8] {
    var digest = ContentDigest()
    digest.add(bytes)
    return digest.bytes()
  }
}
