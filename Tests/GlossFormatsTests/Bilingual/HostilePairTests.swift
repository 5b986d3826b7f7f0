import GlossFormats
import GlossText
import Testing

@Suite("Hostile XLIFF and TMX")
struct HostilePairTests {
  private enum Shape: CaseIterable {
    case xliff1, xliff2, tmx

    var format: DocumentFormat { self == .tmx ? .tmx : .xliff }

    /// A file with one unit, whose target holds `target`.
    func file(_ target: String, subset: String = "") -> String {
      let type = subset.isEmpty ? "" : "<!DOCTYPE x [\(subset)]>"
      switch self {
      case .xliff1:
        return "\(type)<xliff version='1.2'><file source-language='zh' target-language='en'><body><trans-unit id='1'>"
          + "<source>城</source><target>\(target)</target></trans-unit></body></file></xliff>"
      case .xliff2:
        return "\(type)<xliff xmlns='urn:oasis:names:tc:xliff:document:2.0' version='2.0' srcLang='zh' trgLang='en'>"
          + "<file id='f'><unit id='u'><segment><source>城</source><target>\(target)</target></segment></unit></file>"
          + "</xliff>"
      case .tmx:
        return "\(type)<tmx version='1.4'><header srclang='zh'/><body><tu><tuv xml:lang='zh'><seg>城</seg></tuv>"
          + "<tuv xml:lang='en'><seg>\(target)</seg></tuv></tu></body></tmx>"
      }
    }
  }

  @Test("Entities of the file are read and not edited", arguments: Shape.allCases)
  private func entities(shape: Shape) throws {
    let text = shape.file(
      "Our &co; city", subset: "<!ENTITY co 'smart\n and big'><!ENTITY unused SYSTEM 'file:///etc/hostname'>")
    let pair = try readPair(text, as: shape.format)
    let block = try #require(pair.target.blocks.first)
    #expect(problems(of: pair) == [])
    #expect(block.string == "Our smart\n and big city")
    let entity = try #require(block.range(of: "smart"))
    #expect(pair.target.edit(block, entity, "x") == nil)
    #expect(pair.target.edit(block, try #require(block.range(of: "city")), "x") != nil)
  }

  @Test("Entities that grow and entities of other files are refused", arguments: Shape.allCases)
  private func bombs(shape: Shape) {
    var entities = "<!ENTITY e0 'lollollollollollollollollollol'>"
    for level in 1...9 {
      entities += "<!ENTITY e\(level) '\(String(repeating: "&e\(level - 1);", count: 10))'>"
    }
    #expect(refusal(shape.file("&e9;", subset: entities), as: shape.format).contains("amplification"))
    #expect(
      refusal(shape.file("&e;", subset: "<!ENTITY e SYSTEM 'file:///etc/hostname'>"), as: shape.format)
        .contains("entities of other files are not read"))
  }

  @Test("Deep nesting is refused", arguments: Shape.allCases, ["mrk", "x:y"])
  private func depth(shape: Shape, element: String) {
    let deep = (0..<100_000).map { "<\(element) xmlns:x='urn:x' id='m\($0)'>" }.joined()
    #expect(refusal(shape.file(deep), as: shape.format).contains("more than"))
  }

  @Test("Many codes, blanks and annotations take linear time", .timeLimit(.minutes(1)))
  func many() throws {
    let blanks = String(repeating: " ", count: 200_000)
    let codes = String(repeating: "<x id='1'/> ", count: 50_000)
    let pair = try readPair(Shape.xliff1.file("a" + blanks + codes + "b"), as: .xliff)
    #expect(problems(of: pair) == [] && pair.target.blocks.first?.protected.count == 1)
    let count = 30_000
    let starts = (0..<count).map { "<sm id='m\($0)' translate='no'/>" }.joined()
    let ends = (0..<count).map { "<em startRef='m\($0)'/>" }.joined()
    #expect(try readPair(Shape.xliff2.file(starts + "a" + ends + "b"), as: .xliff).target.blocks.first?.string == "ab")
  }

  private static let entities = "<!ENTITY e 'a\n b'><!ENTITY f 'a<ph id=\"8\"/>b &#38;#x4E2D; c'>"

  private static let pieces = [
    "<g id='1'>", "</g>", "<x id='2'/>", "<x id='2' ctype='lb'/>", "<ph id='3'>", "</ph>", "<sub>", "</sub>",
    "<bpt id='4' i='1'>", "</bpt>", "<mrk mtype='seg' mid='1'>", "<mrk mtype='protected'>", "</mrk>", "<pc id='5'>",
    "</pc>", "<ph id='6'/>", "<sm id='7' translate='no'/>", "<em startRef='7'/>", "<hi>", "</hi>", "<!-- c -->",
    "<![CDATA[", "]]>", "<![CDATA[a & <b>\r\n]]>", "<?p i?>", "&amp;", "&#x4E2D;", "&#10;", "&#32;", "&e;",
    "&f;", " ", "  ", "\n", "\r\n", "\r", "\t", "word", "中文", "\u{1F600}", "e\u{301}", "\u{A0}", "\u{3000}",
    "\u{200B}", "]", ">", ".",
  ]

  @Test("Whatever stands in a target, its places are true", arguments: Shape.allCases, 0..<400)
  private func random(shape: Shape, seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let count = Int.random(in: 1...14, using: &generator)
    let content = (0..<count).compactMap { _ in Self.pieces.randomElement(using: &generator) }.joined()
    let space = seed.isMultiple(of: 3) ? " xml:space='preserve'" : ""
    let mark = seed.isMultiple(of: 5) ? "\u{FEFF}" : ""
    let text =
      mark
      + shape.file(content, subset: Self.entities).replacing("<target>", with: "<target\(space)>")
    // What is not well-formed is refused, which is right too.
    guard let pair = try? readPair(text, as: shape.format) else { return }
    #expect(problems(of: pair) == [], "\(content.debugDescription)")
  }
}
