import Foundation
import Testing

@testable import GlossCommands

@Suite("Files are replaced whole or not at all")
struct AtomicFileTests {
  private func console(_ scratch: Scratch) -> Console {
    Console(output: { _ in }, error: { _ in }, workingDirectory: scratch.folder.path)
  }

  @Test("The mode of the old file is kept, and nothing else is left in the folder")
  func mode() throws {
    let scratch = try Scratch()
    try scratch.write("a.txt", "old")
    let path = scratch.folder.appending(path: "a.txt").path
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    try AtomicFile.write(Array("new".utf8), to: "a.txt", console(scratch))
    #expect(try scratch.read("a.txt") == "new")
    #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o640)
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path) == ["a.txt"])
  }

  @Test("A link stays a link, and the file behind it is replaced")
  func link() throws {
    let scratch = try Scratch()
    try scratch.write("deep/a.txt", "old")
    let link = scratch.folder.appending(path: "link.txt").path
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "deep/a.txt")
    try AtomicFile.write(Array("new".utf8), to: "link.txt", console(scratch))
    #expect(try scratch.read("deep/a.txt") == "new")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "deep/a.txt")
  }

  @Test("A link to nothing is an error, not a new file")
  func danglingLink() throws {
    let scratch = try Scratch()
    let link = scratch.folder.appending(path: "link.txt").path
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "gone.txt")
    #expect(throws: Failure.self) { try AtomicFile.write([], to: "link.txt", console(scratch)) }
    #expect(!scratch.exists("gone.txt"))
  }

  @Test("A pipe that has no path of its own is written through")
  func pipe() throws {
    let scratch = try Scratch()
    let pipe = Pipe()
    let path = "/proc/self/fd/\(pipe.fileHandleForWriting.fileDescriptor)"
    try AtomicFile.write(Array("new".utf8), to: path, console(scratch))
    try pipe.fileHandleForWriting.close()
    #expect(String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self) == "new")
  }

  @Test("A file that was changed since it was read is not overwritten")
  func changed() throws {
    let scratch = try Scratch()
    try scratch.write("a.txt", "someone else's")
    let error = #expect(throws: Failure.self) {
      try AtomicFile.write(Array("new".utf8), to: "a.txt", expecting: Array("old".utf8), console(scratch))
    }
    #expect(error?.description.contains("changed by something else") == true)
    #expect(try scratch.read("a.txt") == "someone else's")
  }

  @Test("A folder that is not there is named")
  func noFolder() throws {
    let scratch = try Scratch()
    let error = #expect(throws: Failure.self) { try AtomicFile.write([], to: "no/a.txt", console(scratch)) }
    #expect(error?.description == "no/a.txt: cannot be written: No such file or directory")
  }
}
