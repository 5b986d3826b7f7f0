import Testing

/// A site of many formats with slips, and with files that cannot be read among them.
struct MixedSite {
  let scratch: Scratch

  private static let chinese = "会议在市政府举行。三座智慧城市已经建成，投资3.5亿元。"
  private static let english = "The meeting took place at the city hall. Three wisdom cities were built"

  /// - Parameter count: how many pages of each format.
  init(count: Int, isSound: Bool = false) throws {
    scratch = try Scratch()
    try scratch.write("list.tsv", Scratch.list)
    try scratch.write("words.txt", Scratch.words)
    try scratch.write("glosslint.yml", "glossaries: [list.tsv]\ndictionary: words.txt\ndate: 2016\n")
    for index in 1...count {
      let english = "In village \(index) the the fields are green. \(Self.english) for \(index) million yuan."
      let chinese = "\(index)号村的田地是绿色的。\(Self.chinese)"
      try scratch.write("site/en/\(index).html", Self.page(english))
      try scratch.write("site/zh/\(index).html", Self.page(chinese))
      try scratch.write("site/notes/\(index).en.md", "# Notes\n\n\(english)\n")
      try scratch.write("site/notes/\(index).zh.md", "# 笔记\n\n\(chinese)\n")
      try scratch.write("site/words/\(index).docx", bytes: ZippedText.word(["News", english]))
      try scratch.write("site/alone/\(index).zh.md", "# 独一\n\n\(chinese)\n")
    }
    guard !isSound else { return }
    try scratch.write("site/words/1b.docx", bytes: Array("PK\u{3}\u{4} and no archive".utf8))
    try scratch.write("site/notes/broken.md", bytes: Array("Three wisdom cities ".utf8) + [0xFF, 0xC0, 0x20])
    try scratch.write("site/notes/2b.en.xlf", "<xliff version='1.2'><file>")
  }

  private static func page(_ text: String) -> String {
    "<html><body><nav>Home wisdom city News</nav><p>\(text)</p><footer>All rights reserved .</footer></body></html>\n"
  }

  func check(_ arguments: String...) -> Scratch.Run { check(arguments) }

  func check(_ arguments: [String]) -> Scratch.Run { scratch.run(["check", "site"] + arguments) }

  /// What stands in the files, by their paths.
  func contents() throws -> [String: [UInt8]] { try scratch.contents(of: "site") }
}
