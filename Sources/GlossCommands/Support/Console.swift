internal import Foundation
internal import GlossReports

/// Where a command reads and writes: the process's own streams, or a test's.
public final class Console {
  private let writeOutput: (String) -> Void
  private let writeError: (String) -> Void
  let readLine: () -> String?
  let environment: [String: String]
  /// Whether output, or errors, are shown on a terminal.
  let isOutputTerminal: Bool
  let isErrorTerminal: Bool
  /// Relative paths start here; ends with a slash.
  let workingDirectory: String
  private var kept: [Any] = []
  private var noted = Set<String>()

  init(
    output: @escaping (String) -> Void, error: @escaping (String) -> Void, readLine: @escaping () -> String? = { nil },
    environment: [String: String] = [:], isOutputTerminal: Bool = false, isErrorTerminal: Bool = false,
    workingDirectory: String
  ) {
    writeOutput = output
    writeError = error
    self.readLine = readLine
    self.environment = environment
    self.isOutputTerminal = isOutputTerminal
    self.isErrorTerminal = isErrorTerminal
    self.workingDirectory = workingDirectory.hasSuffix("/") ? workingDirectory : workingDirectory + "/"
  }

  /// The process's streams.
  public static var standard: Console {
    // A reader that went away (`| head`) ends the program quietly, not with a signal's message.
    signal(SIGPIPE, SIG_IGN)
    Interruption.watch()
    return Console(
      output: { write($0, to: STDOUT_FILENO) }, error: { write($0, to: STDERR_FILENO) },
      readLine: { Swift.readLine(strippingNewline: true) }, environment: ProcessInfo.processInfo.environment,
      isOutputTerminal: isatty(STDOUT_FILENO) != 0, isErrorTerminal: isatty(STDERR_FILENO) != 0,
      workingDirectory: FileManager.default.currentDirectoryPath)
  }

  private static func write(_ text: String, to descriptor: Int32) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if written > 0 {
        bytes = bytes.dropFirst(written)
      } else if errno != EINTR {
        if errno == EPIPE { Interruption.exit(.success) }
        return
      }
    }
  }

  /// Keeps `value` as long as the console, which is to the end of the program, where all memory is given back at once. A
  /// long term list is a million pieces, and to give back one after the other takes as long as writing what was asked.
  func keep(_ value: Any) { kept.append(value) }

  func print(_ text: String) { writeOutput(text) }

  /// Says in one line on standard error what could not be done.
  func complain(_ message: String) {
    writeError("glosslint: \(VisibleText.line(message))\n")
  }

  /// Writes to standard error as it is.
  func note(_ text: String) { writeError(text) }

  /// Writes to standard error what need not be said again.
  func noteOnce(_ text: String) {
    if noted.insert(text).inserted { note(text) }
  }

  func forgetNotes() { noted = [] }

  /// Colour only on a terminal, and not where `NO_COLOR` asks for none (no-color.org).
  var usesColor: Bool {
    isOutputTerminal && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
  }

  /// Columns of the terminal; 100 where there is none.
  var width: Int {
    if let columns = environment["COLUMNS"].flatMap({ Int($0) }), columns > 20 { return columns }
    var size = winsize()
    if isOutputTerminal, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 20 {
      return Int(size.ws_col)
    }
    return 100
  }
}
