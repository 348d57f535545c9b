import type { Report, ReportCriterion } from '../../contract/report.ts';
import { lostCriteria } from '../lost-criteria.ts';
import { pointsText } from '../number-text.ts';
import { adjustmentText, finalScore, totalText } from '../total-text.ts';
import { anchor, lossSection, passedSection } from './criterion-section.ts';
import { marginPlot } from './margin-plot.ts';
import { type Markup, markup } from './markup.ts';
import { pageStyle, pageStyleHash } from './page-style.ts';
import { typeset } from './typeset.ts';
import { pointsBar, verdictMark } from './verdict-mark.ts';

/**
 * The report as one HTML page that needs nothing else: no network, no script, no font.
 *
 * Errors: none for any text in the report; the page can't run a script, whatever stands in it.
 */
export function renderHtml(report: Report): string {
  const { criteria, problems } = report;
  const adjustment = adjustmentText(report);
  const lost = lostCriteria(report);
  const passed = criteria.filter(({ score, maxScore }) => score >= maxScore);
  const margins = marginPlot(criteria);
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${pageStyleHash}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${report.assignment} ${report.title}: ${totalText(report)}</title>
<style>${{ html: pageStyle }}</style>
</head>
<body>
<header>
<div><p class="assignment">${report.assignment}</p><h1>${typeset(report.title)}</h1>${scope(report)}</div>
<p class="total"><strong>${pointsText(finalScore(report))}</strong> of ${pointsText(report.maxScore)} points</p>
${adjustment ? markup`<p class="withheld">${adjustment}</p>` : undefined}
${report.withheld ? markup`<p class="withheld">${report.withheld.message}</p>` : undefined}
</header>
<main>
${problems.length > 0 ? section('Problems in the files', problemList(report)) : undefined}
${section('Criteria', overview(criteria, lost, passed))}
${lost.length > 0 ? section('What to mend, the most points first', markup`${lost.map((criterion) => lossSection(criterion, report))}`) : undefined}
${passed.length > 0 ? section('What is right', markup`${passed.map(passedSection)}`) : undefined}
${report.studentTests ? testSection(report.studentTests) : undefined}
${margins ? section('Room to spare', markup`<figure>${margins}<figcaption>The largest error of the right cases of each criterion, as a share of what is allowed: 1 is the bound. No error at all stands at the left end.</figcaption></figure>`) : undefined}
${report.console === '' ? undefined : section('Your code printed', consoleFold(report.console))}
</main>
<footer>${facts(report)}</footer>
</body>
</html>
`.html;
}

function section(title: string, content: Markup): Markup {
  return markup`<section class="part"><h2>${title}</h2>
${content}
</section>`;
}

/** What was asked for, where it was not everything. */
function scope({ only, replay }: Report): Markup | undefined {
  if (!only) return undefined;
  const ids = markup`${only.map((id, i) => markup`${i > 0 ? ', ' : ''}<code>${id}</code>`)}`;
  return markup`<p class="scope">only ${ids}${replay === undefined ? '' : `, case ${replay}`}</p>`;
}

function problemList({ problems }: Report): Markup {
  const items = problems.map(
    ({ file, line, column, severity, message }) =>
      markup`<li class="${severity}"><span class="severity">${severity}</span> <code>${file}:${line}:${column}</code><p>${message}</p></li>`,
  );
  return markup`<ul class="problems" id="problems">${items}</ul>`;
}

function overview(criteria: readonly ReportCriterion[], ...told: readonly (readonly ReportCriterion[])[]): Markup {
  const rows = criteria.map((criterion) => {
    const { id, title } = criterion;
    const isTold = told.some((list) => list.includes(criterion));
    const name = isTold ? markup`<a href="#${anchor(id)}"><code>${id}</code></a>` : markup`<code>${id}</code>`;
    return markup`<li>${verdictMark(criterion)} <span class="what">${name} <span class="title">${typeset(title)}</span></span> <span class="score">${pointsBar(criterion)}</span></li>`;
  });
  return markup`<ol class="overview">${rows}</ol>`;
}

/** Extra credit stands beside the total. */
function testSection({ title, score, maxScore, message }: NonNullable<Report['studentTests']>): Markup {
  return markup`<section class="part"><h2>${typeset(title)}</h2>
<p>${message}</p>
<p>Extra credit: <strong>${pointsText(score)}</strong> of ${pointsText(maxScore)} points, beside the total.</p>
</section>`;
}

function consoleFold(text: string): Markup {
  const lines = text.replace(/\n+$/, '');
  const count = lines.split('\n').length;
  return markup`<details><summary>${count === 1 ? '1 line' : `${count} lines`}</summary><pre>${lines}</pre></details>`;
}

function facts({ submission, seed, grader }: Report): Markup {
  const rows = [
    ['submission', submission.id],
    ['files', submission.files.join(', ')],
    ['content', submission.hash],
    ['seed', seed],
    ['grader', `nablagrade ${grader.version}`],
    ['rubric', grader.rubricHash],
  ];
  return markup`<h2>How this was graded</h2>
<dl>${rows.map(([name, value]) => markup`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}
