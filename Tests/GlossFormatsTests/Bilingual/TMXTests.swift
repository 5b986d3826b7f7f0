import GlossFormats
import GlossText
import Testing

@Suite("TMX")
struct TMXTests {
  private func memory(_ units: String, source: String = "zh-CN", version: String = "1.4") -> String {
    "<?xml version='1.0'?>\n<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">\n<tmx version='\(version)'><header srclang='\(source)' "
      + "segtype='sentence'><note>no</note></header><body>\(units)</body></tmx>"
  }

  private func unit(_ variants: (String, String)..., id: String? = nil) -> String {
    let variants = variants.map { "<tuv xml:lang='\($0)'><prop type='x'>no</prop><seg>\($1)</seg></tuv>" }.joined()
    return "<tu\(id.map { " tuid='\($0)'" } ?? "")><note>no</note>\(variants)</tu>"
  }

  private func pair(_ text: String, _ options: ReadOptions = ReadOptions()) throws -> BilingualDocument {
    let pair = try readPair(text, as: .tmx, options)
    #expect(problems(of: pair) == [])
    return pair
  }

  @Test("The variants of a unit are a pair, whichever comes first")
  func units() throws {
    let pair = try pair(
      memory(
        unit(("ZH-CN", "城市"), ("en-GB", "A city"), id: "a") + unit(("en-us", "One"), ("zh_CN", "一"))
          + unit(("zh-CN", "二")) + unit(("en", "Three")) + unit(("zh-CN", "四"), ("en", " "))))
    #expect(pair.units == ["城市|A city", "一|One"])
    #expect(pair.target.blocks.map(\.path) == ["#a", "#2"])
    #expect(pair.source.metadata.language?.primary == "zh" && pair.target.metadata.language?.tag == "en-GB")
  }

  @Test("Of many languages two are read: those that are asked for, else those the memory was made for")
  func languages() throws {
    let text = memory(unit(("fr", "ville"), ("en", "city"), ("zh", "城市"), ("de", "Stadt")), source: "fr")
    func units(_ source: String, _ target: String?) throws -> [String] {
      let target = target.flatMap { LanguageTag($0) }
      let options = ReadOptions(sourceLanguage: try #require(LanguageTag(source)), targetLanguage: target)
      return try pair(text, options).units
    }
    #expect(try units("zh", nil) == ["城市|city"])
    #expect(try units("zh-Hant", "de-AT") == ["城市|Stadt"])
    #expect(try units("ja", nil) == ["ville|city"])
    #expect(try units("en", nil) == ["city|ville"])
    #expect(try units("en", "ja") == ["city|ville"])
    #expect(try pair(memory(unit(("fr", "a"), ("de", "b")), source: "*all*")).units == ["a|b"])
  }

  @Test("Each variant of the target is a pair of its own")
  func variants() throws {
    let units =
      unit(("zh", "一"), ("en", "One"), ("en-GB", "A")) + unit(("zh", "甲"), ("zh-TW", "乙"), ("en", "B"), ("en", "C"))
    #expect(try pair(memory(units)).units == ["一|One", "一|A", "甲|B", "乙|C"])
  }

  @Test(
    "Codes are dropped and words stay words",
    arguments: [
      ("A <bpt i='1'>&lt;b></bpt>comm<ept i='1'>&lt;/b></ept>unity", "A community"),
      ("A <hi type='x'>city</hi>", "A city"), ("A <it pos='begin'>[i]</it>city<ut>{u}</ut>", "A city"),
      ("One.<ph x='1'>{0}</ph>Two", "One. Two"), ("<![CDATA[A <b> &amp;]]>", "A <b> &amp;"),
    ])
  func codes(_ target: String, _ text: String) throws {
    #expect(try pair(memory(unit(("zh", "城市"), ("en", target)))).target.blocks.map(\.string) == [text])
  }

  @Test("Text inside a code is a text of its own")
  func subflows() throws {
    let units = unit(
      ("zh", "见<bpt i='1' x='1'>[<sub>标题</sub>]</bpt>页<ept i='1'>]</ept>"),
      ("en", "See <bpt i='1' x='1'>[<sub>A title</sub>]</bpt>page<ept i='1'>]</ept>"))
    #expect(try pair(memory(units)).units == ["见页|See page", "标题|A title"])
  }

  @Test("TMX 1.1 has its language in another attribute", arguments: ["1.1", "1.4b"])
  func versions(version: String) throws {
    let text = memory(unit(("zh", "一"), ("en", "One")), version: version).replacing("xml:lang", with: "lang")
    #expect(try pair(text).units == ["一|One"])
  }

  @Test("UTF-16, and GBK that is labelled GB2312")
  func encodings() throws {
    let text = memory(unit(("zh", "城市"), ("en", "A city")))
    for mark in [[UInt8]([0xFF, 0xFE]), []] {
      let bytes = mark + text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
      guard case .pair(let pair) = try Documents.read(path: "a.tmx", bytes: bytes, as: .tmx) else { continue }
      #expect(pair.units == ["城市|A city"] && problems(of: pair) == [])
    }
    let head = Array(text.replacing("<?xml version='1.0'?>", with: "<?xml version='1.0' encoding='GB2312'?>").utf8)
    let (city, gbk) = (Array("城市".utf8), [UInt8]([0xB3, 0xC7, 0xCA, 0xD0, 0xE9, 0x46]))
    let start = try #require(head.indices.first { head[$0...].starts(with: city) })
    let bytes = head[..<start] + gbk + head[(start + city.count)...]
    guard case .pair(let pair) = try Documents.read(path: "a.tmx", bytes: Array(bytes), as: .tmx) else { return }
    #expect(pair.units == ["城市镕|A city"])
  }

  @Test(
    "What is no TMX is refused in one line",
    arguments: [
      ("<xliff/>", "1:1: not a TMX file: it starts with <xliff>, not with <tmx>"),
      ("<tmx version='2.0'/>", "1:1: version \"2.0\" of TMX cannot be read; 1.1 to 1.4b can"),
      ("<tmx version='1.4'><body>", "1:26: not well-formed XML: no element found"),
      (
        "<!DOCTYPE tmx SYSTEM 'x'>\n<tmx version='1.4'><body>&x;</body></tmx>",
        "2:26: the entity \"x\" is not declared in this file; write what it stands for"
      ),
    ])
  func refused(_ text: String, _ message: String) {
    #expect(refusal(text, as: .tmx) == message)
  }
}
