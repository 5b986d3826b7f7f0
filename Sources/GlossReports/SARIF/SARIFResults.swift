internal import GlossLint
internal import GlossText

/// Writes findings as results of a run.
struct SARIFResults {
  let rules: SARIFRules
  let files: PageFiles
  let options: ReportOptions

  /// A finding that is not reported, as one that is suppressed.
  func result(_ finding: SilencedFinding) -> JSONValue {
    let suppression = JSONValue.present([
      ("kind", .string(finding.isInFile ? "inSource" : "external")),
      ("justification", finding.reason.map { .string(VisibleText.line($0)) }),
    ])
    return result(finding.diagnostic, suppressions: [suppression])
  }

  /// - Parameter suppressions: all results of a run have them, or none has (3.27.23).
  func result(_ diagnostic: Diagnostic, suppressions: [JSONValue] = []) -> JSONValue {
    let others = related(diagnostic)
    let fixes = fixes(diagnostic)
    return .present([
      ("ruleId", .string(diagnostic.rule)),
      ("ruleIndex", rules.index(of: diagnostic.rule).map { .number($0) }),
      ("level", SARIFPlace.level(diagnostic.severity)),
      ("message", SARIFPlace.message(Advice.message(diagnostic, namesPlaces: false).joined(separator: "\n"))),
      ("locations", .array([.present(location(diagnostic.location))])),
      ("relatedLocations", others.isEmpty ? nil : .array(others)),
      // The first is the name that GitHub looks for, and makes from the line where it is absent.
      (
        "partialFingerprints",
        .object([
          ("primaryLocationLineHash", .string(diagnostic.fingerprint)),
          ("glosslint/v1", .string(diagnostic.fingerprint)),
        ])
      ),
      ("fixes", fixes.isEmpty ? nil : .array(fixes)),
      ("suppressions", options.showsSuppressed ? .array(suppressions) : nil),
    ])
  }

  private func location(_ location: Location) -> [(String, JSONValue?)] {
    let physical = JSONValue.present([
      ("artifactLocation", SARIFPlace.artifact(location.file, options)),
      // Lines of a container are paragraphs, not lines of its file.
      (
        "region",
        location.part == nil ? SARIFPlace.region(location.start, location.end, files.file(of: location)) : nil
      ),
    ])
    return [("physicalLocation", physical), ("logicalLocations", logical(location).map { .array([$0]) })]
  }

  /// What the format calls the place; in a container, with the paragraph and the column.
  private func logical(_ location: Location) -> JSONValue? {
    let names = [location.part, location.path].compactMap { $0 }
    guard let last = names.last else { return nil }
    let place = JSONValue.object([
      ("part", .optional(location.part)), ("line", .number(location.start.line)),
      ("column", .number(location.start.column)),
    ])
    return .present([
      ("name", .string(last)), ("fullyQualifiedName", .string(names.joined(separator: "#"))),
      ("properties", location.part == nil ? nil : place),
    ])
  }

  /// The place in the source, then the others.
  private func related(_ diagnostic: Diagnostic) -> [JSONValue] {
    let source = diagnostic.counterpart.map { ($0, "source: ") }
    let places = [source].compactMap { $0 } + diagnostic.related.map { ($0, "compare: ") }
    return places.enumerated().map { index, place in
      .present(
        [("id", .number(index + 1))] + location(place.0)
          + [("message", SARIFPlace.message(place.1 + VisibleText.line(place.0.text)))])
    }
  }

  /// What can be applied to text files; parts of containers have no place that an editor could write to.
  private func fixes(_ diagnostic: Diagnostic) -> [JSONValue] {
    guard diagnostic.location.part == nil else { return [] }
    let file = files.file(of: diagnostic.location)
    return diagnostic.fixes.filter { $0.applicability != .display && !$0.edits.isEmpty }.map { fix in
      let replacements = fix.edits.map { edit in
        JSONValue.object([
          ("deletedRegion", SARIFPlace.region(edit.start, edit.end, file)),
          ("insertedContent", .object([("text", .string(edit.replacement))])),
        ])
      }
      let change = JSONValue.object([
        ("artifactLocation", SARIFPlace.artifact(diagnostic.location.file, options)),
        ("replacements", .array(replacements)),
      ])
      return .object([
        ("description", SARIFPlace.message(VisibleText.line(fix.title))), ("artifactChanges", .array([change])),
        ("properties", .object([("applicability", .string(fix.applicability.rawValue))])),
      ])
    }
  }
}
