import Foundation
import GlossFormats
import Testing

private let folder = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
  .appending(path: "../../../../shared/formats").standardized

/// Every file that is read, of other projects; a share of them where `GLOSSLINT_FULL_TESTS` is not set, and fewer edits.
private enum Sample {
  static let isWhole = !(ProcessInfo.processInfo.environment["GLOSSLINT_FULL_TESTS"] ?? "").isEmpty
  /// How many edits of a file are tried.
  static let edits = isWhole ? 200 : 4
  /// Of the files that are many only each so manieth.
  static let step = isWhole ? 1 : 5

  static let files: [URL] = {
    let folders = ["docx", "html", "md", "po", "tmx", "tsv", "xliff"]
    let all = folders.flatMap { name in
      let walk = FileManager.default.enumerator(at: folder.appending(path: name), includingPropertiesForKeys: nil)
      return (walk?.compactMap { $0 as? URL } ?? []).filter { format($0) != nil }.sorted { $0.path < $1.path }
    }
    return stride(from: 0, to: all.count, by: step).map { all[$0] }
  }()

  /// By the name, or by the folder: tables are called `.txt` there, and pages `.dat` and `.test`.
  static func format(_ url: URL) -> DocumentFormat? {
    guard (try? url.resourceValues(forKeys: [.isRegularFileKey]))?.isRegularFile == true,
      !["fprm", "gitignore", "gitattributes"].contains(url.pathExtension)
    else { return nil }
    let parts = url.path.dropFirst(folder.path.count).split(separator: "/")
    switch parts.first {
    case "tsv": return .table
    case "html": return .html
    default: return DocumentFormat(path: url.path)
    }
  }
}

@Suite(
  "Edits of files of other projects", .enabled(if: !Sample.files.isEmpty, "no folder `shared` beside the project"))
struct SharedEditTests {
  @Test("Nothing but the edit changes", arguments: Sample.files)
  func edits(_ url: URL) throws {
    let bytes = Array(try Data(contentsOf: url))
    let format = try #require(Sample.format(url))
    var trial: EditTrial
    do {
      trial = try EditTrial(path: url.lastPathComponent, bytes: bytes, format: format)
    } catch let error as ReadError {
      #expect(error.description.hasPrefix(url.lastPathComponent) && !error.description.contains { $0.isNewline })
      return
    }
    try trial.tryNothing()
    try trial.tryEdits(Sample.edits, seed: bytes.count)
    #expect(trial.problems == [])
    if Sample.isWhole { print("edits: \(format.rawValue): 1 file, \(trial.asked) asked, \(trial.made) made") }
  }
}
