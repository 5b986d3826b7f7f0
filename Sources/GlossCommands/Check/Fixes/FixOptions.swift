internal import ArgumentParser

/// What `check` does about the fixes of what it finds.
struct FixOptions: ParsableArguments, Sendable {
  @Flag(help: "Make the safe fixes in the files, and report what is left.")
  var fix = false

  @Flag(help: "Make the fixes that a person should look at, too; with --fix-diff show them.")
  var unsafeFixes = false

  @Flag(help: "Show what --fix would change, as a unified diff, in place of the report; write nothing.")
  var fixDiff = false

  func validate() throws {
    if fix, fixDiff { throw ValidationError("--fix writes and --fix-diff does not; give one of them") }
  }

  /// Whether files are written.
  var writes: Bool { !fixDiff && (fix || unsafeFixes) }

  /// Whether fixes are made at all.
  var isAsked: Bool { fix || unsafeFixes || fixDiff }
}
