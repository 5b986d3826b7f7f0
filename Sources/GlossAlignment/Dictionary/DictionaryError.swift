/// Why a compiled dictionary cannot be used, or not be made; the description has no path.
package enum DictionaryError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The file does not start as a compiled dictionary does: it may be one in text form.
  case notCompiled
  /// Compiled for another version of the program; the version of the form.
  case otherVersion(Int)
  /// What about it is wrong.
  case damaged(String)
  /// The system did not let it be read.
  case unreadable
  /// More keys, or more bytes, than the form can count.
  case tooLarge

  package var description: String {
    switch self {
    case .notCompiled: "is no compiled dictionary"
    case .otherVersion(let version):
      "is a dictionary of form \(version), and this program reads form \(DictionaryLayout.version); compile it again"
    case .damaged(let what): "is damaged: \(what); compile it again"
    case .unreadable: "cannot be read; is it there, and allowed?"
    case .tooLarge: "is too large for a compiled dictionary"
    }
  }
}
