import Foundation
import Testing

@Suite("A list whose change is killed")
struct KilledWriteTests {
  /// The program that was built beside these tests.
  static let program = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: ".build/debug/glosslint")

  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private func change() throws -> Process {
    let process = Process()
    process.executableURL = Self.program
    process.arguments = ["glossary", "add", "list.yml", "--term", "zh=试词", "--term", "en=tried"]
    process.currentDirectoryURL = scratch.folder
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  private var isWriting: Bool {
    (try? FileManager.default.contentsOfDirectory(atPath: scratch.folder.path))?.contains { $0.hasSuffix(".tmp") }
      ?? false
  }

  @Test(
    "It is whole after each of a hundred kills, the old one or the new one",
    .enabled(if: FileManager.default.isExecutableFile(atPath: program.path), "the program is not built"))
  func killed() throws {
    // A long note makes writing it long, and the rest short.
    let note = String(repeating: "x", count: 2_000)
    let concepts = (0..<200).map { "- {id: c\($0), note: \(note), terms: {zh: 甲\($0), en: first \($0)}}\n" }
    let old = "concepts:\n" + concepts.joined()
    try scratch.write("list.yml", old)
    let clock = ContinuousClock()
    let start = clock.now
    let whole = try change()
    whole.waitUntilExit()
    #expect(whole.terminationStatus == 0)
    let duration = clock.now - start
    let new = try scratch.read("list.yml")
    #expect(new.hasPrefix(old) && new.hasSuffix("en: tried}}\n"))

    var generator = SystemRandomNumberGenerator()
    var (olds, whileWriting) = (0, 0)
    for round in 0..<100 {
      try scratch.write("list.yml", old)
      let process = try change()
      if round.isMultiple(of: 2) {
        Thread.sleep(forTimeInterval: (duration / .seconds(1)) * Double.random(in: 0...1.1, using: &generator))
      } else {
        while process.isRunning, !isWriting {}
        if Bool.random(using: &generator) { Thread.sleep(forTimeInterval: .random(in: 0...0.01, using: &generator)) }
      }
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      if isWriting { whileWriting += 1 }
      let text = try scratch.read("list.yml")
      #expect(text == old || text == new, "round \(round): \(text.utf8.count) bytes")
      if text == old { olds += 1 }
      for name in try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path) where name.hasSuffix(".tmp")
      {
        try FileManager.default.removeItem(at: scratch.folder.appending(path: name))
      }
    }
    // Some were killed before they had done anything, some with the new file half written.
    #expect(olds > 0 && whileWriting > 0)
  }
}
