/** What the page of a class has beyond a report's: a wide table, and what chooses in it. */
export const classStyle = `
body { max-width: 90rem; }
.note { color: var(--soft); font-size: .85rem; margin-top: .6rem; max-width: 60rem; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: .5rem .75rem; }
nav { margin-top: .75rem; display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; }
.part { scroll-margin-top: .5rem; }
.states { list-style: none; display: flex; flex-wrap: wrap; gap: .5rem; }
.states li { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: .35rem .8rem; }
.states strong { font-size: 1.35rem; font-variant-numeric: tabular-nums; margin-right: .3rem; }
.scores { display: flex; flex-wrap: wrap; gap: .5rem 2.5rem; padding: 1rem 1.1rem; align-items: center; }
.scores > div { flex: 1 1 15rem; }
.mistakes { list-style: none; background: var(--card); border: 1px solid var(--line); border-radius: 10px; }
.mistakes li { display: grid; grid-template-columns: 3rem 6.5rem 1fr; gap: .75rem; padding: .6rem .9rem; align-items: baseline; }
.mistakes li + li { border-top: 1px solid var(--line); }
.mistakes .share { font-weight: 600; font-size: 1.15rem; text-align: right; font-variant-numeric: tabular-nums; }
.mistakes .bar { margin: 0; }
.part > details.rest { margin-top: .5rem; padding: .45rem .9rem; }
.rest .mistakes { border: 0; }
.part > details.look { margin-top: .5rem; padding: .45rem .9rem; }
.look ul { margin: .5rem 0 .3rem; padding-left: 1.2rem; }
.look summary strong { display: inline-block; min-width: 2rem; text-align: right; margin-right: .4rem; font-variant-numeric: tabular-nums; }
table.criteria { width: 100%; }
table.criteria .title { font-size: .85rem; display: block; white-space: normal; }
thead th { vertical-align: bottom; padding: .3rem .45rem; }
tbody th { text-align: left; color: var(--ink); font-size: .9rem; padding: .25rem .45rem; }
tbody th code { font-weight: 600; }
tr > td:not(:empty) { border: 0; }
.part tbody tr + tr > * { border-top: 1px solid var(--line); }
td.undefined { color: var(--soft); white-space: normal; font-size: .8rem; min-width: 7rem; }
table.criteria thead th { text-align: right; }
table.criteria thead th:first-child { text-align: left; }
.filters { display: flex; flex-wrap: wrap; gap: .6rem 1rem; align-items: end; margin-bottom: .75rem; }
.filters[hidden] { display: none; }
.filters label { display: grid; gap: .1rem; color: var(--soft); font-size: .8rem; max-width: 100%; }
.filters input, .filters select, .filters button, #more-students { font: inherit; font-size: .95rem; color: var(--ink); background: var(--card);
  border: 1px solid var(--soft); border-radius: 6px; padding: .3rem .5rem; max-width: 100%; }
.filters input { width: 15rem; }
.filters select { width: 10rem; }
.filters button, #more-students { cursor: pointer; }
#more-students { margin-top: .6rem; }
.filters input::placeholder { color: var(--soft); opacity: 1; }
.filters output { font-weight: 600; padding-bottom: .35rem; }
.roster { max-height: 85vh; overflow: auto; background: var(--card); border: 1px solid var(--line); border-radius: 10px; }
.roster table { width: 100%; border-collapse: separate; border-spacing: 0; }
.roster thead { position: sticky; top: 0; z-index: 2; background: var(--code); }
.roster thead th { color: var(--ink); border-bottom: 1px solid var(--line); text-align: left; }
.roster thead th[data-sort="number"] { text-align: right; }
.roster thead button { font: inherit; font-weight: 600; color: inherit; background: none; border: 0; padding: 0; cursor: pointer; text-align: inherit; }
.roster thead button:hover { text-decoration: underline; }
.roster thead [aria-sort="ascending"] button::after { content: " ↑"; }
.roster thead [aria-sort="descending"] button::after { content: " ↓"; }
.criterion-head span { writing-mode: vertical-rl; transform: rotate(180deg); }
.roster thead small { font-weight: 400; color: var(--soft); }
.roster tbody th { min-width: 11rem; max-width: 22rem; overflow-wrap: anywhere; }
@media (min-width: 60rem) {
  .roster tbody th { min-width: 15rem; }
  .roster th:first-child { position: sticky; left: 0; z-index: 1; background: var(--card); }
  .roster thead th:first-child { background: var(--code); }
}
.roster tbody small { color: var(--soft); font-size: .8rem; display: block; }
.roster td.words { text-align: left; white-space: normal; min-width: 5.5rem; }
.roster td.words:last-child { min-width: 14rem; font-size: .8rem; overflow-wrap: anywhere; }
.roster td.fair { color: var(--fair); } .roster td.bad { color: var(--bad); background: var(--wash); }
@media (scripting: enabled) {
  /* The script takes all but the first away: they need not be laid out before. */
  .roster tbody:not([data-ready]) tr:nth-child(n + 101) { display: none; }
}
.roster tbody tr:hover > * { background: var(--code); }
@media (max-width: 36rem) {
  .mistakes li { grid-template-columns: 3rem 1fr; }
  .mistakes li > div { grid-column: 1 / -1; }
  .filters label, .filters input, .filters select { width: 100%; }
  .roster tbody th { min-width: 9rem; }
}
@media print {
  .filters, #more-students { display: none; }
  .roster { max-height: none; overflow: visible; border: 0; }
  .roster thead, .roster th:first-child { position: static; }
  nav { display: none; }
  tr, .mistakes li { break-inside: avoid; }
  .roster table { font-size: 7pt; }
}
`;
