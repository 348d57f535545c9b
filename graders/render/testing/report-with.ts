import type { Report, ReportCriterion } from '../../contract/report.ts';

/** A criterion that lost everything, but for what is said otherwise. */
export function lostCriterion(rest: Partial<ReportCriterion> = {}): ReportCriterion {
  return {
    id: 'loss',
    title: 'The loss',
    score: 0,
    maxScore: 10,
    status: 'failed',
    message: 'loss should give 1, but gives 2.',
    diagnosis: [],
    mendFirst: [],
    cases: { passed: 0, total: 4 },
    ...rest,
  };
}

/** A report of these criteria, whose points add up. */
export function reportWith(criteria: readonly ReportCriterion[], rest: Partial<Report> = {}): Report {
  return {
    schemaVersion: 1,
    assignment: 'a6',
    title: 'The linear net',
    submission: { id: 'x', files: ['linear-net.ts'], hash: `sha256:${'0'.repeat(64)}` },
    seed: 'public',
    score: criteria.reduce((sum, { score }) => sum + score, 0),
    maxScore: criteria.reduce((sum, { maxScore }) => sum + maxScore, 0),
    criteria,
    problems: [],
    console: '',
    grader: { version: '0.0.0', rubricHash: `sha256:${'1'.repeat(64)}` },
    ...rest,
  };
}

const same = (text: string) => text;

/** What a terminal shows besides a report, without colours. */
export const plainTerminal = {
  facts: { target: 'a6', seconds: 1, node: '20.0.0', sandbox: 'process' },
  palette: { bold: same, dim: same, red: same, green: same, yellow: same },
};
