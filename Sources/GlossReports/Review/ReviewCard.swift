internal import GlossLint
internal import GlossText

/// A finding of the review report.
enum ReviewCard {
  struct Writer {
    let files: PageFiles
    let outline: ReviewOutline

    func markup(_ diagnostic: Diagnostic, _ page: PageResult) -> String {
      let severity = diagnostic.severity
      let facts = facts(diagnostic)
      return """
        <article class="finding \(severity.rawValue) \(outline.mark(ofRule: diagnostic.rule))">
        <p class="tags"><span class="severity \(severity.rawValue)">\(severity.singular)</span> \
        <span class="place">\(ReviewCard.escaped(diagnostic.location.spot))</span> \
        <span class="rule">\(ReviewCard.escaped(diagnostic.rule))</span></p>
        <h3>\(ReviewCard.escaped(diagnostic.message))</h3>
        \(texts(diagnostic, page))
        \(facts.isEmpty ? "" : "<dl>\n\(facts.joined())</dl>\n")</article>
        """
    }

    /// The source, where there is one, and the translation.
    private func texts(_ diagnostic: Diagnostic, _ page: PageResult) -> String {
      let source = diagnostic.counterpart.map { place in
        // Another page may be what a finding is held against.
        ReviewCard.text(place, page.sourceLanguage, "Source", label: place.label)
      }
      let target = ReviewCard.text(diagnostic.location, page.language, "Text", label: nil)
      return "<div class=\"texts\">\n\(source ?? "")\(target)</div>"
    }

    /// What to do, who says so and what else there is to know.
    private func facts(_ diagnostic: Diagnostic) -> [String] {
      var rows: [(String, String)] = []
      if let concept = diagnostic.concept {
        if let rendering = concept.rendering { rows.append(("Standard", "<b>\(ReviewCard.escaped(rendering))</b>")) }
        let list = "<span class=\"aside\">list \(ReviewCard.escaped(concept.glossary))</span>"
        rows.append(
          concept.authority.map { ("Set by", "\(ReviewCard.escaped($0)) \(list)") } ?? ("From", list))
      }
      rows += ReviewChange.all(of: diagnostic, files).map { ("Change", ReviewCard.change($0)) }
      rows += diagnostic.notes.map { ("Note", ReviewCard.escaped($0)) }
      if !diagnostic.related.isEmpty {
        let places = diagnostic.related.map { place in
          "<li><span class=\"aside\">\(Markup.escaped(place.label))</span> \(ReviewExcerpt(place).marked)</li>"
        }
        rows.append(("Compare", "<ul>\(places.joined())</ul>"))
      }
      var seen = Set<String>()
      return rows.filter { seen.insert($0.0 + $0.1).inserted }.map { "<dt>\($0)</dt><dd>\($1)</dd>\n" }
    }
  }

  private static func text(_ place: Location, _ language: LanguageTag?, _ role: String, label: String?) -> String {
    let attribute = language.map { " lang=\"\(Markup.escaped($0.tag))\"" } ?? ""
    let label = label.map { " <span class=\"aside\">\(Markup.escaped($0))</span>" } ?? ""
    return "<figure><figcaption>\(language?.name ?? role)\(label)</figcaption>"
      + "<blockquote\(attribute) dir=\"auto\">\(ReviewExcerpt(place).marked)</blockquote></figure>\n"
  }

  private static func change(_ change: ReviewChange) -> String {
    let judgement = "<span class=\"aside\">\(change.judgement)</span>"
    guard let (old, new) = change.replacement else { return "\(Markup.escaped(change.title)) \(judgement)" }
    return "<del>\(Markup.escaped(old))</del> <span class=\"arrow\">→</span> <ins>\(Markup.escaped(new))</ins> "
      + judgement
  }

  private static func escaped(_ text: String) -> String { Markup.escaped(VisibleText.line(text)) }
}
