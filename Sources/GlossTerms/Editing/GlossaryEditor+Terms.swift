internal import GlossText
internal import GlossYAML

extension GlossaryEditor {
  /// Puts `term` behind the others of its language in the concept number `index`.
  func adding(_ term: Term, _ language: LanguageTag, to index: Int) throws(EditError) -> [Splice] {
    let writer = EntryWriter(style: ListStyle(listText, before: index + 1))
    let terms = try terms(ofConcept: index)
    let pairs = languages(in: terms)
    let common = common(ofConcept: index)
    guard let pair = pairs.first(where: { LanguageTag($0.name) == language }) else {
      return [adding(.init(language: language, terms: [term]), to: terms, pairs, writer, common)]
    }
    let list = pair.value
    guard let items = list.sequence else {
      return try turningIntoList(pair, isInFlow: terms.isFlow, adding: term, language, writer, common)
    }
    guard let last = items.last else {
      return [Splice(list.range, "[\(writer.flow(term, in: language, isFirst: true, common))]")]
    }
    if list.isFlow { return [addingToFlow(writer.flow(term, in: language, isFirst: false, common), after: last)] }
    let indent = String(repeating: " ", count: list.column - 1)
    let lines = writer.item(term, in: language, isFirst: false, common).map { indent + $0 }
    return [addingLines(lines, after: last.range.upperBound)]
  }

  /// Takes out a term, with its language when it was the only one.
  func removing(_ place: TermPlace) throws(EditError) -> [Splice] {
    let terms = try terms(ofConcept: place.concept)
    let items = place.language.value.sequence ?? [place.language.value]
    guard items.count > 1 else {
      guard languages(in: terms).count > 1 else {
        throw .refused(
          "\"\(place.node.scalar ?? glossary.concepts[place.concept].id)\" is the only term of its concept; "
            + "remove the concept")
      }
      return [removing(place.section, of: terms)]
    }
    let list = place.language.value
    if list.isFlow { return [listText.removing(place.item, ofFlow: items.map(\.range))] }
    let lines = listText.lines(of: place.node, in: list)
    // A comment behind the last term may be one on what follows.
    let end = place.item == items.count - 1 ? listText.nextLine(place.node.range.upperBound) : lines.upperBound
    return [listText.removing(lines.lowerBound..<end, isLast: false)]
  }

  /// What the keys of the concept number `index` say for all its terms.
  private func common(ofConcept index: Int) -> EntryWriter.Common {
    let pairs = listText.entries[index].mapping ?? []
    return EntryWriter.Common(
      authority: pairs["authority"].flatMap { $0.isAbsent ? nil : $0.scalar },
      standsAlone: pairs["alone"]?.scalar.flatMap(TruthValue.read) ?? true)
  }

  /// A language that the concept did not have.
  private func adding(
    _ section: Concept.LanguageSection, to terms: YAMLNode, _ pairs: [YAMLNode.Pair], _ writer: EntryWriter,
    _ common: EntryWriter.Common
  ) -> Splice {
    if terms.isFlow {
      let end = pairs.last?.value.range.upperBound ?? terms.range.upperBound - 1
      let pair = "\(section.language.tag): \(writer.flow(section, common))"
      return Splice(end..<end, pairs.isEmpty ? pair : ", " + pair)
    }
    let indent = String(repeating: " ", count: terms.column - 1)
    return addingLines(writer.lines(of: section, common).map { indent + $0 }, after: terms.range.upperBound)
  }

  /// A language with one term that stands in no list gets one.
  private func turningIntoList(
    _ pair: YAMLNode.Pair, isInFlow: Bool, adding term: Term, _ language: LanguageTag, _ writer: EntryWriter,
    _ common: EntryWriter.Common
  ) throws(EditError) -> [Splice] {
    let old = pair.value
    guard old.mapping == nil || old.isFlow else {
      throw .refused(
        "\(file.path):\(old.line): the one term of \(language) stands in no list; put \"- \" before its text first")
    }
    // A block of lines ends with a line end, which is none of the term.
    let text = old.scalar?.trimmed
    if isInFlow || writer.style.listsAreFlow || old.mapping != nil {
      let first = text.map { writer.scalar($0, for: language.tag, isInFlow: true) }
      let raw = String(decoding: listText.utf8[old.range], as: UTF8.self)
      return [
        Splice(old.range, "[\(first ?? raw), \(writer.flow(term, in: language, isFirst: false, common))]")
      ]
    }
    let indent = String(repeating: " ", count: pair.key.column - 1 + writer.style.listStep)
    let dash = "-" + String(repeating: " ", count: max(1, writer.style.itemDashWidth - 1))
    let first = writer.scalar(text ?? "", for: language.tag, isInFlow: false)
    let lines = [dash + first] + writer.item(term, in: language, isFirst: false, common)
    // The value stands behind the colon, with spaces between.
    var start = old.range.lowerBound
    while start > 0, listText.utf8[start - 1] == 0x20 { start -= 1 }
    return [Splice(start..<old.range.upperBound, lines.map { listText.lineBreak + indent + $0 }.joined())]
  }
}
