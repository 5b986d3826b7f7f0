import GlossFormats
import GlossTerms
import GlossText
import Testing

@Suite("TBX")
struct TBXReaderTests {
  /// One entry in every form of TBX.
  static let dca = Termbase.tbx(
    """
    <conceptEntry id="c1"><descrip type="subjectField">works</descrip>
    <langSec xml:lang="zh"><termSec><term>挡潮闸</term></termSec></langSec>
    <langSec xml:lang="en"><termSec><term>tide <hi>gate</hi></term><termNote type="partOfSpeech">noun</termNote>
    <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote><admin type="source">Harbour Office</admin>
    </termSec><termSec><term>tide door</term>
    <termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></termSec></langSec></conceptEntry>
    """)
  static let dct = Termbase.tbx(
    """
    <conceptEntry id="c1"><min:subjectField>works</min:subjectField>
    <langSec xml:lang="zh"><termSec><term>挡潮闸</term></termSec></langSec>
    <langSec xml:lang="en"><termSec><term>tide gate</term><min:partOfSpeech>noun</min:partOfSpeech>
    <min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus>
    <basic:source>Harbour Office</basic:source>
    </termSec><termSec><term>tide door</term>
    <min:administrativeStatus>deprecatedTerm-admn-sts</min:administrativeStatus></termSec></langSec></conceptEntry>
    """, style: "dct")
  static let martif = """
    <?xml version="1.0"?><!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
    <martif type="TBX" xml:lang="en"><martifHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></martifHeader>
    <text><body><termEntry id="c1"><descrip type="subjectField">works</descrip>
    <langSet xml:lang="zh"><tig><term>挡潮闸</term></tig></langSet>
    <langSet xml:lang="en"><ntig><termGrp><term>tide gate</term><termNote type="partOfSpeech">Noun</termNote>
    <termNote type="administrativeStatus">preferred</termNote></termGrp><admin type="source">Harbour Office</admin></ntig>
    <tig><term>tide door</term><termNote type="normativeAuthorization">deprecatedTerm</termNote></tig>
    </langSet></termEntry></body></text></martif>
    """
  static let min2013 = """
    <TBX dialect="TBX-Min"><header><id>x</id><languages source="zh" target="en"/></header><body>
    <termEntry id="c1"><subjectField>works</subjectField><langSet xml:lang="zh"><tig><term>挡潮闸</term></tig></langSet>
    <langSet xml:lang="en"><tig><term>tide gate</term><partOfSpeech>noun</partOfSpeech>
    <termStatus>preferred</termStatus></tig>
    <tig><term>tide door</term><termStatus>notRecommended</termStatus></tig></langSet></termEntry></body></TBX>
    """

  @Test("An entry says the same in every form", arguments: [dca, dct, martif, min2013])
  func forms(_ text: String) throws {
    let concept = try #require(try Termbase.read(text, "x.tbx").concepts.first)
    #expect(concept.id == "c1" && concept.subject == "works")
    #expect(concept.preferred(in: .chinese)?.text == "挡潮闸")
    let english = concept.terms(in: .english)
    #expect(english.map(\.text) == ["tide gate", "tide door"])
    #expect(english.map(\.status) == [.preferred, .deprecated])
    #expect(english.first?.partOfSpeech == "noun")
    if text != Self.min2013 { #expect(english.first?.authority == "Harbour Office") }
  }

  @Test(
    "The statuses of all editions are understood",
    arguments: [
      ("administrativeStatus", "preferredTerm-admn-sts", TermStatus.preferred),
      ("administrativeStatus", "standardizedTerm-admn-sts", .preferred),
      ("administrativeStatus", "legalTerm-admn-sts", .preferred),
      ("administrativeStatus", "regulatedTerm-admn-sts", .preferred),
      ("administrativeStatus", "admittedTerm-admn-sts", .admitted),
      ("administrativeStatus", "supersededTerm-admn-sts", .superseded),
      ("administrativeStatus", "deprecatedTerm-admn-sts", .deprecated),
      ("administrativeStatus", "forbidden", .forbidden), ("administrativeStatus", "obsolete", .superseded),
      ("normativeAuthorization", "preferredTerm", .preferred),
      ("normativeAuthorization", "supersededTerm", .superseded),
      ("usageStatus", "preferred", .preferred), ("usageStatus", "admitted", .admitted),
      ("usageStatus", "deprecated", .deprecated), ("termStatus", "notRecommended", .deprecated),
      ("processStatus", "finalized", .preferred), ("processStatus", "provisionallyProcessed", .admitted),
      ("processStatus", "unprocessed", .admitted), ("processStatus", "rejected", .deprecated),
    ])
  func statuses(_ category: String, _ value: String, _ status: TermStatus) throws {
    let term = "<termSec><term>gate</term><termNote type=\"\(category)\">\(value)</termNote></termSec>"
    let list = try Termbase.read(Termbase.tbx(Termbase.concept("c1", term)), "x.tbx")
    #expect(list.concepts.first?.terms(in: .english).first?.status == status)
  }

  @Test("Where nothing is said the first term is preferred, and where a later one is, the first is admitted")
  func unstated() throws {
    func statuses(_ second: String) throws -> [TermStatus] {
      let terms = "<termSec><term>gate</term></termSec><termSec><term>weir</term>\(second)</termSec>"
      let list = try Termbase.read(Termbase.tbx(Termbase.concept("c1", terms)), "x.tbx")
      return list.concepts[0].terms(in: .english).map(\.status)
    }
    #expect(try statuses("") == [.preferred, .admitted])
    let preferred = "<termNote type=\"administrativeStatus\">preferredTerm-admn-sts</termNote>"
    #expect(try statuses(preferred) == [.admitted, .preferred])
  }

  @Test("What a list has no field for is kept, with what belongs to it")
  func foreign() throws {
    let term = """
      <termSec><term>gate</term><termNote type="termType">shortForm</termNote>
      <descripGrp><descrip type="context" xml:lang="en">A gate
        across the bay.</descrip><admin type="source">Oxford</admin></descripGrp>
      <xref type="externalCrossReference" target="https://example.org/g">more</xref></termSec>
      """
    let list = try Termbase.read(Termbase.tbx(Termbase.concept("c1", term)), "x.tbx")
    let kept = try #require(list.concepts.first?.terms(in: .english).first).extras
    let context = ForeignData(
      element: "descrip", type: "context", value: "A gate across the bay.", language: "en",
      details: [ForeignData(element: "admin", type: "source", value: "Oxford")])
    let link = ForeignData(
      element: "xref", type: "externalCrossReference", value: "more", target: "https://example.org/g")
    #expect(kept == [ForeignData(element: "termNote", type: "termType", value: "shortForm"), context, link])
    #expect(list.remarks.isEmpty, "\(list.remarks)")
  }

  @Test("The one definition of an entry is the concept's, wherever it stands; several stay where they are")
  func definitions() throws {
    func list(_ count: Int) throws -> Concept {
      let definition = "<descrip type=\"definition\">Keeps the tide out.</descrip>"
      let english = String(repeating: definition, count: count) + "<termSec><term>gate</term></termSec>"
      return try #require(try Termbase.read(Termbase.tbx(Termbase.concept("c1", english)), "x.tbx").concepts.first)
    }
    #expect(try list(1).definition == "Keeps the tide out.")
    #expect(try list(1).languages.allSatisfy { $0.extras.isEmpty })
    #expect(try list(2).definition == nil)
    #expect(try list(2).languages.last?.extras.count == 2)
  }

  @Test(
    "An error says what and where, and nothing is read",
    arguments: [
      (
        "<conceptEntry><langSec xml:lang=\"en\"><termSec><term>a</term></termSec></langSec></conceptEntry>",
        "3:1 the concept has no id"
      ),
      (
        Termbase.concept("c1", "<termSec><term>a</term></termSec>") + "\n"
          + Termbase.concept("c1", "<termSec><term>b</term></termSec>"),
        "4:1 the id \"c1\" is used twice; first at line 3"
      ),
      (
        "<conceptEntry id=\"a\"><langSec><termSec><term>a</term></termSec></langSec></conceptEntry>",
        "3:22 the language section does not say its language"
      ),
      (
        "<conceptEntry id=\"a\"><langSec xml:lang=\"Englisch\"><termSec><term>a</term></termSec></langSec></conceptEntry>",
        "3:22 \"Englisch\" is no language tag, such as zh or en-GB"
      ),
      ("<conceptEntry id=\"a\"></conceptEntry>", "3:1 the concept has no language section, so no term"),
      (
        "<conceptEntry id=\"a\"><langSec xml:lang=\"en\"></langSec></conceptEntry>",
        "3:22 the language section of en has no term"
      ),
      (
        "<conceptEntry id=\"a\"><langSec xml:lang=\"en\"><termSec/></langSec></conceptEntry>",
        "3:45 the term section has no term"
      ),
      (
        "<conceptEntry id=\"a\"><langSec xml:lang=\"en\"><termSec><term> </term></termSec></langSec></conceptEntry>",
        "3:54 the term is empty"
      ),
      (
        Termbase.concept(
          "a", "<termSec><term>a</term><termNote type=\"administrativeStatus\">good</termNote></termSec>"),
        "3:135 administrativeStatus \"good\" is no status that is known"
      ),
    ])
  func errors(_ concepts: String, _ problem: String) throws {
    #expect(try Termbase.problems(Termbase.tbx(concepts), "x.tbx") == [problem])
  }

  @Test("Two preferred terms of a language are a problem at the second")
  func twoPreferred() throws {
    let status = "<termNote type=\"administrativeStatus\">preferredTerm-admn-sts</termNote>"
    let terms = "<termSec><term>a</term>\(status)</termSec>\n<termSec><term>b</term>\(status)</termSec>"
    #expect(
      try Termbase.problems(Termbase.tbx(Termbase.concept("c", terms)), "x.tbx")
        == ["4:10 a second preferred term in en; the first is at line 3"])
  }

  @Test("All problems are told, up to a bound")
  func manyProblems() throws {
    let bad = (0..<300).map { _ in "<conceptEntry id=\"a\"/>\n" }.joined()
    #expect(try Termbase.problems(Termbase.tbx(bad), "x.tbx").count == 100)
  }

  @Test(
    "Entities of other files, and such as grow without end, are refused",
    arguments: [
      "<!DOCTYPE tbx [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><tbx><text><body>&x;</body></text></tbx>",
      "<!DOCTYPE tbx SYSTEM \"file:///etc/passwd\"><tbx><text><body>&x;</body></text></tbx>",
      "<!DOCTYPE tbx [<!ENTITY a \"\(String(repeating: "ha", count: 500))\">"
        + ("b"..."h").map2 { "<!ENTITY \($1) \"\(String(repeating: "&\($0);", count: 50))\">" }
        + "]><tbx><text><body>&h;</body></text></tbx>",
    ])
  func hostile(_ text: String) throws {
    #expect(try Termbase.problems(text, "x.tbx").count == 1)
  }

  @Test("UTF-16 is read like UTF-8")
  func utf16() throws {
    var bytes: [UInt8] = [0xFF, 0xFE]
    for unit in Self.martif.utf16 { bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    let list = try Termbases.read(path: "x.tbx", bytes: bytes)
    #expect(list.concepts.first?.preferred(in: .english)?.text == "tide gate")
  }
}

extension ClosedRange<Character> {
  /// The letters with the letter before each, written by `write` and joined.
  fileprivate func map2(_ write: (Character, Character) -> String) -> String {
    let letters = (lowerBound.asciiValue ?? 0)...(upperBound.asciiValue ?? 0)
    return letters.map { write(Character(Unicode.Scalar($0 - 1)), Character(Unicode.Scalar($0))) }.joined()
  }
}
