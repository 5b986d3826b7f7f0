/// The style of the review report.
enum ReviewStyle {
  /// Severities differ in word and in edge, not in colour alone. Nothing in it needs escaping in XML.
  static let css = """
    :root {
      --error: #a11d2b; --error-paper: #fdeff0; --warning: #7d4b00; --warning-paper: #fff4da;
      --info: #0b57a4; --info-paper: #eaf2fb; --mark: #ffe08a; --mark-ink: #1c1f24; --new: #14632b; --card: #fff;
    }
    @media screen and (prefers-color-scheme: dark) {
      :root {
        --error: #ff9aa2; --error-paper: #3a1d20; --warning: #f3bf66; --warning-paper: #33290f;
        --info: #8cc0f5; --info-paper: #172a3f; --mark: #6b5310; --mark-ink: #fff3cf; --new: #86d79b; --card: #1b1e23;
      }
    }
    body { background: var(--band); line-height: 1.55; }
    .skip { position: absolute; left: -100rem; }
    .skip:focus { left: 1rem; top: 1rem; background: var(--card); padding: .5rem 1rem; }
    .layout {
      display: grid; grid-template-columns: 17.5rem minmax(0, 1fr); gap: 0 2rem;
      max-width: 84rem; margin: 0 auto; padding: 2rem 1.5rem 4rem;
    }
    .head { grid-column: 1 / -1; margin-bottom: 1.5rem; }
    h1 { margin: 0 0 .25rem; font-size: 1.6rem; }
    .lead { margin: 0; color: var(--faint); }
    main { max-width: none; margin: 0; padding: 0; min-width: 0; }
    aside {
      position: sticky; top: 1rem; align-self: start; max-height: calc(100vh - 2rem); overflow-y: auto;
      font-size: .875rem; line-height: 1.4; padding-inline-end: .5rem;
    }
    .hint { margin: 0 0 .75rem; color: var(--faint); }
    fieldset { border: 0; margin: 0 0 1rem; padding: 0; min-width: 0; }
    legend, summary, .title { margin: 0; font-weight: 600; padding: 0 0 .3rem; }
    label { display: flex; gap: .5rem; align-items: baseline; padding: .2rem .25rem; border-radius: .25rem; }
    label { cursor: pointer; }
    label:hover { background: var(--line); }
    label .name { flex: 1; overflow-wrap: anywhere; }
    label input { margin: 0; flex: none; accent-color: var(--accent); }
    .count { color: var(--faint); font-variant-numeric: tabular-nums; font-weight: normal; }
    button {
      font: inherit; color: var(--accent); background: var(--card); border: 1px solid var(--line);
      border-radius: .25rem; padding: .3rem .8rem; margin-bottom: 1.25rem; cursor: pointer;
    }
    a:focus-visible, button:focus-visible, input:focus-visible, summary:focus-visible {
      outline: 2px solid var(--accent); outline-offset: 2px;
    }
    nav { margin: 0 0 1rem; }
    summary { cursor: pointer; }
    aside ul { margin: 0; padding: 0; list-style: none; }
    aside li { display: flex; gap: .5rem; justify-content: space-between; padding: .15rem .25rem; }
    aside li bdi { overflow-wrap: anywhere; }
    .file { margin-bottom: 2.5rem; scroll-margin-top: 1rem; }
    h2 {
      margin: 0 0 .75rem; padding-bottom: .4rem; border-bottom: 1px solid var(--line); font-size: 1.15rem;
      line-height: 1.3; overflow-wrap: anywhere;
    }
    h2 .count { display: inline-block; font-size: .875rem; margin-inline-start: .35rem; }
    .failures { margin-bottom: 2rem; padding: 1rem 1.25rem; background: var(--error-paper); border-radius: .375rem; }
    .failures ul { margin: 0; padding-inline-start: 1.2rem; overflow-wrap: anywhere; }
    .failures h2 { border: 0; margin: 0; color: var(--error); }
    .finding {
      margin: 0 0 1rem; padding: .9rem 1.1rem 1rem; background: var(--card); border: 1px solid var(--line);
      border-inline-start: 5px solid var(--info); border-radius: .375rem; break-inside: avoid;
    }
    .finding.warning { border-inline-start: 5px dashed var(--warning); }
    .finding.error { border-inline-start: 5px double var(--error); border-inline-start-width: 7px; }
    .tags {
      display: flex; flex-wrap: wrap; gap: .2rem .8rem; align-items: baseline; margin: 0 0 .3rem;
      font-size: .8125rem; color: var(--faint);
    }
    .tags .rule { margin-inline-start: auto; font-family: ui-monospace, monospace; }
    .place { font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
    .severity { font-weight: 600; }
    .tags .severity { padding: .05rem .5rem; border-radius: .25rem; }
    .severity.error { color: var(--error); } .severity.warning { color: var(--warning); }
    .severity.info { color: var(--info); }
    .tags .error { background: var(--error-paper); } .tags .warning { background: var(--warning-paper); }
    .tags .info { background: var(--info-paper); }
    h3 { margin: 0 0 .7rem; font-size: 1rem; line-height: 1.45; font-weight: 600; overflow-wrap: anywhere; }
    .texts { display: grid; gap: .75rem 1.5rem; }
    .texts { grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr)); }
    figure, blockquote { margin: 0; min-width: 0; }
    figcaption { font-size: .75rem; font-weight: 600; color: var(--faint); overflow-wrap: anywhere; }
    .aside { font-size: .8125rem; color: var(--faint); font-weight: normal; }
    figcaption .aside { font-size: .75rem; }
    blockquote { overflow-wrap: anywhere; }
    mark { background: var(--mark); color: var(--mark-ink); padding: .05em .1em; border-radius: .15em; }
    mark.gap { font-weight: 700; padding: 0 .35em; font-size: 1.15em; }
    dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .25rem 1rem; margin: .9rem 0 0; }
    dl { font-size: .9375rem; }
    dt { color: var(--faint); }
    dd { margin: 0; overflow-wrap: anywhere; }
    dd ul { margin: 0; padding: 0; list-style: none; }
    del { color: var(--error); }
    ins { color: var(--new); text-decoration: none; font-weight: 600; }
    .arrow { color: var(--faint); }
    footer { color: var(--faint); font-size: .8125rem; }
    @media screen and (max-width: 56rem) {
      .layout { display: block; padding: 1rem .75rem 2rem; }
      .head { margin-bottom: 1rem; }
      aside { position: static; max-height: none; padding: 0; margin-bottom: 1.5rem; }
      aside .list { max-height: 11.5rem; overflow-y: auto; border: 1px solid var(--line); border-radius: .25rem; }
      label { padding: .35rem .25rem; }
      .finding { padding: .75rem .8rem .85rem; }
    }
    @media print {
      @page { margin: 16mm 14mm; }
      :root { font-size: 9pt; }
      body { background: none; font-size: 9pt; line-height: 1.4; }
      .layout { display: block; max-width: none; padding: 0; }
      aside { position: static; max-height: none; overflow: visible; margin-bottom: 1.5rem; }
      .hint, button, label input, .skip { display: none; }
      fieldset .list { columns: 2; }
      label { padding: 0; break-inside: avoid; }
      h2, h3, .tags { break-after: avoid; }
      nav .list { columns: 2; }
      nav a { color: inherit; text-decoration: none; }
      details { display: none; }
      .finding { margin-bottom: .7rem; padding: .6rem .8rem .7rem; }
      .file { margin-bottom: 1.5rem; }
      mark { -webkit-print-color-adjust: exact; print-color-adjust: exact; text-decoration: underline; }
      .texts { grid-template-columns: 1fr 1fr; }
      .texts figure:only-child { grid-column: 1 / -1; }
    }
    """
}
