/// The style of the page that `HTMLWriter` makes.
enum HTMLStyle {
  /// Dark ink on white in print. Doubtful rows have a dashed edge and rows without counterpart a double one, so that they
  /// are told apart without colour too.
  static let css = """
    :root { --doubtful: #8a5300; --doubtful-paper: #fff7e3; --alone: #a11d2b; --alone-paper: #fdeff0; }
    @media screen and (prefers-color-scheme: dark) {
      :root { --doubtful: #f0b95b; --doubtful-paper: #2b2415; --alone: #ff98a0; --alone-paper: #301b1e; }
    }
    details { margin: 0 0 1rem; }
    summary { cursor: pointer; }
    ul { margin: .5rem 0 0; padding: 0; display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; list-style: none; }
    li { font-size: .875rem; color: var(--faint); }
    table { width: 100%; border-collapse: separate; border-spacing: 0; table-layout: fixed; }
    caption { text-align: start; padding: 0 0 .5rem; font-size: .875rem; color: var(--faint); }
    col.link { width: 4.5rem; }
    col.confidence { width: 9.5rem; }
    th, td { padding: .55rem .75rem; border-bottom: 1px solid var(--line); text-align: start; vertical-align: top; }
    td { overflow-wrap: anywhere; }
    thead th { position: sticky; top: 0; background: var(--band); }
    thead th, tbody th, td.confidence { font-size: .875rem; line-height: 1.83; }
    tbody tr { scroll-margin-top: 3rem; break-inside: avoid; }
    tbody th { font-weight: normal; color: var(--faint); }
    tr > :first-child { border-inline-start: 6px solid transparent; padding-inline-start: .5rem; }
    td p { margin: 0; padding-inline-start: 2.1rem; text-indent: -2.1rem; }
    td p + p { margin-top: .35rem; }
    .number, .language { font-size: .75rem; font-weight: normal; color: var(--faint); }
    .number { display: inline-block; min-width: 2.1rem; padding-inline-end: .4rem; text-indent: 0; }
    .confidence, .number, tbody th { font-variant-numeric: tabular-nums; }
    .none { color: var(--faint); font-style: italic; }
    strong { display: block; font-weight: 600; line-height: 1.3; }
    .doubtful { background: var(--doubtful-paper); }
    .doubtful th { border-inline-start: 6px dashed var(--doubtful); }
    .doubtful strong { color: var(--doubtful); }
    .alone { background: var(--alone-paper); }
    .alone th { border-inline-start: 6px double var(--alone); }
    .alone strong { color: var(--alone); }
    tr:target { outline: 2px solid var(--accent); outline-offset: -2px; }
    @media screen and (max-width: 48rem) {
      body { font-size: 14px; }
      main { padding: 1rem .5rem 2rem; }
      th, td { padding: .4rem .35rem; }
      thead th, tbody th, td.confidence { font-size: .75rem; line-height: 1.87; }
      td p { padding-inline-start: 0; text-indent: 0; }
      .number { min-width: 0; }
      col.link { width: 2.9rem; }
      col.confidence { width: 5.6rem; }
    }
    @media print {
      body { font-size: 10pt; }
      th, td { padding: .3rem .5rem; }
      main { max-width: none; padding: 0; }
      details { display: none; }
      thead th { position: static; }
    }
    """
}
