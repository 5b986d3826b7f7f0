import GlossCorpus
import GlossFormats
import GlossLint
import GlossTerms
import GlossText

/// Periods of invented pages, each beside its Chinese in units, so that nothing hangs on how they are aligned.
struct DriftSamples {
  let termbase: Termbase
  private let analyzer: Analyzer

  init(_ csv: String) throws {
    termbase = Termbase(layers: [try SampleTexts.glossary(csv)])
    analyzer = Analyzer(termbase: termbase)
  }

  /// A period with one page; lines of Chinese and English in turn, or of English alone.
  func period(_ label: String, _ pairs: [(chinese: String, english: String)], date: String? = nil) throws -> DriftPeriod
  {
    let pages = try BilingualPage(
      source: page(pairs.map(\.chinese), .chinese), target: page(pairs.map(\.english), .english), areUnits: true,
      analyzer: analyzer)
    return DriftPeriod(
      label: label, pages: [DriftPage(.pair(pages), key: "page", date: date.flatMap { PartialDate($0) })])
  }

  func period(_ label: String, alone lines: [String], date: String? = nil) throws -> DriftPeriod {
    DriftPeriod(
      label: label,
      pages: [DriftPage(.alone(try page(lines, .english)), key: "page", date: date.flatMap { PartialDate($0) })])
  }

  private func page(_ lines: [String], _ language: LanguageTag) throws -> Page {
    let file = SourceFile(path: "page.\(language.tag).txt", text: lines.map { $0 + "\n" }.joined())
    return try Page(Documents.page(file), language: language, analyzer: analyzer)
  }

  func drift(_ periods: [DriftPeriod]) -> Drift {
    DriftStudy(termbase, sourceLanguage: .chinese).drift(periods)
  }
}

extension Drift {
  /// Each change in a line: `concept majority standard: a > b`.
  var lines: [String] {
    changes.map { change in
      let subject = subjects[change.subject]
      let forms = (change.from.map { subject.forms[$0].text + " > " } ?? "+ ") + subject.forms[change.to].text
      return "\(subject.kind) \(change.kind.rawValue) \(change.verdict.rawValue): \(forms)"
    }
  }
}
