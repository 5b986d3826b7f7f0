internal import GlossLint
internal import GlossText

/// What a person is told below a finding, in lines that are safe to show.
enum Advice {
  /// Places that a person will look up; a page that says a thing a hundred times has them all in the JSON report.
  private static let mostPlaces = 5

  /// What to do, who set it, and what else there is to know; nothing twice.
  ///
  /// - Parameter namesPlaces: whether other places are named, for formats that have no way to point at them.
  static func lines(_ diagnostic: Diagnostic, namesPlaces: Bool = true) -> [String] {
    var lines = diagnostic.fixes.enumerated().map { index, fix in
      (index == 0 ? "" : "or ") + VisibleText.line(fix.title)
    }
    if let concept = diagnostic.concept { lines.append(authority(concept)) }
    if namesPlaces { lines += related(diagnostic.related) }
    lines += diagnostic.notes.map { "note: " + VisibleText.line($0) }
    var seen = Set<String>()
    return lines.filter { seen.insert($0).inserted }
  }

  /// `message`, the words of the source where it does not quote them, and what to do, for formats that show several
  /// lines and no excerpt.
  static func message(_ diagnostic: Diagnostic, namesPlaces: Bool) -> [String] {
    let message = VisibleText.line(diagnostic.message)
    let source = diagnostic.counterpart.map { VisibleText.line($0.text) } ?? ""
    let quoted = source.isEmpty || message.contains(source) ? [] : ["source: \(source)"]
    return [message] + quoted + lines(diagnostic, namesPlaces: namesPlaces)
  }

  private static func authority(_ concept: Diagnostic.ConceptReference) -> String {
    let list = VisibleText.line(concept.glossary)
    return concept.authority.map { "set by \(VisibleText.line($0)) · \(list)" } ?? "from the list \(list)"
  }

  private static func related(_ locations: [Location]) -> [String] {
    let shown = locations.prefix(mostPlaces).map { "\($0.label) \"\(VisibleText.line($0.text))\"" }
    guard !shown.isEmpty else { return [] }
    let more = locations.count - shown.count
    return ["compare " + shown.joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")]
  }
}

extension Location {
  /// `draft.en.md:42:17`, fit for the start of a line.
  var label: String { "\(VisibleText.path(file)):\(start.line):\(start.column)" }

  /// The place within its file: `42:17`, and in a container what the format calls it.
  var spot: String {
    let names = [part, path].compactMap { $0 }.map { VisibleText.line($0) }
    return "\(start.line):\(start.column)" + (names.isEmpty ? "" : " in " + names.joined(separator: ", "))
  }
}
