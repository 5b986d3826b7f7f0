/// The style of the page that `DriftHTML` makes.
enum DriftStyle {
  /// The two forms of a change differ in lightness and in place, not in colour alone. Nothing in it needs escaping in XML.
  static let css = """
    :root {
      --from: #b9c2cc; --to: #0b57a4; --rest: #e9d8b4; --none: #f0f2f4; --bad: #a11d2b; --card: #fff;
      --mark: #ffe08a; --mark-ink: #1c1f24;
    }
    @media screen and (prefers-color-scheme: dark) {
      :root {
        --from: #5d6874; --to: #8cc0f5; --rest: #5f5230; --none: #262b31; --bad: #ff9aa2; --card: #1b1e23;
        --mark: #6b5310; --mark-ink: #fff3cf;
      }
    }
    body { background: var(--band); }
    main { max-width: 72rem; }
    main > .lead { margin: 0; font-size: 1.0625rem; }
    main > .extent, .aside { color: var(--faint); font-size: .8125rem; font-weight: normal; }
    main > .legend { margin: .6rem 0 0; display: flex; flex-wrap: wrap; gap: .1rem 1.2rem; font-size: .8125rem; }
    section { margin: 2rem 0; }
    h2 { margin: 0 0 .6rem; font-size: 1.15rem; line-height: 1.3; }
    .count { color: var(--faint); font-weight: normal; font-variant-numeric: tabular-nums; }
    table { border-collapse: collapse; width: 100%; background: var(--card); border: 1px solid var(--line); }
    th, td { padding: .6rem .8rem; text-align: start; vertical-align: top; overflow-wrap: anywhere; }
    thead th { font-size: .8125rem; font-weight: 600; color: var(--faint); background: var(--band); }
    tbody tr { border-top: 1px solid var(--line); }
    .shifts { table-layout: fixed; }
    .shifts th:first-child { width: 20%; } .shifts th:last-child { width: 38%; }
    .shifts th[scope=row] { border-inline-start: 4px solid var(--line); }
    .non-standard th[scope=row] { border-inline-start: 4px double var(--bad); border-inline-start-width: 6px; }
    .term { display: block; font-weight: 600; }
    .form { margin: 0; }
    .form .aside { display: block; padding-inline-start: 1.15rem; line-height: 1.4; }
    .form b { font-weight: 600; }
    .arrow { margin: 0; padding-inline-start: .05rem; color: var(--faint); line-height: 1.1; }
    .tag {
      display: inline-block; font-size: .75rem; color: var(--faint); border: 1px solid var(--line);
      border-radius: .25rem; padding: 0 .35rem; line-height: 1.4;
    }
    .key { width: .75rem; height: .75rem; margin-inline-end: .4rem; }
    .from { fill: var(--from); } .to { fill: var(--to); } .rest { fill: var(--rest); } .none { fill: var(--none); }
    .bars { list-style: none; margin: 0; padding: 0; display: grid; gap: .15rem .6rem; }
    .bars { grid-template-columns: fit-content(8rem) minmax(4rem, 1fr) max-content; font-size: .8125rem; }
    .bars li { display: grid; grid-template-columns: subgrid; grid-column: 1 / -1; align-items: center; }
    .bars .period { overflow-wrap: anywhere; line-height: 1.2; }
    .bars .count { color: var(--ink); }
    .bar { width: 100%; height: .85rem; display: block; border-radius: .15rem; }
    summary { cursor: pointer; color: var(--accent); font-size: .8125rem; }
    a:focus-visible, summary:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
    td details { margin-top: .4rem; }
    figure { margin: .5rem 0 0; } blockquote { margin: 0; overflow-wrap: anywhere; font-size: .9375rem; }
    figcaption { font-size: .75rem; color: var(--faint); overflow-wrap: anywhere; }
    mark { background: var(--mark); color: var(--mark-ink); padding: .05em .1em; border-radius: .15em; }
    .change {
      margin: 0 0 .8rem; padding: .8rem 1rem; background: var(--card); border: 1px solid var(--line);
      border-inline-start: 4px dashed var(--bad); break-inside: avoid;
    }
    .change h3 { margin: 0; font-size: 1rem; } .change p { margin: .5rem 0 0; }
    .all { margin: 1rem 0; } .all > summary { font-size: 1rem; padding: .3rem 0; }
    .scroll { overflow-x: auto; }
    .counts { font-size: .875rem; } .counts tbody { border-top: 1px solid var(--line); }
    .counts tbody tr { border: 0; } .counts th, .counts td { padding: .25rem .6rem; }
    .counts tbody th { font-weight: 600; min-width: 7rem; }
    .counts thead th + th { min-width: 12rem; }
    .counts thead th + th + th { min-width: 4rem; max-width: 10rem; text-align: end; }
    td.number { text-align: end; font-variant-numeric: tabular-nums; }
    footer { margin-top: 2rem; color: var(--faint); font-size: .8125rem; }
    @media screen and (max-width: 48rem) {
      main { padding: 1rem .75rem 2rem; }
      .shifts, .shifts tbody, .shifts tr, .shifts th, .shifts td { display: block; }
      .shifts thead { position: absolute; left: -100rem; }
      .shifts th:first-child, .shifts th:last-child { width: auto; }
      .shifts td { padding-top: 0; } .shifts th[scope=row] { padding-bottom: .2rem; border-inline-start: 0; }
      .shifts tbody tr { border-inline-start: 4px solid var(--line); }
      .shifts tbody tr.non-standard { border-inline-start: 6px double var(--bad); }
    }
    @media print {
      body { background: none; font-size: 9pt; }
      .all { display: none; }
      tr { break-inside: avoid; }
      svg { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
    }
    """
}
