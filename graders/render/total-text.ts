import type { Report } from '../contract/report.ts';
import { pointsText } from './number-text.ts';

type Total = Pick<Report, 'score' | 'maxScore' | 'adjusted'>;

/** The score that counts: what lateness and the staff's decisions made of it, where they did. Platforms that take one number get this one. */
export function finalScore({ score, adjusted }: Pick<Report, 'score' | 'adjusted'>): number {
  return adjusted?.score ?? score;
}

/** 'x of y points', of the score that counts. */
export function totalText(report: Total): string {
  return `${pointsText(finalScore(report))} of ${pointsText(report.maxScore)} points`;
}

/** What was earned, and why another score counts; `undefined` where none does. */
export function adjustmentText({ score, maxScore, adjusted }: Total): string | undefined {
  return adjusted && `Earned: ${pointsText(score)} of ${pointsText(maxScore)} points. ${adjusted.reasons.join(' ')}`;
}
