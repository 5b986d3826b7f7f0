import GlossFormats
import GlossLint
import GlossTerms
import GlossText

/// Invented notices of an invented district, a sentence a line, in Chinese and English.
enum SampleTexts {
  static let pairs: [(chinese: String, english: String)] = [
    ("滨河区全面推行河长制，水质明显改善。", "Binhe District introduced the river chief system, and its water became cleaner."),
    ("河长制办公室每月检查十二条河流。", "The office of the river chief system inspects twelve rivers each month."),
    ("新建社区食堂五家，老人用餐方便了。", "Five community canteens were opened, and the elderly now eat close to home."),
    ("居民对“一网通办”表示满意。", "Residents are pleased with the All-in-One Portal."),
    ("区政府扩大“一网通办”的服务范围。", "The government added services to the All-in-One Portal."),
    ("学校和医院也用上了一网通办。", "Schools and hospitals use the All-in-One Portal as well."),
    ("社区食堂由企业经营，价格由区里确定。", "Companies run the community canteens, and the district sets their prices."),
    ("干部开展“三查三改”，解决群众的困难。", "Officials carried out the Three Checks and Three Changes and solved people's problems."),
    ("“三查三改”发现问题四十个。", "The Three Checks and Three Changes brought forty problems to light."),
    ("街道把三查三改写进了计划。", "Subdistricts made the Three Checks and Three Changes part of their plans."),
    ("河长制写进了地方法规。", "The river chief system became part of local regulations."),
    ("河长制让小河变清了。", "Thanks to the river chief system small streams are clear again."),
    ("两家社区食堂得到了表扬。", "Two community canteens were praised."),
    ("道路拓宽了，公共汽车开得快了。", "Roads were widened, and buses run faster."),
    ("图书馆晚上开放，读者多了。", "The library opens in the evening, and more people come to read."),
    ("春天种树，秋天收果。", "Trees are planted in spring, and fruit is gathered in autumn."),
  ]

  /// A list that has the river chief system only.
  static let list = """
    id,zh,en,en.admitted
    river-chief,河长制,river chief system,
    """

  static func glossary(_ csv: String) throws -> Glossary {
    try GlossaryFile.read(SourceFile(path: "list.csv", text: csv))
  }

  /// The pairs as one page and its translation, in units, so that nothing hangs on how they are aligned.
  static func pages(
    _ pairs: [(chinese: String, english: String)] = SampleTexts.pairs, lists: [Glossary] = [], name: String = "notice"
  ) throws -> BilingualPage {
    try pages(pairs, termbase: Termbase(layers: lists), name: name)
  }

  static func pages(
    _ pairs: [(chinese: String, english: String)] = SampleTexts.pairs, termbase: Termbase, name: String = "notice"
  ) throws -> BilingualPage {
    let analyzer = Analyzer(termbase: termbase)
    func page(_ texts: [String], _ language: LanguageTag) throws -> Page {
      let file = SourceFile(path: "\(name).\(language.tag).txt", text: texts.joined(separator: "\n") + "\n")
      return try Page(Documents.page(file), language: language, analyzer: analyzer)
    }
    return try BilingualPage(
      source: page(pairs.map(\.chinese), .chinese), target: page(pairs.map(\.english), .english), areUnits: true,
      analyzer: analyzer)
  }
}
