import { type Markup, markup } from '../html/markup.ts';
import { typeset } from '../html/typeset.ts';
import { pointsText } from '../number-text.ts';
import type { Correlation } from './correlation.ts';
import type { CriterionStatistics } from './criterion-statistics.ts';
import { shareBar } from './share-bar.ts';
import { shareText } from './share-text.ts';
import { filterToken } from './student-filters.ts';

/** Below this a criterion tells strong students hardly from weak ones. Source: Ebel and Frisbie (1991), table 13.1. */
const poor = 0.2;

/** Each criterion with its pass rate and its discrimination. */
export function criterionTable(criteria: readonly CriterionStatistics[], students: number): Markup {
  const rows = criteria.map((criterion, i) => {
    const { id, title, maxScore, passed, passRate = 0, mean = 0 } = criterion;
    const lost = students - passed;
    return markup`<tr><th scope="row"><code>${id}</code> <span class="title">${typeset(title)}</span></th>
<td>${shareText(passRate)} ${shareBar(passRate, 'good')}</td>
<td>${pointsText(mean)} of ${pointsText(maxScore)}</td>
<td>${lost === 0 ? '0' : markup`<a href="#students" data-show="${filterToken.lost(i)}">${lost}</a>`}</td>
${correlationCell(criterion.itemRest)}
${correlationCell(criterion.pointBiserial)}</tr>`;
  });
  return markup`<div class="scroll card" tabindex="0" role="region" aria-label="Table of criteria">
<table class="criteria">
<thead><tr><th scope="col">Criterion</th><th scope="col">Passed</th><th scope="col">Mean points</th><th scope="col">Lost points</th><th scope="col">Item-rest correlation</th><th scope="col">Point-biserial</th></tr></thead>
<tbody>${rows}</tbody>
</table>
</div>
<p class="note">Of all who were graded. Passed: all points of the criterion. The correlations tell how well a criterion separates strong students from weak ones: its
points, or passed and not passed, against the sum of all other criteria's points. Below ${poor} it tells little; below 0, those who lose it do better
elsewhere, and the criterion deserves a look.</p>`;
}

function correlationCell(value: Correlation): Markup {
  if (typeof value === 'string') return markup`<td class="undefined">${reasons[value]}</td>`;
  const sign = value >= poor ? undefined : markup`<span class="sign bad">${value < 0 ? 'negative' : 'low'}</span> `;
  // A minus sign as long as the digits are wide; a rounded zero has none.
  return markup`<td>${sign}${value
    .toFixed(2)
    .replace(/^-0\.00$/, '0.00')
    .replace('-', '−')}</td>`;
}

const reasons: Readonly<Record<Exclude<Correlation, number>, string>> = {
  'too-few': 'undefined: fewer than 3 students',
  'first-constant': 'undefined: the same for all',
  'second-constant': 'undefined: all are equal elsewhere',
};
