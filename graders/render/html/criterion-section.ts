import type { Report, ReportCriterion } from '../../contract/report.ts';
import { casesText } from '../cases-text.ts';
import { tryAgain } from '../try-again.ts';
import { failureSection } from './failure-section.ts';
import { type Markup, markup } from './markup.ts';
import { plotsSection } from './plots-section.ts';
import { typeset } from './typeset.ts';
import { pointsBar, verdictMark } from './verdict-mark.ts';

/** A criterion that lost points: what is wrong, why it may be, the smallest case that shows it, and what to do next. */
export function lossSection(criterion: ReportCriterion, { assignment }: Report): Markup {
  const { id, title, message, mendFirst } = criterion;
  const { smallest, firstFailure } = criterion.cases;
  // A case that was never called has nothing to show beyond the message.
  const first = firstFailure?.call === '' ? undefined : firstFailure;
  // Wrong numbers that follow from others say little; plots are slow to draw, and a student waits.
  const plots = mendFirst.length === 0 ? plotsSection(criterion) : undefined;
  return markup`<section class="criterion" id="${anchor(id)}" aria-labelledby="${anchor(id)}-title">
<div class="head"><h3 id="${anchor(id)}-title"><code>${id}</code></h3> ${verdictMark(criterion)} <span class="score">${pointsBar(criterion)}</span></div>
<p class="title">${typeset(title)}</p>
<p class="message">${message}</p>
${notes(criterion)}
${smallest ? markup`<h4>Smallest case that shows it</h4>${failureSection(smallest)}` : undefined}
${plots}
${first ? fold(`First case that failed: ${first.family} ${first.index + 1}`, failureSection(first), !smallest) : undefined}
<p class="again"><span>Try again</span> <code>${tryAgain(assignment, criterion)}</code></p>
</section>`;
}

/** A criterion with all its points, folded. */
export function passedSection(criterion: ReportCriterion): Markup {
  const { id, title, message } = criterion;
  // Within the fold, so that a link to it opens it.
  const content = markup`<div id="${anchor(id)}"><p>${message}</p></div>`;
  return markup`<details class="passed"><summary>${verdictMark(criterion)} <code>${id}</code> <span class="title">${typeset(title)}</span></summary>${content}</details>`;
}

export function anchor(id: string): string {
  return `criterion-${id}`;
}

function notes({ diagnosis, carried, mendFirst, place, cases }: ReportCriterion): Markup {
  const links = mendFirst.map((id, i) => markup`${i > 0 ? ', ' : ''}<a href="#${anchor(id)}"><code>${id}</code></a>`);
  return markup`<dl class="notes">
${diagnosis.map(({ message }) => note('Likely cause', typeset(message)))}
${carried ? note('Carried forward', markup`${carried.message}`) : undefined}
${links.length > 0 ? note('Mend first', markup`${links}`) : undefined}
${place ? note('Where', markup`<code>${[place.file, place.line, place.column ?? []].flat().join(':')}</code>`) : undefined}
${note('Cases', markup`${casesText(cases)}`)}
</dl>`;
}

function note(name: string, text: Markup): Markup {
  return markup`<div><dt>${name}</dt><dd>${text}</dd></div>`;
}

function fold(summary: string, content: Markup, open: boolean): Markup {
  return markup`<details${open ? markup` open` : undefined}><summary>${summary}</summary>${content}</details>`;
}
