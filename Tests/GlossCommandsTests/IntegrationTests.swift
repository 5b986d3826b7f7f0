import Foundation
import Testing

/// Hooks, the action's scripts, man pages and completions, run by `Scripts/check-integrations` with the program beside
/// the tests. What the machine has no tool for is skipped by the script, which says so.
@Suite("Integrations")
struct IntegrationTests {
  private static let program = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    .deletingLastPathComponent().appending(path: "glosslint")
  private static var isBuilt: Bool { FileManager.default.isExecutableFile(atPath: program.path) }
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized

  private func check(_ arguments: String...) throws -> (status: Int32, output: String) {
    let process = Process()
    let output = Pipe()
    process.executableURL = Self.root.appending(path: "Scripts/check-integrations")
    process.arguments = ["--program", Self.program.path] + arguments
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }

  @Test("Each works", .enabled(if: isBuilt), arguments: ["action", "recipes", "manual", "completions", "pre-commit"])
  func part(_ name: String) throws {
    let run = try check(name)
    #expect(run.status == 0, "\(run.output)")
    #expect(run.output.contains("\(name): ") && run.output.contains(" 0 failed"), "\(run.output)")
  }

  @Test("A part that does not exist is refused", .enabled(if: isBuilt))
  func unknown() throws {
    #expect(try check("nothing").status == 2)
  }
}
