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
      return ContentDigest.hexadecimal(ContentDigest.of(Array("\(key)\u{0}\(ordinal)".utf8)))
    }
  }
}
