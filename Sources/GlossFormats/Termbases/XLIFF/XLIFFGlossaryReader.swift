internal import GlossTerms
internal import GlossText
internal import GlossXML

/// Reads the glossaries in the units of an XLIFF 2 file (its glossary module). What has one source term is one concept.
struct XLIFFGlossaryReader {
  private static let namespace = "urn:oasis:names:tc:xliff:glossary:2.0"

  private var builder: GlossaryBuilder
  private var languages: (source: LanguageTag, target: LanguageTag)?
  private var gatherer = PairGatherer()
  private var count = 0

  static func read(_ file: SourceFile) throws(GlossaryError) -> Glossary {
    var reader = XLIFFGlossaryReader(builder: GlossaryBuilder(file))
    do {
      try XMLEntries.read(
        file, where: { $0 == XMLName("glossEntry", namespace: namespace) }
      ) { (node) throws(SourceError) in
        if node.name.local == "xliff" { reader.root(node) }
      } entry: { (node) throws(SourceError) in
        reader.entry(node)
      }
    } catch {
      throw GlossaryError(error)
    }
    if reader.count == 0 {
      reader.builder.report("no unit of the file has a glossary of the module \(namespace)", file.textStart)
    }
    let gatherer = reader.gatherer
    gatherer.finish(&reader.builder)
    return try reader.builder.finished()
  }

  private mutating func root(_ node: XMLNode) {
    guard let source = builder.language(node["srcLang"], of: "srcLang of <xliff>", node.offset) else { return }
    // A file without a target language may hold definitions alone.
    let target = node["trgLang"].flatMap { LanguageTag($0) }
    languages = (source, target ?? source)
  }

  private mutating func entry(_ node: XMLNode) {
    count += 1
    guard let languages else { return }
    guard let text = node.first("term") else {
      builder.report("the glossary entry has no term", node.offset)
      return
    }
    guard var draft = builder.term(text.text(), .preferred, text.offset) else { return }
    draft.authority = text["source"]
    let source = draft.term
    let definition = node.first("definition")
    let translations = node.nodes.filter { $0.name.local == "translation" }
    if definition == nil, translations.isEmpty {
      builder.report("the glossary entry has neither translation nor definition", node.offset)
    }
    gatherer.update(source, in: languages.source) { concept in
      concept.definition = concept.definition ?? definition?.text()
    }
    for translation in translations {
      guard var target = builder.term(translation.text(), .preferred, translation.offset) else { continue }
      target.authority = translation["source"]
      gatherer.add(source, in: languages.source, to: target.term, in: languages.target)
    }
  }
}
