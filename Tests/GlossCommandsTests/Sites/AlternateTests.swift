import Testing

@Suite("Pages that name each other as translations")
struct AlternateTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
  }

  private func write(_ path: String, _ text: String, _ links: (String, String)...) throws {
    let links = links.map { "<link rel=alternate hreflang='\($0.0)' href='\($0.1)'>" }.joined()
    try scratch.write(path, "<!DOCTYPE html><html><head>\(links)</head><body><p>\(text)</p></body></html>\n")
  }

  private static let chinese = "这条路花了3.5亿元。"

  /// With other words on each page, since what stands on several is reported once.
  private static func english(_ place: String) -> String { "The road to place \(place) cost 3.5 million yuan." }

  private func check(_ path: String, _ settings: String = "") throws -> [String] {
    try scratch.write("glosslint.yml", "dictionary: none\n\(settings)")
    let run = scratch.run(["check", path, "--format", "concise", "--select", "number-mismatch"])
    #expect(run.error == "", "\(run)")
    return run.lines.map { String($0.prefix { $0 != ":" }) }
  }

  @Test("A translation names its source: beside it, from the root of the site, by its address")
  func target() throws {
    try write("w/p1.html", Self.chinese)
    try write("w/yuan/index.html", Self.chinese)
    try write("w/t1.html", Self.english("one"), ("zh-Hans", "p1.html"))
    try write("w/t2.html", Self.english("two"), ("zh", "/p1.html?x=1#top"))
    try write("w/t3.html", Self.english("three"), ("zh", "https://www.example.org/p1.html"))
    try write("w/t4.html", Self.english("four"), ("zh", "https://WWW.example.org/yuan/"))
    try write("w/t5.html", Self.english("five"), ("zh", "https://other.example.org/p1.html"))
    #expect(try check("w") == ["w/t1.html", "w/t2.html"])
    #expect(try check("w", "site: https://www.example.org\n") == ["w/t1.html", "w/t2.html", "w/t3.html", "w/t4.html"])
    // A page alone has the folder of the configuration for its root.
    #expect(try check("w/t2.html") == [])
    try write("w/t6.html", Self.english("six"), ("zh", "/w/p1.html"))
    #expect(try check("w/t6.html") == ["w/t6.html"])
  }

  @Test("A site below a folder of its host")
  func folderOfHost() throws {
    try write("w/p1.html", Self.chinese)
    try write("w/t1.html", Self.english("one"), ("zh", "/city/p1.html"))
    try write("w/t2.html", Self.english("two"), ("zh", "//www.example.org/city/p1.html"))
    try write("w/t3.html", Self.english("three"), ("zh", "/p1.html"))
    #expect(try check("w", "site: https://www.example.org/city/\n") == ["w/t1.html", "w/t2.html"])
  }

  @Test("A source names its translation, and is not said to have none")
  func source() throws {
    try write("a/zh/x.html", Self.chinese, ("en", "../eng/one.html"), ("zh-Hans", "x.html"))
    try write("a/eng/one.html", Self.english("town"))
    #expect(try check("a") == ["a/eng/one.html"])
    // Without a word of its own language.
    try write("b/yuan.html", Self.chinese, ("en-GB", "wen.html"))
    try write("b/wen.html", Self.english("seven"))
    #expect(try check("b") == ["b/wen.html"])
  }

  @Test("Pages of one source language are no translations of each other")
  func variants() throws {
    try write("c/jian.html", Self.chinese, ("zh-Hant", "fan.html"), ("zh-Hans", "jian.html"), ("en", "e.html"))
    try write("c/fan.html", "這條路花了3.5億元。", ("zh-Hans", "jian.html"), ("zh-Hant", "fan.html"))
    try write("c/e.html", Self.english("town"), ("zh-Hant", "fan.html"), ("en", "e.html"))
    #expect(try check("c") == ["c/e.html"])
  }

  @Test(
    "No address leads out of the folders of the site",
    arguments: ["/../secret.html", "/%2e%2e/secret.html", "https://www.example.org/../../secret.html", "//secret.html"])
  func outside(_ address: String) throws {
    try write("secret.html", Self.chinese)
    try write("w/site/t.html", Self.english("town"), ("zh", address))
    try scratch.write("w/site/glosslint.yml", "dictionary: none\nsite: https://www.example.org/\n")
    let run = scratch.run(["check", "w/site", "--format", "concise", "--select", "number-mismatch"])
    #expect(run.status == 0 && run.output == "" && run.error == "", "\(run)")
  }

  @Test("Links in capitals, in another encoding, and after the text")
  func spellings() throws {
    try write("w/p1.html", Self.chinese)
    let page = "<p>\(Self.english("town"))</p><LINK REL=Alternate HREFLANG=ZH HREF=p1.html>"
    try scratch.write("w/t1.html", bytes: [0xFF, 0xFE] + page.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
    #expect(try check("w") == ["w/t1.html"])
  }

  @Test("An address that is none is an error of the configuration", arguments: ["www.example.org", "https://", "/x/"])
  func badSite(_ address: String) throws {
    try write("w/t.html", Self.english("town"))
    try scratch.write("glosslint.yml", "site: \(address)\n")
    let run = scratch.run(["check", "w"])
    #expect(run.status == 2 && run.error.contains("glosslint.yml:1:7: site must be an address"), "\(run)")
  }
}
