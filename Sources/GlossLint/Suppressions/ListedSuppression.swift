/// A suppression in the configuration, for formats without comments: an item of `suppress`.
package struct ListedSuppression: Sendable {
  /// Which files, from the folder of the configuration on.
  package let file: Glob
  package let rule: String
  /// Words of the finding or of its place in the source; any when nil.
  package let text: String?
  package let reason: String
  /// Where the configuration says so: `glosslint.yml:12:5`.
  package let place: String

  /// Whether it silences `diagnostic`, in a file that it is about.
  func covers(_ diagnostic: Diagnostic) -> Bool {
    guard diagnostic.rule == rule else { return false }
    guard let text else { return true }
    return diagnostic.location.text.contains(text) || diagnostic.counterpart?.text.contains(text) ?? false
  }
}
