import Foundation
import Testing

@testable import GlossCommands

@Suite("A run that is killed while it fixes")
struct InterruptedFixTests {
  /// The program beside the tests.
  private static let program = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    .deletingLastPathComponent().appending(path: "glosslint")
  private static var isBuilt: Bool { FileManager.default.isExecutableFile(atPath: program.path) }

  /// Runs the program and kills it after `delay`, if it still runs then; how long it ran.
  private func run(in folder: URL, killedAfter delay: Duration?) throws -> (duration: Duration, wasKilled: Bool) {
    let process = Process()
    process.executableURL = Self.program
    process.arguments = ["check", "page.txt", "--glossary", "list.tsv", "--fix", "--select", "deprecated-rendering"]
    process.currentDirectoryURL = folder
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    let clock = ContinuousClock()
    let start = clock.now
    try process.run()
    if let delay {
      usleep(UInt32(delay / .microseconds(1)))
      kill(process.processIdentifier, SIGKILL)
    }
    process.waitUntilExit()
    return (clock.now - start, process.terminationReason == .uncaughtSignal)
  }

  @Test("The file is the old one or the new one, whole, whenever that is", .enabled(if: isBuilt), arguments: [200])
  func killed(times: Int) throws {
    let scratch = try Scratch()
    try scratch.write("list.tsv", Scratch.list)
    let old = String(repeating: "Three wisdom cities were built here.\n", count: 300)
    let new = old.replacing("wisdom", with: "smart")
    try scratch.write("page.txt", old)
    let whole = try run(in: scratch.folder, killedAfter: nil).duration
    #expect(try scratch.read("page.txt") == new)

    var generator = SystemRandomNumberGenerator()
    var outcomes = (old: 0, new: 0)
    for _ in 0..<times {
      try scratch.write("page.txt", old)
      let delay = Int.random(in: 0...Int(whole / .microseconds(1)), using: &generator)
      _ = try run(in: scratch.folder, killedAfter: .microseconds(delay))
      let text = try scratch.read("page.txt")
      #expect(text == old || text == new, "killed after \(delay) microseconds")
      if text == old { outcomes.old += 1 } else { outcomes.new += 1 }
    }
    // Were all killed before they wrote, nothing would have been shown.
    #expect(outcomes.old > 0)
  }
}
