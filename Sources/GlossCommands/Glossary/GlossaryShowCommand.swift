internal import ArgumentParser
internal import GlossICU
internal import GlossReports
internal import GlossTerms
internal import GlossText

/// `glosslint glossary show`: all that the lists say of a term.
struct GlossaryShowCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show the concepts that have a term: every rendering, its status, who set it.",
    discussion: """
      Examples:
        glosslint glossary show 一带一路
        glosslint glossary show "smart city"
        glosslint glossary show zhihuichengshi --format json
      """)

  @Argument(
    help: ArgumentHelp(
      "An id, or a term in any language, or a part of one, or pinyin without tones.", valueName: "term"))
  var term: String

  @OptionGroup var options: GlossaryOptions

  @Option(help: "text or json.")
  var format: GlossaryLintReport.Format = .text

  func run(_ console: Console) throws -> ExitStatus {
    let entries = try options.termbase(console).entries
    let key = FoldedText(term).utf8
    let exact = entries.filter { entry in
      entry.concept.id == term || entry.terms.contains { FoldedText($0.term.text).utf8 == key }
    }
    let found: [Termbase.Entry]
    do {
      found = try exact.isEmpty ? GlossarySearch(term).matches(in: entries) : exact
    } catch {
      throw Failure("\(error)")
    }
    guard !found.isEmpty else { throw Failure("no concept has a term like \"\(term)\"") }
    console.print(format == .json ? EntryJSON.text(found) : found.map(Self.text).joined(separator: "\n"))
    return .success
  }

  private static func text(_ entry: Termbase.Entry) -> String {
    var lines = [entry.concept.id + (entry.concept.subject.map { "  (\($0))" } ?? "")]
    if let definition = entry.concept.definition { lines.append("  \(definition)") }
    for section in entry.concept.languages {
      for term in section.terms {
        lines.append("  \(section.language.tag.padded(to: 8)) \(term.status.rawValue.padded(to: 11)) \(term.text)")
        var facts = [term.authority, term.since.map { "since \($0)" }, term.until.map { "until \($0)" }]
        facts += [term.note, term.standsAlone ? nil : "only beside the source"]
        let known = facts.compactMap { $0 }
        if !known.isEmpty { lines.append(String(repeating: " ", count: 23) + known.joined(separator: "; ")) }
      }
    }
    let places = Set(entry.terms.map(\.term.glossary)).sorted()
    lines.append("  in \(places.joined(separator: ", "))")
    return lines.map { VisibleText.line($0) + "\n" }.joined()
  }
}
