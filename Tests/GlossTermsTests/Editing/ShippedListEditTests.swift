import Foundation
import GlossTerms
import GlossText
import Testing

@Suite("Changing the lists that ship")
struct ShippedListEditTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "glossaries")

  static let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".yml") }.sorted()

  private func text(_ name: String) throws -> String {
    try String(contentsOf: Self.folder.appending(path: name), encoding: .utf8)
  }

  @Test("There are lists to try it on")
  func exist() { #expect(Self.names.count > 10) }

  @Test("Adding a concept anywhere and removing it gives the same bytes", arguments: names)
  func addAndRemove(_ name: String) throws {
    let text = try text(name)
    let ids = try Lists.yaml(text).concepts.map(\.id)
    let concept = try Edits.concept("of-no-list", "zh=试词", "en=of no list", "en.deprecated=on no list")
    for anchor in [nil, ids[ids.count / 2]] {
      let added = try Edits.after(.addConcept(concept, after: anchor), in: text)
      #expect(added.utf8.count > text.utf8.count && (anchor != nil || added.hasPrefix(text)))
      #expect(try Edits.after(.removeConcept("of-no-list"), in: added) == text)
    }
  }

  @Test("A change of an entry changes the lines of that entry alone", arguments: names)
  func ownLines(_ name: String) throws {
    let text = try text(name)
    let list = try Lists.yaml(text)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    // Spread over the list, so that the time stays short.
    for index in stride(from: 0, to: list.concepts.count, by: max(1, list.concepts.count / 2)) {
      let concept = list.concepts[index]
      let end = index + 1 < list.concepts.count ? list.concepts[index + 1].location.line : lines.count
      let first = try #require(concept.languages.last?.terms.first)
      let language = try #require(concept.languages.last?.language)
      let edits: [GlossaryEdit] = [
        .setField(.note, "tried: \"here\"", concept: concept.id), .setField(.subject, nil, concept: concept.id),
        try Edits.adding("\(language.tag).deprecated=tried form", to: concept.id),
        .setTerm(.note, "tried", of: .init(first.text, language, concept: concept.id)),
        .removeTerm(.init(first.text, language, concept: concept.id)), .removeConcept(concept.id),
      ]
      for edit in edits where concept.languages.count > 1 {
        let after = try Edits.after(edit, in: text).split(separator: "\n", omittingEmptySubsequences: false)
        #expect(after.prefix(concept.location.line - 1).elementsEqual(lines.prefix(concept.location.line - 1)))
        #expect(after.suffix(lines.count - end + 1).elementsEqual(lines.suffix(lines.count - end + 1)), "\(edit)")
      }
    }
  }

  @Test("What lint mends says the same but for the terms that go, and is mended once")
  func mended() throws {
    for name in Self.names {
      let text = try text(name)
      let list = try Lists.yaml(text)
      let edits = GlossaryRules.fixes(in: try GlossaryLintContext([list]))[0]
      let after = try Lists.yaml(try Edits.after(edits, in: text))
      let changes = GlossaryDiff(from: list, to: after).changes
      #expect(changes.count == edits.count && changes.allSatisfy { $0.kind == .termRemoved }, "\(name)")
      #expect(GlossaryRules.fixes(in: try GlossaryLintContext([after]))[0].isEmpty, "\(name)")
    }
  }
}
