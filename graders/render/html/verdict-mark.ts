import type { ReportCriterion } from '../../contract/report.ts';
import { pointsText } from '../number-text.ts';
import { type Markup, markup } from './markup.ts';

/** The verdict as a sign and a word: colour only repeats it. */
export function verdictMark({ status, score, maxScore }: ReportCriterion): Markup {
  const tone = toneOf(score, maxScore);
  return markup`<span class="verdict ${tone}"><span aria-hidden="true">${signs[tone]}</span> ${status}</span>`;
}

/** Points with a bar beside them, which says the same to the eye. */
export function pointsBar({ score, maxScore }: ReportCriterion): Markup {
  const width = maxScore === 0 ? 100 : Math.round((100 * score) / maxScore);
  return markup`<span class="points">${pointsText(score)} of ${pointsText(maxScore)}</span> <svg class="bar ${toneOf(
    score,
    maxScore,
  )}" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect class="rail" width="100" height="10"/><rect width="${width}" height="10"/></svg>`;
}

type Tone = 'good' | 'fair' | 'bad';

const signs: Readonly<Record<Tone, string>> = { good: '✓', fair: '◐', bad: '✗' };

function toneOf(score: number, maxScore: number): Tone {
  if (score >= maxScore) return 'good';
  return score > 0 ? 'fair' : 'bad';
}
