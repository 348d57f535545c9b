/**
 * How the page looks, on a screen in light and in dark, narrow and wide, and on paper.
 *
 * Every pair of colours that carries text has a contrast of at least 4.5 to 1.
 */
export const pageStyle = `
:root {
  color-scheme: light dark;
  --paper: #f6f7f9; --card: #fff; --ink: #1a2027; --soft: #535d69; --line: #d5dae0; --code: #eef1f4;
  --link: #0b5cad; --good: #17703f; --fair: #8a5a00; --bad: #b3261e; --wash: #fdeceb; --rim: #b3261e;
  --expected: #2f7fd6; --received: #c2410c; --bound: #4b5563; --within: #f1f3f5;
  --heat-1: #f5c3a5; --heat-2: #e98a5c; --heat-3: #cc4b25; --heat-4: #861f10;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #12161b; --card: #1a2027; --ink: #e7ebef; --soft: #a6b0bb; --line: #36404b; --code: #232b34;
    --link: #82bbff; --good: #63cf95; --fair: #e3b341; --bad: #ff9b8f; --wash: #3d2220; --rim: #ff9b8f;
    --expected: #5aa2f0; --received: #ff9b5e; --bound: #b3bdc8; --within: #20272f;
    --heat-1: #63311f; --heat-2: #a14a26; --heat-3: #e0733d; --heat-4: #ffc49b;
  }
}
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem 1rem 3rem; max-width: 68rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", sans-serif; overflow-wrap: anywhere; }
h1, h2, h3, h4, p, dl, ol, ul, figure, pre { margin: 0; padding: 0; }
h1 { font-size: 1.75rem; line-height: 1.2; }
h2 { font-size: 1.15rem; margin: 2.25rem 0 .75rem; }
h3 { font-size: 1.1rem; }
h4 { font-size: .95rem; margin-top: 1.1rem; }
a { color: var(--link); }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px; }
code, pre { font-family: ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; font-size: .9em; }
pre { background: var(--code); border-radius: 6px; padding: .6rem .8rem; margin-top: .5rem; white-space: pre-wrap; tab-size: 2; }
/* Fonts with mathematical tables, as systems bring them; without those, raised digits stand too high. */
math { font-family: "Latin Modern Math", "STIX Two Math", "Cambria Math", "DejaVu Math TeX Gyre", "Noto Sans Math", serif; font-size: 1.08em; }
header { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: end; gap: .5rem 2rem; border-bottom: 3px solid var(--ink); padding-bottom: .75rem; }
.assignment { color: var(--soft); font-weight: 600; letter-spacing: .04em; }
.scope { color: var(--soft); }
.withheld { flex-basis: 100%; }
.total { font-size: 1.15rem; }
.total strong { font-size: 2.6rem; line-height: 1; font-variant-numeric: tabular-nums; }
.overview, .problems { list-style: none; background: var(--card); border: 1px solid var(--line); border-radius: 10px; }
.overview li { display: grid; grid-template-columns: 6.2rem 1fr auto; gap: .1rem .75rem; align-items: baseline; padding: .45rem .9rem; }
.overview li + li, .problems li + li { border-top: 1px solid var(--line); }
.title { color: var(--soft); }
.verdict { font-weight: 600; white-space: nowrap; }
.verdict.good { color: var(--good); } .verdict.fair { color: var(--fair); } .verdict.bad { color: var(--bad); }
.score { white-space: nowrap; font-variant-numeric: tabular-nums; text-align: right; }
.bar { width: 6rem; height: .6rem; margin-left: .5rem; border-radius: 4px; }
.bar.good { fill: var(--good); } .bar.fair { fill: var(--fair); } .bar.bad { fill: var(--bad); }
.bar .rail { fill: var(--line); }
.problems li { padding: .6rem .9rem; }
.severity { font-weight: 600; }
.error .severity { color: var(--bad); } .warning .severity { color: var(--fair); }
.criterion, details.passed, .part > figure, .part > details { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: .9rem 1.1rem; }
.criterion { border-left: 4px solid var(--rim); margin-top: 1rem; scroll-margin-top: 1rem; }
.criterion > .title { margin-top: .15rem; }
.head { display: flex; flex-wrap: wrap; gap: .1rem .9rem; align-items: baseline; }
.head .score { margin-left: auto; }
.message { margin-top: .6rem; font-weight: 600; }
dl.notes { margin-top: .6rem; display: grid; gap: .35rem; }
dl.notes div { display: grid; grid-template-columns: 8.5rem 1fr; gap: .75rem; }
dl.notes dt { color: var(--soft); }
dl.notes dd, dl.values dd, footer dd { margin: 0; }
dl.values { display: flex; flex-wrap: wrap; gap: .3rem 1.6rem; margin-top: .6rem; }
dl.values dt { color: var(--soft); font-size: .85rem; }
dl.values dd { font-family: ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; font-size: .9em; }
.matrices { display: flex; flex-wrap: wrap; gap: .9rem 2rem; margin-top: .8rem; }
.pair { display: flex; flex-wrap: wrap; gap: .3rem 1rem; align-items: start; max-width: 100%; }
.pair .name { flex-basis: 100%; font-weight: 600; }
.scroll { max-width: 100%; overflow-x: auto; }
table { border-collapse: collapse; font-size: .9rem; font-variant-numeric: tabular-nums; }
table { overflow-wrap: normal; }
caption { white-space: nowrap; text-align: left; color: var(--soft); font-size: .85rem; }
th { color: var(--soft); font-weight: 400; font-size: .75rem; padding: 0 .4rem; }
td { text-align: right; padding: .1rem .45rem; white-space: nowrap; }
tr > td:not(:empty) { border: 1px solid var(--line); }
table.expected td:not(:empty) { border-top-color: var(--expected); }
td.wrong { color: var(--bad); background: var(--wash); font-weight: 600; }
.plots { display: flex; flex-wrap: wrap; gap: 1.2rem 1rem; margin-top: 1.1rem; align-items: start; }
figure { max-width: 20rem; }
.part > figure { max-width: none; }
figcaption { color: var(--soft); font-size: .85rem; margin-top: .35rem; }
.part > figure > figcaption { max-width: 40rem; }
svg.plot { display: block; max-width: 100%; height: auto; color: var(--soft); font-size: 11px; overflow: visible; }
.key { display: inline-block; width: .8em; height: .8em; border: 1px solid var(--line); vertical-align: -.05em; }
.key.heat { background: var(--heat-3); } .key.within { background: var(--within); }
.sign { font-weight: 700; }
.sign.bad { color: var(--bad); } .sign.good { color: var(--good); } .sign.bound { color: var(--bound); }
.sign.expected { color: var(--expected); } .sign.received { color: var(--received); }
details { margin-top: .9rem; }
details.passed { margin-top: .5rem; padding: .45rem .9rem; scroll-margin-top: 1rem; }
.part > details:not(.passed) { margin-top: 0; }
summary { cursor: pointer; }
summary code { font-weight: 600; margin: 0 .4rem; }
.again { margin-top: 1rem; padding-top: .6rem; border-top: 1px solid var(--line); }
.again span { color: var(--soft); margin-right: .75rem; }
footer { margin-top: 2.5rem; border-top: 1px solid var(--line); color: var(--soft); font-size: .85rem; }
footer h2 { font-size: .95rem; margin: 1rem 0 .4rem; }
footer dl { display: grid; gap: .1rem; }
footer div { display: grid; grid-template-columns: 6.5rem 1fr; gap: .75rem; }
@media (max-width: 36rem) {
  body { padding: 1rem .75rem 2rem; }
  .overview li { grid-template-columns: 1fr auto; }
  .overview .what { grid-column: 1 / -1; grid-row: 2; }
  .criterion, .part > figure, .part > details { padding: .75rem; }
  dl.notes div { grid-template-columns: 1fr; gap: 0; }
  .head .score { margin-left: 0; flex-basis: 100%; text-align: left; }
}
@media print {
  :root { --paper: #fff; }
  body { padding: 0; max-width: none; font-size: 10pt; }
  .criterion, .overview li, .pair, figure, details.passed { break-inside: avoid; }
  h2, h3, h4, summary { break-after: avoid; }
  .criterion:has(.matrices) { break-inside: auto; }
  details::details-content { content-visibility: visible; display: block; height: auto; }
  td.wrong, .key, svg { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;

/** What the page's own policy admits: this style and no other. */
export const pageStyleHash = 'sha256-hia4UYF46YvZUbcJKuKcnxy6UpxsD/Vj7US2CyZc0kM=';
