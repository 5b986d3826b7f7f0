internal import Foundation
internal import GlossLint
internal import GlossReports

/// The file of a baseline: JSON with a line for each key, in an order that changes little from one version to the next.
enum BaselineFile {
  private static let version = 1

  /// - Parameter isReplaced: whether the file is to be written anew, so that one of another version is as good as empty.
  /// - Throws: `Failure` that says what the file is instead.
  static func read(_ path: String, isReplaced: Bool = false, _ console: Console) throws -> Baseline {
    guard FileLoader.exists(path, console) else {
      throw Failure("\(path): no such file; --update-baseline writes it")
    }
    let data = Data(try FileLoader.bytes(path, console))
    let decoder = JSONDecoder()
    guard (try? JSONSerialization.jsonObject(with: data, options: .fragmentsAllowed)) != nil else {
      throw Failure("\(path): is no baseline of glosslint: it is not JSON")
    }
    guard let header = try? decoder.decode(Header.self, from: data), header.tool.name == toolName else {
      throw Failure("\(path): is no baseline of glosslint, though it is JSON")
    }
    guard header.version == version else {
      if isReplaced { return Baseline([]) }
      throw Failure(
        "\(path): is a baseline of version \(header.version), and this program reads version \(version); "
          + "--update-baseline writes it anew")
    }
    do {
      return Baseline(
        try decoder.decode(Findings.self, from: data).findings.map {
          Baseline.Entry(fingerprint: $0.fingerprint, rule: $0.rule, file: $0.file, message: $0.message)
        })
    } catch {
      throw Failure("\(path): is a damaged baseline; each finding has the keys fingerprint, rule, file and message")
    }
  }

  /// - Throws: `Failure`.
  static func write(_ baseline: Baseline, to path: String, _ console: Console) throws {
    let json = JSONValue.object([
      ("version", .number(version)),
      ("tool", .object([("name", .string(toolName)), ("version", .string(Program.version))])),
      (
        "findings",
        .array(
          baseline.entries.map { entry in
            .object([
              ("fingerprint", .string(entry.fingerprint)), ("rule", .string(entry.rule)),
              ("file", .string(entry.file)), ("message", .string(entry.message)),
            ])
          })
      ),
    ])
    try AtomicFile.write(Array((json.text(isIndented: true) + "\n").utf8), to: path, console)
  }

  private static let toolName = "glosslint"

  private struct Header: Decodable {
    let version: Int
    let tool: Tool

    struct Tool: Decodable {
      let name: String
    }
  }

  private struct Findings: Decodable {
    let findings: [Finding]

    struct Finding: Decodable {
      let fingerprint: String
      let rule: String
      let file: String
      let message: String
    }
  }
}
