import Foundation
import Testing

@Suite("A run that is told to end leaves nothing behind")
struct InterruptionTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try FileManager.default.createDirectory(
      at: scratch.folder.appending(path: "temporary"), withIntermediateDirectories: true)
  }

  private func start(_ arguments: [String], in folder: URL) throws -> Process {
    let process = Process()
    process.executableURL = KilledWriteTests.program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["TMPDIR": scratch.folder.appending(path: "temporary").path]) { $1 }
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  private func names(in folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path)
  }

  private static var isBuilt: Bool { FileManager.default.isExecutableFile(atPath: KilledWriteTests.program.path) }

  @Test(
    "The files of a commit, and the git that writes them", .enabled(if: isBuilt, "the program is not built"),
    arguments: [SIGINT, SIGTERM, SIGHUP])
  func checkout(_ signal: Int32) throws {
    let site = try GitScratch([
      "a.en.txt": "A smart city.\n", "b.en.txt": "A smart city.\n", "list.tsv": Scratch.list,
      ".gitattributes": "*.txt filter=slow\n",
    ])
    // Git waits for this program with the first file half made.
    try site.git("config", "filter.slow.smudge", "sleep 20; cat")
    let drift = ["drift", "HEAD", "HEAD", "--glossary", "list.tsv", "--dictionary", "none"]
    let process = try start(drift, in: site.folder.folder)
    let temporary = scratch.folder.appending(path: "temporary")
    func hasCheckout() throws -> Bool {
      let names = try names(in: temporary)
      return ["index", "list", "log"].allSatisfy { kind in names.contains { $0.hasSuffix(".\(kind)") } }
        && names.contains { !$0.contains(".") }
    }
    let clock = ContinuousClock()
    let start = clock.now
    while try process.isRunning && !hasCheckout() && clock.now - start < .seconds(10) { usleep(1_000) }
    #expect(process.isRunning)
    usleep(100_000)
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    #expect(clock.now - start < .seconds(15))
    #expect(process.terminationReason == .uncaughtSignal && process.terminationStatus == signal)
    #expect(try names(in: temporary) == [])
  }

  @Test("A list half written", .enabled(if: isBuilt, "the program is not built"))
  func list() throws {
    let note = String(repeating: "x", count: 2_000)
    let concepts = (0..<400).map { "- {id: c\($0), note: \(note), terms: {zh: 甲\($0), en: first \($0)}}\n" }
    let old = "concepts:\n" + concepts.joined()
    var interrupted = 0
    for _ in 0..<8 {
      try scratch.write("lists/list.yml", old)
      let folder = scratch.folder.appending(path: "lists")
      let process = try start(["glossary", "add", "list.yml", "--term", "zh=试词", "--term", "en=tried"], in: folder)
      while try process.isRunning && names(in: folder).count < 2 {}
      kill(process.processIdentifier, SIGTERM)
      process.waitUntilExit()
      if process.terminationReason == .uncaughtSignal { interrupted += 1 }
      let text = try scratch.read("lists/list.yml")
      #expect(text == old || text.hasPrefix(old) && text.hasSuffix("en: tried}}\n"))
      #expect(try names(in: folder) == ["list.yml"])
    }
    #expect(interrupted > 0)
  }

  @Test("What was ignored stays so, as nohup has it", .enabled(if: isBuilt, "the program is not built"))
  func ignored() throws {
    try scratch.write("list.tsv", Scratch.list)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    let program = KilledWriteTests.program.path
    process.arguments = [
      "-c",
      """
      trap '' HUP
      sleep 1 | '\(program)' segment --lang en &
      sleep 0.5
      kill -HUP $!
      wait $!
      echo $? > status
      """,
    ]
    process.currentDirectoryURL = scratch.folder
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(try scratch.read("status") == "0\n")
  }
}
