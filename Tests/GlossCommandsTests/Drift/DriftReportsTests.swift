import Foundation
import Testing

/// The folder beside the project that holds official documents.
private let texts = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
  .appending(path: "../../../../shared/texts").standardized

@Suite(.enabled(if: FileManager.default.fileExists(atPath: texts.path), "no folder `shared` beside the project"))
struct DriftReportsTests {
  @Test("Five reports of five years: what their translators changed comes out, and little else")
  func reports() throws {
    let paths = [2016, 2017, 2019, 2020, 2021].map { texts.appending(path: "gwr\($0).en.txt").path }
    let run = try Scratch().run(["drift", "--by", "date", "--format", "json", "--dictionary", "none"] + paths)
    #expect(run.status == 1)
    let value = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    let changes = try #require(value?["changes"] as? [[String: Any]])
    func change(_ subject: String) throws -> (from: String, to: String, after: [String]) {
      let change = try #require(changes.first { $0["subject"] as? String == subject }, "\(subject)")
      return (
        change["from"] as? String ?? "", change["to"] as? String ?? "", change["after"] as? [String] ?? []
      )
    }
    let vision = try change("新发展理念")
    #expect(vision.from.contains("vision") && vision.to == "new development philosophy")
    #expect(vision.after.first == "2017")
    let stability = try change("稳中求进工作总基调")
    #expect(stability.from == "making progress while working to keep performance stable")
    #expect(stability.to == "pursuing progress while ensuring stability")
    let percent = try change("percentages")
    #expect(percent.from == "%" && percent.to == "percent" && percent.after.first == "2017")
    #expect(changes.count < 80)
  }
}
