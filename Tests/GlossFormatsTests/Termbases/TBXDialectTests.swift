import GlossFormats
import GlossTerms
import GlossText
import Testing

@Suite("The rules of the TBX dialects")
struct TBXDialectTests {
  private static let term = "<termSec><term>gate</term></termSec>"

  private static func inTerm(_ data: String) -> String {
    Termbase.tbx(Termbase.concept("c", "<termSec><term>gate</term>\(data)</termSec>"))
  }

  private static func inLanguage(_ data: String) -> String { Termbase.tbx(Termbase.concept("c", data + term)) }

  @Test(
    "A breach is a remark that names it",
    arguments: [
      (
        inTerm("<termNote type=\"partOfSpeech\">Article</termNote>"),
        "partOfSpeech may be adjective, adverb, noun, other, verb, not \"Article\""
      ),
      (inTerm("<termNote type=\"usageStatus\">preferred</termNote>"), "<termNote> may be administrativeStatus,"),
      (inTerm("<termNote type=\"grammaticalGender\">male</termNote>"), "grammaticalGender may be feminine,"),
      (inTerm("<termNote type=\"termLocation\">door</termNote>"), "termLocation may be checkBox,"),
      (inTerm("<termNote type=\"termType\">long</termNote>"), "termType may be abbreviation,"),
      (
        inTerm("<descrip type=\"definition\">x</descrip>"),
        "definition may stand in conceptEntry, langSec, not in termSec"
      ),
      (inTerm("<descrip type=\"subjectField\">x</descrip>"), "subjectField may stand in conceptEntry, not in termSec"),
      (inTerm("<admin type=\"\">x</admin>"), "\"type\" of <admin> is empty"),
      (inTerm("<ref type=\"crossReference\" target=\"nowhere\">x</ref>"), "nothing has the id \"nowhere\""),
      (
        inTerm("<xref type=\"externalCrossReference\" target=\"ftp://x\">x</xref>"),
        "the target of <xref> must be an address"
      ),
      (inTerm("<min:customerSubset>x</min:customerSubset>"), "<customerSubset> is of the style dct"),
      (
        inTerm("<note>a <sc id=\"s\" isolated=\"yes\"/>b<ec startRef=\"s\"/></note>"),
        "\"isolated\" of <sc> must be no here"
      ),
      (inTerm("<note>a <sc id=\"s\"/>b<ec/></note>"), "<ec> after its <sc> needs \"startRef\""),
      (inTerm("<note>a <ec/></note>"), "<ec> without <sc> needs an id"),
      (inLanguage("<descrip type=\"context\">x</descrip>"), "context may stand in termSec, not in langSec"),
      (inLanguage("<admin type=\"customerSubset\">x</admin>"), "customerSubset may stand in conceptEntry, termSec"),
      (inLanguage("<termNote type=\"termType\">phrase</termNote>"), "termType may stand in termSec, not in langSec"),
      (
        inLanguage("<transacGrp><transac type=\"transactionType\">creation</transac></transacGrp>"),
        "transactionType may be modification, origination"
      ),
      (
        inLanguage(
          "<transacGrp><transac type=\"transactionType\">origination</transac><transacNote type=\"role\">x</transacNote></transacGrp>"
        ), "<transacNote> may be responsibility"
      ),
      (Termbase.tbx(Termbase.concept("c", term), style: "dcx"), "the style of <tbx> must be dca or dct"),
      (Termbase.tbx(Termbase.concept("1c", term)), "the id \"1c\" is no XML name"),
      (
        Termbase.tbx(Termbase.concept("c", "<descrip type=\"definition\">x</descrip>" + term), type: "TBX-Min"),
        "<descrip> may be subjectField, not \"definition\""
      ),
      (
        Termbase.tbx(Termbase.concept("c", "<descrip type=\"definition\">x</descrip>" + term), type: "TBX-Core"),
        "TBX-Core has no <descrip>"
      ),
      (
        Termbase.tbx(Termbase.concept("c", "<descrip type=\"definition\">x</descrip>" + term), style: "dct"),
        "<descrip> is of the style dca"
      ),
    ])
  func breaches(_ text: String, _ remark: String) throws {
    let list = try Termbase.read(text, "x.tbx")
    #expect(list.remarks.contains { $0.message.hasPrefix(remark) }, "said: \(list.remarks)")
    #expect(list.remarks.contains { $0.severity == .warning })
  }

  @Test(
    "What is valid is not remarked on", arguments: [TBXReaderTests.dct, TBXReaderTests.martif, TBXReaderTests.min2013])
  func valid(_ text: String) throws {
    #expect(try Termbase.remarks(text) == [])
  }

  @Test("A dialect of which no rules are known is said, and its categories are kept")
  func unknownDialect() throws {
    let term = "<termSec><term>gate</term><termNote type=\"register\">formal</termNote></termSec>"
    let list = try Termbase.read(Termbase.tbx(Termbase.concept("c", term), type: "TBX-Ours"), "x.tbx")
    #expect(list.remarks.map(\.severity) == [.info])
    #expect(list.concepts.first?.terms(in: .english).first?.extras.first?.type == "register")
  }
}
