/// Keeps what is said on its console, for work whose turn to speak comes later.
struct RecordingConsole {
  let console: Console
  private let record: Record

  private final class Record {
    var said: [String] = []
  }

  init(at place: Console.Place) {
    let record = Record()
    self.record = record
    console = Console(
      output: { _ in }, error: { record.said.append($0) }, environment: place.environment,
      workingDirectory: place.workingDirectory)
  }

  /// What was said since this was last asked, as it is to be written to standard error. All may be said anew.
  func take() -> [String] {
    defer {
      record.said = []
      console.forgetNotes()
    }
    return record.said
  }
}

extension Console {
  /// Where a program runs: what a console knows beside its streams.
  struct Place: Sendable {
    let workingDirectory: String
    let environment: [String: String]
  }

  var place: Place { Place(workingDirectory: workingDirectory, environment: environment) }
}
