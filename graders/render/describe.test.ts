import { expect, describe as group, test } from '@jest/globals';
import type { Finding } from '../contract/finding.ts';
import type { Rubric, RubricCriterion } from '../contract/rubric.ts';
import type { ScoredCriterion } from '../contract/score-sheet.ts';
import type { CaseVerdict, Curve } from '../contract/verdict.ts';
import { describe, type Graded } from './describe.ts';

const trained = (verdict: Partial<CaseVerdict>, index = 0): CaseVerdict => ({
  case: { family: 'moons', index, export: 'train', check: 'learning', calls: [0, 1], data: undefined },
  ...verdict,
});

const rubric: Rubric = { assignment: 'a0', title: 'T', total: 1, seed: 's', criteria: [] };

const reported = (...cases: CaseVerdict[]) => reportedBy(rubric, ...cases);

function reportedBy(rubricUsed: Rubric, ...cases: CaseVerdict[]) {
  const criterion: ScoredCriterion = {
    id: 'learns',
    title: 'It learns',
    score: 0,
    maxScore: 100,
    status: 'failed',
    passed: 0,
    cases,
    diagnoses: [],
    mendFirst: [],
  };
  const graded: Graded = {
    assignment: {
      id: 'a0',
      file: 'f.ts',
      exports: [{ name: 'train', parameters: ['params', 'alpha'] }],
      oracle: {},
      families: {},
      small: {},
      misconceptions: {},
      derivatives: {},
    },
    rubric: { rubric: rubricUsed, hash: '' },
    submission: { id: 'x', files: [], hash: '', problems: [] },
    seed: 's',
    plan: {
      calls: [
        { export: 'init', arguments: [[2, 1], 7], watch: false },
        { export: 'train', arguments: [{ resultOf: 1 }, 0.5], watch: false },
      ],
      criteria: [],
    },
    sheet: { score: 0, maxScore: 100, criteria: [criterion] },
    problems: [],
    console: '',
    placeOf: (name) => ({ file: `${name}.ts`, line: 7, column: 2 }),
    version: '0.0.0',
  };
  const [described] = describe(graded).criteria;
  if (!described) throw new Error('one criterion was described');
  return described;
}

group('describe', () => {
  test('curves carry the names of their cases, and their own where a case has several', () => {
    const curve: Curve = { steps: [0, 1], received: [2, null] };
    const { curves } = reported(trained({ curves: [curve] }), trained({ curves: [{ ...curve, label: 'alpha 1' }] }, 1));
    expect(curves).toEqual([
      { ...curve, label: 'moons 1' },
      { ...curve, label: 'moons 2, alpha 1' },
    ]);
    expect(reported(trained({}))).not.toHaveProperty('curves');
  });

  test('the call of a failure is the one that the case is about, with the earlier call that it is made with', () => {
    const slow: Finding = { kind: 'did-not-learn', restarts: 1, right: 1, points: 4, needed: 4 };
    expect(reported(trained({ finding: slow })).cases.firstFailure?.call).toBe('train(init([2, 1], 7), 0.5)');
  });

  test('what students are shown of a criterion is what the rubric says, and all once it is released', () => {
    const disclosureOf = (rest: Partial<RubricCriterion>, released = false) => {
      const criterion = { id: 'learns', title: 'It learns', points: 1, cases: [], ...rest };
      return reportedBy({ ...rubric, criteria: [criterion], released }, trained({})).disclosure;
    };
    expect(disclosureOf({})).toBeUndefined();
    expect(disclosureOf({ disclosure: 'full' })).toBeUndefined();
    expect(disclosureOf({ disclosure: 'hidden' })).toBe('hidden');
    expect(disclosureOf({ disclosure: 'hidden' }, true)).toBeUndefined();
    expect(disclosureOf({ disclosure: 'summary' }, true)).toBe('summary');
  });

  test('a call that was never made is shown only if an earlier call in it is to blame', () => {
    const notRun = (reason: 'no-earlier-result' | 'budget-used-up') =>
      trained({ finding: { kind: 'no-value', observation: { outcome: 'not-run', reason } } });
    expect(reported(notRun('no-earlier-result')).cases.firstFailure?.call).toBe('train(init([2, 1], 7), 0.5)');
    expect(reported(notRun('budget-used-up')).cases.firstFailure?.call).toBe('');
  });

  test('the place is where the code threw, else where the function begins; what passed has none', () => {
    const near = { file: 'f.ts', line: 3, functionName: 'inner' };
    const error = { isError: true, name: 'Error', message: '', near };
    const threw: Finding = { kind: 'no-value', observation: { outcome: 'threw', error, operations: 1 } };
    expect(reported(trained({ finding: threw })).place).toEqual({ file: 'f.ts', line: 3 });
    const seed: Finding = { kind: 'seed-ignored', seeds: [1, 2] };
    expect(reported(trained({ finding: seed })).place).toEqual({ file: 'train.ts', line: 7, column: 2 });
    expect(reported(trained({}))).not.toHaveProperty('place');
  });
});
