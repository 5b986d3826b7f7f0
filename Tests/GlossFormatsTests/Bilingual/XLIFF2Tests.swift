import GlossFormats
import GlossText
import Testing

@Suite("XLIFF 2")
struct XLIFF2Tests {
  private func file(_ content: String, version: String = "2.1", attributes: String = "trgLang='en'") -> String {
    let namespace = version == "2.2" ? "2.2" : "2.0"
    return "<xliff xmlns='urn:oasis:names:tc:xliff:document:\(namespace)' version='\(version)' srcLang='zh-Hans' "
      + "\(attributes)><file id='f1' original='news/a.html'>\(content)</file></xliff>"
  }

  private func pair(_ content: String, version: String = "2.1") throws -> BilingualDocument {
    let pair = try readPair(file(content, version: version), as: .xliff)
    #expect(problems(of: pair) == [])
    return pair
  }

  private func segment(_ source: String, _ target: String, _ attributes: String = "") -> String {
    "<segment \(attributes)><source>\(source)</source><target>\(target)</target></segment>"
  }

  @Test("Each segment is a unit; what can be ignored is none", arguments: ["2.0", "2.1", "2.2"])
  func segments(version: String) throws {
    let pair = try pair(
      "<notes><note id='n'>no</note></notes><unit id='u1'>" + segment("一。", "One.", "id='s1'")
        + "<ignorable><source> </source><target> </target></ignorable>"
        + "<segment><source>二。</source></segment>" + segment("三。", "Three.") + "</unit><group id='g'><unit id='u2'>"
        + "<m:matches xmlns:m='urn:oasis:names:tc:xliff:matches:2.0'><m:match ref='#s1'><source>甲</source>"
        + "<target>X</target></m:match></m:matches>" + segment("四", "Four") + "</unit></group>", version: version)
    #expect(pair.units == ["一。|One.", "三。|Three.", "四|Four"])
    #expect(pair.target.blocks.map(\.path) == ["a.html#u1/s1", "a.html#u1/3", "a.html#u2/1"])
    #expect(pair.source.metadata.language?.tag == "zh-Hans" && pair.target.metadata.language?.tag == "en")
  }

  @Test("The order of targets does not part what belongs together")
  func order() throws {
    let content =
      "<unit id='1'><segment><source>一。</source><target order='3'>One.</target></segment><ignorable><source> "
      + "</source></ignorable><segment><source>二。</source><target order='1'>Two.</target></segment></unit>"
    #expect(try pair(content).units == ["一。|One.", "二。|Two."])
  }

  @Test(
    "Codes are dropped and words stay words",
    arguments: [
      ("A <pc id='1'>comm</pc>unity", "A community"), ("A <sc id='1'/>c<ec startRef='1'/>ity", "A city"),
      ("A <mrk id='1' type='term'>city</mrk>", "A city"), ("A <sm id='1'/>city<em startRef='1'/>", "A city"),
      ("A cit<cp hex='001A'/>y", "A city"), ("One.<ph id='1' type='fmt' subType='xlf:lb'/>Two", "One. Two"),
      ("See <ph id='1'/>, below", "See , below"), ("A<![CDATA[ <b> ]]>c", "A <b> c"),
    ])
  func codes(_ target: String, _ text: String) throws {
    let units = try pair("<unit id='u'>\(segment("城", target))</unit>")
    #expect(units.target.blocks.map(\.string) == [text])
  }

  @Test("What is not to be translated is protected, through annotations that cross segments")
  func protected() throws {
    let pair = try pair(
      "<group id='g' translate='no'><unit id='1'>" + segment("一", "One <mrk id='m' translate='yes'>two</mrk>")
        + "</unit></group><unit id='2'>"
        + segment("一<sm id='a' translate='no'/>", "One <sm id='a' translate='no'/>two")
        + segment("二", "Three") + segment("三<em startRef='a'/>", "Four<em startRef='a'/> five") + "</unit>")
    #expect(pair.target.blocks.map(\.protectedStrings) == [["One "], ["two"], ["Three"], ["Four"]])
  }

  @Test("States say what is done and what is closed")
  func states() throws {
    let content =
      "<unit id='1'>" + segment("一", "", "state='initial'") + segment("二", "", "state='translated'")
      + segment("三", "Three", "state='reviewed'") + segment("四", "Four", "state='final'")
      + "<segment state='final'><source>五</source></segment></unit>"
    let pair = try pair(content)
    #expect(pair.units == ["二|", "三|Three", "四|Four", "五|"])
    #expect(pair.target.blocks.map { $0.escaping != nil } == [true, true, false, false])
  }

  @Test("White space is kept where the file asks for it, also of an element above")
  func whiteSpace() throws {
    let text = "A\n  city"
    let pair = try pair(
      "<unit id='1'>\(segment("城", text))</unit><unit id='2' xml:space='preserve'>\(segment("城", text))</unit>")
    #expect(pair.target.blocks.map(\.string) == ["A city", text])
  }
}

@Suite("What XLIFF 2 does not allow")
struct XLIFF2ValidationTests {
  /// The refusal of a file that holds `content`, without its place.
  private func refusal(_ content: String, _ attributes: String = "trgLang='en'") -> String {
    let text =
      "<xliff xmlns='urn:oasis:names:tc:xliff:document:2.0' version='2.0' srcLang='zh' \(attributes)>\(content)</xliff>"
    return GlossFormatsTests.refusal(text, as: .xliff).replacing(#/^\d+:\d+: /#, with: "")
  }

  /// That of a file whose only unit holds `content`.
  private func unit(_ content: String) -> String { refusal("<file id='f'><unit id='u'>\(content)</unit></file>") }

  private func source(_ content: String) -> String { unit("<segment><source>\(content)</source></segment>") }

  @Test(
    "Structure",
    arguments: [
      ("", "<xliff> needs <file> in it"), ("<file id='f'/>", "<file> needs <unit> or <group> in it"),
      ("<file/>", "<file> needs id=\"…\""), ("<file id='f'><unit id='u'/></file>", "<unit> needs <segment> in it"),
      ("<file id='f'><segment/></file>", "<segment> cannot stand in <file>"),
      ("<file id='f'><group><unit/></group></file>", "<group> needs id=\"…\""),
      ("<file id='a/b'/>", "the id \"a/b\" holds what an id cannot hold (NMTOKEN)"),
      (
        "<file id='f'><group id='g'><unit id='u'><segment><source/></segment></unit></group><group id='g'/></file>",
        "another <group> with the id \"g\" stands in its <file>"
      ),
      (
        "<file id='f'><notes><note id='n'/><note id='n'/></notes></file>",
        "another <note> with the id \"n\" stands beside it"
      ),
    ])
  func structure(_ content: String, _ message: String) {
    #expect(refusal(content) == message)
  }

  @Test(
    "Segments",
    arguments: [
      ("<segment/>", "<segment> needs <source> in it"),
      ("<segment><source/><source/></segment>", "a second <source> in one <segment>"),
      ("<segment><source/></segment><ignorable><target/></ignorable>", "<ignorable> needs <source> in it"),
      (
        "<segment id='1'><source/></segment><ignorable id='1'><source/></ignorable>",
        "another <segment> or <ignorable> with the id \"1\" stands here"
      ),
      (
        "<segment state='done'><source/></segment>",
        "the state \"done\" is none of initial, translated, reviewed and final"
      ),
      (
        "<segment><source/><target order='2'/></segment><segment><source/><target/></segment>",
        "another <target> of this <unit> is the one with order 2"
      ),
      ("<segment><source/><target order='x'/></segment>", "order \"x\" is no number from 1 on"),
      (
        "<segment><source/><target xml:lang='fr'/></segment>",
        "<target> is in \"fr\" by its xml:lang, but trgLang is \"en\""
      ),
      ("<segment><source xml:lang='zh-TW'/></segment>", "read: 0"),
      ("<originalData/><segment><source/></segment>", "<originalData> needs <data> in it"),
    ])
  func segments(_ content: String, _ message: String) {
    #expect(unit(content) == message)
  }

  @Test(
    "Codes and what points to them",
    arguments: [
      ("<sc id='1'/>", "no <ec> in this <unit> closes <sc id=\"1\">"), ("<sc id='1' isolated='yes'/>", "read: 0"),
      ("<ec startRef='1'/><sc id='1'/>", "no <sc> before it has the id \"1\" and waits for its end"),
      ("<sc id='1'/><ec id='1'/>", "<ec> needs a startRef=\"…\" that names its <sc>"),
      ("<ec startRef='1' isolated='yes'/>", "an <ec> whose <sc> stands elsewhere needs an id=\"…\" and no startRef"),
      ("<sm id='1'/>", "no <em> in this <unit> closes <sm id=\"1\">"),
      ("<em startRef='1'/>", "no <sm> before it has the id \"1\" and waits for its end"),
      ("<ph id='1'/><pc id='1'/>", "another code or mark with the id \"1\" stands in this <unit>"),
      ("<ph id='1' dataRef='d'/>", "no <data> in this <unit> has the id \"d\", which stands here"),
      ("<ph id='1' copyOf='2'/>", "nothing in this <unit> has the id \"2\", which stands here"),
      ("<ph id='1' subFlows='u v'/>", "no <unit> of this <file> has the id \"v\", which stands here"),
      ("<cp hex='x'/>", "\"x\" is not the hexadecimal number of a character"),
      ("<cp hex='00a0'/>", "U+00A0 can stand in XML as it is; <cp> is for what cannot"),
      ("<mrk id='1' ref='#x'/>", "nothing in this <unit> answers to the reference to \"x\""),
      ("<mrk id='1' ref='#u=u/f=f'/>", "\"#u=u/f=f\" is no reference that XLIFF 2 knows"),
      ("<mrk id='1' ref='#f=f/u=u/gls=g'/><mrk id='2' ref='http://a.b/#x'/><mrk id='3' ref='#1'/>", "read: 0"),
      ("<mrk id='1' type='comment' ref='#n=n'/>", "nothing in this <unit> answers to the reference to \"n\""),
      ("<mrk id='1' type='comment' ref='#f=f/n=n'/>", "the comment points to what is no note of its <unit>"),
      ("<b/>", "<b> cannot stand in <source>"), ("<b xmlns='urn:b'/>", "read: 0"),
    ])
  func codes(_ content: String, _ message: String) {
    #expect(source(content) == message)
  }

  @Test("Languages of the root")
  func languages() {
    let file = "<file id='f'><unit id='u'><segment><source>一</source><target>One</target></segment></unit></file>"
    #expect(
      refusal(file, "") == "<target> stands here, but <xliff> has no trgLang=\"…\" that says its language")
    #expect(refusal(file, "trgLang='e n'") == "\"e n\" is no language tag such as zh-Hans or en-GB")
    #expect(refusal(file, "trgLang='en-x-house'") == "read: 1")
  }

  @Test("The place is that of the element")
  func place() {
    let text =
      "<xliff xmlns='urn:oasis:names:tc:xliff:document:2.0' version='2.0' srcLang='zh'>\n<file id='f'>\n  <unit/>"
    #expect(GlossFormatsTests.refusal(text, as: .xliff) == "3:3: <unit> needs id=\"…\"")
  }
}
