import Foundation
import GlossNumbers
import Testing

/// Number phrases of published translations, with the errors that are usual in them; beside the project, not in it.
@Suite struct SharedNumbersTests {
  private static let file: URL = {
    var url = URL(fileURLWithPath: #filePath)
    for _ in 0..<4 { url.deleteLastPathComponent() }
    return url.appendingPathComponent("shared/terms/numbers.tsv")
  }()

  private static let isThere = FileManager.default.fileExists(atPath: file.path)

  /// Errors of style or wording that leave the value as it is, and notes: by row, a part of the phrase.
  private static let sameValue: [String: [String]] = [
    "N06": ["metric lost"], "N11": ["1.2 trillion jin"], "N20": ["to more than half"], "N21": ["mountains"],
    "N29": ["300 MW"], "N40": ["excludes"], "N41": ["more than one-fifth"], "N43": ["thousands"], "N45": ["times more"],
    "N50": ["several tens"], "N54": ["contrast"], "N58": ["80 thousand"], "N59": ["50 thousand"],
    "N60": ["3 million mu"],
  ]

  private struct Row {
    var id: String
    var chinese: String
    var english: String
    var errors: [String]
  }

  private static func rows() throws -> [Row] {
    try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst().compactMap { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard cells.count >= 5 else { return nil }
      return Row(id: cells[0], chinese: cells[2], english: cells[3], errors: cells[4].components(separatedBy: " / "))
    }
  }

  @Test(.enabled(if: isThere, "shared/terms/numbers.tsv is not beside the project"))
  func acceptsPublishedRenderings() throws {
    for row in try Self.rows() {
      #expect(loud(row.chinese, row.english).isEmpty, "\(row.id): \(row.chinese) | \(row.english)")
    }
  }

  @Test(.enabled(if: isThere, "shared/terms/numbers.tsv is not beside the project"))
  func flagsUsualErrors() throws {
    var seen = 0
    var all = 0
    for row in try Self.rows() {
      for error in row.errors where !NumberReader(.english).mentions(in: Array(error.utf8)).isEmpty {
        if Self.sameValue[row.id, default: []].contains(where: { error.contains($0) }) { continue }
        all += 1
        if !loud(row.chinese, error).isEmpty { seen += 1 }
      }
    }
    #expect(Double(seen) >= 0.95 * Double(all), "\(seen) of \(all)")
  }
}
