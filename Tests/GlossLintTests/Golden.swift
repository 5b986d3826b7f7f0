import Foundation
import Testing

/// Compares what was found with the files of `Tests/Cases`, which `UPDATE_GOLDEN=1 swift test` rewrites.
enum Golden {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Cases")

  static func expect(_ report: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let file = folder.appending(path: name)
    if !(ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] ?? "").isEmpty {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(report.utf8).write(to: file)
      return
    }
    let expected = try Data(contentsOf: file)
    #expect(
      Data(report.utf8) == expected, "\(name) differs from the report below\n\(report)", sourceLocation: sourceLocation)
  }
}
