internal import GlossCorpus
internal import GlossLint
internal import GlossText

/// A concordance as a page for people: the counts, then the places side by side, the term and its rendering marked. One
/// file that needs nothing else, without scripts.
struct ConcordanceHTML {
  private let concordance: Concordance

  init(_ concordance: Concordance) {
    self.concordance = concordance
  }

  var text: String {
    let title = Markup.escaped(concordance.title)
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="generator" content="glosslint">
      <title>\(title)</title>
      <style>
      \(HTMLStyle.css)
      mark { background: var(--doubtful-paper); color: inherit; outline: 1px solid var(--line); }
      td.number { text-align: end; font-size: inherit; color: inherit; display: table-cell; }
      table { margin: 0 0 2rem; }
      table.counts { width: auto; table-layout: auto; }
      </style>
      </head>
      <body>
      <main>
      <h1>\(title)</h1>
      \(counts)
      \(files)
      \(places)
      </main>
      </body>
      </html>

      """
  }

  // MARK: Counts

  private var counts: String {
    let years = concordance.years
    let heads = years.map { year in "<th scope=\"col\">\(year.map { "\($0)" } ?? "undated")</th>" }
      .joined()
    let rows = concordance.counts(by: \.year).map { count in
      let cells = years.map { Self.number(count.parts[$0]) }.joined()
      return "<tr><th scope=\"row\">\(Markup.escaped(count.rendering.shown))</th>\(cells)"
        + "\(Self.number(count.total))</tr>\n"
    }
    return """
      <table class="counts">
      <caption>Renderings by year</caption>
      <thead><tr><th scope="col">Rendering</th>\(heads)<th scope="col">all</th></tr></thead>
      <tbody>
      \(rows.joined())</tbody>
      </table>
      """
  }

  private var files: String {
    let rows = concordance.files.map { file, count in
      "<tr><th scope=\"row\"><bdi>\(Markup.escaped(file))</bdi></th>\(Self.number(count))</tr>\n"
    }
    return """
      <table class="counts">
      <caption>Places by file</caption>
      <tbody>
      \(rows.joined())</tbody>
      </table>
      """
  }

  private static func number(_ number: Int?) -> String { "<td class=\"number\">\(number.map { "\($0)" } ?? "")</td>" }

  // MARK: Places

  private var places: String {
    let rows = concordance.places.map { place in
      """
      <tr><th scope="row"><bdi>\(Markup.escaped(place.file))</bdi>\(place.year.map { "<br>\($0)" } ?? "")</th>
      \(Self.cell(place.source, none: "no source"))
      \(Self.cell(place.target, none: "no counterpart"))
      <td>\(Markup.escaped(place.rendering.shown))</td></tr>

      """
    }
    return """
      <table>
      <caption>Places</caption>
      <colgroup><col class="confidence"><col><col><col class="confidence"></colgroup>
      <thead>
      <tr><th scope="col">File</th><th scope="col">Source</th><th scope="col">Translation</th>\
      <th scope="col">Rendering</th></tr>
      </thead>
      <tbody>
      \(rows.joined())</tbody>
      </table>
      """
  }

  private static func cell(_ location: Location?, none: String) -> String {
    guard let location else { return "<td class=\"none\">\(none)</td>" }
    return "<td><bdi>\(location.start.line):\(location.start.column)</bdi> \(marked(location.excerpt))</td>"
  }

  /// A sentence with the words that are meant marked.
  private static func marked(_ excerpt: Location.Excerpt) -> String {
    let utf8 = Array(excerpt.text.utf8)
    let low = min(max(excerpt.highlight.lowerBound, 0), utf8.count)
    let high = min(max(excerpt.highlight.upperBound, low), utf8.count)
    func text(_ range: Range<Int>) -> String { Markup.escaped(String(decoding: utf8[range], as: UTF8.self)) }
    let mark = low == high ? "" : "<mark>\(text(low..<high))</mark>"
    return text(0..<low) + mark + text(high..<utf8.count)
  }
}
