internal import CLibMD
internal import GlossICU

/// What a finding is, without its place, so that a baseline survives edits elsewhere in the file.
package enum Fingerprint {
  /// SHA-256, in hexadecimal, over rule, path, concept, folded text, the counterpart's text, and the ordinal among
  /// findings equal in all these: one for each of `diagnostics`, which must be in order.
  ///
  /// - Parameter relativePath: the path that stays the same on another machine.
  package static func all(of diagnostics: [Diagnostic], relativePath: (String) -> String) -> [String] {
    var counts: [String: Int] = [:]
    return diagnostics.map { diagnostic in
      let parts = [
        diagnostic.rule, relativePath(diagnostic.location.file), diagnostic.concept?.id ?? "",
        String(decoding: FoldedText(diagnostic.location.text).utf8, as: UTF8.self),
        diagnostic.counterpart?.text ?? "",
      ]
      let key = parts.joined(separator: "\u{0}")
      let ordinal = counts[key, default: 0]
      counts[key] = ordinal + 1
      return sha256(Array("\(key)\u{0}\(ordinal)".utf8))
    }
  }

  private static func sha256(_ bytes: [UInt8]) -> String {
    var context = SHA2_CTX()
    var digest = [UInt8](repeating: 0, count: 32)
    SHA256Init(&context)
    SHA256Update(&context, bytes, bytes.count)
    SHA256Final(&digest, &context)
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
