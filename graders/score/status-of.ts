import type { Finding, Fruitless } from '../contract/finding.ts';
import type { Hundredths, Status } from '../contract/score-sheet.ts';
import type { CaseVerdict } from '../contract/verdict.ts';

/**
 * One word for a criterion. All points: `passed`; some: `partial`; none: what the first case that failed ran into
 * (`missing`, `timeout`, `error`), or `failed` when there was a value and it was wrong.
 */
export function statusOf(score: Hundredths, maxScore: Hundredths, cases: readonly CaseVerdict[]): Status {
  if (score >= maxScore) return 'passed';
  if (score > 0) return 'partial';
  const first = cases.find(({ finding }) => finding)?.finding;
  return first ? statusOfFinding(first) : 'failed';
}

function statusOfFinding(finding: Finding): Status {
  return finding.kind === 'no-value' || finding.kind === 'refused-sense' ? statusOfLost(finding.observation) : 'failed';
}

function statusOfLost(observation: Fruitless): Status {
  switch (observation.outcome) {
    case 'missing':
      return 'missing';
    case 'stopped':
      return observation.limit === 'operations' || observation.limit === 'wall-clock' ? 'timeout' : 'error';
    case 'threw':
    case 'unreadable':
    case 'not-run':
      return 'error';
  }
}
