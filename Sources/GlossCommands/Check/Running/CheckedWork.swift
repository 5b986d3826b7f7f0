/// What a thread hands over of a page.
struct CheckedWork: Sendable {
  let result: Result<PageChecker.Checked, any Error>
  /// What is said on standard error beside complaints of the page: once in a run, whichever pages bring it up.
  let said: [String]
}
