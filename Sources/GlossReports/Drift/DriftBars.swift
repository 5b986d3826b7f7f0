internal import GlossCorpus
internal import GlossText

/// The shares of a subject's forms as bars, a period a bar, in inline SVG with the numbers beside it.
struct DriftBars {
  let words: DriftWords

  /// What a segment of a bar stands for, as its class in the style.
  enum Segment: String {
    case from, to, rest
  }

  /// - Parameters:
  ///   - from: the form that was the majority; nil where there was none.
  ///   - to: the form that is.
  func markup(_ subject: DriftSubject, from: Int?, to: Int) -> String {
    let bars = words.drift.periods.enumerated().map { period, described in
      let total = subject.total(in: CollectionOfOne(period))
      let counts = [(from, Segment.from), (to, Segment.to)].compactMap { form, segment in
        form.map { (segment: segment, count: subject.forms[$0].uses[period].count, text: subject.forms[$0].text) }
      }
      let rest = total - counts.reduce(0) { $0 + $1.count }
      let segments = counts.map { ($0.segment, $0.count) } + [(.rest, rest)]
      let said = counts.map { "\($0.text): \($0.count) of \(total)" }.joined(separator: "; ")
      return """
        <li><span class="period"><bdi>\(Self.escaped(described.label))</bdi></span>\
        \(Self.bar(segments, of: total, label: "\(described.label): \(total == 0 ? "no place" : said)"))\
        <span class="count">\(total == 0 ? "–" : counts.map { "\($0.count)" }.joined(separator: " : "))\
        <span class="aside"> of \(total)</span></span></li>

        """
    }
    return "<ul class=\"bars\">\n\(bars.joined())</ul>"
  }

  /// A square in the colour of a segment, before the words it stands for.
  static func key(_ segment: Segment) -> String {
    "<svg class=\"key\" viewBox=\"0 0 10 10\" aria-hidden=\"true\"><rect class=\"\(segment.rawValue)\" width=\"10\" "
      + "height=\"10\"/></svg>"
  }

  private static func bar(_ segments: [(Segment, Int)], of total: Int, label: String) -> String {
    var rects = "<rect class=\"none\" width=\"100\" height=\"10\"/>"
    var start = 0
    for (segment, count) in segments where count > 0 {
      rects +=
        "<rect class=\"\(segment.rawValue)\" x=\"\(percent(start, total))\" width=\"\(percent(count, total))\" "
        + "height=\"10\"/>"
      start += count
    }
    return "<svg class=\"bar\" viewBox=\"0 0 100 10\" preserveAspectRatio=\"none\" role=\"img\" "
      + "aria-label=\"\(Markup.attribute(VisibleText.line(label)))\">\(rects)</svg>"
  }

  /// With one decimal, by whole numbers, so that it is written alike everywhere.
  private static func percent(_ count: Int, _ total: Int) -> String {
    let tenths = (count * 1000 + total / 2) / max(total, 1)
    return "\(tenths / 10).\(tenths % 10)"
  }

  private static func escaped(_ text: String) -> String { Markup.escaped(VisibleText.line(text)) }
}
