internal import GlossText
internal import GlossXML

/// Reads XLIFF 1.0 to 1.2.
///
/// Text is what stands in `source`, `seg-source` and `target` of a `trans-unit`; proposals (`alt-trans`), notes,
/// contexts and binary objects are none.
struct XLIFF1Reader: XLIFFVersionReader {
  private static let contents = ["source", "seg-source", "target"]
  /// What holds no unit, or text that is none.
  private static let skipped: Set = ["header", "bin-source", "bin-target", "alt-trans", "note"]

  private let file: SourceFile
  private let namespace: String
  private(set) var pairs = UnitPairs()
  private var scopes = XMLScopes()
  /// How many elements are open of which nothing is read.
  private var skipping = 0
  /// How many elements of other namespaces are open.
  private var foreign = 0
  private var fileName = ""
  private var languages = LanguagePair()
  private var unit: XLIFF1Unit?
  private var content: ContentReader?

  init(file: SourceFile, namespace: String) {
    (self.file, self.namespace) = (file, namespace)
  }

  mutating func take(_ event: XMLEvent, _ range: ByteRange, isCDATA: Bool) {
    switch event {
    case .start(let name, let attributes): start(name, attributes, range)
    case .end(let name): end(name, range)
    case .text(let text): content?.append(text, at: range, isCDATA: isCDATA)
    }
  }

  private mutating func start(_ name: XMLName, _ attributes: XMLAttributes, _ range: ByteRange) {
    if content != nil {
      content?.begin(
        name.namespace == namespace ? XLIFF1Inline.element(name.local, attributes) : .span, at: range)
      return
    }
    if skipping > 0 {
      skipping += 1
      return
    }
    if foreign > 0 || name.namespace != namespace {
      foreign += 1
      if let (id, state) = VendorState.segment(name, attributes) { unit?.segmentStates[id] = state }
      return
    }
    if Self.skipped.contains(name.local) || (unit != nil && !Self.contents.contains(name.local)) {
      skipping = 1
      return
    }
    scopes.push(attributes)
    switch name.local {
    case "file":
      fileName = UnitPath.file(attributes[XMLName("original")])
      languages = LanguagePair(
        source: attributes[XMLName("source-language")].flatMap { LanguageTag($0) },
        target: attributes[XMLName("target-language")].flatMap { LanguageTag($0) })
      pairs.declare(languages)
    case "trans-unit":
      unit = XLIFF1Unit(attributes, fileName: fileName, languages: languages)
    case "source", "seg-source", "target":
      guard unit != nil else { break }
      let scope = scopes.current
      if name.local == "target" { unit?.targetState = attributes[XMLName("state")] }
      if let own = attributes[.xmlLanguage].flatMap({ LanguageTag($0) }) {
        if name.local == "target" { unit?.languages.target = own } else { unit?.languages.source = own }
      }
      content = ContentReader(
        bytes: file.utf8, keepsSpace: scope.keepsSpace, isTranslatable: scope.isTranslatable, start: range.upperBound)
    default: break
    }
  }

  private mutating func end(_ name: XMLName, _ range: ByteRange) {
    if content?.isInside ?? false {
      content?.end()
    } else if var finished = content.take() {
      unit?.take(finished.finish(), of: name.local)
      scopes.pop()
    } else if skipping > 0 {
      skipping -= 1
    } else if foreign > 0 {
      foreign -= 1
    } else {
      scopes.pop()
      if name.local == "trans-unit", let unit = unit.take() { unit.add(to: &pairs, end: range.lowerBound) }
    }
  }
}
