internal import GlossLint

/// The style sheet's own filter: what is ticked is shown, and all where nothing is; by rule and by severity both.
enum ReviewFilters {
  /// The class of the boxes to tick, by rule and by severity.
  static let ruleBox = "by-rule"
  static let severityBox = "by-severity"

  /// The id of the box for the findings that have the class `mark`.
  static func box(_ mark: String) -> String { "show-\(mark)" }

  /// Hides cards, files none of whose cards has a rule that is ticked, and the content of files none of whose cards has
  /// a severity that is.
  static func css(_ outline: ReviewOutline) -> String {
    lines(outline.rules.map { outline.mark(ofRule: $0.value) }, box: ruleBox, holder: ".file")
      + lines(outline.severities.map(\.value.rawValue), box: severityBox, holder: ".file > div")
  }

  private static func lines(_ marks: [String], box: String, holder: String) -> String {
    guard !marks.isEmpty else { return "" }
    let hidden = "\nbody:has(.\(box):checked) \(holder) { display: none; }"
    return marks.reduce(into: hidden) { css, mark in
      let ticked = "#\(self.box(mark)):checked"
      css += "\nbody:has(\(ticked)) \(holder):has(.\(mark)) { display: block; }"
      css += "\nbody:has(.\(box):checked):not(:has(\(ticked))) .finding.\(mark) { display: none; }"
    }
  }
}
