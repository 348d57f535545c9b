import { expect, describe as group, test } from '@jest/globals';
import type { Finding } from '../contract/finding.ts';
import type { ScoredCriterion } from '../contract/score-sheet.ts';
import type { CaseVerdict, Curve } from '../contract/verdict.ts';
import { describe, type Graded } from './describe.ts';

const trained = (verdict: Partial<CaseVerdict>, index = 0): CaseVerdict => ({
  case: { family: 'moons', index, export: 'train', check: 'learning', calls: [0, 1], data: undefined },
  ...verdict,
});

function reported(...cases: CaseVerdict[]) {
  const criterion: ScoredCriterion = {
    id: 'learns',
    title: 'It learns',
    score: 0,
    maxScore: 100,
    status: 'failed',
    passed: 0,
    cases,
    mendFirst: [],
  };
  const graded: Graded = {
    assignment: {
      id: 'a0',
      file: 'f.ts',
      exports: [{ name: 'train', parameters: ['params', 'alpha'] }],
      oracle: {},
      families: {},
    },
    rubric: { rubric: { assignment: 'a0', title: 'T', total: 1, seed: 's', criteria: [] }, hash: '' },
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

  test('a call that was never made is shown only if an earlier call in it is to blame', () => {
    const notRun = (reason: 'no-earlier-result' | 'budget-used-up') =>
      trained({ finding: { kind: 'no-value', observation: { outcome: 'not-run', reason } } });
    expect(reported(notRun('no-earlier-result')).cases.firstFailure?.call).toBe('train(init([2, 1], 7), 0.5)');
    expect(reported(notRun('budget-used-up')).cases.firstFailure?.call).toBe('');
  });
});
