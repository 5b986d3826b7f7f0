import GlossTerms
import Testing

@Suite("Dates that may lack a day or month")
struct PartialDateTests {
  @Test(
    "A date is read in many forms",
    arguments: [
      ("2016", "2016"), ("2016-03", "2016-03"), ("2016-3-5", "2016-03-05"), ("2016/03/05", "2016-03-05"),
      ("2016.3", "2016-03"), ("2016年3月5日", "2016-03-05"), ("2016年", "2016"), ("2016-03-05T09:30:00Z", "2016-03-05"),
      ("2016-03-05 09:30", "2016-03-05"), (" 2016-12-31 ", "2016-12-31"),
    ])
  func reads(_ text: String, _ date: String) throws {
    #expect(try #require(PartialDate(text)).description == date)
  }

  @Test(
    "What is no date is none",
    arguments: ["", "spring", "16-03-05", "2016-13", "2016-00", "2016-03-32", "March 2016", "0", "99999", "-2016"])
  func refuses(_ text: String) {
    #expect(PartialDate(text) == nil)
  }

  @Test("Parts out of range make no date")
  func ranges() {
    #expect(PartialDate(year: 2016, month: 13) == nil)
    #expect(PartialDate(year: 0) == nil)
    #expect(PartialDate(year: 2016, month: 2, day: 0) == nil)
    #expect(PartialDate(year: 2016, month: 2, day: 29)?.description == "2016-02-29")
  }

  @Test(
    "What a date leaves open does not make it late",
    arguments: [
      ("2015", "2016", true), ("2016", "2016", true), ("2017", "2016", false), ("2016-09", "2016", true),
      ("2016", "2016-03", true), ("2016-02", "2016-03", true), ("2016-03", "2016-03", true),
      ("2016-04", "2016-03", false),
      ("2016-03-31", "2016-03", true), ("2016-03", "2016-03-01", true), ("2016-03-02", "2016-03-01", false),
      ("2015-12-31", "2016-03-01", true), ("2017-01", "2016-12", false),
    ])
  func compares(_ date: String, _ limit: String, _ isNotLater: Bool) throws {
    #expect((try #require(PartialDate(date)) <= #require(PartialDate(limit))) == isNotLater)
  }

  @Test(
    "A superseded term is allowed while it was the standard",
    arguments: [("2014-05", true), ("2015-09-01", true), ("2015-10", false), ("2020", false)])
  func superseded(_ date: String, _ isAllowed: Bool) {
    let term = Term(
      text: "One Belt, One Road", status: .superseded, until: PartialDate("2015-09"), glossary: "x",
      location: Lists.place)
    #expect(term.isAllowed(on: PartialDate(date)) == isAllowed)
    #expect(!term.isAllowed(on: nil))
  }

  @Test("Other statuses do not look at the date", arguments: TermStatus.allCases)
  func statuses(_ status: TermStatus) {
    let term = Term(text: "x", status: status, glossary: "x", location: Lists.place)
    #expect(term.isAllowed(on: PartialDate("1999")) == (status == .preferred || status == .admitted))
  }
}
