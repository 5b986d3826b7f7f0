import Foundation
import Testing

/// A folder for one test with a repository of git in it.
struct GitScratch {
  let folder: Scratch

  /// The folder with one commit of `files`, on the branch `main`.
  init(_ files: [String: String]) throws {
    folder = try Scratch()
    try git("init", "-q", "-b", "main")
    for (path, text) in files { try folder.write(path, text) }
    try commit()
  }

  func commit() throws {
    try git("add", "--all")
    // Equal commits of one second would be one.
    let message = UUID().uuidString
    try git("-c", "user.name=T", "-c", "user.email=t@example.org", "commit", "-q", "--allow-empty", "-m", message)
  }

  func git(_ arguments: String...) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["git"] + arguments
    process.currentDirectoryURL = folder.folder
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "git \(arguments.joined(separator: " "))")
  }

  func move(_ path: String, to new: String) throws {
    let root = folder.folder
    try FileManager.default.createDirectory(
      at: root.appending(path: new).deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.moveItem(at: root.appending(path: path), to: root.appending(path: new))
  }

  /// What `check` reports with a list of one concept, a finding a line.
  func check(_ arguments: String...) -> Scratch.Run {
    folder.run(["check"] + arguments + ["--format", "concise"])
  }

  /// A configuration that asks two rules about a list of one concept, which `files` must hold as `list.tsv`.
  static let configuration = "glossaries: [list.tsv]\nselect: [deprecated-rendering, repeated-word]\ndictionary: none\n"

  static let settings = ["glosslint.yml": configuration, "list.tsv": Scratch.list]
}

extension Scratch.Run {
  /// The places of the findings in a concise report: `file:line`.
  var places: [String] {
    lines.compactMap { line in
      line.firstMatch(of: #/^(.+?):(\d+):\d+: /#).map { "\($0.1):\($0.2)" }
    }
  }
}
