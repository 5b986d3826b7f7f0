internal import CICU

/// What ICU refused to do, in ICU's own error name.
package struct ICUError: Error, Sendable, CustomStringConvertible {
  /// What was asked for, for instance "word break iterator for zh".
  package let request: String
  /// ICU's name for the error, for instance `U_MISSING_RESOURCE_ERROR`.
  package let name: String

  init(_ request: String, code: Int32) {
    self.request = request
    self.name = gl_error_name(code).map { String(cString: $0) } ?? "error \(code)"
  }

  package var description: String { "ICU cannot open the \(request): \(name)" }
}
