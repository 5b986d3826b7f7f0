import Foundation
import Testing

/// Compares reports with the files of folders of `Tests/Cases`, which `UPDATE_GOLDEN=1 swift test` rewrites.
enum Golden {
  private static let cases = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Cases")

  static func expect(
    _ report: String, _ name: String, in folder: String = "reports", sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let folder = cases.appendingPathComponent(folder)
    let file = folder.appendingPathComponent(name)
    if !(ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] ?? "").isEmpty {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(report.utf8).write(to: file)
      return
    }
    let expected = try Data(contentsOf: file)
    // Bytes, not strings: strings are equal when they are canonically equivalent.
    #expect(
      Data(report.utf8) == expected, "\(name) differs from the report below\n\(report)", sourceLocation: sourceLocation)
  }
}
