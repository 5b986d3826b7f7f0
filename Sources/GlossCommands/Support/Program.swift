internal import ArgumentParser
internal import GlossText

/// How a run ends.
enum ExitStatus: Int32 {
  /// Done; nothing found at or above `--fail-on`.
  case success = 0
  /// Done; something was found.
  case findings = 1
  /// Something could not be done: it was said on standard error. Beats `findings`.
  case failure = 2
}

/// A command that can be run in process: it writes to the console it is given and says how it ended.
protocol ConsoleCommand: ParsableCommand {
  func run(_ console: Console) throws -> ExitStatus
}

/// Something that could not be done, in one line.
struct Failure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }
}

/// The program: parses the arguments, runs the command, answers with an exit status.
public enum Program {
  /// The version, as `--version` says it.
  static let version = "0.1.0"

  /// - Returns: 0, 1 or 2, as `docs/design.md` has them; never another.
  public static func run(_ arguments: [String], _ console: Console) -> Int32 {
    do {
      var command = try GlosslintCommand.parseAsRoot(arguments)
      guard let runnable = command as? any ConsoleCommand else {
        try command.run()
        return ExitStatus.success.rawValue
      }
      return try runnable.run(console).rawValue
    } catch let failure as Failure {
      console.complain(failure.description)
      return ExitStatus.failure.rawValue
    } catch let error as SourceError {
      console.complain(error.description)
      return ExitStatus.failure.rawValue
    } catch {
      let message = GlosslintCommand.fullMessage(for: error)
      if GlosslintCommand.exitCode(for: error).isSuccess {
        console.print(message + "\n")
        return ExitStatus.success.rawValue
      }
      console.note(message + "\n")
      return ExitStatus.failure.rawValue
    }
  }
}
