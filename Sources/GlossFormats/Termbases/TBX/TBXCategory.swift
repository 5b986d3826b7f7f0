internal import GlossTerms

/// The data categories of ISO 30042 that this program knows by name, and what TBX-Basic allows of them.
///
/// From the modules "min" and "basic" of the TBX-Basic dialect (tbxinfo.net), version 1.2.
struct TBXCategory {
  enum Level: String {
    case concept = "conceptEntry"
    case language = "langSec"
    case term = "termSec"
  }

  enum Module: String {
    case min, basic

    var namespace: String { "http://www.tbxinfo.net/ns/\(rawValue)" }
  }

  /// The kind of element that holds it in the style that names categories in attributes.
  let element: String
  let module: Module
  let levels: [Level]
  /// What it may say; nil when it may say anything.
  let values: Set<String>?

  private init(_ element: String, _ module: Module, _ levels: [Level], _ values: Set<String>? = nil) {
    (self.element, self.module, self.levels, self.values) = (element, module, levels, values)
  }

  static let known: [String: TBXCategory] = [
    "administrativeStatus": .init("termNote", .min, [.term], Set(TBXStatus.written)),
    "customerSubset": .init("admin", .min, [.concept, .term]),
    "externalCrossReference": .init("xref", .min, [.concept, .language, .term]),
    "partOfSpeech": .init("termNote", .min, [.term], partsOfSpeech),
    "subjectField": .init("descrip", .min, [.concept]),
    "context": .init("descrip", .basic, [.term]),
    "crossReference": .init("ref", .basic, [.concept, .term]),
    "definition": .init("descrip", .basic, [.concept, .language]),
    "geographicalUsage": .init("termNote", .basic, [.term]),
    "grammaticalGender": .init("termNote", .basic, [.term], ["masculine", "feminine", "neuter", "other"]),
    "projectSubset": .init("admin", .basic, [.concept, .term]),
    "responsibility": .init("transacNote", .basic, [.concept, .language, .term]),
    "source": .init("admin", .basic, [.concept, .language, .term]),
    "termLocation": .init("termNote", .basic, [.term], locations),
    "termType": .init(
      "termNote", .basic, [.term], ["fullForm", "acronym", "abbreviation", "shortForm", "variant", "phrase"]),
    "transactionType": .init("transac", .basic, [.concept, .language, .term], ["origination", "modification"]),
    "xGraphic": .init("xref", .basic, [.concept, .language]),
  ]

  static let partsOfSpeech: Set<String> = ["adjective", "noun", "other", "verb", "adverb"]

  private static let locations: Set<String> = [
    "checkBox", "comboBox", "comboBoxElement", "dialogBox", "groupBox", "informativeMessage", "interactiveMessage",
    "menuItem", "progressBar", "pushButton", "radioButton", "slider", "spinBox", "tab", "tableText", "textBox",
    "toolTip", "user-definedType",
  ]

  /// The elements that hold a category in an attribute.
  static let elements: Set<String> = [
    "admin", "adminNote", "descrip", "descripNote", "ref", "termNote", "transac", "transacNote", "xref",
  ]

  /// What is wrong with data where they stand, by the rules of TBX-Basic; nil when nothing is.
  ///
  static func breach(_ data: ForeignData, at level: Level, isMin: Bool = false) -> String? {
    guard elements.contains(data.element) else { return nil }
    guard let type = data.type, !type.isEmpty else { return "<\(data.element)> does not say its data category" }
    guard let category = known[type], category.element == data.element, !isMin || category.module == .min else {
      let allowed = known.filter { $0.value.element == data.element && (!isMin || $0.value.module == .min) }.keys
      return allowed.isEmpty
        ? "the dialect has no <\(data.element)>"
        : "<\(data.element)> may be \(allowed.sorted().joined(separator: ", ")), not \"\(type)\""
    }
    guard category.levels.contains(level) else {
      let levels = category.levels.map(\.rawValue).joined(separator: ", ")
      return "\(type) may stand in \(levels), not in \(level.rawValue)"
    }
    if let values = category.values, !values.contains(data.value) {
      return "\(type) may be \(values.sorted().joined(separator: ", ")), not \"\(data.value)\""
    }
    return nil
  }
}
