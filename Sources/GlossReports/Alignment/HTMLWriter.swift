internal import GlossAlignment
internal import GlossText

/// A page for people: the texts side by side, a row a link, with what is to be looked at marked in words and colour.
struct HTMLWriter: AlignmentWriter {
  func text(of texts: AlignedTexts) -> String {
    let names = [texts.source, texts.target].map { Markup.escaped($0.name) }
    return HTMLPage.text(
      title: "\(texts.source.name) and \(texts.target.name), aligned", style: HTMLStyle.css,
      body: """
        <main>
        <h1><bdi>\(names[0])</bdi> and <bdi>\(names[1])</bdi></h1>
        <p>\(Self.summary(texts))</p>
        \(Self.list(texts.links))\(Self.table(texts))
        </main>
        """)
  }

  private static func summary(_ texts: AlignedTexts) -> String {
    let links = texts.links
    let doubtful = links.count(where: \.isDoubtful)
    let alone = links.count { !$0.isComplete }
    return "\(counted(texts.source.sentences.count, "sentence")) in the source, \(texts.target.sentences.count) in the "
      + "translation, \(counted(links.count, "link")): \(doubtful) doubtful (confidence below \(Link.shownThreshold)), "
      + "\(alone) without counterpart."
  }

  /// `1 link`, `2 links`.
  private static func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

  /// The rows that are to be looked at, each a jump away.
  private static func list(_ links: [Link]) -> String {
    let items = links.enumerated().compactMap { index, link in
      Mark(link).map { "<li><a href=\"#link-\(index + 1)\">\(index + 1)</a> \($0.label)</li>\n" }
    }
    guard !items.isEmpty else { return "" }
    return "<details>\n<summary>\(counted(items.count, "link")) to look at</summary>\n<ul>\n\(items.joined())</ul>\n"
      + "</details>\n"
  }

  private static func table(_ texts: AlignedTexts) -> String {
    """
    <table>
    <caption>Links in the order of the source. Links and sentences are numbered from 1.</caption>
    <colgroup><col class="link"/><col/><col/><col class="confidence"/></colgroup>
    <thead>
    <tr><th scope="col">Link</th>\(heading("Source", texts.source))\(heading("Translation", texts.target))\
    <th scope="col">Confidence</th></tr>
    </thead>
    <tbody>
    \(texts.links.enumerated().map { row($0 + 1, $1, texts) }.joined())</tbody>
    </table>
    """
  }

  private static func heading(_ title: String, _ text: AlignedText) -> String {
    "<th scope=\"col\">\(title) <span class=\"language\">\(text.language.tag)</span></th>"
  }

  private static func row(_ number: Int, _ link: Link, _ texts: AlignedTexts) -> String {
    let mark = Mark(link)
    let label = mark.map { "<strong>\($0.label)</strong>" } ?? ""
    return """
      <tr id="link-\(number)"\(mark.map { " class=\"\($0.rawValue)\"" } ?? "")>
      <th scope="row">\(number)</th>
      \(cell(texts.source, link.source, none: "not in the source"))
      \(cell(texts.target, link.target, none: "not in the translation"))
      <td class="confidence">\(link.shownConfidence)\(label)</td>
      </tr>

      """
  }

  private static func cell(_ text: AlignedText, _ indexes: Range<Int>, none: String) -> String {
    guard !indexes.isEmpty else { return "<td class=\"none\">\(none)</td>" }
    let sentences = indexes.map { index -> String in
      let content =
        text.hasText(in: index..<index + 1)
        ? Markup.escaped(text.sentences[index].text) : "<span class=\"none\" lang=\"en\">empty line</span>"
      return "<p dir=\"auto\"><span class=\"number\">\(index + 1) </span>\(content)</p>"
    }
    return "<td lang=\"\(text.language.tag)\">\(sentences.joined())</td>"
  }

  /// Why a row is to be looked at; the raw value is its class.
  private enum Mark: String {
    case doubtful, alone

    init?(_ link: Link) {
      if !link.isComplete { self = .alone } else if link.isDoubtful { self = .doubtful } else { return nil }
    }

    var label: String {
      switch self {
      case .doubtful: "doubtful"
      case .alone: "no counterpart"
      }
    }
  }
}
