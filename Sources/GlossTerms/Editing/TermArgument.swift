package import GlossText

/// Reads terms as a command line gives them: `zh=新发展理念`, `en.deprecated=new development idea [since=2016]`.
///
/// What stands before the equals sign is a column's name of the table form, what stands behind it a cell.
package enum TermArgument {
  /// The language and the status, the latter nil where none is named, and the rest.
  package struct Parts: Sendable {
    package let language: LanguageTag
    package let status: TermStatus?
    package let value: String
  }

  /// - Throws: `EditError.refused`.
  package static func parts(_ argument: String) throws(EditError) -> Parts {
    let sides = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard sides.count == 2 else {
      throw .refused("\"\(argument)\" is no term; write it as en=gate, or en.deprecated=sluice")
    }
    let names = sides[0].split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard let language = names.first.flatMap({ LanguageTag($0) }) else {
      throw .refused("\"\(sides[0])\" is no language tag, such as zh or en-GB")
    }
    guard names.count > 1 else { return Parts(language: language, status: nil, value: sides[1]) }
    guard let status = TermStatus(rawValue: names[1]) else {
      let all = TermStatus.allCases.map(\.rawValue)
      let hint = closest(to: names[1], among: all).map { "; did you mean \"\($0)\"?" } ?? ""
      throw .refused("the status \"\(names[1])\" is none of \(all.joined(separator: ", "))\(hint)")
    }
    return Parts(language: language, status: status, value: sides[1])
  }

  /// The terms of `arguments` by language, in their order; the first of a language is its standard where no status is
  /// named, and so is any other.
  ///
  /// - Parameter since: for those of the languages but the first that say nothing else.
  package static func sections(
    _ arguments: [String], since: String? = nil
  ) throws(EditError) -> [Concept.LanguageSection] {
    var sections: [Concept.LanguageSection] = []
    for argument in arguments {
      let parts = try parts(argument)
      let isSource = sections.isEmpty || sections[0].language == parts.language
      let terms = try terms(parts, since: isSource ? nil : since)
      if let index = sections.firstIndex(where: { $0.language == parts.language }) {
        sections[index].terms += terms
      } else {
        sections.append(.init(language: parts.language, terms: terms))
      }
    }
    return sections
  }

  private static func terms(_ parts: Parts, since: String?) throws(EditError) -> [Term] {
    let column = parts.language.tag + (parts.status.map { ".\($0.rawValue)" } ?? "")
    let cell = "\"\(parts.value.replacing("\"", with: "\"\""))\""
    let table = since.map { "\(column)\tsince\n\(cell)\t\($0)\n" } ?? "\(column)\n\(cell)\n"
    do {
      let list = try TableGlossaryReader.read(SourceFile(path: "--term", text: table), separator: 0x09)
      let terms = list.concepts.flatMap(\.languages).flatMap(\.terms)
      guard !terms.isEmpty else { throw EditError.refused("the term of \(column) is empty") }
      return terms
    } catch let error as GlossaryError {
      throw .refused(error.problems.first?.message ?? "the term of \(column) cannot be read")
    } catch let error as EditError {
      throw error
    } catch {
      throw .refused("\(error)")
    }
  }
}
