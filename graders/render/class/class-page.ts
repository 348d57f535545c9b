import type { ClassResult, StudentState } from '../../contract/class-result.ts';
import { type Markup, markup } from '../html/markup.ts';
import { pageStyle } from '../html/page-style.ts';
import { typeset } from '../html/typeset.ts';
import { pointsText } from '../number-text.ts';
import { classStatistics, type ScoreStatistics } from './class-statistics.ts';
import { classStyle } from './class-style.ts';
import { criterionTable } from './criterion-table.ts';
import { lookList } from './look-list.ts';
import { markWords } from './marks-of.ts';
import { mistakeList } from './mistake-list.ts';
import { scorePlot } from './score-plot.ts';
import { studentTable } from './student-table.ts';
import { tableBehaviour } from './table-behaviour.ts';
import { textHash } from './text-hash.ts';

/**
 * A class as one HTML page, to lie beside the folder `reports/`: it opens from the file system and fetches nothing.
 *
 * Errors: none for any text in the result. The page runs one script of its own, and no other, whatever stands in it; without
 * scripts all is there but sorting and choosing.
 */
export async function classPage(result: ClassResult): Promise<string> {
  const { assignment, title, rows } = result;
  const style = pageStyle + classStyle;
  const script = `(${tableBehaviour})(document)`;
  const [styleHash, scriptHash] = [await textHash(style), await textHash(script)];
  const parts = partsOf(result);
  return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${styleHash}'; script-src '${scriptHash}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${assignment} ${title}: ${students(rows.length)}</title>
<style>${{ html: style }}</style>
</head>
<body>
<header>
<div><p class="assignment">${assignment}</p><h1>${typeset(title)}</h1></div>
<p class="total"><strong>${rows.length}</strong> ${rows.length === 1 ? 'student' : 'students'}</p>
</header>
<nav aria-label="Parts of the page">${parts.map(({ id, title: text }) => markup`<a href="#${id}">${text}</a> `)}</nav>
<main>
${parts.map(({ id, title: text, content }) => markup`<section class="part" id="${id}"><h2>${text}</h2>\n${content}\n</section>\n`)}</main>
<footer>${facts(result)}</footer>
<script>${{ html: script }}</script>
</body>
</html>
`.html;
}

function students(count: number): string {
  return count === 1 ? '1 student' : `${count} students`;
}

interface Part {
  readonly id: string;
  readonly title: string;
  readonly content: Markup;
}

function partsOf(result: ClassResult): Part[] {
  const { scores, graded, tenths, criteria, mistakes } = classStatistics(result);
  const look = lookList(result.rows);
  return [
    { id: 'states', title: 'What became of them', content: stateList(result) },
    scores ? { id: 'scores', title: 'Scores', content: scoreFigures(scores, tenths, result.maxScore) } : [],
    look ? { id: 'look', title: 'To look at', content: look } : [],
    { id: 'mistakes', title: 'Mistakes of the class', content: mistakeList(mistakes) },
    { id: 'criteria', title: 'Criteria', content: criterionTable(criteria, graded) },
    { id: 'students', title: 'Students', content: studentTable(result, mistakes) },
  ].flat();
}

function stateList({ rows }: ClassResult): Markup {
  const states: readonly StudentState[] = ['graded', 'nothing-handed-in', 'refused', 'not-graded'];
  const items = states.flatMap((state) => {
    const count = rows.filter((row) => row.state === state).length;
    return count === 0
      ? []
      : markup`<li><strong>${count}</strong> <a href="#students" data-show="${state}">${markWords[state]}</a></li>`;
  });
  return markup`<ul class="states">${items}</ul>`;
}

function scoreFigures(
  { count, mean, median, lowest, highest, deviation }: ScoreStatistics,
  tenths: readonly number[],
  maxScore: number,
): Markup {
  const figures = [
    ['mean', mean],
    ['median', median],
    ['standard deviation', deviation],
    ['lowest', lowest],
    ['highest', highest],
  ] as const;
  const items = figures.map(([name, points]) =>
    points === undefined ? undefined : markup`<div><dt>${name}</dt><dd>${pointsText(points)}</dd></div>`,
  );
  return markup`<div class="card scores">${scorePlot(tenths)}
<div><dl class="values">${items}</dl>
<p class="note">Of ${pointsText(maxScore)} points, after lateness and decisions of the staff: ${students(count)}, graded and not excused.</p></div></div>`;
}

function facts({ seed, grader }: ClassResult): Markup {
  const rows = [
    ['seed', seed],
    ['grader', `nablagrade ${grader.version}`],
    ['rubric', grader.rubricHash],
  ];
  return markup`<h2>How this was graded</h2>
<dl>${rows.map(([name, value]) => markup`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}
