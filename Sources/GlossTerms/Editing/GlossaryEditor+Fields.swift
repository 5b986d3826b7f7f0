internal import GlossText
internal import GlossYAML

extension GlossaryEditor {
  /// Sets a key of the concept number `index`, or takes it out.
  func setting(_ field: ConceptField, to value: String?, of index: Int) throws(EditError) -> [Splice] {
    let order = ConceptField.allCases.map(\.rawValue) + ["terms"]
    return try setting(field.rawValue, to: value, in: listText.entries[index], order: order, concept: index)
  }

  /// Sets a key of a term, or takes it out.
  func setting(_ field: TermField, to value: String?, of place: TermPlace) throws(EditError) -> [Splice] {
    if place.node.mapping != nil {
      let order = ["text"] + TermField.allCases.map(\.rawValue)
      return try setting(field.rawValue, to: value, in: place.node, order: order, concept: place.concept)
    }
    guard let value else { return [] }
    // A plain term becomes a mapping.
    let writer = EntryWriter(style: ListStyle(listText, before: place.concept + 1))
    let term = glossary.concepts[place.concept].languages[place.section].terms[place.item].text
    let isLine = place.language.value.sequence != nil && !place.language.value.isFlow && !writer.style.itemsAreFlow
    let raw = String(decoding: listText.utf8[place.node.range], as: UTF8.self)
    let key = field.rawValue
    if isLine {
      let indent = String(repeating: " ", count: place.node.column - 1)
      let text = raw.contains(where: \.isNewline) ? writer.scalar(term, for: place.language.name, isInFlow: false) : raw
      let value = writer.scalar(value, for: key, isInFlow: false)
      return [Splice(place.node.range, "text: \(text)\(listText.lineBreak)\(indent)\(key): \(value)")]
    }
    let text = writer.scalar(term, for: place.language.name, isInFlow: true)
    return [Splice(place.node.range, "{text: \(text), \(key): \(writer.scalar(value, for: key, isInFlow: true))}")]
  }

  /// Sets the wording of a term.
  func setting(_ wording: String, of place: TermPlace) -> Splice {
    let isInFlow = place.node.isFlow || place.language.value.isFlow || isInBrackets(place)
    let old = place.node.mapping?["text"] ?? place.node
    let marks = YAMLQuotes(listText.utf8, at: old.range.lowerBound)
    let style = ListStyle(listText, before: place.concept + 1)
    let quotes = marks == .none ? style.quotes(for: place.language.name) : marks
    return Splice(old.range, YAMLScalarWriter.written(wording, quotes: quotes, isInFlow: isInFlow))
  }

  private func isInBrackets(_ place: TermPlace) -> Bool {
    let entry = listText.entries[place.concept]
    return entry.isFlow || listText.concepts?.value.isFlow ?? false || entry.mapping?["terms"]?.isFlow ?? false
  }

  /// Sets the value of `key` in `mapping`, of which the keys stand in `order`; nil takes the key out.
  private func setting(
    _ key: String, to value: String?, in mapping: YAMLNode, order: [String], concept: Int
  ) throws(EditError) -> [Splice] {
    let pairs = mapping.mapping ?? []
    let index = pairs.firstIndex { $0.name == key }
    guard let value else { return index.map { [removing($0, of: mapping)] } ?? [] }
    let writer = EntryWriter(style: ListStyle(listText, before: concept + 1))
    if let index {
      let old = pairs[index].value
      guard !old.range.isEmpty else {
        let text = writer.scalar(value, for: key, isInFlow: mapping.isFlow)
        return [Splice(old.range, " " + text)]
      }
      let marks = YAMLQuotes(listText.utf8, at: old.range.lowerBound)
      let quotes = marks == .none ? writer.style.quotes(for: key) : marks
      return [Splice(old.range, YAMLScalarWriter.written(value, quotes: quotes, isInFlow: mapping.isFlow))]
    }
    let pair = "\(key): \(writer.scalar(value, for: key, isInFlow: mapping.isFlow))"
    let rank = order.firstIndex(of: key) ?? order.count
    let before = pairs.last { (order.firstIndex(of: $0.name) ?? order.count) < rank }
    if mapping.isFlow {
      guard let before else { return [Splice(start(of: mapping, pairs), pairs.isEmpty ? pair : "\(pair), ")] }
      let end = before.value.range.upperBound
      return [Splice(end..<end, ", \(pair)")]
    }
    let indent = String(repeating: " ", count: mapping.column - 1)
    guard let before else {
      return [Splice(start(of: mapping, pairs), "\(pair)\(listText.lineBreak)\(indent)")]
    }
    return [addingLines([indent + pair], after: before.value.range.upperBound)]
  }

  /// Where the first key of `mapping` stands, or could.
  private func start(of mapping: YAMLNode, _ pairs: [YAMLNode.Pair]) -> ByteRange {
    let start = pairs.first?.key.range.lowerBound ?? mapping.range.upperBound - 1
    return start..<start
  }

  /// `lines` behind the line of `offset`, where a value ends.
  func addingLines(_ lines: [String], after offset: Int) -> Splice {
    let end = listText.nextLine(offset)
    let text = lines.joined(separator: listText.lineBreak)
    return Splice(
      end..<end, listText.isUnended(end) || end == offset ? listText.lineBreak + text : text + listText.lineBreak)
  }

  /// Takes out the pair number `index` of `mapping`.
  func removing(_ index: Int, of mapping: YAMLNode) -> Splice {
    let pairs = mapping.mapping ?? []
    let pair = pairs[index]
    if mapping.isFlow {
      return listText.removing(index, ofFlow: pairs.map { $0.key.range.lowerBound..<$0.value.range.upperBound })
    }
    // The next key takes the place behind the dash.
    if index == 0, pairs.count > 1 {
      return Splice(pair.key.range.lowerBound..<pairs[1].key.range.lowerBound, "")
    }
    let lines = listText.lineStart(pair.key.range.lowerBound)..<listText.nextLine(pair.value.range.upperBound)
    guard listText.isUnended(lines.upperBound) else { return Splice(lines, "") }
    return listText.removing(lines, isLast: false)
  }
}
