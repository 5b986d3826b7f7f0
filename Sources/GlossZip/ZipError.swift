/// Why a file could not be read as a ZIP archive, or a member of it, in words for a person; the path goes before them.
package enum ZipError: Error, Sendable, Hashable, CustomStringConvertible {
  case empty
  /// Neither an archive nor anything else that is known here.
  case notAnArchive
  /// The file is XML by itself.
  case xml
  /// An Office document behind a password: an OLE compound file around the encrypted package.
  case encryptedDocument
  /// Another OLE compound file: the binary formats that Office wrote before 2007.
  case oldOfficeDocument
  /// It starts as an archive does and has no directory at its end.
  case truncated
  case duplicateName(String)
  /// A name that leads out of the folder it would be unpacked in. No one unpacks here, but who wrote it means harm.
  case unsafeName(String)
  case noMember(String)
  case encryptedMember(String)
  /// The member is larger than the caller takes, in bytes really inflated or by what it says of itself.
  case tooLarge(String, limit: Int)
  /// The member's data do not give what its entry says; the reason is a clause.
  case damaged(String, reason: String)
  /// The archive as a whole cannot be read or written; the reason is libzip's.
  case unreadable(reason: String)

  package var description: String {
    switch self {
    case .empty: "the file is empty"
    case .notAnArchive: "not a ZIP archive, which files of this kind are"
    case .xml: "XML, where a ZIP archive is expected; save the document in its usual form"
    case .encryptedDocument: "encrypted with a password; save a copy without one"
    case .oldOfficeDocument: "in Office's old binary format; save it in the format of its extension"
    case .truncated: "the ZIP archive is cut short: its directory is missing"
    case .duplicateName(let name): "the ZIP archive holds two members named \"\(name.shown)\""
    case .unsafeName(let name): "the ZIP archive holds a member whose name leads out of it: \"\(name.shown)\""
    case .noMember(let name): "the ZIP archive holds no \"\(name.shown)\""
    case .encryptedMember(let name): "\"\(name.shown)\" is encrypted; save a copy without a password"
    case .tooLarge(let name, let limit): "\"\(name.shown)\" inflates to more than \(limit) bytes"
    case .damaged(let name, let reason): "\"\(name.shown)\" is damaged: \(reason)"
    case .unreadable(let reason): "the ZIP archive cannot be read: \(reason)"
    }
  }
}

extension String {
  /// As it may stand in a message of one line, whoever wrote it.
  fileprivate var shown: String {
    let most = 120
    let scalars = unicodeScalars.prefix(most).map { scalar in
      let isPlain = !scalar.properties.isWhitespace && scalar.properties.generalCategory != .control
      return isPlain || scalar == " " ? String(scalar) : "\\u{\(String(scalar.value, radix: 16))}"
    }
    return scalars.joined() + (unicodeScalars.count > most ? "…" : "")
  }
}
