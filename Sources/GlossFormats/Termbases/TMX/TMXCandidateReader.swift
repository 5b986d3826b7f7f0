internal import GlossTerms
internal import GlossText
internal import GlossXML

/// Reads a translation memory (TMX 1.1 to 1.4) as candidates for a term list: each unit that is short enough for a
/// term.
///
/// Nobody set such terms: their concepts are not binding, and a remark says so.
struct TMXCandidateReader {
  private var builder: GlossaryBuilder
  private var gatherer = PairGatherer()
  /// The source language of units that name none; nil for any.
  private var source: LanguageTag?
  private var long = 0
  private var alone = 0

  /// Codes, whose content is no text; what stands in `hi` is.
  private static let codes: Set<String> = ["bpt", "ept", "it", "ph", "ut", "sub"]

  static func read(_ file: SourceFile) throws(GlossaryError) -> Glossary {
    var reader = TMXCandidateReader(builder: GlossaryBuilder(file))
    do {
      try XMLEntries.read(file, where: { $0.local == "tu" }) { (node) throws(SourceError) in
        if node.name.local == "header" { reader.source = node["srclang"].flatMap { LanguageTag($0) } }
      } entry: { (node) throws(SourceError) in
        reader.unit(node)
      }
    } catch {
      throw GlossaryError(error)
    }
    let gatherer = reader.gatherer
    gatherer.finish(&reader.builder)
    reader.say(at: file.textStart)
    return try reader.builder.finished()
  }

  private mutating func say(at offset: Int) {
    let count = builder.concepts.count
    builder.remark("\(count) candidates from a translation memory, which nobody set as terms", offset)
    if long > 0 { builder.remark("\(long) units are left out: longer than a term", offset) }
    if alone > 0 { builder.remark("\(alone) units are left out: a single language, or empty", offset) }
  }

  private mutating func unit(_ node: XMLNode) {
    var variants: [(language: LanguageTag, text: String, offset: Int)] = []
    for variant in node.nodes where variant.name.local == "tuv" {
      guard let language = builder.language(variant.language, of: "<tuv>", variant.offset) else { return }
      let text = variant.first("seg").map { $0.text(skipping: Self.codes) } ?? ""
      if !text.isEmpty { variants.append((language, text, variant.offset)) }
    }
    let wanted = node["srclang"].flatMap { LanguageTag($0) } ?? source
    let first = variants.firstIndex { variant in wanted.map { variant.language.matches($0) } ?? true } ?? 0
    guard variants.count > 1 else {
      alone += 1
      return
    }
    guard variants.allSatisfy({ $0.text.utf8.count <= Term.longest }) else {
      long += 1
      return
    }
    let from = variants.remove(at: first)
    guard let source = builder.term(from.text, .preferred, from.offset)?.term else { return }
    gatherer.update(source, in: from.language) { $0.isBinding = false }
    for variant in variants {
      guard let target = builder.term(variant.text, .preferred, variant.offset)?.term else { continue }
      gatherer.add(source, in: from.language, to: target, in: variant.language)
    }
  }
}
