import Foundation
import GlossReports
import Testing

/// Validates reports with the schemas beside the project, by another program.
private enum Validator {
  private static let schemas = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
    .appending(path: "../../../shared/formats/schemas").standardized

  /// Whether there are schemas, and Python has what reads them.
  static let isPresent: Bool =
    FileManager.default.fileExists(atPath: schemas.path)
    && (try? run(["-c", "import jsonschema"]).status) == 0

  /// What is wrong with `report`; empty where it is valid.
  static func complaints(_ report: String, schema: String) throws -> String {
    let file = FileManager.default.temporaryDirectory.appending(path: "glosslint-\(UUID().uuidString).json")
    try Data(report.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let program = """
      import json, jsonschema, sys
      schema, report = (json.load(open(path, encoding="utf-8")) for path in sys.argv[1:])
      checker = jsonschema.FormatChecker()
      for error in jsonschema.Draft4Validator(schema, format_checker=checker).iter_errors(report):
        print(list(error.absolute_path), error.message[:300])
      """
    let run = try run(["-c", program, schemas.appending(path: schema).path, file.path])
    return run.status == 0 ? run.output : "status \(run.status)"
  }

  private static func run(_ arguments: [String]) throws -> (status: Int32, output: String) {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3"] + arguments
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }
}

@Suite(.enabled(if: Validator.isPresent, "no schemas beside the project, or no Python with jsonschema"))
struct SchemaTests {
  @Test(
    arguments: [
      (.sarif, "sarif/sarif-schema-2.1.0.json"), (.rdjson, "reviewdog/jsonschema/DiagnosticResult.json"),
    ] as [(ReportFormat, String)])
  func valid(_ format: ReportFormat, _ schema: String) throws {
    for result in [try SampleResult().make(), CheckResult(pages: [])] {
      for showsSuppressed in [false, true] {
        let options = ReportOptions(toolVersion: "1.0.0", showsSuppressed: showsSuppressed)
        #expect(try Validator.complaints(format.text(result, options), schema: schema) == "")
      }
    }
    // What `drift` finds goes the same way.
    let drift = try DriftFormat.sarif.report(SampleDrift().make(), ReportOptions(toolVersion: "1.0.0"))
    if format == .sarif {
      #expect(try Validator.complaints(String(decoding: drift, as: UTF8.self), schema: schema) == "")
    }
    // The validator is awake.
    #expect(try Validator.complaints("{\"version\":1,\"severity\":[]}", schema: schema) != "")
  }
}
