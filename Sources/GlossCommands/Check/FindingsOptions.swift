internal import ArgumentParser
internal import GlossLint
internal import GlossReports

/// How findings are reported, and which of them fail a run.
struct FindingsOptions: ParsableArguments {
  @Option(help: "How to write the findings: one of the formats above.")
  var format: ReportFormat = .text

  @OptionGroup var destination: OutputOptions

  @Option(help: "Least severity that makes the exit status 1. (default: warning)")
  var failOn: FailureLevel?

  func validate() throws {
    guard format.isText || destination.output != nil else {
      let name = format.rawValue
      throw ValidationError("--format \(name) writes a file; name it with --output findings.\(name)")
    }
  }

  /// - Parameter showsSuppressed: whether a format that has a mark for it tells what is silenced.
  /// - Throws: `Failure` where the report cannot be written.
  func write(
    _ result: CheckResult, _ configuration: Configuration, showsSuppressed: Bool, _ console: Console
  ) throws {
    let options = ReportOptions(
      toolVersion: Program.version, usesColor: destination.usesColor(console), width: console.width,
      workingDirectory: console.workingDirectory, failureLevel: level(configuration),
      showsSuppressed: showsSuppressed)
    let report: [UInt8]
    do {
      report = try format.reporter.bytes(result, options)
    } catch {
      throw Failure("--format \(format.rawValue): \(error)")
    }
    try destination.write(report, console)
  }

  func status(of result: CheckResult, _ configuration: Configuration) -> ExitStatus {
    if !result.failures.isEmpty { return .failure }
    let level = level(configuration)
    return result.diagnostics.contains { level.isReached(by: $0.severity) } ? .findings : .success
  }

  private func level(_ configuration: Configuration) -> FailureLevel { failOn ?? configuration.failOn ?? .warning }
}

extension FailureLevel: ExpressibleByArgument {}

extension ReportFormat: ExpressibleByArgument {}
