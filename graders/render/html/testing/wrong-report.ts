import type { FirstFailure, Report, ReportCriterion } from '../../../contract/report.ts';

const hash = `sha256:${'0'.repeat(64)}`;

const wide = Array<number>(8).fill(0.123456);

/** A report with everything on it that a page may show, each text from `say` by the name of its field. */
export function wrongReport(say: (field: string) => string): Report {
  const failure: FirstFailure = {
    family: 'integers',
    index: 1,
    call: say('call'),
    entry: say('entry'),
    expected: say('expected'),
    actual: say('actual'),
    error: 3,
    bound: 1e-14,
    differing: 2,
    entries: 16,
    parts: [
      {
        name: 'dH',
        shape: [2, 2, 2],
        expected: [1, 2, 3, 4, 5, 6, 7, 8],
        received: [1, 2, 3, 7, 5, 'NaN', 7, 8],
        bounds: Array<number>(8).fill(1e-14),
      },
      // Too wide for a narrow page.
      { name: 'h', shape: [8], expected: wide, received: wide, bounds: wide },
    ],
  };
  const passed: ReportCriterion = {
    id: 'forward',
    title: say('title'),
    score: 10,
    maxScore: 10,
    status: 'passed',
    message: say('message'),
    diagnosis: [],
    mendFirst: [],
    cases: { passed: 4, total: 4, margin: 0.25 },
  };
  const lost: ReportCriterion = {
    ...passed,
    id: 'gradient',
    score: 12.55,
    maxScore: 20,
    status: 'partial',
    diagnosis: [{ misconception: 'none', message: say('diagnosis') }],
    carried: { points: 2.55, from: 'loss', message: say('carried') },
    place: { file: say('placeFile'), line: 7, column: 3 },
    cases: { passed: 1, total: 4, margin: 0, firstFailure: failure, smallest: { ...failure, family: 'small' } },
    curves: [{ label: `integers 2, ${say('label')}`, steps: [0, 1, 2], received: [4, null, 1], expected: [4, 3, 2] }],
  };
  const follows: ReportCriterion = {
    ...passed,
    id: 'step',
    score: 0,
    status: 'failed',
    mendFirst: ['gradient'],
    cases: { passed: 0, total: 4, firstFailure: failure },
  };
  return {
    schemaVersion: 1,
    assignment: 'a6',
    title: say('reportTitle'),
    submission: { id: say('submission'), files: [say('file')], hash },
    seed: say('seed'),
    score: 22.55,
    maxScore: 40,
    criteria: [passed, lost, follows],
    problems: [{ file: say('problemFile'), line: 9, column: 4, severity: 'warning', message: say('problem') }],
    console: say('console'),
    grader: { version: '1.0.0', rubricHash: hash },
  };
}
