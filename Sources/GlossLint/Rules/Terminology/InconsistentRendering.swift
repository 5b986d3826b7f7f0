internal import GlossText

/// Flags a name that the translation renders in one way here and in another elsewhere.
struct InconsistentRendering: PageRule {
  static let description = RuleDescription(
    id: "inconsistent-rendering", group: .terminology, need: .pageOrSource, severity: .warning,
    summary: "One thing has several renderings on the page or the site",
    rationale: """
      With the source, on names that it puts in quotation marks (“惠民快车”) and that are on no list: the rendering \
      that most of its places share is taken as the page's own, and a place that has another capitalised or quoted \
      phrase instead is flagged. Needs three places and a clear majority.

      On a page alone, wordings of one thing are `info`: words that translators use for one Chinese word ("city work" \
      beside "urban work"), another form of a word before a noun ("working conferences" beside "a work conference"), \
      another preposition in a name. So are several allowed renderings of a listed concept, unless one is the other \
      cut short or its abbreviation, and a form that the list calls ordinary English where the page, or most of the \
      site, has the listed rendering ("7 streets" beside "sub-district").

      Over several pages the rendering that most of them use is the site's own. The rarer form is flagged, and the \
      other places are listed with it.
      """,
    examples: [
      .flagged(
        """
        The People's Express opened in May.
        We took the People's Express to work.
        The ⟦Bus for Citizens⟧ was praised.
        """,
        source: "“惠民快车”5月开通。\n我们乘“惠民快车”上班。\n“惠民快车”受到好评。"),
      .flagged(
        """
        Twelve “Warm Heart Canteens” opened.
        A “Warm Heart Canteen” serves 300 meals.
        Each “⟦Hot Heart Hall⟧” is inspected.
        """,
        source: "“暖心食堂”开了12家。\n一家“暖心食堂”供餐300份。\n每家“暖心食堂”都受检查。"),
      .flagged(
        """
        The work conference opened on Monday. A work conference was announced.
        The ⟦working conferences⟧ of the counties followed.
        """, note: "the page alone"),
      .accepted(
        """
        The growth of exports slowed. Growth in exports was 5 percent.
        """, note: "good English has both"),
      .accepted(
        """
        The People's Express opened in May.
        We took the People's Express to work.
        It was praised by residents.
        """,
        source: "“惠民快车”5月开通。\n我们乘“惠民快车”上班。\n“惠民快车”受到好评。", note: "a pronoun is no rendering"),
      .accepted(
        "The People's Express opened.\nThe Citizen Bus was praised.", source: "“惠民快车”开通。\n“惠民快车”受到好评。",
        note: "two places have no majority"),
    ])

  func check(_ page: Page, _ context: RuleContext) {
    ListedConceptConsistency().check(page, context)
    if let pages = context.bilingual {
      QuotedNameConsistency().check(pages, context)
      MinedTermConsistency().check(pages, context)
    }
    WordingConsistency().check(page, context)
  }

  /// Of findings about the same words the first, which knows most, stays.
  static func settle(_ diagnostics: inout [Diagnostic]) {
    var seen = Set<ByteRange>()
    diagnostics = diagnostics.filter { seen.insert($0.location.range).inserted }
  }
}
