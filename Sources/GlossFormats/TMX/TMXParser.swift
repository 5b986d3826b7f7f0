internal import GlossText
internal import GlossXML

/// Reads the units of a memory in two of its languages.
struct TMXParser {
  private let file: SourceFile
  private let languages: LanguagePair
  private(set) var pairs = UnitPairs()
  private var scopes = XMLScopes()
  private var isAtRoot = true
  private var unit: (name: String, sources: [Variant], targets: [Variant])?
  /// How many units were begun.
  private var ordinal = 0
  /// The language of the variant that is open, where it is one of the two.
  private var language: LanguageTag?
  private var content: ContentReader?

  private struct Variant {
    let language: LanguageTag
    let content: UnitContent
  }

  init(file: SourceFile, languages: LanguagePair) {
    (self.file, self.languages) = (file, languages)
    pairs.declare(languages)
  }

  mutating func take(_ event: XMLEvent, _ range: ByteRange, isCDATA: Bool) throws(SourceError) {
    switch event {
    case .start(let name, let attributes):
      if isAtRoot { try checkRoot(name, attributes, range) }
      if content != nil {
        content?.begin(Self.inline(name.local, attributes), at: range)
      } else {
        scopes.push(attributes)
        start(name.local, attributes, range)
      }
    case .end(let name): end(name.local)
    case .text(let text): content?.append(text, at: range, isCDATA: isCDATA)
    }
  }

  private mutating func checkRoot(
    _ name: XMLName, _ attributes: XMLAttributes, _ range: ByteRange
  ) throws(SourceError) {
    isAtRoot = false
    guard name.local == "tmx" else {
      throw SourceError(
        "not a TMX file: it starts with <\(name.local.prefix(40))>, not with <tmx>", in: file, at: range.lowerBound)
    }
    let version = attributes[XMLName("version")] ?? "1.4"
    guard ["1.1", "1.2", "1.3", "1.4", "1.4a", "1.4b"].contains(version) else {
      throw SourceError(
        "version \"\(version.prefix(40))\" of TMX cannot be read; 1.1 to 1.4b can", in: file, at: range.lowerBound)
    }
  }

  private mutating func start(_ name: String, _ attributes: XMLAttributes, _ range: ByteRange) {
    switch name {
    case "tu":
      ordinal += 1
      unit = (UnitPath.name(file: "", unit: attributes[XMLName("tuid")] ?? "\(ordinal)"), [], [])
    case "tuv":
      language = TMXLanguages.language(of: attributes).flatMap { LanguageTag($0) }.flatMap { isRead($0) ? $0 : nil }
    case "seg":
      guard language != nil else { break }
      content = ContentReader(
        bytes: file.utf8, keepsSpace: scopes.current.keepsSpace, isTranslatable: true, start: range.upperBound)
    default: break
    }
  }

  private mutating func end(_ name: String) {
    if content?.isInside ?? false {
      content?.end()
      return
    }
    scopes.pop()
    if var finished = content.take() {
      if let language {
        let variant = Variant(language: language, content: finished.finish())
        if isSource(language) { unit?.sources.append(variant) } else { unit?.targets.append(variant) }
      }
      return
    }
    switch name {
    case "tuv": language = nil
    case "tu":
      if let unit = unit.take() { add(unit.name, unit.sources, unit.targets) }
    default: break
    }
  }

  private mutating func add(_ name: String, _ sources: [Variant], _ targets: [Variant]) {
    guard let last = sources.last else { return }
    for (index, target) in targets.enumerated() {
      let source = index < sources.count ? sources[index] : last
      pairs.add(
        source: source.content, target: target.content, state: SegmentState(),
        languages: LanguagePair(source: source.language, target: target.language), path: name)
    }
  }

  private func isSource(_ language: LanguageTag) -> Bool { languages.source.map { language.matches($0) } ?? false }

  private func isRead(_ language: LanguageTag) -> Bool {
    isSource(language) || (languages.target.map { language.matches($0) } ?? false)
  }

  private static func inline(_ name: String, _ attributes: XMLAttributes) -> InlineElement {
    switch name {
    case "bpt", "ept", "it", "ut": .code(id: attributes[XMLName("x")] ?? attributes[XMLName("i")])
    case "ph":
      attributes[XMLName("type")] == "lb" ? .lineBreak : .placeholder(id: attributes[XMLName("x")])
    case "sub": .subflow
    default: .span
    }
  }
}
