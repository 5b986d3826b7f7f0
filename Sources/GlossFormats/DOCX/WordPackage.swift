internal import GlossText
internal import GlossXML
internal import GlossZip

/// The parts of a Word document, found by what they say of each other and not by their names.
struct WordPackage {
  /// A part that holds text.
  struct Story {
    enum Kind { case body, footnotes, endnotes, header, footer }

    let kind: Kind
    /// Its name.
    let part: String
    let file: SourceFile
  }

  let path: String
  let archive: ZipArchive
  /// The body, then notes, headers and footers.
  let stories: [Story]
  let main: String
  /// Those of the main part.
  let relationships: Relationships
  let styles: WordStyles
  /// Whether the document says that it may be read, commented or filled in, but not changed.
  let isProtected: Bool
  /// For parts that are not read by everyone.
  private(set) var loader: PartLoader

  /// - Throws: ``ReadError`` for what is no Word document, and for what is damaged.
  init(path: String, bytes: [UInt8]) throws(ReadError) {
    self.path = path
    var loader = try PartLoader(path: path, bytes: bytes)
    archive = loader.archive
    guard let main = try loader.relationships(of: nil).targets("officeDocument").first else {
      throw ReadError("holds no document: no part of it is named as the main one", path: path)
    }
    self.main = main
    let relationships = try loader.relationships(of: main)
    self.relationships = relationships
    var stories = [Story(kind: .body, part: main, file: try loader.file(main))]
    let kinds: [(String, Story.Kind)] = [
      ("footnotes", .footnotes), ("endnotes", .endnotes), ("header", .header), ("footer", .footer),
    ]
    var seen: Set = [main]
    for (type, kind) in kinds {
      for part in relationships.targets(type) where seen.insert(part).inserted {
        stories.append(Story(kind: kind, part: part, file: try loader.file(part)))
      }
    }
    self.stories = stories
    let styles = try relationships.targets("styles").first.map { (part) throws(ReadError) in try loader.file(part) }
    let settings = try relationships.targets("settings").first.map { (part) throws(ReadError) in try loader.file(part) }
    self.loader = loader
    do {
      self.styles = try styles.map { (file) throws(SourceError) in try WordStyles(file) } ?? WordStyles()
      isProtected = try settings.map(Self.isProtected) ?? false
    } catch {
      throw ReadError(error)
    }
  }

  /// The text of another part of the document.
  ///
  /// - Throws: ``ReadError``.
  mutating func file(_ part: String) throws(ReadError) -> SourceFile { try loader.file(part) }

  /// The name of the member that a part is.
  func member(_ part: String) -> String { loader.member(part) ?? part }

  func hasMember(_ part: String) -> Bool { loader.member(part) != nil }

  /// The numbers that stand as ids in the stories.
  ///
  /// - Throws: `SourceError` where the XML of one is none.
  func usedIDs() throws(SourceError) -> Set<Int> {
    var ids: Set<Int> = []
    for story in stories { ids.formUnion(try WordParser.parse(story.file, styles) { _ in }) }
    return ids
  }

  /// The document with other contents for some members.
  ///
  /// - Throws: ``ReadError``.
  func replacing(_ contents: [String: [UInt8]]) throws(ReadError) -> [UInt8] {
    do {
      return try archive.replacing(contents)
    } catch {
      throw ReadError(error.description, path: path)
    }
  }

  private static func isProtected(_ settings: SourceFile) throws(SourceError) -> Bool {
    var found = false
    try XMLReader.read(settings) { (event, _) throws(SourceError) in
      guard case .start(let name, let attributes) = event, WordElement(name) == .documentProtection else { return }
      let isEnforced = attributes.word("enforcement").map { ["1", "true", "on"].contains($0) } ?? false
      if isEnforced, ["readOnly", "forms", "comments"].contains(attributes.word("edit")) { found = true }
    }
    return found
  }
}
