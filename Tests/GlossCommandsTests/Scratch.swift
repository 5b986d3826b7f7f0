import Foundation

@testable import GlossCommands

/// A folder for one test, in which the program is run; it goes when the test ends.
final class Scratch {
  let folder: URL

  /// A folder that is there, in a folder of a test.
  init(at folder: URL) throws {
    self.folder = folder.resolvingSymlinksInPath()
  }

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "glosslint-\(UUID().uuidString)")
      .resolvingSymlinksInPath()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func write(_ path: String, _ text: String) throws { try write(path, bytes: Array(text.utf8)) }

  func write(_ path: String, bytes: [UInt8]) throws {
    let url = folder.appending(path: path)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  func read(_ path: String) throws -> String { try String(contentsOf: folder.appending(path: path), encoding: .utf8) }

  func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: folder.appending(path: path).path) }

  /// The files below a folder, by their paths from there on.
  func contents(of path: String) throws -> [String: [UInt8]] {
    let root = folder.appending(path: path).path
    var contents: [String: [UInt8]] = [:]
    for case let file as String in FileManager.default.enumerator(atPath: root) ?? .init() {
      if let data = try? Data(contentsOf: URL(fileURLWithPath: "\(root)/\(file)")) { contents[file] = Array(data) }
    }
    return contents
  }

  /// What a run gave.
  struct Run: CustomStringConvertible {
    var status: Int32 = 0
    var output = ""
    var error = ""

    var lines: [String] { output.split(separator: "\n").map(String.init) }
    var description: String { "status \(status)\noutput: \(output)\nerror: \(error)" }
  }

  private final class Capture {
    var run = Run()
    var input: ArraySlice<String>

    init(_ input: [String]) {
      self.input = input[...]
    }
  }

  /// Runs the program with the folder as working directory.
  func run(_ arguments: String..., input: [String] = []) -> Run { run(arguments, input: input) }

  /// - Parameter environment: all of it; nothing of the environment of the tests is seen.
  func run(
    _ arguments: [String], input: [String] = [], environment: [String: String] = [:], isErrorTerminal: Bool = false
  ) -> Run {
    let capture = Capture(input)
    let console = Console(
      output: { capture.run.output += $0 }, error: { capture.run.error += $0 },
      readLine: { capture.input.popFirst() }, environment: environment,
      isErrorTerminal: isErrorTerminal, workingDirectory: folder.path)
    capture.run.status = Program.run(arguments, console)
    return capture.run
  }

  /// A list of one concept, in place of the ones that ship, which take a while to compile.
  static let list = "id\tzh\ten\ten.deprecated\tauthority\nsmart-city\t智慧城市\tsmart city\twisdom city\tCity Office\n"

  /// A dictionary of one word, so that a run does not say that there is none.
  static let words = "会议\tmeeting; conference\n"

  /// A page with one finding of `deprecated-rendering`, a warning, at 3:7.
  static let badPage = "# News\n\nThree wisdom cities were built.\n"
}
