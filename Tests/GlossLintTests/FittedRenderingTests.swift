import Testing

@testable import GlossLint

@Suite("A rendering takes the form of the words that it replaces")
struct FittedRenderingTests {
  struct Example: Sendable {
    let standard: String
    let listed: String
    let page: String
    var before: String? = "the"
    let text: String
    var isCertain = true
  }

  @Test(arguments: [
    Example(standard: "smart city", listed: "wisdom city", page: "wisdom cities", text: "smart cities"),
    Example(standard: "smart city", listed: "wisdom city", page: "Wisdom city", before: nil, text: "Smart city"),
    Example(standard: "smart city", listed: "wisdom city", page: "Wisdom Cities", text: "Smart Cities"),
    Example(standard: "smart city", listed: "wisdom city", page: "WISDOM CITY", text: "SMART CITY"),
    Example(standard: "smart city", listed: "wisdom city", page: "wisdom city's", text: "smart city's"),
    Example(
      standard: "opening up to the outside world", listed: "opening to outside", page: "opening to outside",
      text: "opening up to the outside world", isCertain: false),
    Example(
      standard: "centre of commerce", listed: "trade middle", page: "trade middles", text: "centres of commerce",
      isCertain: false),
    Example(
      standard: "sub-district office", listed: "street office", page: "street offices", text: "sub-district offices"),
    Example(
      standard: "Belt and Road Initiative", listed: "One Belt, One Road", page: "One Belt, One Road",
      text: "Belt and Road Initiative", isCertain: false),
    Example(
      standard: "the Belt and Road", listed: "One Belt, One Road", page: "One Belt, One Road",
      text: "Belt and Road"),
    Example(
      standard: "serve the people", listed: "service for the masses", page: "service for the masses", before: "full",
      text: "serve the people", isCertain: false),
    // The article would have to change, too.
    Example(
      standard: "industrial park", listed: "factory park", page: "factory park", before: "a",
      text: "industrial park", isCertain: false),
    Example(
      standard: "industrial park", listed: "estate park", page: "estate park", before: "an",
      text: "industrial park"),
    Example(
      standard: "R&D centre", listed: "researching centre", page: "researching centre", before: "a",
      text: "R&D centre", isCertain: false),
    // A verb may go with it.
    Example(
      standard: "policy guidelines", listed: "policy line", page: "policy line", text: "policy guidelines",
      isCertain: false),
    Example(
      standard: "deepen reform", listed: "make reform deep", page: "making reform deep", text: "deepen reform",
      isCertain: false),
  ])
  func fitted(_ example: Example) {
    let fitted = FittedRendering(
      example.standard, inPlaceOf: example.listed, standingAs: example.page, after: example.before)
    #expect(fitted.text == example.text)
    #expect(fitted.isCertain == example.isCertain)
  }
}
