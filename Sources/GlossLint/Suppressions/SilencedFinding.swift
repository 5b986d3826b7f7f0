/// A finding that is not reported, and why.
package struct SilencedFinding: Sendable {
  package var diagnostic: Diagnostic
  /// Nil where none was given.
  package let reason: String?
  /// Whether a comment of the file silences it, and not the configuration or what was known before.
  package let isInFile: Bool

  package init(diagnostic: Diagnostic, reason: String?, isInFile: Bool) {
    (self.diagnostic, self.reason, self.isInFile) = (diagnostic, reason, isInFile)
  }
}

extension PageResult {
  /// Silences the findings that were there before.
  ///
  /// - Parameter known: says so of each of ``diagnostics``.
  package mutating func silence(known: [Bool]) {
    let pairs = zip(diagnostics, known)
    silenced += pairs.filter(\.1).map { SilencedFinding(diagnostic: $0.0, reason: nil, isInFile: false) }
    diagnostics = pairs.filter { !$0.1 }.map(\.0)
  }

  /// Gives each finding its fingerprint. Those that are reported are counted first, so that theirs do not depend on
  /// what is silenced.
  package mutating func markFingerprints(relativePath: (String) -> String) {
    let fingerprints = Fingerprint.all(of: diagnostics + silenced.map(\.diagnostic), relativePath: relativePath)
    for (index, fingerprint) in zip(diagnostics.indices, fingerprints) { diagnostics[index].fingerprint = fingerprint }
    for (index, fingerprint) in zip(silenced.indices, fingerprints.dropFirst(diagnostics.count)) {
      silenced[index].diagnostic.fingerprint = fingerprint
    }
  }
}
