import type { FirstFailure, Report, ReportCriterion } from '../../graders/contract/report.ts';
import { nastyStrings } from '../../graders/render/testing/nasty-strings.ts';
import { visibleLines, visibleText } from '../../graders/render/visible-text.ts';

const hash = `sha256:${'0'.repeat(64)}`;

function criterion(id: string, score: number, maxScore: number, rest: Partial<ReportCriterion> = {}): ReportCriterion {
  const status = score >= maxScore ? 'passed' : score > 0 ? 'partial' : 'failed';
  const message = score >= maxScore ? 'All 4 cases are right.' : `${id}[0, 1] should be -0.102791, but is -0.822325.`;
  const cases = { passed: score >= maxScore ? 4 : 1, total: 4 };
  return {
    id,
    title: `The derivative $\\|${id}\\|$`,
    score,
    maxScore,
    status,
    message,
    diagnosis: [],
    mendFirst: [],
    cases,
    ...rest,
  };
}

/** Points are added in hundredths, as the grader does. */
function report(criteria: readonly ReportCriterion[], rest: Partial<Report> = {}): Report {
  const total = (points: (each: ReportCriterion) => number) =>
    criteria.reduce((sum, each) => sum + Math.round(points(each) * 100), 0) / 100;
  return {
    schemaVersion: 1,
    assignment: 'a6',
    title: 'The linear net $f_W$',
    submission: { id: 'student', files: ['linear-net.ts'], hash },
    seed: 'public',
    score: total(({ score }) => score),
    maxScore: total(({ maxScore }) => maxScore),
    criteria,
    problems: [],
    console: '',
    grader: { version: '1.0.0', rubricHash: hash },
    ...rest,
  };
}

function failure(rest: Partial<FirstFailure> = {}): FirstFailure {
  return { family: 'random', index: 2, call: 'loss([[1, 2]], [0])', expected: '0.5', actual: '1', ...rest };
}

/** The same end for every function. */
function all(rest: Partial<ReportCriterion>): ReportCriterion[] {
  return ['forward', 'loss', 'step'].map((id, i) => criterion(id, 0, [40, 35, 25][i] ?? 0, rest));
}

const wrong = criterion('lossGradient', 5, 20, {
  diagnosis: [{ misconception: 'missing-mean', message: 'Is the factor $1/t$ missing?' }],
  mendFirst: ['loss'],
  place: { file: 'linear-net.ts', line: 12, column: 8 },
  cases: {
    passed: 1,
    total: 4,
    margin: 0.25,
    firstFailure: failure({ entry: 'dW1[0, 1]', error: 0.72, bound: 1.1e-14, differing: 24, entries: 24 }),
    smallest: failure({ family: 'small', index: 0, error: 'NaN', bound: 1e-15 }),
  },
});

const hostile = nastyStrings.map((text, i) => {
  const said = visibleText(text);
  return criterion(`f${i}`, i % 3 === 0 ? 0.5 : 0, 1, {
    status: i % 3 === 0 ? 'partial' : 'error',
    message: `f${i} threw Error: ${said}`,
    diagnosis: [{ misconception: 'none', message: said }],
    cases: {
      passed: 0,
      total: 4,
      firstFailure: failure({ call: `f(${said})`, actual: said }),
      smallest: failure({ call: said, expected: said, actual: said }),
    },
  });
});

/** One report for each way in which a submission may end. */
export const sampleReports: Readonly<Record<string, Report>> = {
  'all right': report([criterion('forward', 30, 30), criterion('loss', 70, 70)]),
  wrong: report([criterion('forward', 30, 30), wrong, criterion('step', 0, 50)]),
  crashed: report(
    all({
      status: 'error',
      message: 'It threw TypeError: x is undefined (near linear-net.ts:3 in loss).',
      place: { file: 'linear-net.ts', line: 3 },
      cases: { passed: 0, total: 4, firstFailure: failure({ actual: 'threw TypeError: x is undefined' }) },
    }),
  ),
  'does not compile': report(
    all({ status: 'error', cases: { passed: 0, total: 4, firstFailure: failure({ call: '', actual: 'nothing' }) } }),
    {
      problems: [
        { file: 'linear-net.ts', line: 3, column: 14, severity: 'error', message: 'Syntax error: Unexpected "}"' },
        { file: 'linear-net.ts', line: 9, column: 1, severity: 'warning', message: 'loss takes 2 arguments.' },
      ],
    },
  ),
  missing: report(all({ status: 'missing', cases: { passed: 0, total: 4, firstFailure: failure({ call: '' }) } })),
  'endless loop': report(all({ status: 'timeout', message: 'It was stopped after 1,000,000 loop turns.' })),
  'not run': report(all({ status: 'skipped', message: 'It was not run.' })),
  'carried points': report([
    criterion('loss', 0, 30),
    criterion('lossGradient', 10.5, 21, { carried: { points: 10.5, from: 'loss', message: 'Mend loss first.' } }),
    criterion('forward', 49, 49),
  ]),
  'handed in late': report([criterion('forward', 30.1, 30.1), criterion('loss', 33.3, 69.9)], {
    adjusted: { score: 43.4, reasons: ['It was handed in 2 days late: 20 points are taken off.'] },
  }),
  'set by hand': report([criterion('forward', 10, 30), wrong, criterion('step', 0, 50)], {
    adjusted: { score: 100, reasons: nastyStrings.map((text) => `Set by ${visibleText(text)}`) },
  }),
  'too late': report([criterion('a', 0.1, 0.3), criterion('b', 63.25, 99.7)], {
    adjusted: { score: 0, reasons: ['It was handed in 9 days late: 63.35 points are taken off.'] },
  }),
  decimals: report([criterion('a', 0.1, 0.3), criterion('b', 0.2, 33.35), criterion('c', 63.25, 66.35)]),
  'nothing asked for': report([], { only: [] }),
  'some asked for': report([criterion('forward', 2.5, 10)], { only: ['forward'] }),
  'hostile texts': report(hostile, {
    submission: { id: '<b>&"', files: ['a.ts'], hash },
    console: nastyStrings
      .map((text) => visibleLines(text))
      .join('\n')
      .slice(0, 4000),
    problems: nastyStrings.map((text, i) => ({
      file: visibleText(text, 60),
      line: i + 1,
      column: 1,
      severity: i % 2 === 0 ? ('error' as const) : ('warning' as const),
      message: `Syntax error: ${visibleText(text)}`,
    })),
  }),
};
