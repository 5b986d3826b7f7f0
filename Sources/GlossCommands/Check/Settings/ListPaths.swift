internal import GlossLint

/// The files that the lists of a run come from: those of the command line, else those of the configuration.
struct ListPaths {
  /// In place of those that ship, which are meant where there are none.
  let glossaries: [String]
  let additionalGlossaries: [String]
  let segmentationRules: String?
  let calques: [String]
  /// Of the aligner; `none` for none, nil for the installed one.
  let dictionary: String?

  init(_ configuration: Configuration, _ options: ListOptions) {
    func paths(_ paths: [String]) -> [String] { paths.map(configuration.path) }
    glossaries = options.glossary.isEmpty ? paths(configuration.glossaries ?? []) : options.glossary
    additionalGlossaries = paths(configuration.additionalGlossaries) + options.addGlossary
    segmentationRules = options.srx ?? configuration.segmentationRules.map(configuration.path)
    calques = paths(configuration.calques)
    dictionary = options.dictionary ?? configuration.dictionary.map { $0 == "none" ? $0 : configuration.path($0) }
  }

  /// All of them, in an order.
  var all: [String] {
    glossaries + additionalGlossaries + [segmentationRules].compactMap(\.self) + calques
      + [dictionary].compactMap(\.self)
  }
}
