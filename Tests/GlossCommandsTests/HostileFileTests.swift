import Foundation
import Testing

/// The files of `Tests/Hostile`, small ones, each checked by the built program. With larger ones and the limits of an
/// optimised build the two scripts are run by hand.
@Suite("Hostile files")
struct HostileFileTests {
  private static let scripts = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
    .appending(path: "../Hostile").standardized

  /// The program, which is built into the folder of the tests.
  private static let program: URL? = {
    let folders = [Bundle.main.bundleURL] + CommandLine.arguments.map { URL(filePath: $0).deletingLastPathComponent() }
    return folders.map { $0.appending(path: "glosslint") }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
  }()

  private static let hasPython = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    .contains { FileManager.default.isExecutableFile(atPath: "\($0)/python3") }

  private func run(_ arguments: String...) throws -> (status: Int32, output: String) {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = arguments
    (process.standardOutput, process.standardError) = (pipe, pipe)
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }

  @Test(.enabled(if: program != nil && hasPython, "no built program, or no Python 3"))
  func everyFileEndsAsItShould() throws {
    let scratch = try Scratch()
    let folder = scratch.folder.path
    let program = try #require(Self.program).path
    let made = try run("python3", Self.scripts.appending(path: "make-hostile").path, folder, "--light")
    #expect(made.status == 0, "\(made.output)")
    // An unoptimised build takes some ten times as long.
    let checked = try run(
      "python3", Self.scripts.appending(path: "run-hostile").path, program, folder, "--seconds", "30", "--megabytes",
      "600", "--quick")
    #expect(checked.status == 0, "\(checked.output)")
  }
}
