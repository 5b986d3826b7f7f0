internal import ArgumentParser

/// Which findings `check` is silent about, since they were there before.
struct NewOnlyOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Report only what came since this revision of git: since the work tree and it went apart.", valueName: "rev"))
  var since: String?

  @Option(
    help: ArgumentHelp("Be silent about the findings that this file lists.", valueName: "file"), completion: .file())
  var baseline: String?

  @Flag(help: "Write the findings there are to the file of --baseline.")
  var updateBaseline = false

  @Flag(
    help: ArgumentHelp(
      "Write to a SARIF report also what comments, the list suppress: and known findings silence, marked as such."))
  var showSuppressed = false

  func validate() throws {
    if updateBaseline, baseline == nil {
      throw ValidationError("--update-baseline needs to know the file: --baseline FILE")
    }
    if updateBaseline, since != nil {
      throw ValidationError("--update-baseline writes all findings and --since leaves some out; give one of them")
    }
  }

  /// Whether findings are left out at all.
  var isAsked: Bool { since != nil || baseline != nil }
}
