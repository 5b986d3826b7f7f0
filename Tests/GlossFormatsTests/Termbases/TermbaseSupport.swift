import GlossFormats
import GlossTerms
import GlossText
import Testing

/// Term lists in a few words.
enum Termbase {
  static func read(_ text: String, _ path: String, languages: TermbaseLanguages? = nil) throws -> Glossary {
    try Termbases.read(path: path, bytes: Array(text.utf8), languages: languages)
  }

  /// What is wrong with a file, `line:column message` each.
  static func problems(_ text: String, _ path: String) throws -> [String] {
    let error = try #require(throws: GlossaryError.self) { try read(text, path) }
    return error.problems.map { "\($0.location.line):\($0.location.column) \($0.message)" }
  }

  /// What its reader says of a file that can be used.
  static func remarks(_ text: String, _ path: String = "x.tbx") throws -> [String] {
    try read(text, path).remarks.map { "\($0.location.line): \($0.message)" }
  }

  /// TBX of 2019 with these concepts, the first of them in line 3.
  static func tbx(_ concepts: String, type: String = "TBX-Basic", style: String = "dca") -> String {
    """
    <tbx type="\(type)" style="\(style)" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2" \
    xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic">
    <tbxHeader><fileDesc><sourceDesc><p>made by hand</p></sourceDesc></fileDesc></tbxHeader><text><body>
    \(concepts)
    </body></text></tbx>
    """
  }

  static func concept(_ id: String, _ english: String) -> String {
    """
    <conceptEntry id="\(id)"><langSec xml:lang="zh"><termSec><term>闸门</term></termSec></langSec>\
    <langSec xml:lang="en">\(english)</langSec></conceptEntry>
    """
  }
}

/// All that a list says, to compare lists by; nothing of where it says it.
struct Statements: Equatable, CustomStringConvertible {
  var lines: [String]

  /// - Parameter byStatus: whether the order of terms is that of their statuses, which is all that a table keeps.
  init(_ glossary: Glossary, extras: Bool = true, byStatus: Bool = false) {
    lines = ["list \(glossary.name) \(glossary.title ?? "-") \(glossary.note ?? "-")"]
    if !extras { lines = [] }
    if extras { lines += glossary.extras.map { "list \($0)" } }
    for concept in glossary.concepts {
      var section = [concept.id, concept.subject ?? "-", concept.definition ?? "-", concept.note ?? "-"]
      section += ["\(concept.isBinding) \(concept.replaces)"]
      lines.append(section.joined(separator: " / "))
      if extras { lines += concept.extras.map { " \($0)" } }
      for section in concept.languages {
        if extras { lines += section.extras.map { " \(section.language) \($0)" } }
        var terms = section.terms
        if byStatus { terms = TermStatus.allCases.flatMap { status in terms.filter { $0.status == status } } }
        for term in terms {
          lines.append(" \(section.language) \(term.status) \(term.text) \(term.authority ?? "-") \(term.note ?? "-")")
          let dates = [term.since, term.until].map { $0?.description ?? "-" }
          lines.append("  \(dates) \(term.partOfSpeech ?? "-") \(term.casing) \(term.standsAlone) \(term.gap)")
          lines.append("  \(term.allowsParticles) \(term.allowsNumerals) \(extras ? term.extras : [])")
        }
      }
    }
  }

  var description: String { lines.joined(separator: "\n") }

  /// The first lines that differ, for a test that fails.
  func difference(to other: Statements) -> String? {
    for index in 0..<max(lines.count, other.lines.count) {
      let left = index < lines.count ? lines[index] : "nothing"
      let right = index < other.lines.count ? other.lines[index] : "nothing"
      if left != right { return "\(left)\n\(right)" }
    }
    return nil
  }
}
