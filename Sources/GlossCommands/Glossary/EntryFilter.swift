internal import ArgumentParser
internal import GlossTerms
internal import GlossText

/// Which concepts `glossary list` is to list.
struct EntryFilter: ParsableArguments {
  @Option(help: ArgumentHelp("Only concepts of this subject.", valueName: "subject"))
  var subject: String?

  @Option(help: ArgumentHelp("Only concepts with a term whose authority holds these words.", valueName: "words"))
  var authority: String?

  @Option(
    help: ArgumentHelp(
      "Only concepts with a term of this status: preferred, admitted, superseded, deprecated, forbidden.",
      valueName: "status"))
  var status: String?

  @Option(
    help: ArgumentHelp(
      "Only concepts with a term in this language; the one that has the authority and status asked for.",
      valueName: "tag"))
  var language: String?

  /// The concepts that satisfy all that is asked for.
  ///
  /// - Throws: `Failure` for what is no status and no language, and for a subject that no concept has.
  func entries(of entries: [Termbase.Entry]) throws -> [Termbase.Entry] {
    let status = try status.map { name in
      guard let status = TermStatus(rawValue: name) else {
        let all = TermStatus.allCases.map(\.rawValue)
        let hint = closest(to: name, among: all).map { "; did you mean \"\($0)\"?" } ?? ""
        throw Failure("the status \"\(name)\" is none of \(all.joined(separator: ", "))\(hint)")
      }
      return status
    }
    let language = try language.map { tag in
      guard let language = LanguageTag(tag) else { throw Failure("\"\(tag)\" is no language tag, such as zh or en-GB") }
      return language
    }
    if let subject, !entries.contains(where: { $0.concept.subject == subject }) {
      let known = Set(entries.compactMap(\.concept.subject)).sorted()
      let hint = closest(to: subject, among: known).map { "; did you mean \"\($0)\"?" } ?? ""
      throw Failure("no concept has the subject \"\(subject)\"\(hint)")
    }
    let words = authority?.lowercased()
    guard subject != nil || words != nil || status != nil || language != nil else { return entries }
    return entries.filter { entry in
      guard subject == nil || entry.concept.subject == subject else { return false }
      guard words != nil || status != nil || language != nil else { return true }
      // One term has to satisfy all three.
      return entry.terms.contains { term in
        (words.map { term.term.authority?.lowercased().contains($0) ?? false } ?? true)
          && (status.map { $0 == term.term.status } ?? true)
          && (language.map { $0.matches(term.language) } ?? true)
      }
    }
  }
}
