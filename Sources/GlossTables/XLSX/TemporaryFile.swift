internal import GlossText

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// The file that a library insists on writing to.
enum TemporaryFile {
  /// `$TMPDIR`, or where the system has its own.
  static var folder: String {
    let given = getenv("TMPDIR").map { String(cString: $0) } ?? ""
    return given.isEmpty ? P_tmpdir : given
  }

  /// Makes an empty file there that only this user can read.
  static func path() throws(XLSXWriter.Failure) -> String {
    // `mkstemp` writes the name in the place of the last six letters, which must be these.
    let blank = String(repeating: "X", count: 6)
    var template = Array("\(folder)/glosslint.\(blank)".utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw .library("no temporary file can be made") }
    close(descriptor)
    return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  static func contents(of path: String) throws(XLSXWriter.Failure) -> [UInt8] {
    guard let bytes = FileBytes.contents(of: path) else { throw .library("the temporary file cannot be read") }
    return bytes
  }
}
