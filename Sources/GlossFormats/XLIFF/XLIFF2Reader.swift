internal import GlossText
internal import GlossXML

/// Reads XLIFF 2.0, 2.1 and 2.2.
///
/// Each `segment` is a unit of its own, whatever the order of the targets in the sentence of the whole; what stands in
/// an `ignorable` is between segments and no text. Modules and extensions are passed over.
struct XLIFF2Reader: XLIFFVersionReader {
  private static let doneStates: Set = ["translated", "reviewed", "final"]
  private static let skipped: Set = ["skeleton", "notes", "originalData"]

  private let file: SourceFile
  private let namespace: String
  private(set) var pairs = UnitPairs()
  private var validator: XLIFF2Validator
  private var scopes = XMLScopes()
  /// How many elements are open of which nothing is read.
  private var skipping = 0
  private var root = LanguagePair()
  private var fileName = ""
  private var unit = ""
  /// How many segments of the unit were begun.
  private var ordinal = 0
  private var segment: Segment?
  private var content: ContentReader?
  private var contentSide = Side.source
  private var sourceAnnotations = XLIFF2Annotations()
  private var targetAnnotations = XLIFF2Annotations()

  private enum Side { case source, target }

  private struct Segment {
    let isIgnorable: Bool
    let path: String
    let state: SegmentState
    var languages: LanguagePair
    var source: UnitContent?
    var target: UnitContent?
  }

  init(file: SourceFile, namespace: String) {
    (self.file, self.namespace) = (file, namespace)
    validator = XLIFF2Validator(file: file, namespace: namespace)
  }

  mutating func take(_ event: XMLEvent, _ range: ByteRange, isCDATA: Bool) throws(SourceError) {
    try validator.take(event, range)
    switch event {
    case .start(let name, let attributes): start(name, attributes, range)
    case .end: end(range)
    case .text(let text): content?.append(text, at: range, isCDATA: isCDATA)
    }
  }

  // MARK: Elements

  private mutating func start(_ name: XMLName, _ attributes: XMLAttributes, _ range: ByteRange) {
    if content != nil { return startInline(name, attributes, range) }
    if skipping > 0 || name.namespace != namespace || Self.skipped.contains(name.local) {
      skipping += 1
      return
    }
    scopes.push(attributes)
    func value(_ key: String) -> String? { attributes[XMLName(key)] }
    switch name.local {
    case "xliff":
      root = LanguagePair(
        source: value("srcLang").flatMap { LanguageTag($0) }, target: value("trgLang").flatMap { LanguageTag($0) })
      pairs.declare(root)
    case "file":
      fileName = UnitPath.file(value("original") ?? value("id"))
    case "unit":
      unit = value("id") ?? ""
      ordinal = 0
      sourceAnnotations = XLIFF2Annotations()
      targetAnnotations = XLIFF2Annotations()
    case "segment", "ignorable":
      let isIgnorable = name.local == "ignorable"
      if !isIgnorable { ordinal += 1 }
      segment = Segment(
        isIgnorable: isIgnorable,
        path: UnitPath.name(file: fileName, unit: unit, segment: value("id") ?? "\(ordinal)"),
        state: SegmentState(
          isDone: Self.doneStates.contains(value("state") ?? ""), isLocked: value("state") == "final"),
        languages: root)
    case "source", "target":
      guard segment != nil else { break }
      contentSide = name.local == "source" ? .source : .target
      let scope = scopes.current
      if let own = attributes[.xmlLanguage].flatMap({ LanguageTag($0) }) {
        if contentSide == .source { segment?.languages.source = own } else { segment?.languages.target = own }
      }
      content = ContentReader(
        bytes: file.utf8, keepsSpace: scope.keepsSpace, isTranslatable: isTranslatable(contentSide),
        start: range.upperBound)
    default: break
    }
  }

  private mutating func end(_ range: ByteRange) {
    if content?.isInside ?? false {
      content?.end()
    } else if var finished = content.take() {
      if contentSide == .source { segment?.source = finished.finish() } else { segment?.target = finished.finish() }
      scopes.pop()
    } else if skipping > 0 {
      skipping -= 1
    } else {
      scopes.pop()
      // Whatever ends next in a segment that has its texts is the segment.
      if let finished = segment.take() { add(finished, end: range.lowerBound) }
    }
  }

  private mutating func add(_ segment: Segment, end: Int) {
    guard !segment.isIgnorable, let source = segment.source else { return }
    if let target = segment.target {
      pairs.add(
        source: source, target: target, state: segment.state, languages: segment.languages, path: segment.path)
    } else {
      pairs.add(
        source: source.whole, target: .empty(at: end), state: segment.state, languages: segment.languages,
        path: segment.path)
    }
  }

  // MARK: Inside a segment

  private mutating func startInline(_ name: XMLName, _ attributes: XMLAttributes, _ range: ByteRange) {
    guard name.namespace == namespace else {
      content?.begin(.span, at: range)
      return
    }
    let translate = attributes[XMLName("translate")].map { $0 == "yes" }
    switch name.local {
    case "ph":
      let breaksLine = ["xlf:lb", "xlf:pb"].contains(attributes[XMLName("subType")] ?? "")
      content?.begin(breaksLine ? .lineBreak : .placeholder(id: attributes[XMLName("id")]), at: range)
    case "mrk": content?.begin(translate.map { .translatable($0) } ?? .span, at: range)
    case "sm":
      content?.begin(.code(id: nil), at: range)
      if let translate, let id = attributes[XMLName("id")] {
        switch contentSide {
        case .source: sourceAnnotations.open(id, translate)
        case .target: targetAnnotations.open(id, translate)
        }
        content?.setTranslatable(translate)
      }
    case "em":
      content?.begin(.code(id: nil), at: range)
      let id = attributes[XMLName("startRef")] ?? ""
      let wasOpen = contentSide == .source ? sourceAnnotations.close(id) : targetAnnotations.close(id)
      if wasOpen {
        let isTranslatable = isTranslatable(contentSide)
        content?.setTranslatable(isTranslatable)
      }
    case "cp", "sc", "ec": content?.begin(.code(id: nil), at: range)
    default: content?.begin(.span, at: range)
    }
  }

  private func isTranslatable(_ side: Side) -> Bool {
    (side == .source ? sourceAnnotations : targetAnnotations).isTranslatable ?? scopes.current.isTranslatable
  }
}
